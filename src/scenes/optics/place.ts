import { leavingDirection, lostShareAt, outsideShare } from '../degradations/cut-off.ts';
import { tilted } from '../degradations/tilt.ts';
import type { Placement, SceneSpec, SpecimenLayout } from '../scene.ts';
import { type View, viewOf } from './camera.ts';
import { marginOf, roundedOutline } from './outline-truth.ts';
import { solveRising } from './plane-field.ts';

/** Margin that a tilted document keeps, as a share of the picture's long side, unless its own placement had less. */
const keptMargin = 0.015;
/** A placement may shrink to this share of its span to make room for the near edge of a tilted document. */
const leastShrink = 0.3;
/** Way, in spans of the document, on which it has left the picture for certain. */
const farthestShift = 3;

/** Where the document really lies: its placement, tilted and pushed out of the picture as the spec's degradations ask. */
export function placedView(spec: SceneSpec, layout: SpecimenLayout): View {
  const documentMm = { width: layout.widthMm, height: layout.heightMm };
  const see = (placement: Placement): View => viewOf(spec, documentMm, placement);
  const { tilt, 'cut-off': cutOff } = spec.degradations;
  let placement = spec.placement;
  if (tilt !== undefined && tilt > 0) {
    const leaning = tilted(placement, tilt, spec.seed);
    const margin = (view: View): number => marginOf(roundedOutline(layout, view), spec.size);
    const wanted = Math.min(keptMargin, margin(see(placement)));
    const shrunk = (gone: number): Placement => ({ ...leaning, span: leaning.span * (1 - gone) });
    if (margin(see(leaning)) >= wanted) placement = leaning;
    else placement = shrunk(solveRising(0, 1 - leastShrink, wanted, (gone) => margin(see(shrunk(gone)))));
  }
  if (cutOff !== undefined && cutOff > 0) placement = pushedOut(spec, placement, layout, lostShareAt(cutOff), see);
  return see(placement);
}

function pushedOut(
  { seed, size, isMirrored }: SceneSpec,
  placement: Placement,
  layout: SpecimenLayout,
  wanted: number,
  see: (placement: Placement) => View,
): Placement {
  const direction = leavingDirection(seed);
  const long = Math.max(size.width, size.height) * placement.span;
  const shifted = (way: number): Placement => ({
    ...placement,
    x: placement.x + ((isMirrored ? -1 : 1) * direction.x * way * long) / size.width,
    y: placement.y + (direction.y * way * long) / size.height,
  });
  const lost = (way: number): number => outsideShare(roundedOutline(layout, see(shifted(way))), size);
  return shifted(solveRising(0, farthestShift, wanted, lost));
}
