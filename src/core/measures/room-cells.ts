import type { FaceCells } from './face-cells.ts';

/** A bald head: surely person. In eye distances; the mean mesh is 1.1 wide to each side and reaches from 0.83 above to 1.84 below, crowns are taken to reach some 1.4 above. */
const HEAD_HALF_WIDTH = 1.15;
const HEAD_HALF_HEIGHT = 1.5;
const HEAD_MIDDLE = 0.25;

/** Neck and shoulders: surely person from here down, ever wider. */
const NECK_BELOW = 2;
const NECK_HALF_WIDTH = 0.5;
const SHOULDER_SLOPE = 0;

/** Beyond this ellipse the border of the picture is surely room: hair and hats reach about 2.2 to the side and 2.7 up (OFIQ: 2.18 and 2.41). */
const ROOM_HALF_WIDTH = 2.4;
const ROOM_HALF_HEIGHT = 3;

/** Below, the border may be a shoulder. */
const ROOM_SEED_BELOW = 0.9;

/** Shoulders and chairs begin here: nothing below is taken for the room. */
const ROOM_BELOW = 1.3;

/** Hair and wall differ in colour where they are equally bright. */
const COLOUR_WEIGHT = 1.5;

/** A smaller step between neighbours is noise: a dim room (3.5 levels a pixel) makes 6 of light and colours together. Without it, noise parts a plain wall. */
const LEAST_STEP = 8;

const LEVELS = 64;

/** At the same level the room goes first: the ellipse of the head holds some wall beside a narrow face, which must not carry all the wall to the person. */
const ROOM = 1;
const PERSON = 2;
const LABELS = 2;

/**
 * Cells that show the room beside and above the head: 1, else 0; `length === columns * rows`. A flood from the border of the picture meets one from the
 * face, and the line where they meet is the strongest edge between (watershed, after Meyer 1994), which takes hair, hats and shoulders to the person
 * by the continuity of their colour. What touches that line is left out. No model is needed.
 */
export function roomCells(cells: FaceCells): Uint8Array {
  const { columns, rows, down } = cells;
  const isRoom = flood(cells);
  for (let cell = 0; cell < isRoom.length; cell++) {
    if (isRoom[cell] !== ROOM || down[cell]! >= ROOM_BELOW) isRoom[cell] = 0;
  }
  const room = new Uint8Array(columns * rows);
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      if (isRoom[cell] && !touchesOther(isRoom, columns, rows, column, row)) room[cell] = 1;
    }
  }
  return room;
}

function touchesOther(isRoom: Uint8Array, columns: number, rows: number, column: number, row: number): boolean {
  const left = Math.max(0, column - 1);
  const right = Math.min(columns - 1, column + 1);
  const bottom = Math.min(rows - 1, row + 1);
  for (let y = Math.max(0, row - 1); y <= bottom; y++) {
    for (let x = left; x <= right; x++) if (!isRoom[y * columns + x]) return true;
  }
  return false;
}

/** Cells wait in one linked list a level and label; the level is the steepest step on the way from a seed. */
class Waiting {
  readonly #first = new Int32Array(LEVELS * LABELS).fill(-1);
  readonly #next: Int32Array;
  constructor(length: number) {
    this.#next = new Int32Array(length);
  }
  put(cell: number, level: number, label: number): void {
    const list = level * LABELS + label - 1;
    this.#next[cell] = this.#first[list]!;
    this.#first[list] = cell;
  }
  /** -1 when none waits at this level with this label. */
  take(level: number, label: number): number {
    const list = level * LABELS + label - 1;
    const cell = this.#first[list]!;
    if (cell >= 0) this.#first[list] = this.#next[cell]!;
    return cell;
  }
}

function flood(cells: FaceCells): Uint8Array {
  const { columns, rows, light, redness, blueness } = cells;
  const labels = seeds(cells);
  const waiting = new Waiting(labels.length);
  for (let cell = 0; cell < labels.length; cell++) if (labels[cell] !== 0) waiting.put(cell, 0, labels[cell]!);
  const stepTo = (from: number, to: number, level: number, label: number): void => {
    if (labels[to] !== 0) return;
    labels[to] = label;
    const colour = Math.abs(redness[to]! - redness[from]!) + Math.abs(blueness[to]! - blueness[from]!);
    const step = Math.abs(light[to]! - light[from]!) + COLOUR_WEIGHT * colour;
    const rise = Math.max(0, Math.min(LEVELS - 1, (step - LEAST_STEP) | 0));
    waiting.put(to, Math.max(level, rise), label);
  };
  for (let turn = 0; turn < LEVELS * LABELS; turn++) {
    const level = turn >> 1;
    const label = 1 + (turn & 1);
    for (let cell = waiting.take(level, label); cell >= 0; cell = waiting.take(level, label)) {
      const column = cell % columns;
      if (column > 0) stepTo(cell, cell - 1, level, label);
      if (column < columns - 1) stepTo(cell, cell + 1, level, label);
      if (cell >= columns) stepTo(cell, cell - columns, level, label);
      if (cell < columns * (rows - 1)) stepTo(cell, cell + columns, level, label);
    }
  }
  return labels;
}

function seeds({ columns, rows, across, down }: FaceCells): Uint8Array {
  const labels = new Uint8Array(columns * rows);
  for (let cell = 0; cell < labels.length; cell++) {
    const u = across[cell]!;
    const v = down[cell]!;
    const column = cell % columns;
    const isBorder = column === 0 || column === columns - 1 || cell < columns || cell >= columns * (rows - 1);
    const isHead = (u / HEAD_HALF_WIDTH) ** 2 + ((v - HEAD_MIDDLE) / HEAD_HALF_HEIGHT) ** 2 < 1;
    const isBody = v > NECK_BELOW && Math.abs(u) < NECK_HALF_WIDTH + SHOULDER_SLOPE * (v - NECK_BELOW);
    if (isHead || isBody) labels[cell] = PERSON;
    else if (isBorder && v < ROOM_SEED_BELOW && (u / ROOM_HALF_WIDTH) ** 2 + (v / ROOM_HALF_HEIGHT) ** 2 > 1) {
      labels[cell] = ROOM;
    }
  }
  return labels;
}
