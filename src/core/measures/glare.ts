import type { Mark } from '../check.ts';
import type { Side } from '../document/outline.ts';
import type { Observation } from '../observation.ts';
import { type DocumentCells, documentCells } from './document-cells.ts';
import { levelAt, quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** Reflections on a document. */
export interface Glare {
  /** Share of the document that they cover, 0..1. */
  readonly shareRatio: number;
  /** Share of the document under the largest of them, 0..1. */
  readonly largestRatio: number;
  /** The side of the picture towards which they lie, or null when they lie in the middle or nowhere. */
  readonly side: Side | null;
  readonly mark: Mark;
}

/** Paper this bright is itself close to clipping: a reflection on it cannot be told from the paper. */
const BRIGHTEST_PAPER_LUMA = 240;

/** A reflection adds white light: its darkest channel is at least this bright... */
const LEAST_GLARE_LUMA = 200;

/** ...and this much brighter than the document's own paper, or clipped. Measured on 4 labelled and 51 free documents. */
const GLARE_OVER_PAPER = 1.18;

/** A word is hidden by about 20 square mm; on an ID-1 card that is 4 cells. */
const LEAST_CELLS = 4;

/** Rings around a spot that are looked at, in cells of about 2 mm: the halo of a lamp is wider, the edge of print is not. */
const RINGS = 5;

/**
 * A lamp is far brighter than any paper, so the middle of its image clips: share of clipped pixels in a spot's most clipped cell. Reflections on 3 photos
 * and 24 scenes reach 0.51 and more; the white behind a printed portrait, which shades off like a halo, stays at 0.
 */
const LEAST_CLIPPED_CORE = 0.25;

/** By how many levels the surroundings of a spot fall; paper in uneven light fell by 11, reflections by 34 to 52. */
const LEAST_FALL = 22;

/** How much of that fall is still left two cells away: print ends at once (0), reflections kept 0.28 to 0.55. */
const LEAST_HALO_RATIO = 0.15;

/**
 * A window is mirrored with hard edges and no halo. Where the brightest paper is this far below clipping (a sixth less light), nothing printed clips
 * and a clipped spot is a reflection.
 */
const DULL_PAPER_LUMA = 236;

/** Share of a spot's cells that must be clipped to be sure of that. */
const LEAST_CLIPPED_CELLS = 0.4;

/** Beyond this distance from the middle, as a share of half the document, a reflection is said to lie on a side. */
const SIDE_FROM_RATIO = 0.3;

/** Null where there is no document, or where paper and reflection look the same. */
export const documentGlare = oncePerObservation((observation: Observation): Glare | null => {
  const cells = documentCells(observation);
  if (!cells) return null;
  const paper = levelAt(cells.histogram, 0.8);
  if (paper >= BRIGHTEST_PAPER_LUMA) return null;
  const white = whiteOf(cells);
  const isBright = (cell: number) =>
    cells.count[cell]! > 0 &&
    (cells.clipped[cell]! > 0.5 || (white[cell]! > LEAST_GLARE_LUMA && white[cell]! > paper * GLARE_OVER_PAPER));
  const isAboveAllPaper = brightestPaper(cells, isBright) <= DULL_PAPER_LUMA;
  const spots = spotsOf(cells, isBright).filter(
    (spot) =>
      spot.length >= LEAST_CELLS &&
      hasClippedCore(spot, cells) &&
      ((isAboveAllPaper && isClipped(spot, cells)) || hasHalo(spot, cells, white)),
  );
  return summary(spots, cells);
});

/** The darkest channel of each cell: how much white is in it. */
function whiteOf({ red, green, blue }: DocumentCells): Float32Array {
  return red.map((value, cell) => Math.min(value, green[cell]!, blue[cell]!));
}

/** Luma of the brightest twentieth of the cells that are not bright spots themselves. */
function brightestPaper({ luma, count }: DocumentCells, isBright: (cell: number) => boolean): number {
  const paper = [...luma].filter((_, cell) => count[cell]! > 0 && !isBright(cell));
  return quantileOf(paper, 0.95);
}

function hasClippedCore(spot: readonly number[], { clipped }: DocumentCells): boolean {
  return spot.some((cell) => clipped[cell]! >= LEAST_CLIPPED_CORE);
}

function isClipped(spot: readonly number[], { clipped }: DocumentCells): boolean {
  return spot.filter((cell) => clipped[cell]! > 0.5).length >= LEAST_CLIPPED_CELLS * spot.length;
}

/** Groups of touching cells. */
function spotsOf(cells: DocumentCells, isBright: (cell: number) => boolean): readonly (readonly number[])[] {
  const seen = new Uint8Array(cells.count.length);
  const spots: number[][] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !isBright(start)) continue;
    const spot = [start];
    seen[start] = 1;
    for (const cell of spot) {
      for (const next of neighboursOf(cell, cells)) {
        if (seen[next] || !isBright(next)) continue;
        seen[next] = 1;
        spot.push(next);
      }
    }
    spots.push(spot);
  }
  return spots;
}

function neighboursOf(cell: number, { columns, rows }: DocumentCells): readonly number[] {
  const x = cell % columns;
  const y = Math.floor(cell / columns);
  const found: number[] = [];
  if (x > 0) found.push(cell - 1);
  if (x < columns - 1) found.push(cell + 1);
  if (y > 0) found.push(cell - columns);
  if (y < rows - 1) found.push(cell + columns);
  return found;
}

/** Whether the light around a spot fades, as a reflection does and a printed white field does not. */
function hasHalo(spot: readonly number[], cells: DocumentCells, white: Float32Array): boolean {
  const seen = new Uint8Array(cells.count.length);
  for (const cell of spot) seen[cell] = 1;
  const levels = [meanOf(spot, white)];
  let ring = spot;
  for (let distance = 1; distance <= RINGS; distance++) {
    const next: number[] = [];
    for (const cell of ring) {
      for (const outer of neighboursOf(cell, cells)) {
        if (seen[outer] || cells.count[outer] === 0) continue;
        seen[outer] = 1;
        next.push(outer);
      }
    }
    if (next.length === 0) break;
    levels.push(meanOf(next, white));
    ring = next;
  }
  const far = levels[levels.length - 1]!;
  const fall = levels[0]! - far;
  return fall >= LEAST_FALL && (levels[Math.min(2, levels.length - 1)]! - far) / fall >= LEAST_HALO_RATIO;
}

function meanOf(cells: readonly number[], values: Float32Array): number {
  let sum = 0;
  for (const cell of cells) sum += values[cell]!;
  return sum / Math.max(1, cells.length);
}

function summary(spots: readonly (readonly number[])[], { columns, rows, count }: DocumentCells): Glare {
  const bright = spots.flat();
  const strength = new Uint8Array(count.length);
  let x = 0;
  let y = 0;
  for (const cell of bright) {
    strength[cell] = 255;
    x += ((cell % columns) + 0.5) / columns - 0.5;
    y += (Math.floor(cell / columns) + 0.5) / rows - 0.5;
  }
  const total = Math.max(1, bright.length);
  return {
    shareRatio: bright.length / count.length,
    largestRatio: Math.max(0, ...spots.map((spot) => spot.length)) / count.length,
    side: sideOf((2 * x) / total, (2 * y) / total),
    mark: { kind: 'glare', columns, rows, strength },
  };
}

function sideOf(acrossRatio: number, downRatio: number): Side | null {
  if (Math.max(Math.abs(acrossRatio), Math.abs(downRatio)) < SIDE_FROM_RATIO) return null;
  if (Math.abs(acrossRatio) > Math.abs(downRatio)) return acrossRatio < 0 ? 'left' : 'right';
  return downRatio < 0 ? 'top' : 'bottom';
}
