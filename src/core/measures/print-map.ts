import type { Observation } from '../observation.ts';
import { cellIndices, gridOf } from './document-grid.ts';
import { quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { straightDocument } from './straight-document.ts';

/** How much each cell of the document's grid changes from pixel to pixel: print does, paper and skin hardly. */
export interface PrintMap {
  readonly columns: number;
  readonly rows: number;
  readonly cellMm: number;
  /** Mean change of luma to the pixel `STEP_MM` on, across and down; 0 where the document leaves the picture. */
  readonly across: Float32Array;
  readonly down: Float32Array;
  /** 1 where a cell changes as much as this document's print does. */
  readonly isText: Uint8Array;
}

/** Changes are read over half a millimetre, about the width of a letter's stroke and its gap, whatever the scale. */
const STEP_MM = 0.5;

/** Print changes by more than this share of what the busiest twentieth of cells does... */
const TEXT_RATIO = 0.45;

/** ...and by more than noise does in a dim picture, in grey levels. */
const LEAST_TEXT_CHANGE = 9;

/** Every other line is read: a cell has 8 and more, and strokes are two lines high. */
export const printMap = oncePerObservation((observation: Observation): PrintMap | null => {
  const straight = straightDocument(observation);
  if (!straight) return null;
  const { grey, width, height, pxPerMm, colour } = straight;
  const { columns, rows, cellMm } = gridOf(straight);
  const step = Math.max(1, Math.round(STEP_MM * pxPerMm));
  const columnOf = cellIndices(width, columns);
  const rowOf = cellIndices(height, rows);
  const across = new Float32Array(columns * rows);
  const down = new Float32Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y + step < height; y += 2) {
    const row = rowOf[y]! * columns;
    for (let x = 0, i = y * width; x + step < width; x++, i++) {
      if (colour.data[i * 4 + 3] === 0) continue;
      const cell = row + columnOf[x]!;
      across[cell]! += Math.abs(grey[i + step]! - grey[i]!);
      down[cell]! += Math.abs(grey[i + step * width]! - grey[i]!);
      counts[cell]!++;
    }
  }
  for (let cell = 0; cell < counts.length; cell++) {
    across[cell]! /= Math.max(1, counts[cell]!);
    down[cell]! /= Math.max(1, counts[cell]!);
  }
  return { columns, rows, cellMm, across, down, isText: textOf(across, down) };
});

function textOf(across: Float32Array, down: Float32Array): Uint8Array {
  const change = across.map((value, cell) => Math.max(value, down[cell]!));
  const limit = Math.max(LEAST_TEXT_CHANGE, TEXT_RATIO * quantileOf([...change], 0.95));
  return Uint8Array.from(change, (value) => (value >= limit ? 1 : 0));
}
