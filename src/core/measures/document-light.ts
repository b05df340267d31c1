import type { Observation } from '../observation.ts';
import { type DocumentCells, documentCells } from './document-cells.ts';
import { CLIPPED_LUMA, levelAt, linearOf, quantileOf, shareFrom } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** How light falls on a document. */
export interface DocumentLight {
  /** Luma of its brightest print or paper (95 of 100 pixels are darker), 0..255; so a dark card in good light is not called dark. */
  readonly paperLuma: number;
  /** Share of its pixels that are clipped, 0..1. */
  readonly clippedRatio: number;
  /** Light on the brighter third over light on the opposite third, in linear light; 1 is even. */
  readonly unevenness: number;
}

/** The outermost cells hold rounded corners, rims and the table. */
const RIM_CELLS = 1;

export const documentLight = oncePerObservation((observation: Observation): DocumentLight | null => {
  const cells = documentCells(observation);
  if (!cells) return null;
  return {
    paperLuma: levelAt(cells.histogram, 0.95),
    clippedRatio: shareFrom(cells.histogram, CLIPPED_LUMA),
    unevenness: unevennessOf(cells),
  };
});

function unevennessOf(cells: DocumentCells): number {
  const field = [0, 1, 2].map((row) => [0, 1, 2].map((column) => paperOf(cells, column, row)));
  const column = (x: number) => field[0]![x]! + field[1]![x]! + field[2]![x]!;
  const row = (y: number) => field[y]!.reduce((sum, level) => sum + level, 0);
  return Math.max(ratioOf(column(0), column(2)), ratioOf(row(0), row(2)));
}

function ratioOf(a: number, b: number): number {
  const floor = 1e-4;
  return Math.max(a + floor, b + floor) / Math.min(a + floor, b + floor);
}

/** Linear light of the paper in one ninth of the document: almost every ninth shows some paper between print and portrait. */
function paperOf({ columns, rows, count, luma }: DocumentCells, column: number, row: number): number {
  const levels: number[] = [];
  for (let y = RIM_CELLS; y < rows - RIM_CELLS; y++) {
    if (Math.floor((3 * y) / rows) !== row) continue;
    for (let x = RIM_CELLS; x < columns - RIM_CELLS; x++) {
      const cell = y * columns + x;
      if (Math.floor((3 * x) / columns) === column && count[cell]! > 0) levels.push(luma[cell]!);
    }
  }
  return linearOf(quantileOf(levels, 0.85));
}
