import { type Homography, homographyTo, invert } from '../document/homography.ts';
import type { Quad } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { boxOf, sidesOf } from './document-area.ts';
import { CLIPPED_LUMA, clipRect, type Histogram, lumaAt } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/**
 * The document seen from straight above as a coarse grid of averages, so that light is metered on the document alone and in the
 * same places whatever the size and the slant of the picture. Arrays run row by row from the corner that is top left in the picture.
 */
export interface DocumentCells {
  readonly columns: number;
  readonly rows: number;
  /** Pixels that fell into the cell; 0 where the document leaves the picture. */
  readonly count: Uint32Array;
  /** Means 0..255. */
  readonly luma: Float32Array;
  readonly red: Float32Array;
  readonly green: Float32Array;
  readonly blue: Float32Array;
  /** Share of pixels of the cell with every channel clipped. */
  readonly clipped: Float32Array;
  /** Standard deviation of luma in the cell. */
  readonly deviation: Float32Array;
  /** Luma of all counted pixels. */
  readonly histogram: Histogram;
}

/** Cells along the longer side: one is 1.8 mm of an ID-1 card, about a line of print, smaller than any glare that hides a word. */
const CELLS_ALONG = 48;

/** A document smaller than this is a speck or a collapsed outline. */
const LEAST_SHORT_SIDE_PX = 8;

/** More pixels than this add nothing to an average; every second or third is read instead. */
const ENOUGH_PIXELS = 200_000;

export const documentCells = oncePerObservation((observation: Observation): DocumentCells | null => {
  const corners = observation.outline?.corners;
  if (!corners) return null;
  const { long, short } = sidesOf(corners);
  const fromUnit = homographyTo(corners);
  if (!fromUnit || !(short >= LEAST_SHORT_SIDE_PX)) return null;
  const [tl, tr, , bl] = corners;
  const isWide = Math.hypot(tr.x - tl.x, tr.y - tl.y) >= Math.hypot(bl.x - tl.x, bl.y - tl.y);
  const across = Math.max(4, Math.round((CELLS_ALONG * short) / long));
  const columns = isWide ? CELLS_ALONG : across;
  const rows = isWide ? across : CELLS_ALONG;
  return gather(observation.pixels, corners, invert(fromUnit), columns, rows);
});

function gather(pixels: Raster, corners: Quad, toUnit: Homography, columns: number, rows: number): DocumentCells {
  const box = clipRect(boxOf(corners), pixels);
  const step = Math.max(1, Math.round(Math.sqrt((box.width * box.height) / ENOUGH_PIXELS)));
  const sums = emptyCells(columns, rows);
  const { data, width } = pixels;
  const [a, b, c, d, e, f, g, h, i] = toUnit;
  for (let y = box.y; y < box.y + box.height; y += step) {
    for (let x = box.x; x < box.x + box.width; x += step) {
      const w = g * x + h * y + i;
      const column = Math.floor(((a * x + b * y + c) / w) * columns);
      const row = Math.floor(((d * x + e * y + f) / w) * rows);
      if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
      add(sums, row * columns + column, data, (y * width + x) * 4);
    }
  }
  return average(sums);
}

function emptyCells(columns: number, rows: number): DocumentCells {
  const floats = () => new Float32Array(columns * rows);
  return {
    columns,
    rows,
    count: new Uint32Array(columns * rows),
    luma: floats(),
    red: floats(),
    green: floats(),
    blue: floats(),
    clipped: floats(),
    deviation: floats(),
    histogram: new Uint32Array(256),
  };
}

function add(sums: DocumentCells, cell: number, data: Uint8ClampedArray, at: number): void {
  const luma = lumaAt(data, at);
  const red = data[at]!;
  const green = data[at + 1]!;
  const blue = data[at + 2]!;
  sums.count[cell]!++;
  sums.histogram[luma]!++;
  sums.luma[cell]! += luma;
  sums.deviation[cell]! += luma * luma;
  sums.red[cell]! += red;
  sums.green[cell]! += green;
  sums.blue[cell]! += blue;
  if (Math.min(red, green, blue) >= CLIPPED_LUMA) sums.clipped[cell]!++;
}

function average(sums: DocumentCells): DocumentCells {
  for (let cell = 0; cell < sums.count.length; cell++) {
    const count = sums.count[cell]!;
    if (count === 0) continue;
    for (const plane of [sums.luma, sums.red, sums.green, sums.blue, sums.clipped]) plane[cell]! /= count;
    sums.deviation[cell] = Math.sqrt(Math.max(0, sums.deviation[cell]! / count - sums.luma[cell]! ** 2));
  }
  return sums;
}
