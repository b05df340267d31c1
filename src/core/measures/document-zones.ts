import type { DocumentZone, Mark } from '../check.ts';
import type { Observation } from '../observation.ts';
import { type DocumentCells, documentCells } from './document-cells.ts';
import { levelAt } from './luma.ts';
import { findMrz } from './mrz-band.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { printMap } from './print-map.ts';
import { straightDocument } from './straight-document.ts';

/** Where the parts that matter lie, as far as an unknown layout tells: 1 in each cell of the document's grid that belongs to the zone. */
export interface DocumentZones {
  readonly columns: number;
  readonly rows: number;
  readonly portrait: Uint8Array;
  readonly mrz: Uint8Array;
  readonly text: Uint8Array;
}

/** A reader compares the face first, then the lines that a machine reads, then the rest of the print. */
export const zonesByImportance: readonly DocumentZone[] = ['portrait', 'mrz', 'text'];

/** A cell this much spoilt is hard to read (half of full strength). */
const TOUCHED_FROM = 128;

/** Fewer touched cells are a rim of the spot, not a hidden part; on an ID-1 card three cells are 10 square mm. */
const LEAST_TOUCHED_CELLS = 3;

/** A spot is said to touch what lies this near: about 4 mm on a card, the halo of a lamp. */
const NEAR_CELLS = 2;

/** A portrait is darker than paper by this share of its luma: hair, skin and clothes in print are, guilloches are not. */
const PORTRAIT_BELOW_PAPER = 0.82;

/** Sides of a portrait as shares of the document's short and long side: Doc 9303 portraits are 26 x 32 to 35 x 45 mm; cards show ghost portraits of half that, which do not count. */
const PORTRAIT_SHORT_RATIO = { min: 0.3, max: 0.85 } as const;
const PORTRAIT_LONG_RATIO = { min: 0.14, max: 0.48 } as const;

/** A block is filled; a line of text or a border is not. */
const LEAST_FILL = 0.45;

export const documentZones = oncePerObservation((observation: Observation): DocumentZones | null => {
  const cells = documentCells(observation);
  const print = printMap(observation);
  if (!cells || !print) return null;
  // A sheet has neither: a table or the last lines of a letter look like a code, a stamp or a photograph like a portrait.
  const isSheet = straightDocument(observation)?.format === 'sheet';
  const none = new Uint8Array(cells.columns * cells.rows);
  const mrz = isSheet ? none : findMrz(print, cells);
  const portrait = isSheet ? none : findPortrait(cells, mrz);
  const text = print.isText.map((isText, cell) => (isText && !mrz[cell] && !portrait[cell] ? 1 : 0));
  return { columns: cells.columns, rows: cells.rows, portrait, mrz, text };
});

/** The most important zone that a mark touches; undefined where it touches none that was found. */
export function zoneTouched(observation: Observation, mark: Mark): DocumentZone | undefined {
  const zones = documentZones(observation);
  if (!zones || zones.columns !== mark.columns || zones.rows !== mark.rows) return undefined;
  const near = nearSpoilt(mark);
  return zonesByImportance.find((zone) => {
    let touched = 0;
    for (let cell = 0; cell < near.length; cell++) touched += zones[zone][cell]! * near[cell]!;
    return touched >= LEAST_TOUCHED_CELLS;
  });
}

/** 1 in each cell that is spoilt or close to one: under the spot itself no print is left to be recognised. */
function nearSpoilt({ columns, rows, strength }: Mark): Uint8Array {
  const near = new Uint8Array(columns * rows);
  for (let cell = 0; cell < strength.length; cell++) {
    if (strength[cell]! < TOUCHED_FROM) continue;
    const x = cell % columns;
    const y = (cell - x) / columns;
    const [left, right] = [Math.max(0, x - NEAR_CELLS), Math.min(columns - 1, x + NEAR_CELLS)];
    for (let row = Math.max(0, y - NEAR_CELLS); row <= Math.min(rows - 1, y + NEAR_CELLS); row++) {
      near.fill(1, row * columns + left, row * columns + right + 1);
    }
  }
  return near;
}

/** The largest block of middle tones with a portrait's size; no block, no portrait. */
function findPortrait(cells: DocumentCells, mrz: Uint8Array): Uint8Array {
  const { columns, rows, luma, count, clipped } = cells;
  const limit = levelAt(cells.histogram, 0.8) * PORTRAIT_BELOW_PAPER;
  // A reflection may hide the very portrait that is looked for: what is clipped may be anything.
  const isDark = luma.map((level, cell) =>
    count[cell]! > 0 && (level < limit || clipped[cell]! > 0.5) && !mrz[cell] ? 1 : 0,
  );
  const solid = openedBy(isDark, columns, rows);
  const found = new Uint8Array(columns * rows);
  let most = 0;
  for (const blob of blobsOf(solid, columns, rows)) {
    const box = boxOfCells(blob, columns);
    const area = (box.right - box.left + 1) * (box.bottom - box.top + 1);
    if (blob.length <= most || blob.length < LEAST_FILL * area || !isPortraitSized(box, columns, rows)) continue;
    most = blob.length;
    found.fill(0);
    for (let y = box.top; y <= box.bottom; y++) found.fill(1, y * columns + box.left, y * columns + box.right + 1);
  }
  return found;
}

interface CellBox {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function isPortraitSized({ left, right, top, bottom }: CellBox, columns: number, rows: number): boolean {
  const across = (right - left + 1) / columns;
  const down = (bottom - top + 1) / rows;
  const [long, short] = columns >= rows ? [across, down] : [down, across];
  const isWithin = (value: number, { min, max }: { min: number; max: number }) => value >= min && value <= max;
  return isWithin(long, PORTRAIT_LONG_RATIO) && isWithin(short, PORTRAIT_SHORT_RATIO);
}

/** Cells whose three-by-three surroundings are mostly set: cuts lines of print off blocks. */
function openedBy(mask: Float32Array, columns: number, rows: number): Uint8Array {
  const out = new Uint8Array(columns * rows);
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      let set = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) set += mask[(y + dy) * columns + x + dx]!;
      }
      if (set >= 7) out[y * columns + x] = 1;
    }
  }
  return out;
}

/** Groups of touching set cells, side by side. */
export function blobsOf(mask: Uint8Array, columns: number, rows: number): readonly (readonly number[])[] {
  const seen = new Uint8Array(mask.length);
  const blobs: number[][] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || seen[start]) continue;
    const blob = [start];
    seen[start] = 1;
    const visit = (next: number) => {
      if (!mask[next] || seen[next]) return;
      seen[next] = 1;
      blob.push(next);
    };
    for (const cell of blob) {
      const x = cell % columns;
      const y = (cell - x) / columns;
      if (x > 0) visit(cell - 1);
      if (x < columns - 1) visit(cell + 1);
      if (y > 0) visit(cell - columns);
      if (y < rows - 1) visit(cell + columns);
    }
    blobs.push(blob);
  }
  return blobs;
}

function boxOfCells(blob: readonly number[], columns: number): CellBox {
  const box = { left: columns, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0 };
  for (const cell of blob) {
    const x = cell % columns;
    const y = (cell - x) / columns;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}
