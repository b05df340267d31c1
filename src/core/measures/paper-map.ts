import type { Observation } from '../observation.ts';
import { CLIPPED_LUMA, linearOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { type StraightDocument, straightDocument } from './straight-document.ts';

/** The light that the paper between the print sends back, on a coarse grid of the straightened document, row by row from its top left corner. */
export interface PaperMap {
  readonly columns: number;
  readonly rows: number;
  /** Natural logarithm of linear light; NaN where nothing can be read: off the picture, or in and beside a reflection. */
  readonly light: Float32Array;
  /** Logarithms of red over green, and of blue over green. */
  readonly red: Float32Array;
  readonly blue: Float32Array;
}

/** Cells along the long side: 2.7 mm of a card, so that paper shows in a cell even between lines of print. */
const CELLS_ALONG = 32;

/** Pixels read across a cell; more would take longer and tell the same. */
const SAMPLES_ACROSS = 8;

/** Of a cell's pixels the brighter ones are paper, but for the very brightest, which are noise and the gloss of a letter's edge. */
const PAPER_FROM = 0.6;
const PAPER_TO = 0.95;

/** Fewer samples than this are no cell. */
const LEAST_SAMPLES = 6;

/** A cell with a larger clipped share than this reflects a lamp, and so many cells around it lie in the lamp's halo. */
const MOST_CLIPPED = 0.1;
const HALO_CELLS = 2;

/** Keeps the logarithm of black finite. */
const BLACK = 0.004;

export const paperMap = oncePerObservation((observation: Observation): PaperMap | null => {
  const straight = straightDocument(observation);
  if (!straight) return null;
  const { width, height } = straight;
  const share = CELLS_ALONG / Math.max(width, height);
  const columns = Math.max(4, Math.round(width * share));
  const rows = Math.max(4, Math.round(height * share));
  const plane = () => new Float32Array(columns * rows).fill(Number.NaN);
  const map = { columns, rows, light: plane(), red: plane(), blue: plane() };
  const isGlare = new Uint8Array(columns * rows);
  for (let cell = 0; cell < isGlare.length; cell++) if (readCell(straight, map, cell)) isGlare[cell] = 1;
  clearHalos(map, isGlare);
  return map;
});

const levels = new Uint16Array(256);
const kept = new Int32Array(SAMPLES_ACROSS ** 2);

/** True where the cell is clipped. */
function readCell({ width, height, grey, colour }: StraightDocument, map: PaperMap, cell: number): boolean {
  const column = cell % map.columns;
  const row = (cell - column) / map.columns;
  const [left, right] = [column, column + 1].map((at) => Math.floor((at * width) / map.columns)) as [number, number];
  const [top, bottom] = [row, row + 1].map((at) => Math.floor((at * height) / map.rows)) as [number, number];
  const step = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / SAMPLES_ACROSS));
  let count = 0;
  let clipped = 0;
  levels.fill(0);
  for (let y = top; y < bottom; y += step) {
    for (let i = y * width + left; i < y * width + right && count < kept.length; i += step) {
      if (colour.data[i * 4 + 3] === 0) continue;
      kept[count++] = i;
      levels[grey[i]!]!++;
      if (grey[i]! >= CLIPPED_LUMA) clipped++;
    }
  }
  if (count < LEAST_SAMPLES) return false;
  const [from, to] = [levelOf(count * PAPER_FROM), levelOf(count * PAPER_TO)];
  const sum = [0, 0, 0];
  let paper = 0;
  for (let n = 0; n < count; n++) {
    const i = kept[n]!;
    if (grey[i]! < from || grey[i]! > to) continue;
    paper++;
    for (let channel = 0; channel < 3; channel++) sum[channel]! += linearOf(colour.data[i * 4 + channel]!);
  }
  const [red, green, blue] = sum.map((value) => Math.log(value / paper + BLACK)) as [number, number, number];
  map.light[cell] = 0.25 * red + 0.6 * green + 0.15 * blue;
  map.red[cell] = red - green;
  map.blue[cell] = blue - green;
  return clipped > MOST_CLIPPED * count;
}

/** The level of the sample of this rank. */
function levelOf(rank: number): number {
  let left = rank;
  for (let level = 0; level < 256; level++) {
    left -= levels[level]!;
    if (left < 0) return level;
  }
  return 255;
}

function clearHalos({ columns, rows, light }: PaperMap, isGlare: Uint8Array): void {
  for (let cell = 0; cell < isGlare.length; cell++) {
    if (!isGlare[cell]) continue;
    const x = cell % columns;
    const y = (cell - x) / columns;
    const [left, right] = [Math.max(0, x - HALO_CELLS), Math.min(columns - 1, x + HALO_CELLS)];
    for (let v = Math.max(0, y - HALO_CELLS); v <= Math.min(rows - 1, y + HALO_CELLS); v++) {
      light.fill(Number.NaN, v * columns + left, v * columns + right + 1);
    }
  }
}
