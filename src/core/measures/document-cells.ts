import type { Observation } from '../observation.ts';
import { cellIndices, gridOf } from './document-grid.ts';
import { CLIPPED_LUMA, type Histogram } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { type StraightDocument, straightDocument } from './straight-document.ts';

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
  /** Luma of all counted pixels. */
  readonly histogram: Histogram;
}

export const documentCells = oncePerObservation((observation: Observation): DocumentCells | null => {
  const straight = straightDocument(observation);
  if (!straight) return null;
  const { columns, rows } = gridOf(straight);
  const { width, height } = straight;
  const columnOf = cellIndices(width, columns);
  const rowOf = cellIndices(height, rows);
  const sums = emptyCells(columns, rows);
  for (let y = 0, i = 0; y < height; y++) {
    const row = rowOf[y]! * columns;
    for (let x = 0; x < width; ) {
      const column = columnOf[x]!;
      let end = x + 1;
      while (end < width && columnOf[end] === column) end++;
      addRun(sums, row + column, straight, i, i + end - x);
      i += end - x;
      x = end;
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
    histogram: new Uint32Array(256),
  };
}

/** Pixels `from`..`to` of one line of one cell: sums stay in registers, a third of the time. */
function addRun(sums: DocumentCells, cell: number, straight: StraightDocument, from: number, to: number): void {
  const { histogram } = sums;
  const { data } = straight.colour;
  const { grey } = straight;
  let count = 0;
  let level = 0;
  let reds = 0;
  let greens = 0;
  let blues = 0;
  let clipped = 0;
  for (let i = from, at = from * 4; i < to; i++, at += 4) {
    if (data[at + 3] === 0) continue;
    const luma = grey[i]!;
    const red = data[at]!;
    const green = data[at + 1]!;
    const blue = data[at + 2]!;
    histogram[luma]!++;
    count++;
    level += luma;
    reds += red;
    greens += green;
    blues += blue;
    if (red >= CLIPPED_LUMA && green >= CLIPPED_LUMA && blue >= CLIPPED_LUMA) clipped++;
  }
  sums.count[cell]! += count;
  sums.luma[cell]! += level;
  sums.red[cell]! += reds;
  sums.green[cell]! += greens;
  sums.blue[cell]! += blues;
  sums.clipped[cell]! += clipped;
}

function average(sums: DocumentCells): DocumentCells {
  for (let cell = 0; cell < sums.count.length; cell++) {
    const count = sums.count[cell]!;
    if (count === 0) continue;
    for (const plane of [sums.luma, sums.red, sums.green, sums.blue, sums.clipped]) plane[cell]! /= count;
  }
  return sums;
}
