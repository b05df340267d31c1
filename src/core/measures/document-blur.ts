import type { Observation } from '../observation.ts';
import { blurOf } from './blur.ts';
import { depthIn, documentArea } from './document-area.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** The outer strip is left out: a card's rim lies higher than the print and throws a soft shadow. */
const RIM_RATIO = 0.03;

/** Blur of the print as a share of the document's long side, or null where there is too little print to tell. */
export const documentBlurRatio = oncePerObservation((observation: Observation): number | null => {
  const area = documentArea(observation);
  const corners = observation.outline?.corners;
  if (!area || !corners) return null;
  const { grey, step, origin, longSide } = area;
  const rim = longSide * step * RIM_RATIO;
  const isPrint = (x: number, y: number) => depthIn(corners, origin.x + x * step, origin.y + y * step) > rim;
  const blurPx = blurOf(grey, isPrint);
  return blurPx === null ? null : blurPx / longSide;
});
