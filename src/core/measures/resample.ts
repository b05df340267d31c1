import { homographyTo } from '../document/homography.ts';
import type { Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';

/** Up to this many source pixels to one, the four nearest pixels (bilinear) leave no gap between samples. */
const BILINEAR_SHRINK = 1.25;

/** A footprint larger than this is read from its middle alone; pictures no larger than that show nothing. */
const LARGEST_BLOCK_PX = 16;

/** One picture as its colours and its luma; alpha is 255 where it was seen and 0 where the document leaves the picture. */
export interface SeenRaster {
  readonly colour: Raster;
  readonly grey: Uint8Array;
}

/**
 * The quad `corners` (pixel centres of `source`) drawn as an upright rectangle of `size`; null for a collapsed quad. Quick rather than exact: where
 * the picture shrinks, whole pixels at up to `mostSamples` squared places of each footprint are averaged. `../document/rectify.ts` draws the picture that people see.
 */
export function resample(
  source: Raster,
  corners: Quad,
  size: Size,
  shrink: number,
  mostSamples: number,
): SeenRaster | null {
  const map = homographyTo(corners);
  const { width, height } = size;
  if (!map || !(width > 0 && height > 0 && Math.min(source.width, source.height) > LARGEST_BLOCK_PX)) return null;
  const target: SeenRaster = {
    colour: { width, height, data: new Uint8ClampedArray(width * height * 4) },
    grey: new Uint8Array(width * height),
  };
  const samples = Math.min(mostSamples, Math.ceil(shrink / BILINEAR_SHRINK));
  const spread = spreadOf(Math.min(shrink, LARGEST_BLOCK_PX), samples);
  const { data } = source;
  const whole = data.byteOffset % 4 === 0 ? source : { ...source, data: data.slice() };
  for (let y = 0; y < height; y++) {
    if (samples === 2) averageFour(whole, map, y, spread[1]!, target);
    else if (samples > 1) averageRow(source, map, y, spread, target);
    else blendRow(whole, map, y, target);
  }
  return target;
}

type Map9 = NonNullable<ReturnType<typeof homographyTo>>;

/** Weights are 256ths: finer than a grey level, and four channels' products still fit a word. */
function blendRow(source: Raster, [a, b, c, d, e, f, g, h]: Map9, y: number, target: SeenRaster): void {
  const { width, height } = source;
  const words = wordsOf(source.data);
  const out = wordsOf(target.colour.data);
  const { grey } = target;
  const columns = target.colour.width;
  const v = (y + 0.5) / target.colour.height;
  for (let x = 0, to = y * columns; x < columns; x++, to++) {
    const u = (x + 0.5) / columns;
    const w = 1 / (g * u + h * v + 1);
    const sx = (a * u + b * v + c) * w;
    const sy = (d * u + e * v + f) * w;
    if (!(sx >= -0.5 && sy >= -0.5 && sx <= width - 0.5 && sy <= height - 0.5)) continue;
    const left = sx < 0 ? 0 : sx >= width - 1 ? width - 2 : sx | 0;
    const top = sy < 0 ? 0 : sy >= height - 1 ? height - 2 : sy | 0;
    const fx = Math.min(1, Math.max(0, sx - left));
    const fy = Math.min(1, Math.max(0, sy - top));
    const p11 = (256 * fx * fy + 0.5) | 0;
    const p10 = ((256 * fx + 0.5) | 0) - p11;
    const p01 = ((256 * fy + 0.5) | 0) - p11;
    const p00 = 256 - p11 - p10 - p01;
    const at = top * width + left;
    const p = words[at]!;
    const q = words[at + 1]!;
    const r = words[at + width]!;
    const s = words[at + width + 1]!;
    const upper = (Math.imul(p & RED_BLUE, p00) + Math.imul(q & RED_BLUE, p10)) | 0;
    const lower = (Math.imul(r & RED_BLUE, p01) + Math.imul(s & RED_BLUE, p11)) | 0;
    const both = (((upper + lower + 0x00800080) | 0) >>> 8) & RED_BLUE;
    const greens =
      ((p >>> 8) & 0xff) * p00 + ((q >>> 8) & 0xff) * p10 + ((r >>> 8) & 0xff) * p01 + ((s >>> 8) & 0xff) * p11;
    const green = (greens + 0x80) >> 8;
    out[to] = 0xff000000 | both | (green << 8);
    grey[to] = (54 * (both & 0xff) + 183 * green + 19 * (both >>> 16)) >> 8;
  }
}

/** Pixels from the first to each next sample along one axis, spread evenly over a footprint. */
function spreadOf(shrink: number, samples: number): readonly number[] {
  const step = Math.max(1, shrink / samples);
  return Array.from({ length: samples }, (_, i) => Math.round(i * step));
}

/** Averages an upright block of whole pixels around the image of each pixel: samples need not follow the slant to fill a footprint. */
function averageRow(source: Raster, map: Map9, y: number, spread: readonly number[], target: SeenRaster): void {
  const [a, b, c, d, e, f, g, h] = map;
  const { width, height, data } = source;
  const { colour, grey } = target;
  const out = colour.data;
  const last = spread[spread.length - 1]!;
  const offsets = Int32Array.from(spread.flatMap((down) => spread.map((across) => (down * width + across) * 4)));
  const share = 1 / offsets.length;
  const v = (y + 0.5) / colour.height;
  for (let x = 0, to = y * colour.width; x < colour.width; x++, to++) {
    const u = (x + 0.5) / colour.width;
    const w = 1 / (g * u + h * v + 1);
    const sx = (a * u + b * v + c) * w;
    const sy = (d * u + e * v + f) * w;
    if (!(sx >= -0.5 && sy >= -0.5 && sx <= width - 0.5 && sy <= height - 0.5)) continue;
    const left = Math.max(0, Math.min(width - 1 - last, (sx - last / 2 + 0.5) | 0));
    const top = Math.max(0, Math.min(height - 1 - last, (sy - last / 2 + 0.5) | 0));
    const first = (top * width + left) * 4;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let k = 0; k < offsets.length; k++) {
      const at = first + offsets[k]!;
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
    }
    put(out, grey, to, (red * share + 0.5) | 0, (green * share + 0.5) | 0, (blue * share + 0.5) | 0);
  }
}

/** Red and blue of a pixel read as one little-endian word, as every phone's is: both are added at once, each with room for four. */
const RED_BLUE = 0x00ff00ff;
const GREEN = 0x0000ff00;

/** The same for blocks of two by two, whole pixels at a time: a fifth of the time, and live frames have no more. */
function averageFour(
  source: Raster,
  [a, b, c, d, e, f, g, h]: Map9,
  y: number,
  last: number,
  target: SeenRaster,
): void {
  const { width, height } = source;
  const words = wordsOf(source.data);
  const out = wordsOf(target.colour.data);
  const { grey } = target;
  const columns = target.colour.width;
  const v = (y + 0.5) / target.colour.height;
  const line = last * width;
  const nudge = 0.5 - last / 2;
  const mostLeft = width - 1 - last;
  const mostTop = height - 1 - last;
  for (let x = 0, to = y * columns; x < columns; x++, to++) {
    const u = (x + 0.5) / columns;
    const w = 1 / (g * u + h * v + 1);
    const sx = (a * u + b * v + c) * w;
    const sy = (d * u + e * v + f) * w;
    if (!(sx >= -0.5 && sy >= -0.5 && sx <= width - 0.5 && sy <= height - 0.5)) continue;
    const x0 = (sx + nudge) | 0;
    const y0 = (sy + nudge) | 0;
    const left = x0 < 0 ? 0 : Math.min(x0, mostLeft);
    const top = y0 < 0 ? 0 : Math.min(y0, mostTop);
    const at = top * width + left;
    const p = words[at]!;
    const q = words[at + last]!;
    const r = words[at + line]!;
    const s = words[at + line + last]!;
    const both = (((p & RED_BLUE) + (q & RED_BLUE) + (r & RED_BLUE) + (s & RED_BLUE) + 0x00020002) >>> 2) & RED_BLUE;
    const green = (((p & GREEN) + (q & GREEN) + (r & GREEN) + (s & GREEN) + 0x0200) >>> 2) & GREEN;
    out[to] = 0xff000000 | both | green;
    grey[to] = (54 * (both & 0xff) + 183 * (green >>> 8) + 19 * (both >>> 16)) >> 8;
  }
}

function wordsOf({ buffer, byteOffset, byteLength }: Uint8ClampedArray): Int32Array {
  return new Int32Array(buffer, byteOffset, byteLength >> 2);
}

function put(out: Uint8ClampedArray, grey: Uint8Array, to: number, red: number, green: number, blue: number): void {
  const at = to * 4;
  out[at] = red;
  out[at + 1] = green;
  out[at + 2] = blue;
  out[at + 3] = 255;
  grey[to] = (54 * red + 183 * green + 19 * blue) >> 8;
}
