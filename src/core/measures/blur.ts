import type { GreyRaster } from '../raster.ts';

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

/** Sums of 256 grey levels: what the smoothing gives in whole numbers, so that nothing is divided before it is needed. */
const SCALE = 256;

/** Twice a slope, by the difference of the neighbours on both sides. */
const LEAST_CHANGE = 2 * LEAST_SLOPE * SCALE;

/**
 * Standard deviation of the blur in pixels of `grey`, or null when there are too few edges to tell. Compares the slope of edges under two
 * known smoothings (re-blur, after Zhuo and Sim 2011): of a step with blur s, smoothed by variance a and b, the slopes stand as
 * sqrt((s2 + b) / (s2 + a)), whatever its contrast. Upright and level edges are read apart and the worse one counts, because
 * a moving hand blurs one of them only. Few pixels are crests, so the second smoothing is done only there.
 */
export function blurOf(grey: GreyRaster): number | null {
  const { width, height } = grey;
  if (width < 16 || height < 16) return null;
  const fine = smoothed(grey);
  const across = new Uint32Array(bins);
  const down = new Uint32Array(bins);
  for (let y = 4; y < height - 4; y++) {
    const end = (y + 1) * width - 4;
    for (let i = y * width + 4; i < end; i++) {
      const gx = fine[i + 1]! - fine[i - 1]!;
      const gy = fine[i + width]! - fine[i - width]!;
      const ax = gx < 0 ? -gx : gx;
      const ay = gy < 0 ? -gy : gy;
      if (ax < LEAST_CHANGE && ay < LEAST_CHANGE) continue;
      if (ax > 2 * ay) {
        if (isCrest(fine, i, 1, ax)) vote(across, ax, boxedChange(fine, i, 1, width));
      } else if (ay > 2 * ax) {
        if (isCrest(fine, i, width, ay)) vote(down, ay, boxedChange(fine, i, width, 1));
      }
    }
  }
  const blurs = [across, down].map(sharpBlur).filter((blur) => blur !== null);
  return blurs.length === 0 ? null : Math.max(...blurs);
}

/** Kept from frame to frame and as large as the largest face so far: half a megabyte a frame would be thrown away otherwise. */
let rows = new Uint16Array(0);
let columns = new Uint16Array(0);

/** Binomial 1 4 6 4 1 both ways, times `SCALE`; the outermost two pixels are not smoothed towards their border. Good until the next call. */
function smoothed({ width, height, data }: GreyRaster): Uint16Array {
  const count = width * height;
  if (rows.length < count) {
    rows = new Uint16Array(count);
    columns = new Uint16Array(count);
  }
  for (let y = 0; y < height; y++) smoothRow(data, rows, y * width, width);
  const [level, out, w] = [rows, columns, width];
  const [first, last] = [2 * w, (height - 2) * w];
  for (let i = 0; i < first; i++) out[i] = 16 * level[i]!;
  for (let i = first; i < last; i++) {
    out[i] = level[i - 2 * w]! + level[i + 2 * w]! + 4 * (level[i - w]! + level[i + w]!) + 6 * level[i]!;
  }
  for (let i = last; i < count; i++) out[i] = 16 * level[i]!;
  return out;
}

function smoothRow(data: GreyRaster['data'], out: Uint16Array, from: number, width: number): void {
  const end = from + width;
  let [a, b, c, d] = [data[from]!, data[from + 1]!, data[from + 2]!, data[from + 3]!];
  out[from] = 16 * a;
  out[from + 1] = 16 * b;
  for (let i = from + 2; i < end - 2; i++) {
    const e = data[i + 2]!;
    out[i] = a + e + 4 * (b + d) + 6 * c;
    a = b;
    b = c;
    c = d;
    d = e;
  }
  out[end - 2] = 16 * c;
  out[end - 1] = 16 * d;
}

/** Whether the slope is the steepest along its own direction. */
function isCrest(fine: Uint16Array, i: number, step: number, slope: number): boolean {
  return slope >= Math.abs(fine[i + 2 * step]! - fine[i]!) && slope > Math.abs(fine[i]! - fine[i - 2 * step]!);
}

/** Change of the mean of five by five from one pixel before to one after along `along`, without its sign. */
function boxedChange(fine: Uint16Array, i: number, along: number, aside: number): number {
  let sum = 0;
  for (let k = -2, at = i - 2 * aside; k <= 2; k++, at += aside) {
    sum += fine[at + 3 * along]! + fine[at + 2 * along]! - fine[at - 2 * along]! - fine[at - 3 * along]!;
  }
  return Math.abs(sum) / 25;
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
