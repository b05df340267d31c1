import type { SpecimenLayout, TruthMask } from '../scene.ts';
import type { View } from './camera.ts';

/** A quantity on the document's plane, in mm from the document's own top left corner. */
export type PlaneField = (u: number, v: number) => number;

/** Width of a cell of the truth's masks: about the height of a printed letter, below which nobody points at a place. */
const cellMm = 2;
/** Samples a cell and axis; nine tell shares of an eighth apart. */
const cellSamples = 3;

/** Where `isSpoilt`, as shares of cells of about 2 mm. */
export function maskOf({ widthMm, heightMm }: SpecimenLayout, isSpoilt: (u: number, v: number) => boolean): TruthMask {
  const columns = Math.max(1, Math.round(widthMm / cellMm));
  const rows = Math.max(1, Math.round(heightMm / cellMm));
  const share = new Uint8Array(columns * rows);
  const [stepU, stepV] = [widthMm / columns / cellSamples, heightMm / rows / cellSamples];
  for (let n = 0; n < share.length; n++) {
    let hits = 0;
    for (let s = 0; s < cellSamples * cellSamples; s++) {
      const u = ((n % columns) * cellSamples + (s % cellSamples) + 0.5) * stepU;
      const v = (Math.floor(n / columns) * cellSamples + Math.floor(s / cellSamples) + 0.5) * stepV;
      if (isSpoilt(u, v)) hits++;
    }
    share[n] = Math.round((255 * hits) / (cellSamples * cellSamples));
  }
  return { columns, rows, share };
}

const areaColumns = 80;
const areaRows = 52;

/** Share of the document where `isSpoilt`, to a four-thousandth. */
export function shareOf({ widthMm, heightMm }: SpecimenLayout, isSpoilt: (u: number, v: number) => boolean): number {
  let hits = 0;
  for (let row = 0; row < areaRows; row++) {
    for (let column = 0; column < areaColumns; column++) {
      if (isSpoilt(((column + 0.5) * widthMm) / areaColumns, ((row + 0.5) * heightMm) / areaRows)) hits++;
    }
  }
  return hits / (areaColumns * areaRows);
}

const halvings = 14;

/** The value between `low` and `high` at which a rising function reaches `wanted`; an end where it never does. */
export function solveRising(low: number, high: number, wanted: number, rising: (value: number) => number): number {
  let [from, to] = [low, high];
  for (let n = 0; n < halvings; n++) {
    const middle = (from + to) / 2;
    if (rising(middle) < wanted) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}

/** Calls `visit` for every pixel with its place on the plane and its index; pixels beyond the horizon are left out. */
export function forEachPixel(
  view: View,
  width: number,
  height: number,
  visit: (u: number, v: number, at: number) => void,
): void {
  const [a, b, c, d, e, f, g, h, i] = view.toPlane;
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const w = g * x + h * y + i;
      if (w > 0) visit((a * x + b * y + c) / w, (d * x + e * y + f) / w, at);
    }
  }
}
