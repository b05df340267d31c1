import type { Crossings } from './crossings.ts';
import type { Profiles } from './profiles.ts';
import { profileLength, profileLimit } from './profiles.ts';
import { placeQuad, type ScoreContext, type ScoreScratch, scoreQuad } from './score.ts';
import { scoreWeights } from './score-weights.ts';
import { readEdge } from './side-evidence.ts';

/** Shortest side of a document, as a share of the picture's long side: below it the 320 px picture shows no straight side. */
const shortestSideRatio = 0.085;
/** Least share of a side's visible length that must lie on an edge (in 255ths of strength) for it to be a side at all. */
const leastSupport = 0.16 * 255;
/** A side that leaves the picture must reach the border with an edge: looked for over this many pixels before it. */
const borderApproach = 14;

/** Bounds hold for sides that are not read yet when those are taken to be perfect: weights of a mean over four sides. */
const meanShare = scoreWeights.meanFirmness / 4;
const overshootShare = scoreWeights.meanOvershoot / 4;
const { minSupport, maxOvershoot } = scoreWeights;

/** The lines that can be sides between two opposite ones, with what speaks for each: it is read once and used in many quads. */
export interface QuadScratch {
  readonly cross: Int32Array;
  readonly support: Float64Array;
  readonly firmness: Float64Array;
  readonly overshoot: Float64Array;
  readonly length: Float64Array;
  readonly winner: Int32Array;
}

export function createQuadScratch(): QuadScratch {
  return {
    cross: new Int32Array(profileLimit),
    support: new Float64Array(profileLimit),
    firmness: new Float64Array(profileLimit),
    overshoot: new Float64Array(profileLimit),
    length: new Float64Array(profileLimit),
    winner: new Int32Array(4),
  };
}

/** Can the stretch of line `k` between its crossings with `i` and `j` be a side? `shortest` is whole: fractions handed on are allocated. */
function isSide(profiles: Profiles, crossings: Crossings, k: number, i: number, j: number, shortest: number): boolean {
  const from = crossings.along[k * profileLimit + i]!;
  const to = crossings.along[k * profileLimit + j]!;
  if (!(Math.abs(to - from) >= shortest)) return false;
  if (k >= profiles.firstBorder) return true;
  const one = Math.round(from) | 0;
  const two = Math.round(to) | 0;
  if (!isOnEdge(profiles, k, one, two)) return false;
  const inward = one < two ? borderApproach : -borderApproach;
  if (i >= profiles.firstBorder && !isOnEdge(profiles, k, one, one + inward)) return false;
  return j < profiles.firstBorder || isOnEdge(profiles, k, two, two - inward);
}

/** Does enough of line `k` between two whole positions lie on an edge, as far as it is inside the picture? */
function isOnEdge({ first, last, edge }: Profiles, k: number, from: number, to: number): boolean {
  const low = Math.max(Math.min(from, to), first[k]!);
  const high = Math.min(Math.max(from, to), last[k]! + 1);
  const base = k * profileLength;
  return high - low >= 2 && edge[base + high]! - edge[base + low]! >= leastSupport * (high - low);
}

/**
 * Looks through all convex quads that the lines can form for the one that scores highest above `scratch.best`, which becomes its score; its
 * sides are then in `quads.winner`. False if none does. A quad is left as soon as nothing unread could lift it above the best so far.
 */
export function findBestQuad(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
  quads: QuadScratch,
): boolean {
  const { opposing } = crossings;
  const { count, firstBorder } = profiles;
  let isFound = false;
  for (let a = 0; a < firstBorder; a++) {
    for (let c = a + 1; c < count; c++) {
      if (opposing[a * profileLimit + c] === 0) continue;
      const n = collectCross(profiles, crossings, context, scratch, quads, a, c);
      for (let i = 0; i < n; i++)
        if (tryPairs(profiles, crossings, context, scratch, quads, a, c, i, n)) isFound = true;
    }
  }
  return isFound;
}

/** Lists the sides that can lie between `a` and `c`; returns how many. */
function collectCross(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
  { cross, support, firmness, overshoot, length }: QuadScratch,
  a: number,
  c: number,
): number {
  const { along } = crossings;
  const best = scratch.best[0]!;
  const shortest = Math.round(shortestSideRatio * Math.max(context.width, context.height));
  let n = 0;
  for (let b = a + 1; b < profiles.count; b++) {
    const onA = along[a * profileLimit + b]!;
    const onC = along[c * profileLimit + b]!;
    if (b === c || Number.isNaN(onA) || Number.isNaN(onC)) continue;
    if (!isSide(profiles, crossings, b, a, c, shortest)) continue;
    readEdge(profiles, crossings, scratch, 1, a, b, c);
    const s = scratch.support[1]!;
    const firm = scratch.firmness[1]!;
    const o = scratch.overshoot[1]!;
    const most = (firm + 3) * meanShare + s * minSupport + o * (overshootShare + maxOvershoot);
    if (b < profiles.firstBorder && most + context.greatestRest <= best) continue;
    cross[n] = b;
    support[n] = s;
    firmness[n] = firm;
    overshoot[n] = o;
    length[n++] = scratch.length[1]!;
  }
  return n;
}

/** Scores the quads of `a`, `c`, the i-th side between them and each of the sides after it; true if one of them is the best so far. */
function tryPairs(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
  { cross, support, firmness, overshoot, length, winner }: QuadScratch,
  a: number,
  c: number,
  i: number,
  n: number,
): boolean {
  const { firstBorder } = profiles;
  const shortest = Math.round(shortestSideRatio * Math.max(context.width, context.height));
  const b = cross[i]!;
  let isFound = false;
  for (let j = i + 1; j < n; j++) {
    const d = cross[j]!;
    if (crossings.opposing[b * profileLimit + d] === 0) continue;
    // Between two borders that face each other nothing but two lines was seen.
    if (d >= firstBorder && b >= firstBorder) continue;
    const hidden = (c >= firstBorder ? 1 : 0) + (d >= firstBorder ? 1 : 0) + (b >= firstBorder ? 1 : 0);
    const one = b < firstBorder ? support[i]! : 1;
    const two = d < firstBorder ? support[j]! : 1;
    const firm = (b < firstBorder ? firmness[i]! : 1) + (d < firstBorder ? firmness[j]! : 1);
    const sum = overshoot[i]! + overshoot[j]!;
    const more = Math.max(overshoot[i]!, overshoot[j]!);
    const edges = (firm + 2) * meanShare + Math.min(one, two) * minSupport + sum * overshootShare + more * maxOvershoot;
    const most = edges + context.greatestRest + hidden * scoreWeights.borders;
    if (most <= scratch.best[0]!) continue;
    if (!isSide(profiles, crossings, a, b, d, shortest) || !isSide(profiles, crossings, c, b, d, shortest)) continue;
    if (!isConvex(crossings, a, b, c, d)) continue;
    scratch.sides[0] = a;
    scratch.sides[1] = b;
    scratch.sides[2] = c;
    scratch.sides[3] = d;
    // Size and shape cost little to know and rule most quads out before their edges are read.
    placeQuad(crossings, context, scratch);
    if (most + scratch.shortfall[0]! <= scratch.best[0]!) continue;
    scratch.support[1] = support[i]!;
    scratch.support[3] = support[j]!;
    scratch.firmness[1] = firmness[i]!;
    scratch.firmness[3] = firmness[j]!;
    scratch.overshoot[1] = overshoot[i]!;
    scratch.overshoot[3] = overshoot[j]!;
    scratch.length[1] = length[i]!;
    scratch.length[3] = length[j]!;
    readEdge(profiles, crossings, scratch, 0, d, a, b);
    readEdge(profiles, crossings, scratch, 2, b, c, d);
    if (!scoreQuad(profiles, crossings, context, scratch)) continue;
    isFound = true;
    winner.set(scratch.sides);
  }
  return isFound;
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
