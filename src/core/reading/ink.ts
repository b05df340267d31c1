import type { ReadingPlane } from './plane.ts';

/** How much darker than its surroundings each pixel is, 0..`MOST_INK`. */
export type InkMap = Uint8Array;

/** A quiet pattern of the paper is fainter than this, print is not (grey levels below the mean around). */
const LEAST_INK = 10;
/** What is darker counts no more: hair and clothes of a portrait would outweigh print. */
const MOST_INK = 70;

/** Surroundings: about two characters wide and as high. */
const REACH_RATIO = 0.03;

/** `isLightInk`: print that is lighter than its ground counts as well, as on payment cards. */
export function inkOf({ width, height, grey }: ReadingPlane, isLightInk = false): InkMap {
  const reach = Math.max(4, Math.round(width * REACH_RATIO));
  const ink = new Uint8Array(width * height);
  const columns = new Uint32Array(width);
  let [top, bottom] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (; bottom < Math.min(height, y + reach + 1); bottom++) addRow(columns, grey, bottom, width, 1);
    for (; top < y - reach; top++) addRow(columns, grey, top, width, -1);
    const rows = bottom - top;
    let sum = 0;
    let [left, right] = [0, 0];
    for (let x = 0; x < width; x++) {
      for (; right < Math.min(width, x + reach + 1); right++) sum += columns[right]!;
      for (; left < x - reach; left++) sum -= columns[left]!;
      const below = sum / (rows * (right - left)) - grey[y * width + x]!;
      const depth = isLightInk ? Math.abs(below) : below;
      if (depth > LEAST_INK) ink[y * width + x] = Math.min(MOST_INK, depth);
    }
  }
  return ink;
}

function addRow(columns: Uint32Array, grey: Uint8Array, y: number, width: number, sign: 1 | -1): void {
  for (let x = 0; x < width; x++) columns[x] = columns[x]! + sign * grey[y * width + x]!;
}
