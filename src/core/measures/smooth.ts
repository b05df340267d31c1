import type { GreyRaster } from '../raster.ts';

/** Binomial 1 4 6 4 1 both ways, variance 1; the outermost two pixels keep their values. */
export function smoothBinomial({ width, height, data }: GreyRaster): Float32Array {
  const rows = Float32Array.from(data);
  for (let y = 0; y < height; y++) {
    for (let x = 2, i = y * width + 2; x < width - 2; x++, i++) {
      rows[i] = (data[i - 2]! + 4 * data[i - 1]! + 6 * data[i]! + 4 * data[i + 1]! + data[i + 2]!) / 16;
    }
  }
  const out = Float32Array.from(rows);
  const w = width;
  for (let i = 2 * w; i < (height - 2) * w; i++) {
    out[i] = (rows[i - 2 * w]! + 4 * rows[i - w]! + 6 * rows[i]! + 4 * rows[i + w]! + rows[i + 2 * w]!) / 16;
  }
  return out;
}

/** Mean of five by five, variance 2; the outermost two pixels keep their values. */
export function smoothBox(source: Float32Array, width: number, height: number): Float32Array {
  const rows = Float32Array.from(source);
  for (let y = 0; y < height; y++) {
    for (let x = 2, i = y * width + 2; x < width - 2; x++, i++) {
      rows[i] = (source[i - 2]! + source[i - 1]! + source[i]! + source[i + 1]! + source[i + 2]!) / 5;
    }
  }
  const out = Float32Array.from(rows);
  const w = width;
  for (let i = 2 * w; i < (height - 2) * w; i++) {
    out[i] = (rows[i - 2 * w]! + rows[i - w]! + rows[i]! + rows[i + w]! + rows[i + 2 * w]!) / 5;
  }
  return out;
}
