import type { GreyRaster } from '../raster.ts';
import { smoothBinomial } from './smooth.ts';

/** Directions across an edge that are told apart: level, falling, upright, rising (45 degrees each). */
export const edgeDirections = 4;

/** Widest blur told apart, in pixels: beyond it the two smoothings look the same. */
export const WIDEST_PX = 5;

export const widthBins = 50;

/** Each crest of an edge: where it is, across which direction it lies, and how blurred it is. */
export type EdgeVisitor = (x: number, y: number, direction: number, bin: number) => void;

/** Variances of the two smoothings in square pixels: binomial 1 4 6 4 1 has 1, a box of five has 2. */
const fineVariance = 1;
const coarseVariance = 3;

/** Tangent of 22.5 degrees: an edge belongs to the nearest of the four directions. */
const HALF_TURN = 0.4142;

/**
 * Visits every edge of the picture with a slope of at least `leastSlope` grey levels per pixel and gives the standard deviation of its blur, in
 * bins of `WIDEST_PX / widthBins` pixels. Compares the slope under two known smoothings (re-blur, after Zhuo and Sim 2011): of a step with
 * blur s, smoothed by variance a and b, the slopes stand as sqrt((s2 + b) / (s2 + a)), whatever its contrast.
 */
export function visitEdges(grey: GreyRaster, leastSlope: number, visit: EdgeVisitor): void {
  const { width, height } = grey;
  if (width < 16 || height < 16) return;
  const fine = smoothBinomial(grey);
  const least = 2 * leastSlope;
  for (let y = 4; y < height - 4; y++) {
    for (let x = 4, i = y * width + 4; x < width - 4; x++, i++) {
      const gx = fine[i + 1]! - fine[i - 1]!;
      const gy = fine[i + width]! - fine[i - width]!;
      const ax = gx < 0 ? -gx : gx;
      const ay = gy < 0 ? -gy : gy;
      if (ax < least && ay < least && ax + ay < 1.4 * least) continue;
      const direction = ay < HALF_TURN * ax ? 0 : ax < HALF_TURN * ay ? 2 : gx * gy > 0 ? 1 : 3;
      const step = direction === 0 ? 1 : direction === 2 ? width : direction === 1 ? width + 1 : width - 1;
      const slope = Math.abs(fine[i + step]! - fine[i - step]!);
      if (slope < Math.abs(fine[i + 2 * step]! - fine[i]!) || slope <= Math.abs(fine[i]! - fine[i - 2 * step]!))
        continue;
      const cx = boxedChange(fine, i, 1, width);
      const cy = boxedChange(fine, i, width, 1);
      const steep = gx * gx + gy * gy;
      const ratio = steep / Math.max(1e-3, gx * cx + gy * cy);
      visit(x, y, direction, binOf(ratio * ratio));
    }
  }
}

/** Change of the mean of five by five from one pixel before to one after along `along`; few pixels are crests, so the mean is not taken everywhere. */
function boxedChange(fine: Float32Array, i: number, along: number, across: number): number {
  let sum = 0;
  for (let k = -2, at = i - 2 * across; k <= 2; k++, at += across) {
    sum += fine[at + 3 * along]! + fine[at + 2 * along]! - fine[at - 2 * along]! - fine[at - 3 * along]!;
  }
  return sum / 25;
}

function binOf(squaredRatio: number): number {
  const variance = (coarseVariance - squaredRatio * fineVariance) / Math.max(squaredRatio - 1, 1e-3);
  const blur = variance > 0 ? Math.sqrt(variance) : 0;
  return Math.min(widthBins - 1, Math.floor((blur / WIDEST_PX) * widthBins));
}

/** The width in pixels below which `share` of the counted edges lie; null without any. */
export function widthAt(votes: Uint32Array, from: number, share: number): number | null {
  let total = 0;
  for (let bin = 0; bin < widthBins; bin++) total += votes[from + bin]!;
  if (total === 0) return null;
  let left = total * share;
  let bin = 0;
  while (bin < widthBins - 1 && left > votes[from + bin]!) left -= votes[from + bin++]!;
  const within = votes[from + bin]! > 0 ? left / votes[from + bin]! : 0.5;
  return ((bin + Math.min(1, within)) / widthBins) * WIDEST_PX;
}
