import type { Crossings } from './crossings.ts';
import type { Profiles } from './profiles.ts';
import { profileLimit } from './profiles.ts';
import { type ScoreContext, type ScoreScratch, scoreQuad } from './score.ts';
import { mostWithEdges, scoreWeights } from './score-weights.ts';
import { meanStrength, readEdge } from './side-evidence.ts';

/** Shortest side of a document, as a share of the picture's long side: below it the 320 px picture shows no straight side. */
const shortestSideRatio = 0.085;
/** Least share of a side's visible length that must lie on an edge (in 255ths of strength) for it to be a side at all. */
const leastSupport = 0.16 * 255;
/** A side that leaves the picture must reach the border with an edge: looked for over this many pixels before it. */
const borderApproach = 14;

/** The lines that can be sides between two opposite ones, with what speaks for each: it is read once and used in many quads. */
export interface QuadScratch {
  readonly cross: Int32Array;
  readonly support: Float64Array;
  readonly overshoot: Float64Array;
  readonly length: Float64Array;
  readonly winner: Int32Array;
}

export function createQuadScratch(): QuadScratch {
  return {
    cross: new Int32Array(profileLimit),
    support: new Float64Array(profileLimit),
    overshoot: new Float64Array(profileLimit),
    length: new Float64Array(profileLimit),
    winner: new Int32Array(4),
  };
}

/** Can the stretch of line `k` between its crossings with `i` and `j` be a side? */
function isSide(profiles: Profiles, crossings: Crossings, k: number, i: number, j: number, shortest: number): boolean {
  const from = crossings.along[k * profileLimit + i]!;
  const to = crossings.along[k * profileLimit + j]!;
  const length = from < to ? to - from : from - to;
  if (!(length >= shortest)) return false;
  if (k >= profiles.firstBorder) return true;
  if (meanStrength(profiles, k, from, to) < leastSupport) return false;
  return reachesBorder(profiles, k, i, from, to) && reachesBorder(profiles, k, j, to, from);
}

function reachesBorder(profiles: Profiles, k: number, border: number, end: number, other: number): boolean {
  if (border < profiles.firstBorder) return true;
  const inward = end < other ? borderApproach : -borderApproach;
  return meanStrength(profiles, k, end, end + inward) >= leastSupport;
}

/**
 * The highest score above `least` of all convex quads that the lines can form, with its sides in `quads.winner`; `least` itself if none
 * has more. A quad is left as soon as nothing that is still unread could lift it above the best one so far.
 */
export function findBestQuad(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
  quads: QuadScratch,
  least: number,
): number {
  const { opposing } = crossings;
  const { count, firstBorder } = profiles;
  let best = least;
  for (let a = 0; a < firstBorder; a++) {
    for (let c = a + 1; c < count; c++) {
      if (opposing[a * profileLimit + c] === 0) continue;
      const n = collectCross(profiles, crossings, context, scratch, quads, a, c, best);
      for (let i = 0; i < n; i++) best = tryPairs(profiles, crossings, context, scratch, quads, a, c, i, n, best);
    }
  }
  return best;
}

/** Lists the sides that can lie between `a` and `c`; returns how many. */
function collectCross(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
  { cross, support, overshoot, length }: QuadScratch,
  a: number,
  c: number,
  best: number,
): number {
  const { along } = crossings;
  const shortest = shortestSideRatio * Math.max(context.width, context.height);
  let n = 0;
  for (let b = a + 1; b < profiles.count; b++) {
    const onA = along[a * profileLimit + b]!;
    const onC = along[c * profileLimit + b]!;
    if (b === c || Number.isNaN(onA) || Number.isNaN(onC)) continue;
    if (!isSide(profiles, crossings, b, a, c, shortest)) continue;
    readEdge(profiles, crossings, scratch, 1, a, b, c);
    const s = scratch.support[1]!;
    const o = scratch.overshoot[1]!;
    if (b < profiles.firstBorder && mostWithEdges(s + 3, s, o, o, 4) + context.greatestRest <= best) continue;
    cross[n] = b;
    support[n] = s;
    overshoot[n] = o;
    length[n++] = scratch.length[1]!;
  }
  return n;
}

/** Scores the quads of `a`, `c`, the i-th side between them and each of the sides after it. */
function tryPairs(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
  { cross, support, overshoot, length, winner }: QuadScratch,
  a: number,
  c: number,
  i: number,
  n: number,
  least: number,
): number {
  const { firstBorder } = profiles;
  const shortest = shortestSideRatio * Math.max(context.width, context.height);
  const b = cross[i]!;
  let best = least;
  for (let j = i + 1; j < n; j++) {
    const d = cross[j]!;
    if (crossings.opposing[b * profileLimit + d] === 0) continue;
    // Between two borders that face each other nothing but two lines was seen.
    if (d >= firstBorder && b >= firstBorder) continue;
    const hidden = (c >= firstBorder ? 1 : 0) + (d >= firstBorder ? 1 : 0) + (b >= firstBorder ? 1 : 0);
    const known = (b < firstBorder ? support[i]! : 1) + (d < firstBorder ? support[j]! : 1);
    const weakest = Math.min(b < firstBorder ? support[i]! : 1, d < firstBorder ? support[j]! : 1);
    const more = Math.max(overshoot[i]!, overshoot[j]!);
    const edges = mostWithEdges(known + 2, weakest, overshoot[i]! + overshoot[j]!, more, 4);
    if (edges + context.greatestRest + hidden * scoreWeights.borders <= best) continue;
    if (!isSide(profiles, crossings, a, b, d, shortest) || !isSide(profiles, crossings, c, b, d, shortest)) continue;
    if (!isConvex(crossings, a, b, c, d)) continue;
    scratch.sides[0] = a;
    scratch.sides[1] = b;
    scratch.sides[2] = c;
    scratch.sides[3] = d;
    scratch.support[1] = support[i]!;
    scratch.support[3] = support[j]!;
    scratch.overshoot[1] = overshoot[i]!;
    scratch.overshoot[3] = overshoot[j]!;
    scratch.length[1] = length[i]!;
    scratch.length[3] = length[j]!;
    readEdge(profiles, crossings, scratch, 0, d, a, b);
    readEdge(profiles, crossings, scratch, 2, b, c, d);
    const score = scoreQuad(profiles, crossings, context, scratch, best);
    if (score <= best) continue;
    best = score;
    winner.set(scratch.sides);
  }
  return best;
}

function isConvex({ x, y }: Crossings, a: number, b: number, c: number, d: number): boolean {
  const p = a * profileLimit + b;
  const q = b * profileLimit + c;
  const r = c * profileLimit + d;
  const s = d * profileLimit + a;
  const first = turnsRight(x, y, p, q, r);
  return (
    first === turnsRight(x, y, q, r, s) && first === turnsRight(x, y, r, s, p) && first === turnsRight(x, y, s, p, q)
  );
}

function turnsRight(x: Float32Array, y: Float32Array, i: number, j: number, k: number): boolean {
  return (x[j]! - x[i]!) * (y[k]! - y[j]!) - (y[j]! - y[i]!) * (x[k]! - x[j]!) > 0;
}
