import type { EdgeScratch } from './edges.ts';
import { blockShift, borrowed, squareOf } from './gradient.ts';

/** The outermost pixels have no gradient, so those beside them have no ridge. */
export const rim = 2;
const blockSize = 1 << blockShift;

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
 * Lists in `strong` the pixels of the row from `start` on that reach what their block asks for, and returns how many. Each is written, and
 * passed over by not counting it: in print a branch is guessed wrong every other time.
 */
export function listStrong(
  { gradient: { magnitude }, strong, leasts }: EdgeScratch,
  width: number,
  start: number,
  firstBlock: number,
): number {
  let n = 0;
  const end = start + width - rim;
  for (let i = start + rim, block = firstBlock, stop = start + blockSize; i < end; block++, stop += blockSize) {
    const below = leasts[block]! - 1;
    if (below < 0) {
      i = stop;
      continue;
    }
    for (const upTo = Math.min(stop, end); i < upTo; i++) {
      strong[n] = i;
      n = (n + ((below - magnitude[i]!) >>> 31)) | 0;
    }
  }
  return n;
}

/**
 * Appends the ridge among the first `listed` strong pixels, those that no neighbour across the edge exceeds, to `edges.at`, and their
 * gradients to `directions`; returns the new count. Signs and octants are random in print, so nothing is branched on.
 */
export function keepRidge(
  { edges: { at, packed, width, count }, gradient: { magnitude }, steps, strong, directions }: EdgeScratch,
  listed: number,
): number {
  let kept = count;
  for (let n = 0; n < listed; n++) {
    const i = strong[n]!;
    const a = packed[i - width - 1]!;
    const c = packed[i - width + 1]!;
    const g = packed[i + width - 1]!;
    const k = packed[i + width + 1]!;
    const rises = (c - a + ((packed[i + 1]! - packed[i - 1]!) << 1) + k - g) | 0;
    const falls = (g - a + ((packed[i + width]! - packed[i - width]!) << 1) + k - c) | 0;
    const lx = (rises << 16) >> 16;
    const ly = (falls << 16) >> 16;
    const cx = (rises + borrowed) >> 16;
    const cy = (falls + borrowed) >> 16;
    const colour = (squareOf(lx, ly) - squareOf(cx, cy)) >> 31;
    const gx = lx ^ ((lx ^ cx) & colour);
    const gy = ly ^ ((ly ^ cy) & colour);
    const ax = (gx ^ (gx >> 31)) - (gx >> 31);
    const ay = (gy ^ (gy >> 31)) - (gy >> 31);
    const differ = (gx ^ gy) >>> 31;
    const steep = (slopeUnder * ax - slopeOver * ay) >>> 31;
    const notFlat = (slopeOver * ax - slopeUnder * ay) >>> 31;
    const step = steps[(differ << 2) | (notFlat << 1) | steep]!;
    const m = magnitude[i]!;
    at[kept] = i;
    directions[kept] = (gx << 16) | (gy & 0xffff);
    kept = (kept + 1 + (((m - magnitude[i - step]!) | (m - 1 - magnitude[i + step]!)) >> 31)) | 0;
  }
  return kept;
}

/** Writes strength and direction of the edge pixels from `edges.count` up to number `to`, all of the row that begins at `start`. */
export function writeCodes(
  { edges: { at, code, count }, gradient: { magnitude }, directions, bars }: EdgeScratch,
  to: number,
  start: number,
  firstBlock: number,
): void {
  for (let n = count; n < to; n++) {
    const i = at[n]!;
    const m = magnitude[i]!;
    const gx = directions[n]! >> 16;
    const gy = (directions[n]! << 16) >> 16;
    const ax = (gx ^ (gx >> 31)) - (gx >> 31);
    const ay = (gy ^ (gy >> 31)) - (gy >> 31);
    const differ = (gx ^ gy) >>> 31;
    const apart = (ax - ay) & ((ax - ay) >> 31);
    const ratio = ((ay + apart) * ratioSteps) / (ax - apart) + 0.5;
    const degrees = degreesOf[((differ << 1) | ((ax - ay) >>> 31)) * octant + (ratio | 0)]!;
    const bar = bars[firstBlock + ((i - start) >> blockShift)]!;
    code[i] = (degrees << 8) | ((255 * m) / (m + bar));
  }
}
