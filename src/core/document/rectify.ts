import { distanceBetween, type Quad } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { type Homography, homographyTo } from './homography.ts';

/** Samples per output pixel and axis at most: 16 covers a 12-megapixel still drawn as a thumbnail of 250 px. */
const mostSamples = 16;

/**
 * The document seen straight on: the quad `corners` of `pixels`, warped to outWidth x outHeight. Where the picture is shrunk, each output
 * pixel averages all of its footprint, so fine print does not alias. Parts outside the picture are transparent black; a collapsed quad
 * gives a wholly transparent picture.
 */
export function rectify(pixels: Raster, corners: Quad, outWidth: number, outHeight: number): Raster {
  const width = Math.max(1, Math.round(outWidth));
  const height = Math.max(1, Math.round(outHeight));
  const data = new Uint8ClampedArray(width * height * 4);
  const map = homographyTo(corners);
  if (map && pixels.width > 0 && pixels.height > 0) {
    const [a, b, c, d] = corners;
    const across = samplesFor(Math.max(distanceBetween(a, b), distanceBetween(d, c)) / width);
    const down = samplesFor(Math.max(distanceBetween(a, d), distanceBetween(b, c)) / height);
    for (let y = 0; y < height; y++) warpRow(pixels, map, y, across, down, { width, height, data });
  }
  return { width, height, data };
}

function samplesFor(shrink: number): number {
  return Math.min(mostSamples, Math.max(1, Math.ceil(shrink)));
}

function warpRow(pixels: Raster, map: Homography, y: number, across: number, down: number, target: Raster): void {
  const sums = new Float64Array(4);
  const [a, b, c, d, e, f, g, h] = map;
  const share = 1 / (across * down);
  for (let x = 0; x < target.width; x++) {
    sums.fill(0);
    for (let j = 0; j < down; j++) {
      const v = (y + (j + 0.5) / down) / target.height;
      for (let i = 0; i < across; i++) {
        const u = (x + (i + 0.5) / across) / target.width;
        const w = 1 / (g * u + h * v + 1);
        addSample(pixels, (a * u + b * v + c) * w, (d * u + e * v + f) * w, sums);
      }
    }
    const seen = sums[3]!;
    if (seen === 0) continue;
    const at = (y * target.width + x) * 4;
    target.data[at] = sums[0]! / seen;
    target.data[at + 1] = sums[1]! / seen;
    target.data[at + 2] = sums[2]! / seen;
    target.data[at + 3] = 255 * seen * share;
  }
}

/** Adds the bilinear colour at (x, y), and 1 to the fourth sum, if the point lies on the picture. */
function addSample({ width, height, data }: Raster, x: number, y: number, sums: Float64Array): void {
  if (!(x >= -0.5 && y >= -0.5 && x <= width - 0.5 && y <= height - 0.5)) return;
  const left = Math.min(Math.max(0, Math.floor(x)), Math.max(0, width - 2));
  const top = Math.min(Math.max(0, Math.floor(y)), Math.max(0, height - 2));
  const right = width > 1 ? 4 : 0;
  const below = height > 1 ? width * 4 : 0;
  const fx = Math.min(1, Math.max(0, x - left));
  const fy = Math.min(1, Math.max(0, y - top));
  const at = (top * width + left) * 4;
  for (let k = 0; k < 3; k++) {
    const up = data[at + k]! + (data[at + right + k]! - data[at + k]!) * fx;
    const low = data[at + below + k]! + (data[at + below + right + k]! - data[at + below + k]!) * fx;
    sums[k]! += up + (low - up) * fy;
  }
  sums[3]! += 1;
}
