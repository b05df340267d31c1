import { distanceBetween, type Quad, type Rect } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import type { GreyRaster } from '../raster.ts';
import { clipRect, greyPart } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** Longer of the two mean side lengths and the shorter, in pixels. */
export function sidesOf(corners: Quad): { readonly long: number; readonly short: number } {
  const [tl, tr, br, bl] = corners;
  const width = (distanceBetween(tl, tr) + distanceBetween(bl, br)) / 2;
  const height = (distanceBetween(tl, bl) + distanceBetween(tr, br)) / 2;
  return { long: Math.max(width, height), short: Math.min(width, height) };
}

/** Smallest upright box around a quad. */
export function boxOf(corners: Quad): Rect {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Tells points that lie at least `depth` pixels within the quad (corners clockwise as seen). Asked for every edge point, so the sides are worked out once. */
export function insideTest(corners: Quad, depth: number): (x: number, y: number) => boolean {
  const sides = corners.map((a, i) => {
    const b = corners[(i + 1) % 4]!;
    const length = distanceBetween(a, b) || 1;
    const nx = -(b.y - a.y) / length;
    const ny = (b.x - a.x) / length;
    return { nx, ny, least: nx * a.x + ny * a.y + depth };
  });
  const [top, right, bottom, left] = sides as [Side, Side, Side, Side];
  const isWithin = ({ nx, ny, least }: Side, x: number, y: number) => nx * x + ny * y > least;
  return (x, y) => isWithin(top, x, y) && isWithin(right, x, y) && isWithin(bottom, x, y) && isWithin(left, x, y);
}

interface Side {
  readonly nx: number;
  readonly ny: number;
  readonly least: number;
}

/** The document's box in luma at its own resolution or half, third... of it, with the way back to the picture. */
export interface DocumentArea {
  readonly grey: GreyRaster;
  readonly step: number;
  readonly origin: { readonly x: number; readonly y: number };
  /** Long side of the document in pixels of `grey`. */
  readonly longSide: number;
}

/** Longer documents are averaged down: blur that matters spans several pixels there, and a frame must be judged in a few ms. */
const LARGEST_LONG_SIDE_PX = 800;

export const documentArea = oncePerObservation((observation: Observation): DocumentArea | null => {
  const { outline, pixels } = observation;
  if (outline === null) return null;
  const { long } = sidesOf(outline.corners);
  const step = Math.max(1, Math.ceil(long / LARGEST_LONG_SIDE_PX));
  const box = clipRect(boxOf(outline.corners), pixels);
  return { grey: greyPart(pixels, box, step), step, origin: box, longSide: long / step };
});
