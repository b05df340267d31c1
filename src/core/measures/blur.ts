import type { GreyRaster } from '../raster.ts';

/**
 * Edges with a slope below this, in grey levels per pixel after smoothing, drown in the noise of a phone camera in a dim room (measured
 * standard deviation 2 to 3 levels, a third of it after smoothing).
 */
const LEAST_SLOPE = 4;

/** An edge runs over several pixels, which say the same: every second one is read, like the black fields of a chessboard, so that edges of all directions lose as many. */
const FIELDS = 2;

/** Fewer edge points than this say nothing: a blank card back has a few dozen from dust and noise. */
const LEAST_EDGES = 60 / FIELDS;

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
  const { fine, stride } = smoothed(grey);
  const across = new Uint32Array(bins);
  const down = new Uint32Array(bins);
  for (let y = 4; y < height - 4; y++) {
    const end = y * stride + width - 4;
    for (let i = y * stride + 4 + (y & 1); i < end; i += FIELDS) {
      const gx = fine[i + 1]! - fine[i - 1]!;
      const gy = fine[i + stride]! - fine[i - stride]!;
      const ax = gx < 0 ? -gx : gx;
      const ay = gy < 0 ? -gy : gy;
      if (ax < LEAST_CHANGE && ay < LEAST_CHANGE) continue;
      if (ax > 2 * ay) {
        if (isCrest(fine, i, 1, ax)) vote(across, ax, boxedChange(fine, i, 1, stride));
      } else if (ay > 2 * ax) {
        if (isCrest(fine, i, stride, ay)) vote(down, ay, boxedChange(fine, i, stride, 1));
      }
    }
  }
  const blurs = [across, down].map(sharpBlur).filter((blur) => blur !== null);
  return blurs.length === 0 ? null : Math.max(...blurs);
}

/** Kept from frame to frame and as large as the largest face so far: half a megabyte a frame would be thrown away otherwise. */
let level = new Uint16Array(0);
let upright = new Uint16Array(0);

interface Smoothed {
  /** Sums of 256 grey levels. */
  readonly fine: Uint16Array;
  /** Length of a row: even, so that each row begins at a whole word. */
  readonly stride: number;
}

/** Binomial 1 4 6 4 1 both ways, times `SCALE`; the outermost two pixels are not smoothed towards their border. Good until the next call. */
function smoothed({ width, height, data }: GreyRaster): Smoothed {
  const stride = width + (width & 1);
  const count = stride * height;
  if (level.length < count) {
    level = new Uint16Array(count);
    upright = new Uint16Array(count);
  }
  for (let y = 0; y < height; y++) smoothRow(data, y * width, level, y * stride, width);
  smoothColumns(new Int32Array(level.buffer), new Int32Array(upright.buffer), stride >> 1, height);
  return { fine: upright, stride };
}

/** Two pixels a word: no sum of one is larger than 65280, so none spills into the other. */
function smoothColumns(from: Int32Array, to: Int32Array, words: number, height: number): void {
  const [first, last, end] = [2 * words, (height - 2) * words, height * words];
  for (let i = 0; i < first; i++) to[i] = from[i]! << 4;
  for (let i = first; i < last; i++) {
    const near = (from[i - words]! + from[i + words]!) | 0;
    to[i] = (from[i - 2 * words]! + from[i + 2 * words]! + (near << 2) + Math.imul(from[i]!, 6)) | 0;
  }
  for (let i = last; i < end; i++) to[i] = from[i]! << 4;
}

function smoothRow(data: GreyRaster['data'], from: number, out: Uint16Array, to: number, width: number): void {
  let a = data[from]!;
  let b = data[from + 1]!;
  let c = data[from + 2]!;
  let d = data[from + 3]!;
  out[to] = 16 * a;
  out[to + 1] = 16 * b;
  for (let x = 2; x < width - 2; x++) {
    const e = data[from + x + 2]!;
    out[to + x] = a + e + 4 * (b + d) + 6 * c;
    a = b;
    b = c;
    c = d;
    d = e;
  }
  out[to + width - 2] = 16 * c;
  out[to + width - 1] = 16 * d;
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
