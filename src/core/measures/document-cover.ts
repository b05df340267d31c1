import type { Mark } from '../check.ts';
import type { Side } from '../document/outline.ts';
import type { Observation } from '../observation.ts';
import { type CoverPatches, coverPatches } from './cover-patches.ts';
import { documentCells } from './document-cells.ts';
import { type DocumentGrid, gridOf, markOf } from './document-grid.ts';
import { type DocumentRim, documentRim } from './document-rim.ts';
import { linearOf, quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { straightDocument } from './straight-document.ts';

/** Things that lie over the outline: fingers, straps, notes. */
export interface DocumentCover {
  /** Share of the outline that is hidden, 0..1, in runs long enough to be a thing. */
  readonly rimRatio: number;
  /** Share of the document under labels and fingertips that are seen by their own surface, 0..1. */
  readonly patchRatio: number;
  /** The side with the longest hidden run; null where nothing comes over an edge. */
  readonly side: Side | null;
  /** For each place of the rim, 1 where it is hidden or beside a hidden one. */
  readonly isCovered: Uint8Array;
  readonly mark: Mark | null;
}

/** The document's edge is seen as a step of light; under a finger there is none. Noise and skin step less than this (logarithm). */
const MOST_STEP = 0.22;

/** A thing has one colour within and without the outline, but for its shading. */
const MOST_CONTRAST = 0.35;

/** And it has not the colour of this document's rim elsewhere: paler tables hide edges as well. */
const LEAST_ALIEN = 0.3;

/** Light alone changes all channels alike: the shade of a hand is not the hand. Only a deep fall is a thing without a colour of its own. */
const LEAST_TINT = 0.12;
const BLACK_THING = 1.1;

/** Fingertips are 11 mm and more wide, six places on a card; two places alone are chance (a cut corner read two). */
const LEAST_RUN = 3;

/** A shadow lies beside every finger: so many places next to it tell nothing about light. */
const BESIDE = 5;

/** Keeps the logarithm of black finite. */
const BLACK = 0.004;

export const documentCover = oncePerObservation((observation: Observation): DocumentCover | null => {
  const rim = documentRim(observation);
  if (!rim) return null;
  const hidden = hiddenPlaces(rim);
  const runs = runsOf(hidden).filter(({ length }) => length >= LEAST_RUN);
  const isCovered = new Uint8Array(rim.count);
  let places = 0;
  let longest = { from: 0, length: 0 };
  for (const run of runs) {
    places += run.length;
    if (run.length > longest.length) longest = run;
    for (let n = run.from - BESIDE; n < run.from + run.length + BESIDE; n++) {
      isCovered[(n + rim.count) % rim.count] = 1;
    }
  }
  const middle = (longest.from + (longest.length >> 1)) % rim.count;
  const patches = coverPatches(observation);
  const things = patches?.things ?? [];
  const side = places > 0 ? sides[rim.side[middle]!]! : (things.find((thing) => thing.side)?.side ?? null);
  const patchPlaces = things.reduce((sum, thing) => sum + thing.places.length, 0);
  const patchRatio = patches ? patchPlaces / (patches.coarse.columns * patches.coarse.rows) : 0;
  const mark = markCovers(observation, rim, runs, patches);
  return { rimRatio: places / rim.count, patchRatio, side, isCovered, mark };
});

const sides = ['top', 'right', 'bottom', 'left'] as const;

function hiddenPlaces(rim: DocumentRim): Uint8Array {
  const paper = typicalPaper(rim);
  return Uint8Array.from({ length: rim.count }, (_, place) => {
    if (!rim.isSeen[place] || rim.edge[place]! > MOST_STEP) return 0;
    const off: number[] = [];
    for (let channel = 0; channel < 3; channel++) {
      const within = Math.log(rim.inner[place * 3 + channel]! + BLACK);
      const without = Math.log(rim.outer[place * 3 + channel]! + BLACK);
      if (Math.abs(within - without) > MOST_CONTRAST) return 0;
      off.push(within - paper[channel]!);
    }
    const furthest = Math.max(...off.map(Math.abs));
    const tint = Math.max(...off) - Math.min(...off);
    return furthest > LEAST_ALIEN && (tint > LEAST_TINT || furthest > BLACK_THING) ? 1 : 0;
  });
}

/** Median colour of the rim's paper, as logarithms. */
function typicalPaper({ count, inner, isSeen }: DocumentRim): readonly number[] {
  return [0, 1, 2].map((channel) => {
    const seen: number[] = [];
    for (let place = 0; place < count; place++) if (isSeen[place]) seen.push(inner[place * 3 + channel]!);
    return seen.length > 0 ? Math.log(quantileOf(seen, 0.5) + BLACK) : 0;
  });
}

interface Run {
  from: number;
  length: number;
}

/** Runs of set places around the ring; a single gap does not end one. */
function runsOf(isSet: Uint8Array): readonly Run[] {
  const count = isSet.length;
  const isOn = (place: number) => isSet[(place + count) % count] === 1;
  const closed = Uint8Array.from(isSet, (value, place) => (value || (isOn(place - 1) && isOn(place + 1)) ? 1 : 0));
  const start = closed.indexOf(0);
  if (start < 0) return [{ from: 0, length: count }];
  const runs: Run[] = [];
  for (let n = 1; n <= count; n++) {
    const place = (start + n) % count;
    if (!closed[place]) continue;
    const last = runs.at(-1);
    if (last && closed[(place - 1 + count) % count]) last.length++;
    else runs.push({ from: place, length: 1 });
  }
  return runs;
}

/** Cells whose colour is within this of the thing's at the rim, ratio of red to green and of blue to green as logarithms, and lighter or darker by this. */
const SAME_TINT = 0.22;
const SAME_LIGHT = 0.8;

/** Follows each thing from the rim over cells of its colour, and adds what was seen by its surface. */
function markCovers(
  observation: Observation,
  rim: DocumentRim,
  runs: readonly Run[],
  patches: CoverPatches | null,
): Mark | null {
  const cells = documentCells(observation);
  const straight = straightDocument(observation);
  if (!cells || !straight || (runs.length === 0 && !patches?.things.length)) return null;
  const grid = gridOf(straight);
  const reached = new Float32Array(grid.columns * grid.rows);
  for (const { from, length } of runs) {
    for (let n = from; n < from + length; n++) {
      const place = n % rim.count;
      const colour = [0, 1, 2].map((channel) => rim.inner[place * 3 + channel]!);
      spread(reached, grid, cellOf(grid, rim, place), (cell) =>
        isAlike(colour, [cells.red[cell]!, cells.green[cell]!, cells.blue[cell]!].map(linearOf)),
      );
    }
  }
  if (patches) markPatches(reached, grid, patches);
  return markOf('cover', grid, reached);
}

function markPatches(reached: Float32Array, grid: DocumentGrid, { coarse, things }: CoverPatches): void {
  for (const { places } of things) {
    for (const at of places) {
      const x = at % coarse.columns;
      const y = (at - x) / coarse.columns;
      const column = Math.floor((x * grid.columns) / coarse.columns);
      reached[Math.floor((y * grid.rows) / coarse.rows) * grid.columns + column] = 1;
    }
  }
}

function isAlike(one: readonly number[], other: readonly number[]): boolean {
  const off = one.map((level, channel) => Math.log((other[channel]! + BLACK) / (level + BLACK)));
  return (
    Math.abs(off[1]!) < SAME_LIGHT && Math.abs(off[0]! - off[1]!) < SAME_TINT && Math.abs(off[2]! - off[1]!) < SAME_TINT
  );
}

/** The cell just within the outline at a place of the rim. */
function cellOf({ columns, rows }: DocumentGrid, { side, along }: DocumentRim, place: number): number {
  const at = along[place]!;
  const of = (cells: number, share: number) => Math.max(0, Math.min(cells - 1, Math.floor(cells * share)));
  if (side[place] === 0) return columns + of(columns, at);
  if (side[place] === 1) return of(rows, at) * columns + columns - 2;
  if (side[place] === 2) return (rows - 2) * columns + of(columns, 1 - at);
  return of(rows, 1 - at) * columns + 1;
}

function spread(
  reached: Float32Array,
  { columns, rows }: DocumentGrid,
  start: number,
  isSame: (cell: number) => boolean,
): void {
  const open = [start];
  while (open.length > 0) {
    const cell = open.pop()!;
    if (reached[cell] || !isSame(cell)) continue;
    reached[cell] = 1;
    const x = cell % columns;
    if (x > 0) open.push(cell - 1);
    if (x < columns - 1) open.push(cell + 1);
    if (cell >= columns) open.push(cell - columns);
    if (cell < columns * (rows - 1)) open.push(cell + columns);
  }
}
