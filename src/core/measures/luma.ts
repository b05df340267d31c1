import type { Rect } from '../geometry.ts';
import type { GreyRaster, Raster } from '../raster.ts';

/** A channel at or above this is clipped: JPEG and scaling pull true 255 down by a few levels. */
export const CLIPPED_LUMA = 250;

/** Linear light 0..1 of every 8-bit sRGB level (IEC 61966-2-1). */
const linearLevels = Float32Array.from({ length: 256 }, (_, level) => {
  const value = level / 255;
  return value > 0.04045 ? ((value + 0.055) / 1.055) ** 2.4 : value / 12.92;
});

/** Linear light 0..1 of an sRGB luma 0..255; fractions are cut off. */
export function linearOf(luma: number): number {
  return linearLevels[Math.max(0, Math.min(255, luma | 0))]!;
}

/** Level 0..255 of linear light 0..1 (IEC 61966-2-1), not rounded. */
export function codedOf(light: number): number {
  const value = Math.max(0, Math.min(1, light));
  return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
}

/** Gamma-coded luma 0..255 of the pixel whose first byte is `data[at]`: Rec. 709 weights in 1/256. */
export function lumaAt(data: Uint8ClampedArray, at: number): number {
  return (54 * data[at]! + 183 * data[at + 1]! + 19 * data[at + 2]!) >> 8;
}

/** Pixels as whole words, red in the lowest byte: little-endian, as every phone's are. A picture at an odd place in memory is copied. */
export function pixelWords({ data }: Raster): Int32Array {
  const { buffer, byteOffset, byteLength } = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(buffer, byteOffset, byteLength >> 2);
}

/** The same as `lumaAt` of one word. */
export function lumaOfWord(word: number): number {
  return (54 * (word & 255) + 183 * ((word >> 8) & 255) + 19 * ((word >> 16) & 255)) >> 8;
}

/** Luma of a whole picture. */
export function greyOf({ width, height, data }: Raster): GreyRaster {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) grey[i] = lumaAt(data, at);
  return { width, height, data: grey };
}

/** The part of `rect` that lies in the picture, in whole pixels; may be empty. */
export function clipRect(rect: Rect, { width, height }: { readonly width: number; readonly height: number }): Rect {
  const x = Math.max(0, Math.min(width, Math.floor(rect.x)));
  const y = Math.max(0, Math.min(height, Math.floor(rect.y)));
  const right = Math.max(x, Math.min(width, Math.ceil(rect.x + rect.width)));
  const bottom = Math.max(y, Math.min(height, Math.ceil(rect.y + rect.height)));
  return { x, y, width: right - x, height: bottom - y };
}

/** Luma of a part of a picture, averaged over squares of `step` pixels. `rect` must lie inside, in whole pixels. */
export function greyPart(pixels: Raster, rect: Rect, step: number): GreyRaster {
  const { width, data } = pixels;
  const outWidth = Math.floor(rect.width / step);
  const outHeight = Math.floor(rect.height / step);
  const grey = new Uint8Array(outWidth * outHeight);
  if (step === 1) {
    copyLuma(pixelWords(pixels), width, rect, grey);
    return { width: outWidth, height: outHeight, data: grey };
  }
  for (let y = 0, out = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++, out++) {
      let sum = 0;
      for (let dy = 0; dy < step; dy++) {
        let at = ((rect.y + y * step + dy) * width + rect.x + x * step) * 4;
        for (let dx = 0; dx < step; dx++, at += 4) sum += lumaAt(data, at);
      }
      grey[out] = sum / (step * step);
    }
  }
  return { width: outWidth, height: outHeight, data: grey };
}

function copyLuma(words: Int32Array, width: number, rect: Rect, grey: Uint8Array): void {
  for (let y = 0, out = 0; y < rect.height; y++) {
    let at = (rect.y + y) * width + rect.x;
    for (const end = out + rect.width; out < end; out++, at++) grey[out] = lumaOfWord(words[at]!);
  }
}

/** The same picture averaged over squares of `step` pixels; a rest at the right and the bottom is left out. */
export function shrinkGrey({ width, height, data }: GreyRaster, step: number): GreyRaster {
  const outWidth = Math.floor(width / step);
  const outHeight = Math.floor(height / step);
  const grey = new Uint8Array(outWidth * outHeight);
  for (let y = 0, out = 0; y < outHeight; y++) {
    for (let x = 0; x < outWidth; x++, out++) {
      let sum = 0;
      for (let dy = 0; dy < step; dy++) {
        const row = (y * step + dy) * width + x * step;
        for (let dx = 0; dx < step; dx++) sum += data[row + dx]!;
      }
      grey[out] = sum / (step * step);
    }
  }
  return { width: outWidth, height: outHeight, data: grey };
}

/** Counts of the 256 levels. */
export type Histogram = Uint32Array;

export function histogramOf(levels: ArrayLike<number>): Histogram {
  const counts = new Uint32Array(256);
  for (let i = 0; i < levels.length; i++) counts[levels[i]!]!++;
  return counts;
}

/** The level below which `share` (0..1) of the counted values lie; 0 for an empty histogram. */
export function levelAt(counts: Histogram, share: number): number {
  let total = 0;
  for (const count of counts) total += count;
  let left = share * total;
  for (let level = 0; level < 256; level++) {
    left -= counts[level]!;
    if (left <= 0 && counts[level]! > 0) return level;
  }
  return 0;
}

/** Share of the counted values at `level` or above, 0..1. */
export function shareFrom(counts: Histogram, level: number): number {
  let total = 0;
  let above = 0;
  for (let i = 0; i < 256; i++) {
    total += counts[i]!;
    if (i >= level) above += counts[i]!;
  }
  return total === 0 ? 0 : above / total;
}

/** The value in the middle of unsorted numbers; 0 without any. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The value below which `share` (0..1) of unsorted numbers lie; 0 without any. */
export function quantileOf(values: readonly number[], share: number): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
