import type { DocumentGrid } from './document-grid.ts';
import type { PrintMap } from './print-map.ts';

/** Its lines fill the width from edge to edge; names and dates do not (Doc 9303: 30 to 44 characters with a pitch of 2.54 mm). */
const LEAST_FILLED = 0.72;

/** The readable zone ends within this part of the short side from its long edge: 23.2 mm of 54 (TD1) or of 88 (TD3), and a little slant. */
const BAND_RATIO = 0.48;

/** Two lines 17 mm apart at most, three on a card: the band is at least this high. */
const LEAST_BAND_MM = 5;
const MOST_BAND_MM = 26;

/** A short letter, a gap between the lines: so many rows of cells may be emptier within the band. */
const MOST_GAP_ROWS = 1;

/** 1 in each cell of the machine-readable zone, which may lie along any edge since pictures may be turned; all 0 where none is seen. */
export function findMrz(print: PrintMap, { columns, rows }: Pick<DocumentGrid, 'columns' | 'rows'>): Uint8Array {
  const isWide = columns >= rows;
  const lines = isWide ? rows : columns;
  const filled = Array.from({ length: lines }, (_, line) => filledShare(print, line, isWide));
  const reach = Math.ceil(lines * BAND_RATIO);
  const last = longestBand(filled, lines - reach, lines);
  const first = longestBand(filled, 0, reach);
  const band = last.length >= first.length ? last : first;
  const bandMm = band.length * print.cellMm;
  const mrz = new Uint8Array(columns * rows);
  if (bandMm < LEAST_BAND_MM || bandMm > MOST_BAND_MM) return mrz;
  for (const line of band) {
    for (let along = 0; along < (isWide ? columns : rows); along++) {
      mrz[isWide ? line * columns + along : along * columns + line] = 1;
    }
  }
  return mrz;
}

/** Share of a line of cells that holds print, leaving out the tenth at either end. */
function filledShare({ columns, rows, isText }: PrintMap, line: number, isWide: boolean): number {
  const length = isWide ? columns : rows;
  const margin = Math.floor(length / 10);
  let filled = 0;
  for (let along = margin; along < length - margin; along++) {
    filled += isText[isWide ? line * columns + along : along * columns + line]!;
  }
  return filled / (length - 2 * margin);
}

/** The longest run of filled lines within from..to, short gaps included. */
function longestBand(filled: readonly number[], from: number, to: number): readonly number[] {
  let best: number[] = [];
  let run: number[] = [];
  let gap = 0;
  for (let line = from; line < to; line++) {
    if (filled[line]! >= LEAST_FILLED) {
      for (let missed = line - gap; missed < line && run.length > 0; missed++) run.push(missed);
      run.push(line);
      gap = 0;
      if (run.length > best.length) best = run;
    } else if (++gap > MOST_GAP_ROWS) {
      run = [];
    }
  }
  return [...best];
}
