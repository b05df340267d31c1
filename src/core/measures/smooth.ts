import type { GreyRaster } from '../raster.ts';

/** Binomial 1 4 6 4 1 both ways, variance 1; the outermost two pixels keep their values. */
export function smoothBinomial({ width, height, data }: GreyRaster): Float32Array {
  // Sixteenths in whole numbers: half the memory to go through twice.
  const rows = new Int16Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      rows[i] =
        x < 2 || x >= width - 2
          ? 16 * data[i]!
          : data[i - 2]! + data[i + 2]! + 4 * (data[i - 1]! + data[i + 1]!) + 6 * data[i]!;
    }
  }
  const out = new Float32Array(width * height);
  const w = width;
  const [first, last] = [2 * w, (height - 2) * w];
  for (let i = 0; i < out.length; i++) {
    const sum =
      i < first || i >= last
        ? 16 * rows[i]!
        : rows[i - 2 * w]! + rows[i + 2 * w]! + 4 * (rows[i - w]! + rows[i + w]!) + 6 * rows[i]!;
    out[i] = sum / 256;
  }
  return out;
}
