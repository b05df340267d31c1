import type { Crossings } from './crossings.ts';
import type { Profiles } from './profiles.ts';
import { profileLength, profileLimit } from './profiles.ts';

/** Shortest side of a document, as a share of the picture's long side: below it the 320 px picture shows no straight side. */
const shortestSideRatio = 0.085;
/** Least share of a side's visible length that must lie on an edge (in 255ths of strength) for it to be a side at all. */
const leastSupport = 0.16 * 255;
/** A side that leaves the picture must reach the border with an edge: looked for over this many pixels before it. */
const borderApproach = 14;

/** The four lines of a quad, in the order in which they meet. */
export type QuadVisitor = (a: number, b: number, c: number, d: number) => void;

/** Mean strength 0..255 of line `k` between two positions along it, over the part inside the picture; -1 if none is. */
export function meanStrength(profiles: Profiles, k: number, from: number, to: number): number {
  const low = Math.max(Math.min(from, to), profiles.first[k]!);
  const high = Math.min(Math.max(from, to), profiles.last[k]! + 1);
  if (high - low < 2) return -1;
  const base = k * profileLength;
  const l = (low + 0.5) | 0;
  const h = (high + 0.5) | 0;
  return (profiles.edge[base + h]! - profiles.edge[base + l]!) / (h - l);
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

/** Calls `visit` for every convex quad that the lines can form. */
export function visitQuads(profiles: Profiles, crossings: Crossings, longSide: number, visit: QuadVisitor): void {
  const { opposing, along } = crossings;
  const shortest = shortestSideRatio * longSide;
  const { count, firstBorder } = profiles;
  const cross = new Int32Array(profileLimit);
  for (let a = 0; a < firstBorder; a++) {
    for (let c = a + 1; c < count; c++) {
      if (opposing[a * profileLimit + c] === 0) continue;
      let n = 0;
      for (let b = a + 1; b < count; b++) {
        if (b === c || Number.isNaN(along[a * profileLimit + b]!) || Number.isNaN(along[c * profileLimit + b]!))
          continue;
        if (isSide(profiles, crossings, b, a, c, shortest)) cross[n++] = b;
      }
      for (let i = 0; i < n; i++) {
        const b = cross[i]!;
        for (let j = i + 1; j < n; j++) {
          const d = cross[j]!;
          if (opposing[b * profileLimit + d] === 0) continue;
          // Between two borders that face each other nothing but two lines was seen.
          if (d >= firstBorder && b >= firstBorder) continue;
          if (!isSide(profiles, crossings, a, b, d, shortest) || !isSide(profiles, crossings, c, b, d, shortest))
            continue;
          if (isConvex(crossings, a, b, c, d)) visit(a, b, c, d);
        }
      }
    }
  }
}

function isConvex({ x, y }: Crossings, a: number, b: number, c: number, d: number): boolean {
  const p = a * profileLimit + b;
  const q = b * profileLimit + c;
  const r = c * profileLimit + d;
  const s = d * profileLimit + a;
  const turn = (i: number, j: number, k: number): boolean =>
    (x[j]! - x[i]!) * (y[k]! - y[j]!) - (y[j]! - y[i]!) * (x[k]! - x[j]!) > 0;
  const first = turn(p, q, r);
  return first === turn(q, r, s) && first === turn(r, s, p) && first === turn(s, p, q);
}
