import type { Observation } from '../observation.ts';
import type { GreyRaster } from '../raster.ts';
import { blurOf } from './blur.ts';
import { documentArea, insideTest } from './document-area.ts';
import { shrinkGrey } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** The outer strip is left out: a card's rim lies higher than the print and throws a soft shadow. */
const RIM_RATIO = 0.03;

/** When no edge is left at this scale, blur may have eaten them all: at this many times coarser they show again. */
const COARSER = 3;

/** Blur of the print as a share of the document's long side, or null where there is too little print to tell. */
export const documentBlurRatio = oncePerObservation((observation: Observation): number | null => {
  const area = documentArea(observation);
  const corners = observation.outline?.corners;
  if (!area || !corners) return null;
  const { grey, step, origin, longSide } = area;
  const isPrint = insideTest(corners, longSide * step * RIM_RATIO);
  const blurAt = (picture: GreyRaster, size: number): number | null =>
    blurOf(picture, (x, y) => isPrint(origin.x + (x + 0.5) * size, origin.y + (y + 0.5) * size));
  const finePx = blurAt(grey, step);
  if (finePx !== null) return finePx / longSide;
  const coarsePx = blurAt(shrinkGrey(grey, COARSER), step * COARSER);
  // Large shapes that are sharp at the coarse scale tell nothing about fine print.
  return coarsePx === null || coarsePx < 1 ? null : (coarsePx * COARSER) / longSide;
});
