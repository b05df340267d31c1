import type { Edges } from './edges.ts';
import type { Lines } from './lines.ts';
import { reach } from './lines.ts';

/** What lies along one line, a sample a pixel; index `reach` is the foot of the perpendicular from the centre. */
export interface Trace {
  /** 0..255, 0 where no edge of this direction lies within two pixels. */
  readonly strength: Uint8Array;
  /** Where the edge pixel lies, in pixels along the axis the normal is nearer to. */
  readonly offset: Int8Array;
  /** Best stretch, as indices [from, to). */
  from: number;
  to: number;
  /** Sum over the best stretch of strength above `gapCost`. */
  weight: number;
}

/** An edge pixel belongs to a line when their directions differ by at most this many degrees. */
const directionTolerance = 16;
/** Strength that a pixel must have to pay for itself: it lets a stretch bridge gaps by thumbs, glare and letters. */
const gapCost = 70;
/** Edges are not looked for in the outermost pixels, where the Sobel has no neighbours. */
export const rim = 2;

/** First and last index at which line `n` lies inside the picture, or null if it misses it. */
export function visibleRange(
  width: number,
  height: number,
  nx: number,
  ny: number,
  rho: number,
): [number, number] | null {
  let low = -reach + 1;
  let high = reach - 1;
  const clip = (origin: number, direction: number, half: number): void => {
    if (Math.abs(direction) < 1e-6) {
      if (Math.abs(origin) > half) high = low - 1;
      return;
    }
    const a = (-half - origin) / direction;
    const b = (half - origin) / direction;
    low = Math.max(low, Math.min(a, b));
    high = Math.min(high, Math.max(a, b));
  };
  clip(nx * rho, -ny, (width - 1) / 2 - rim);
  clip(ny * rho, nx, (height - 1) / 2 - rim);
  return high > low ? [Math.ceil(low) + reach, Math.floor(high) + reach] : null;
}

/** Walks line `n` through the picture and leaves its edge pixels and its best stretch in `trace`. */
export function traceLine(edges: Edges, lines: Lines, n: number, trace: Trace): void {
  const nx = lines.normalX[n]!;
  const ny = lines.normalY[n]!;
  const rho = lines.rho[n]!;
  trace.weight = 0;
  const range = visibleRange(edges.width, edges.height, nx, ny, rho);
  if (!range) return;
  sampleLine(edges, nx, ny, rho, range[0], range[1], trace);
  let sum = 0;
  let start = range[0];
  for (let t = range[0]; t <= range[1]; t++) {
    sum += trace.strength[t]! - gapCost;
    if (sum <= 0) {
      sum = 0;
      start = t + 1;
    } else if (sum > trace.weight) {
      trace.weight = sum;
      trace.from = start;
      trace.to = t + 1;
    }
  }
}

/** Fills `trace.strength` and `trace.offset` for the indices first..last. */
export function sampleLine(
  { width, height, code }: Edges,
  nx: number,
  ny: number,
  rho: number,
  first: number,
  last: number,
  trace: Trace,
): void {
  let angle = Math.round(Math.atan2(ny, nx) * (180 / Math.PI));
  if (angle < 0) angle += 180;
  const across = Math.abs(nx) >= Math.abs(ny) ? 1 : width;
  let x = (width - 1) / 2 + nx * rho - ny * (first - reach) + 0.5;
  let y = (height - 1) / 2 + ny * rho + nx * (first - reach) + 0.5;
  for (let t = first; t <= last; t++, x -= ny, y += nx) {
    const i = (y | 0) * width + (x | 0);
    trace.strength[t] = 0;
    trace.offset[t] = 0;
    // Most places are bare: one test for all five spares four branches.
    if ((code[i - 2 * across]! | code[i - across]! | code[i]! | code[i + across]! | code[i + 2 * across]!) === 0)
      continue;
    let best = 0;
    let where = 0;
    for (let o = -2; o <= 2; o++) {
      const c = code[i + o * across]!;
      if (c === 0) continue;
      let s = c & 0xff;
      let turn = (c >> 8) - angle;
      if (turn > 90) turn -= 180;
      else if (turn < -90) turn += 180;
      if (turn > directionTolerance || turn < -directionTolerance) continue;
      if (o === 2 || o === -2) s = (s * 3) >> 2;
      if (s > best) {
        best = s;
        where = o;
      }
    }
    trace.strength[t] = best;
    trace.offset[t] = where;
  }
}
