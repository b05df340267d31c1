import { homographyTo } from '../document/homography.ts';
import type { Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';

/** Samples per output pixel and axis at most: a live frame of a card has 2 source pixels to one, a sheet on a 12 MP still 4. */
const mostSamples = 4;

/** Up to this many source pixels to one, the four nearest pixels (bilinear) leave no gap between samples. */
const BILINEAR_SHRINK = 1.25;

/** One picture as its colours and its luma; alpha is 255 where it was seen and 0 where the document leaves the picture. */
export interface SeenRaster {
  readonly colour: Raster;
  readonly grey: Uint8Array;
}

/**
 * The quad `corners` (pixel centres of `source`) drawn as an upright rectangle of `size`; null for a collapsed quad. Quick rather than exact: where
 * the picture shrinks, whole pixels at a few places of each footprint are averaged. `../document/rectify.ts` draws the picture that people see.
 */
export function resample(source: Raster, corners: Quad, size: Size, shrink: number): SeenRaster | null {
  const map = homographyTo(corners);
  const { width, height } = size;
  if (!map || !(width > 0 && height > 0 && source.width > 1 && source.height > 1)) return null;
  const target: SeenRaster = {
    colour: { width, height, data: new Uint8ClampedArray(width * height * 4) },
    grey: new Uint8Array(width * height),
  };
  const samples = Math.min(mostSamples, Math.ceil(shrink / BILINEAR_SHRINK));
  for (let y = 0; y < height; y++) {
    if (samples > 1) averageRow(source, map, y, samples, target);
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
    put(out, grey, to, red, green, blue);
  }
}

function averageRow(source: Raster, [a, b, c, d, e, f, g, h]: Map9, y: number, n: number, target: SeenRaster): void {
  const { width, height, data } = source;
  const { colour, grey } = target;
  const out = colour.data;
  const stepU = 1 / (colour.width * n);
  const stepV = 1 / (colour.height * n);
  for (let x = 0, to = y * colour.width; x < colour.width; x++, to++) {
    let red = 0;
    let green = 0;
    let blue = 0;
    let seen = 0;
    for (let j = 0; j < n; j++) {
      const v = (y * n + j + 0.5) * stepV;
      for (let i = 0; i < n; i++) {
        const u = (x * n + i + 0.5) * stepU;
        const w = 1 / (g * u + h * v + 1);
        const sx = (a * u + b * v + c) * w + 0.5;
        const sy = (d * u + e * v + f) * w + 0.5;
        if (!(sx >= 0 && sy >= 0 && sx < width && sy < height)) continue;
        const at = ((sy | 0) * width + (sx | 0)) * 4;
        red += data[at]!;
        green += data[at + 1]!;
        blue += data[at + 2]!;
        seen++;
      }
    }
    if (seen > 0) put(out, grey, to, red / seen, green / seen, blue / seen);
  }
}

function put(out: Uint8ClampedArray, grey: Uint8Array, to: number, red: number, green: number, blue: number): void {
  const at = to * 4;
  out[at] = red;
  out[at + 1] = green;
  out[at + 2] = blue;
  out[at + 3] = 255;
  grey[to] = (54 * red + 183 * green + 19 * blue) / 256;
}
