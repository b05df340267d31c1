import type { Observation } from '../observation.ts';
import { cellIndices, gridOf } from './document-grid.ts';
import { CLIPPED_LUMA, type Histogram } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { straightDocument } from './straight-document.ts';

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

export const documentCells = oncePerObservation((observation: Observation): DocumentCells | null => {
  const straight = straightDocument(observation);
  if (!straight) return null;
  const { columns, rows } = gridOf(straight);
  const { colour, grey, width, height } = straight;
  const columnOf = cellIndices(width, columns);
  const rowOf = cellIndices(height, rows);
  const sums = emptyCells(columns, rows);
  for (let y = 0, i = 0; y < height; y++) {
    const row = rowOf[y]! * columns;
    for (let x = 0; x < width; x++, i++) {
      if (colour.data[i * 4 + 3]! > 0) add(sums, row + columnOf[x]!, colour.data, i * 4, grey[i]!);
    }
  }
  return average(sums);
});

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

function add(sums: DocumentCells, cell: number, data: Uint8ClampedArray, at: number, luma: number): void {
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
