import type { GreyRaster } from '../raster.ts';
import { smoothBinomial, smoothBox } from './smooth.ts';

/**
 * Edges with a slope below this, in grey levels per pixel after smoothing, drown in the noise of a phone camera in a dim room (measured
 * standard deviation 2 to 3 levels, a third of it after smoothing).
 */
const LEAST_SLOPE = 4;

/** Fewer edge points than this say nothing: a blank card back has a few dozen from dust and noise. */
const LEAST_EDGES = 60;

/** The sharp part of a picture decides: printed guilloches, holograms and shaded skin are soft in every picture. */
const SHARP_QUANTILE = 0.5;

/** Widest blur told apart, in pixels; beyond it the two smoothings look the same. */
export const WIDEST_BLUR_PX = 6;

const bins = 120;

/**
 * Standard deviation of the blur in pixels of `grey`, or null when there are too few edges to tell. Compares the slope of edges under two
 * known smoothings (re-blur, after Zhuo and Sim 2011): of a step with blur s, smoothed by variance a and b, the slopes stand as
 * sqrt((s2 + b) / (s2 + a)), whatever its contrast. Upright and level edges are read apart and the worse one counts, because
 * a moving hand blurs one of them only. `isCounted` tells which pixels belong to the subject.
 */
export function blurOf(grey: GreyRaster, isCounted: (x: number, y: number) => boolean): number | null {
  const { width, height } = grey;
  if (width < 16 || height < 16) return null;
  const fine = smoothBinomial(grey);
  const coarse = smoothBox(fine, width, height);
  const across = new Uint32Array(bins);
  const down = new Uint32Array(bins);
  for (let y = 4; y < height - 4; y++) {
    for (let x = 4; x < width - 4; x++) {
      const i = y * width + x;
      const gx = fine[i + 1]! - fine[i - 1]!;
      const gy = fine[i + width]! - fine[i - width]!;
      const ax = Math.abs(gx);
      const ay = Math.abs(gy);
      if (ax > 2 * ay && ax >= 2 * LEAST_SLOPE) {
        if (isCrest(fine, i, 1, ax) && isCounted(x, y)) vote(across, ax, Math.abs(coarse[i + 1]! - coarse[i - 1]!));
      } else if (ay > 2 * ax && ay >= 2 * LEAST_SLOPE) {
        if (isCrest(fine, i, width, ay) && isCounted(x, y)) {
          vote(down, ay, Math.abs(coarse[i + width]! - coarse[i - width]!));
        }
      }
    }
  }
  const blurs = [across, down].map(sharpBlur).filter((blur) => blur !== null);
  return blurs.length === 0 ? null : Math.max(...blurs);
}

/** Whether the slope is the steepest along its own direction. */
function isCrest(fine: Float32Array, i: number, step: number, slope: number): boolean {
  return slope >= Math.abs(fine[i + 2 * step]! - fine[i]!) && slope > Math.abs(fine[i]! - fine[i - 2 * step]!);
}

/** Variances of the two smoothings, in square pixels: binomial 1 4 6 4 1 has 1, a box of five has 2. */
const fineVariance = 1;
const coarseVariance = 3;

function vote(votes: Uint32Array, fineSlope: number, coarseSlope: number): void {
  const ratio = (fineSlope / Math.max(coarseSlope, 1e-3)) ** 2;
  const variance = (coarseVariance - ratio * fineVariance) / Math.max(ratio - 1, 1e-3);
  const blur = Math.min(WIDEST_BLUR_PX, Math.sqrt(Math.max(0, variance)));
  votes[Math.min(bins - 1, Math.floor((blur / WIDEST_BLUR_PX) * bins))]!++;
}

function sharpBlur(votes: Uint32Array): number | null {
  let total = 0;
  for (const count of votes) total += count;
  if (total < LEAST_EDGES) return null;
  let left = total * SHARP_QUANTILE;
  let bin = 0;
  while (left > votes[bin]!) left -= votes[bin++]!;
  return ((bin + 0.5) / bins) * WIDEST_BLUR_PX;
}
