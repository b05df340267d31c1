import type { Mark, MarkKind } from '../check.ts';
import type { StraightDocument } from './straight-document.ts';

/** Cells along the longer side: one is 1.8 mm of an ID-1 card, about a line of print, smaller than any glare that hides a word. */
const CELLS_ALONG = 48;

/** Equal cells of the straightened document, row by row from its top left corner. */
export interface DocumentGrid {
  readonly columns: number;
  readonly rows: number;
  /** Length of a cell's side. */
  readonly cellMm: number;
}

export function gridOf({ widthMm, heightMm }: StraightDocument): DocumentGrid {
  const longMm = Math.max(widthMm, heightMm);
  const across = Math.max(4, Math.round((CELLS_ALONG * Math.min(widthMm, heightMm)) / longMm));
  const isWide = widthMm >= heightMm;
  return {
    columns: isWide ? CELLS_ALONG : across,
    rows: isWide ? across : CELLS_ALONG,
    cellMm: longMm / CELLS_ALONG,
  };
}

/** For each pixel column (or row) of the straightened document, the grid's column (or row) it falls into. */
export function cellIndices(pixels: number, cells: number): Uint16Array {
  return Uint16Array.from({ length: pixels }, (_, at) => Math.min(cells - 1, Math.floor((at * cells) / pixels)));
}

/** A mark from strengths 0..1, one for each cell of the grid. */
export function markOf(kind: MarkKind, { columns, rows }: DocumentGrid, strength: ArrayLike<number>): Mark {
  const levels = Uint8Array.from({ length: columns * rows }, (_, cell) =>
    Math.round(255 * Math.max(0, Math.min(1, strength[cell] ?? 0))),
  );
  return { kind, columns, rows, strength: levels };
}
