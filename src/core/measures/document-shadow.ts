import type { Mark } from '../check.ts';
import type { Side } from '../document/outline.ts';
import type { Observation } from '../observation.ts';
import { documentCells } from './document-cells.ts';
import { documentCover } from './document-cover.ts';
import { gridOf, markOf } from './document-grid.ts';
import { type DocumentRim, documentRim } from './document-rim.ts';
import { linearOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { type RimLevels, rimLevels, rimStep } from './rim-levels.ts';
import { type ShadowBorder, shadowBorder } from './shadow-border.ts';
import { straightDocument } from './straight-document.ts';

/** An edge of shadow that crosses the document. */
export interface DocumentShadow {
  /** Natural logarithm of lit over shaded light; 0 without a shadow, `DOUBTFUL_DEPTH` at most where one is only suspected. */
  readonly depth: number;
  /** False where so little of the table is seen that no shadow can be ruled out. */
  readonly isTableSeen: boolean;
  /** The side on which the shaded part of the outline lies; null without a shadow. */
  readonly side: Side | null;
  readonly mark: Mark | null;
}

/** Half gap and length, in places of the rim, of the windows compared: hard borders first, then penumbras up to 13 places (a quarter of the long side) wide. */
const SCALES = [
  { gap: 1, length: 4 },
  { gap: 3, length: 4 },
  { gap: 6, length: 4 },
] as const;

/** Smaller steps are print and grain. */
const LEAST_STEP = 0.1;

/** Light falls on paper and table alike: their logarithmic steps differ by noise and by the camera's tone curve, measured below a third. */
const STEP_SLACK = 0.08;
const STEP_SLACK_RATIO = 0.3;

/** Shade keeps the colour of what it falls on, but for a little blue of the sky; print, skin and things do not. The table's grain is coloured itself. */
const PAPER_TINT = 0.06;
const PAPER_TINT_RATIO = 0.15;
const GROUND_TINT = 0.15;
const GROUND_TINT_RATIO = 0.2;

/** A shadow that was seen in one way only, and not well, counts for no more than this. */
export const DOUBTFUL_DEPTH = 0.28;

/** Shallower lines on the paper are creases: those of 55 photos read .26 and less, but for two sheets that were folded under a lamp. */
const LEAST_BORDER_STEP = 0.3;

/**
 * What a line on the paper must show, the less the deeper the steps at which it leaves the document are. Printed fields run along the sides
 * (straight shares .73 to 1); of 156 scenes and 55 photos without a shadow the longest slanting line without a crossing is .72 (a creased card).
 */
const PROOFS = [
  { crossing: 0, length: 0.85, straight: 0.4 },
  { crossing: 0.2, length: 0.6, straight: 0.71 },
  { crossing: 0.26, length: 0.3, straight: 0.71 },
  { crossing: 0.5, length: 0.3, straight: 1.01 },
] as const;

/** A line that is half a proof. */
const SUSPECT = { length: 0.6, step: 0.25, straight: 0.6 } as const;

/** At least this share of the rim is to be seen before silence means that there is no shadow. */
const LEAST_SEEN_RATIO = 0.5;

/** From here on a mark's cell is in the shade rather than lit: half way between, in logarithms. */
const HALF_WAY = 0.5;

/** Null where the rim cannot be read. */
export const documentShadow = oncePerObservation((observation: Observation): DocumentShadow | null => {
  const rim = documentRim(observation);
  if (!rim) return null;
  const levels = rimLevels(rim, documentCover(observation)?.isCovered);
  const [rising, falling] = steepestSteps(levels);
  const crossing = Math.min(rising.depth, falling.depth);
  const border = shadowBorder(observation);
  const isTableSeen = rim.isSeen.reduce((sum, seen) => sum + seen, 0) >= LEAST_SEEN_RATIO * rim.count;
  if (!border || !isProof(border, crossing)) {
    const depth = Math.min(DOUBTFUL_DEPTH, border && isSuspect(border) ? DOUBTFUL_DEPTH : crossing);
    return { depth, isTableSeen, side: null, mark: null };
  }
  const deeper = rising.depth > falling.depth ? rising : falling;
  const edge = crossing >= LEAST_STEP ? deeper : border;
  const side = sideOf(rim, levels, edge);
  return { depth: Math.max(crossing, border.step), isTableSeen, side, mark: markShadow(observation, edge) };
});

function isProof({ lengthRatio, step, straightShare }: ShadowBorder, crossing: number): boolean {
  const isEnough = ({ crossing: least, length, straight }: (typeof PROOFS)[number]) =>
    crossing >= least && lengthRatio >= length && straightShare < straight;
  return step >= LEAST_BORDER_STEP && PROOFS.some(isEnough);
}

function isSuspect({ lengthRatio, step, straightShare }: ShadowBorder): boolean {
  return lengthRatio >= SUSPECT.length && step >= SUSPECT.step && straightShare < SUSPECT.straight;
}

/** Logarithms of the paper's light in full light and in the shade. */
interface Edge {
  readonly lit: number;
  readonly shaded: number;
}

interface Crossing extends Edge {
  depth: number;
  lit: number;
  shaded: number;
}

/** The deepest step of light on paper and table at once, clockwise into the light and out of it. */
function steepestSteps(levels: RimLevels): readonly [Crossing, Crossing] {
  const rising: Crossing = { depth: 0, lit: 0, shaded: 0 };
  const falling: Crossing = { depth: 0, lit: 0, shaded: 0 };
  for (const { gap, length } of SCALES) {
    for (let place = 0; place < levels.count; place++) {
      const paper = rimStep(levels, levels.paper, place, gap, length);
      const size = Math.abs(paper.step);
      const best = paper.step > 0 ? rising : falling;
      if (!(size > LEAST_STEP && size > best.depth)) continue;
      const ground = rimStep(levels, levels.ground, place, gap, length);
      const groundSize = Math.abs(ground.step);
      if (!(paper.step * ground.step > 0)) continue;
      if (Math.abs(size - groundSize) > STEP_SLACK + STEP_SLACK_RATIO * Math.max(size, groundSize)) continue;
      const tintOf = (plane: Float32Array) => Math.abs(rimStep(levels, plane, place, gap, length).step);
      if (Math.max(tintOf(levels.paperRed), tintOf(levels.paperBlue)) > PAPER_TINT + PAPER_TINT_RATIO * size) continue;
      if (Math.max(tintOf(levels.groundRed), tintOf(levels.groundBlue)) > GROUND_TINT + GROUND_TINT_RATIO * size)
        continue;
      const depth = Math.min(size, groundSize);
      if (depth <= best.depth) continue;
      best.depth = depth;
      best.lit = Math.max(paper.before, paper.after);
      best.shaded = Math.min(paper.before, paper.after);
    }
  }
  return [rising, falling];
}

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** The side with the largest part of its rim in the shade. */
function sideOf(rim: DocumentRim, { paper }: RimLevels, { lit, shaded }: Edge): Side {
  const limit = (lit + shaded) / 2;
  const dark = [0, 0, 0, 0];
  const all = [0, 0, 0, 0];
  for (let place = 0; place < rim.count; place++) {
    if (!rim.isSeen[place]) continue;
    all[rim.side[place]!]!++;
    if (paper[place]! < limit) dark[rim.side[place]!]!++;
  }
  const share = dark.map((places, side) => places / Math.max(1, all[side]!));
  return sides[share.indexOf(Math.max(...share))]!;
}

/** A cast shadow comes in from outside: dark cells that do not hang together with the edge of the document are print, and become 0. */
function keepFromEdge(strength: Float32Array, columns: number, rows: number): void {
  const isCast = new Uint8Array(strength.length);
  const open: number[] = [];
  const visit = (x: number, y: number): void => {
    const cell = y * columns + x;
    if (x < 0 || y < 0 || x >= columns || y >= rows || isCast[cell] || !(strength[cell]! > 0)) return;
    isCast[cell] = 1;
    open.push(cell);
  };
  for (let x = 0; x < columns; x++) for (const y of [0, rows - 1]) visit(x, y);
  for (let y = 0; y < rows; y++) for (const x of [0, columns - 1]) visit(x, y);
  for (const cell of open) {
    const x = cell % columns;
    const y = (cell - x) / columns;
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  for (let cell = 0; cell < strength.length; cell++) if (!isCast[cell]) strength[cell] = 0;
}

/** Where the brightest paper of a cell's neighbourhood is darker than half way into the shade. */
function markShadow(observation: Observation, { lit, shaded }: Edge): Mark | null {
  const cells = documentCells(observation);
  const straight = straightDocument(observation);
  if (!cells || !straight) return null;
  const { columns, rows, luma } = cells;
  const strength = Float32Array.from({ length: columns * rows }, (_, cell) => {
    const x = cell % columns;
    const y = (cell - x) / columns;
    let paper = 0;
    for (let v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++) {
      for (let u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++) {
        paper = Math.max(paper, luma[v * columns + u]!);
      }
    }
    const share = (lit - Math.log(linearOf(paper) + 1e-3)) / (lit - shaded);
    return share > HALF_WAY ? Math.min(1, share) : 0;
  });
  keepFromEdge(strength, columns, rows);
  return markOf('shadow', gridOf(straight), strength);
}
