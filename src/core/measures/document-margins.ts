import type { Side } from '../document/outline.ts';
import type { Observation } from '../observation.ts';
import { boxOf } from './document-area.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { straightDocument } from './straight-document.ts';

type Margins = Readonly<Record<Side, number>>;

/** Proportions alone do not tell a passport from a sheet 2.4 times as large; above this the format is chosen or plainly a card. */
const SURE_FORMAT = 0.6;

/** Room between the document and each border of the picture, as a share of the picture's short side; negative where it is cut off. Null without a document. */
export const documentMargins = oncePerObservation((observation: Observation): Margins | null => {
  const { pixels } = observation;
  return marginsIn(observation, Math.max(1, Math.min(pixels.width, pixels.height)));
});

/** The same in mm of table, by the document's true size. Null without a document, and where its format is a guess. */
export const documentMarginsMm = oncePerObservation((observation: Observation): Margins | null => {
  const straight = straightDocument(observation);
  if (!straight || straight.formatConfidence < SURE_FORMAT) return null;
  const gain = observation.fullSize.width / Math.max(1, observation.pixels.width);
  return marginsIn(observation, straight.sourcePxPerMm / gain);
});

function marginsIn({ outline, pixels }: Observation, unit: number): Margins | null {
  if (!outline) return null;
  const box = boxOf(outline.corners);
  return {
    top: box.y / unit,
    right: (pixels.width - 1 - box.x - box.width) / unit,
    bottom: (pixels.height - 1 - box.y - box.height) / unit,
    left: box.x / unit,
  };
}
