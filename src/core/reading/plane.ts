import type { Raster } from '../raster.ts';

/** The picture as the reader works on it: brightness at a size at which a machine-readable character is 20 to 34 px wide. */
export interface ReadingPlane {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
  /** Pixels of the straightened picture to one of this plane, at least 1. */
  readonly shrunkBy: number;
}

/** Clockwise quarter turns that were undone before reading, and whether left and right were exchanged before them. */
export interface Arrangement {
  readonly turnDeg: 0 | 90 | 180 | 270;
  readonly isMirrored: boolean;
}

/** A passport's line of 44 characters then has 22.8 px a character, a card's line of 30 has 33: more changes nothing in windows of 16 px. */
const MOST_WIDTH = 1120;

/** An outline that ran wild would ask for a tower of pixels; a sheet held upright is 1.41 high. */
const MOST_HEIGHT_RATIO = 3;

/** Area average of the brightness, turned so that lines run from left to right. @returns a plane of at least 1 x 1 px */
export function readingPlane(raster: Raster, isTurned: boolean): ReadingPlane {
  const [across, down] = isTurned ? [raster.height, raster.width] : [raster.width, raster.height];
  const shrunkBy = Math.max(1, across / MOST_WIDTH);
  const width = Math.max(1, Math.round(across / shrunkBy));
  const height = Math.max(1, Math.min(Math.round(down / shrunkBy), Math.round(width * MOST_HEIGHT_RATIO)));
  const grey = new Uint8Array(width * height);
  const columns = spans(width, across);
  const rows = spans(height, Math.min(down, Math.round(height * shrunkBy)));
  const last = raster.height - 1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let v = rows[y]!; v < rows[y + 1]!; v++) {
        for (let u = columns[x]!; u < columns[x + 1]!; u++) {
          // Turned: a quarter clockwise, so that what runs upwards in the picture runs to the right here.
          const at = (isTurned ? (last - u) * raster.width + v : v * raster.width + u) * 4;
          sum += 77 * raster.data[at]! + 150 * raster.data[at + 1]! + 29 * raster.data[at + 2]!;
          count++;
        }
      }
      grey[y * width + x] = count > 0 ? sum / (256 * count) : 0;
    }
  }
  return { width, height, grey, shrunkBy };
}

/** First source pixel of each target pixel, and the end; every target pixel has at least one. */
function spans(count: number, length: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, i) => Math.floor((i * length) / count));
}

/** The same plane upside down, mirrored, or both. */
export function rearranged({ width, height, grey, shrunkBy }: ReadingPlane, upsideDown: boolean, mirrored: boolean) {
  const out = new Uint8Array(grey.length);
  const flipsX = upsideDown !== mirrored;
  for (let y = 0; y < height; y++) {
    const from = (upsideDown ? height - 1 - y : y) * width;
    if (flipsX) for (let x = 0; x < width; x++) out[y * width + x] = grey[from + width - 1 - x]!;
    else out.set(grey.subarray(from, from + width), y * width);
  }
  return { width, height, grey: out, shrunkBy };
}
