import type { Raster } from '../../core/raster.ts';

/** ITU-T T.81, annex K.1: the usual tables for brightness and colour, row by row. */
const brightnessTable = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
];
const colourTable = [
  17,
  18,
  24,
  47,
  99,
  99,
  99,
  99,
  18,
  21,
  26,
  66,
  99,
  99,
  99,
  99,
  24,
  26,
  56,
  99,
  99,
  99,
  99,
  99,
  47,
  66,
  99,
  99,
  99,
  99,
  99,
  99,
  ...new Array<number>(32).fill(99),
];

/** Divisors for a quality of 1..100, as the reference coder scales them. */
function divisorsFor(table: readonly number[], quality: number): Float32Array {
  const clamped = Math.min(100, Math.max(1, quality));
  const scale = clamped < 50 ? 5000 / clamped : 200 - 2 * clamped;
  return Float32Array.from(table, (base) => Math.min(255, Math.max(1, Math.floor((base * scale + 50) / 100))));
}

/** Rows: the eight waves of the cosine transform, of length 1. */
const waves = Float32Array.from({ length: 64 }, (_, n) => {
  const [wave, place] = [n >> 3, n & 7];
  return Math.cos(((2 * place + 1) * wave * Math.PI) / 16) * (wave === 0 ? Math.SQRT1_2 : 1) * 0.5;
});
const wavesAcross = Float32Array.from({ length: 64 }, (_, n) => waves[(n & 7) * 8 + (n >> 3)]!);

/** `to` = `matrix` x `from`, then turned over its diagonal: two of them make the transform of a block. */
function transformTurned(matrix: Float32Array, from: Float32Array, to: Float32Array): void {
  for (let column = 0; column < 8; column++) {
    const [f0, f1, f2, f3] = [from[column]!, from[column + 8]!, from[column + 16]!, from[column + 24]!];
    const [f4, f5, f6, f7] = [from[column + 32]!, from[column + 40]!, from[column + 48]!, from[column + 56]!];
    for (let row = 0, m = 0; row < 8; row++, m += 8) {
      to[column * 8 + row] =
        matrix[m]! * f0 +
        matrix[m + 1]! * f1 +
        matrix[m + 2]! * f2 +
        matrix[m + 3]! * f3 +
        matrix[m + 4]! * f4 +
        matrix[m + 5]! * f5 +
        matrix[m + 6]! * f6 +
        matrix[m + 7]! * f7;
    }
  }
}

/** One plane, values about 0, through the coder's rounding and back. Borders that do not fill a block repeat their last pixel. */
function coarsen(plane: Float32Array, width: number, height: number, divisors: Float32Array): void {
  const block = new Float32Array(64);
  const turned = new Float32Array(64);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      for (let n = 0; n < 64; n++) {
        const [x, y] = [Math.min(width - 1, left + (n & 7)), Math.min(height - 1, top + (n >> 3))];
        block[n] = plane[y * width + x]!;
      }
      transformTurned(waves, block, turned);
      transformTurned(waves, turned, block);
      for (let n = 0; n < 64; n++) block[n] = Math.round(block[n]! / divisors[n]!) * divisors[n]!;
      transformTurned(wavesAcross, block, turned);
      transformTurned(wavesAcross, turned, block);
      const [across, down] = [Math.min(8, width - left), Math.min(8, height - top)];
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < across; x++) plane[(top + y) * width + left + x] = block[y * 8 + x]!;
      }
    }
  }
}

/** What a baseline JPEG of this quality with halved colour (4:2:0) leaves of a picture; changes it in place. */
export function roundTripJpeg(picture: Raster, quality: number): void {
  const { width, height, data } = picture;
  const [halfWidth, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  const bright = new Float32Array(width * height);
  const blueness = new Float32Array(halfWidth * halfHeight);
  const redness = new Float32Array(halfWidth * halfHeight);
  const counts = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [r, g, b] = [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!];
      const luma = 0.299 * r + 0.587 * g + 0.114 * b;
      const half = (y >> 1) * halfWidth + (x >> 1);
      bright[at] = luma - 128;
      blueness[half]! += (b - luma) * 0.564;
      redness[half]! += (r - luma) * 0.713;
      counts[half]!++;
    }
  }
  for (let n = 0; n < counts.length; n++) {
    blueness[n]! /= counts[n]!;
    redness[n]! /= counts[n]!;
  }
  coarsen(bright, width, height, divisorsFor(brightnessTable, quality));
  const colourDivisors = divisorsFor(colourTable, quality);
  coarsen(blueness, halfWidth, halfHeight, colourDivisors);
  coarsen(redness, halfWidth, halfHeight, colourDivisors);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const half = (y >> 1) * halfWidth + (x >> 1);
      const luma = bright[at]! + 128;
      data[at * 4] = luma + 1.402 * redness[half]!;
      data[at * 4 + 1] = luma - 0.344 * blueness[half]! - 0.714 * redness[half]!;
      data[at * 4 + 2] = luma + 1.772 * blueness[half]!;
    }
  }
}
