import type { Side } from '../document/outline.ts';
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
  /** The side of the picture from which the light comes: where the brighter third lies; null where it comes from a corner. */
  readonly brightSide: Side | null;
}

/** Where light falls off this nearly as much along the other axis, it comes from a corner rather than from a side. */
const CORNER_FROM = 0.75;

/** The outermost cells hold rounded corners, rims and the table. */
const RIM_CELLS = 1;

export const documentLight = oncePerObservation((observation: Observation): DocumentLight | null => {
  const cells = documentCells(observation);
  if (!cells) return null;
  return {
    paperLuma: levelAt(cells.histogram, 0.95),
    clippedRatio: shareFrom(cells.histogram, CLIPPED_LUMA),
    ...unevennessOf(cells),
  };
});

function unevennessOf(cells: DocumentCells): Pick<DocumentLight, 'unevenness' | 'brightSide'> {
  const field = [0, 1, 2].map((row) => [0, 1, 2].map((column) => paperOf(cells, column, row)));
  const column = (x: number) => field[0]![x]! + field[1]![x]! + field[2]![x]!;
  const row = (y: number) => field[y]!.reduce((sum, level) => sum + level, 0);
  const across = ratioOf(column(0), column(2));
  const down = ratioOf(row(0), row(2));
  const lesser = Math.log(Math.min(across, down)) / Math.log(Math.max(across, down, 1 + 1e-6));
  if (lesser > CORNER_FROM) return { unevenness: Math.max(across, down), brightSide: null };
  if (across >= down) return { unevenness: across, brightSide: column(0) >= column(2) ? 'left' : 'right' };
  return { unevenness: down, brightSide: row(0) >= row(2) ? 'top' : 'bottom' };
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
