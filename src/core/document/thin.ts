import type { Edges } from './edges.ts';
import type { Gradient } from './gradient.ts';

/** Steepness of a gradient is looked up in 256 steps of the smaller over the larger part: right to a quarter of a degree. */
const ratioSteps = 256;
const octant = ratioSteps + 1;

/** Direction in whole degrees 0..179, by [signs differ, y is the larger part, ratio]. */
const degreesOf = Uint8Array.from({ length: 4 * octant }, (_, i) => {
  const slant = (Math.atan((i % octant) / ratioSteps) * 180) / Math.PI;
  const steep = i % (2 * octant) < octant ? slant : 90 - slant;
  return Math.round(i < 2 * octant ? steep : 180 - steep) % 180;
});

/** Slope at 22.5 degrees, 12/29: between the axis and the diagonal. */
const slopeOver = 12;
const slopeUnder = 29;

/** Neighbour in the direction of the gradient by [signs differ, not flat, steep], as a step in a picture of `width` pixels a row. */
export function fillSteps(steps: Int32Array, width: number): void {
  for (let i = 0; i < 8; i++) steps[i] = i & 1 ? width : (i & 2) === 0 ? 1 : i & 4 ? width - 1 : width + 1;
}

/**
 * Keeps the ridge among the pixels from..to - 1 of one row that starts at `rowStart`: those of at least `least` that no neighbour across the edge
 * exceeds. Signs and octants are random in print, so they are looked up and not branched on.
 */
export function thinRun(
  edges: Edges,
  { direction, magnitude }: Gradient,
  steps: Int32Array,
  from: number,
  to: number,
  least: number,
  bar: number,
): void {
  const { at, code } = edges;
  let count = edges.count;
  for (let i = from; i < to; i++) {
    const m = magnitude[i]!;
    if (m < least) continue;
    const word = direction[i]!;
    const gx = word >> 16;
    const gy = (word << 16) >> 16;
    const ax = (gx ^ (gx >> 31)) - (gx >> 31);
    const ay = (gy ^ (gy >> 31)) - (gy >> 31);
    const differ = (gx ^ gy) >>> 31;
    const steep = (slopeUnder * ax - slopeOver * ay) >>> 31;
    const notFlat = (slopeOver * ax - slopeUnder * ay) >>> 31;
    const step = steps[(differ << 2) | (notFlat << 1) | steep]!;
    if (((m - magnitude[i - step]!) | (m - 1 - magnitude[i + step]!)) < 0) continue;
    const apart = (ax - ay) & ((ax - ay) >> 31);
    const ratio = ((ay + apart) * ratioSteps) / (ax - apart) + 0.5;
    const degrees = degreesOf[((differ << 1) | ((ax - ay) >>> 31)) * octant + (ratio | 0)]!;
    code[i] = (degrees << 8) | ((255 * m) / (m + bar));
    at[count++] = i;
  }
  edges.count = count;
}
