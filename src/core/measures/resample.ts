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
  for (let y = 0; y < height; y++) {
    if (samples === 2) averageFour(source, map, y, spread[1]!, target);
    else if (samples > 1) averageRow(source, map, y, spread, target);
    else blendRow(source, map, y, target);
  }
  return target;
}

type Map9 = NonNullable<ReturnType<typeof homographyTo>>;

function blendRow(
  { width, height, data }: Raster,
  [a, b, c, d, e, f, g, h]: Map9,
  y: number,
  target: SeenRaster,
): void {
  const { colour, grey } = target;
  const out = colour.data;
  const v = (y + 0.5) / colour.height;
  for (let x = 0, to = y * colour.width; x < colour.width; x++, to++) {
    const u = (x + 0.5) / colour.width;
    const w = 1 / (g * u + h * v + 1);
    const sx = (a * u + b * v + c) * w;
    const sy = (d * u + e * v + f) * w;
    if (!(sx >= -0.5 && sy >= -0.5 && sx <= width - 0.5 && sy <= height - 0.5)) continue;
    const left = sx < 0 ? 0 : sx >= width - 1 ? width - 2 : sx | 0;
    const top = sy < 0 ? 0 : sy >= height - 1 ? height - 2 : sy | 0;
    const fx = Math.min(1, Math.max(0, sx - left));
    const fy = Math.min(1, Math.max(0, sy - top));
    const p00 = (1 - fx) * (1 - fy);
    const p10 = fx * (1 - fy);
    const p01 = (1 - fx) * fy;
    const p11 = fx * fy;
    const at = (top * width + left) * 4;
    const below = at + width * 4;
    const red = p00 * data[at]! + p10 * data[at + 4]! + p01 * data[below]! + p11 * data[below + 4]!;
    const green = p00 * data[at + 1]! + p10 * data[at + 5]! + p01 * data[below + 1]! + p11 * data[below + 5]!;
    const blue = p00 * data[at + 2]! + p10 * data[at + 6]! + p01 * data[below + 2]! + p11 * data[below + 6]!;
    put(out, grey, to, (red + 0.5) | 0, (green + 0.5) | 0, (blue + 0.5) | 0);
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

/** The same for blocks of two by two, written out: a third of the time, and live frames have no more. */
function averageFour(
  source: Raster,
  [a, b, c, d, e, f, g, h]: Map9,
  y: number,
  last: number,
  target: SeenRaster,
): void {
  const { width, height, data } = source;
  const { colour, grey } = target;
  const out = colour.data;
  const v = (y + 0.5) / colour.height;
  const line = last * width * 4;
  const step = last * 4;
  const nudge = 0.5 - last / 2;
  const mostLeft = width - 1 - last;
  const mostTop = height - 1 - last;
  for (let x = 0, to = y * colour.width; x < colour.width; x++, to++) {
    const u = (x + 0.5) / colour.width;
    const w = 1 / (g * u + h * v + 1);
    const sx = (a * u + b * v + c) * w;
    const sy = (d * u + e * v + f) * w;
    if (!(sx >= -0.5 && sy >= -0.5 && sx <= width - 0.5 && sy <= height - 0.5)) continue;
    const x0 = (sx + nudge) | 0;
    const y0 = (sy + nudge) | 0;
    const left = x0 < 0 ? 0 : x0 > mostLeft ? mostLeft : x0;
    const top = y0 < 0 ? 0 : y0 > mostTop ? mostTop : y0;
    const at = (top * width + left) * 4;
    const below = at + line;
    const red = data[at]! + data[at + step]! + data[below]! + data[below + step]!;
    const green = data[at + 1]! + data[at + step + 1]! + data[below + 1]! + data[below + step + 1]!;
    const blue = data[at + 2]! + data[at + step + 2]! + data[below + 2]! + data[below + step + 2]!;
    put(out, grey, to, (red + 2) >> 2, (green + 2) >> 2, (blue + 2) >> 2);
  }
}

function put(out: Uint8ClampedArray, grey: Uint8Array, to: number, red: number, green: number, blue: number): void {
  const at = to * 4;
  out[at] = red;
  out[at + 1] = green;
  out[at + 2] = blue;
  out[at + 3] = 255;
  grey[to] = (54 * red + 183 * green + 19 * blue) >> 8;
}
