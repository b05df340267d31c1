import type { Side } from '../document/outline.ts';
import type { Observation } from '../observation.ts';
import { boxOf } from './document-area.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** Room between the document and each border of the picture, as a share of the picture's short side; negative where it is cut off. Null without a document. */
export const documentMargins = oncePerObservation((observation: Observation): Readonly<Record<Side, number>> | null => {
  const { outline, pixels } = observation;
  if (!outline) return null;
  const box = boxOf(outline.corners);
  const unit = Math.max(1, Math.min(pixels.width, pixels.height));
  return {
    top: box.y / unit,
    right: (pixels.width - 1 - box.x - box.width) / unit,
    bottom: (pixels.height - 1 - box.y - box.height) / unit,
    left: box.x / unit,
  };
});
