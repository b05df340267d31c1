import type { Edges } from './edges.ts';
import type { Lines } from './lines.ts';
import { reach } from './vote.ts';

/** Samples along the longest line, a pixel apart. */
export const traceLength = 2 * reach + 1;

/** What lies along one line, a sample a pixel; index `reach` is the foot of the perpendicular from the centre. */
export interface Trace {
  /** 0..255, 0 where no edge of this direction lies within two pixels. */
  readonly strength: Uint8Array;
  /** Where the edge pixel lies, in pixels along the axis the normal is nearer to. */
  readonly offset: Int8Array;
  /** First and last sample inside the picture; first > last for a line that misses it. */
  first: number;
  last: number;
  /** Best stretch, as indices [from, to). */
  from: number;
  to: number;
  /** Sum over the best stretch of strength above `gapCost`. */
  weight: number;
}

export function createTrace(): Trace {
  return {
    strength: new Uint8Array(traceLength),
    offset: new Int8Array(traceLength),
    first: 0,
    last: -1,
    from: 0,
    to: 0,
    weight: 0,
  };
}

/** An edge pixel belongs to a line when their directions differ by at most this many degrees. */
const directionTolerance = 16;
/** Strength that a pixel must have to pay for itself: it lets a stretch bridge gaps by thumbs, glare and letters. */
const gapCost = 70;
/** Edges are not looked for in the outermost pixels, where the Sobel has no neighbours. */
const rim = 2;

/** By (direction of the pixel - direction of the line + 180): all ones where they agree, and a mask for the strength costs no branch. */
const agrees = Uint8Array.from({ length: 361 }, (_, i) => {
  const turn = Math.abs(i - 180);
  return Math.min(turn, 180 - turn) <= directionTolerance ? 0xff : 0;
});
/** Offsets by the rank in which equally strong pixels are preferred: the nearest first. */
const offsetOf = Int8Array.of(2, -2, 1, -1, 0);

/** Notes in `trace` where line `n` lies inside the picture; false if it misses it. */
function clipLine({ width, height }: Edges, { normalX, normalY, rho }: Lines, n: number, trace: Trace): boolean {
  trace.first = 0;
  trace.last = traceLength - 1;
  clipAxis(trace, normalX[n]! * rho[n]!, -normalY[n]!, (width - 1) / 2 - rim);
  clipAxis(trace, normalY[n]! * rho[n]!, normalX[n]!, (height - 1) / 2 - rim);
  return trace.last > trace.first;
}

function clipAxis(trace: Trace, origin: number, direction: number, half: number): void {
  if (Math.abs(direction) < 1e-6) {
    if (Math.abs(origin) > half) trace.last = trace.first - 1;
    return;
  }
  const a = (-half - origin) / direction;
  const b = (half - origin) / direction;
  trace.first = Math.max(trace.first, Math.ceil(Math.min(a, b)) + reach);
  trace.last = Math.min(trace.last, Math.floor(Math.max(a, b)) + reach);
}

/** Walks line `n` through the picture and leaves its edge pixels and its best stretch in `trace`. */
export function traceLine(edges: Edges, lines: Lines, n: number, trace: Trace): void {
  trace.weight = 0;
  if (!clipLine(edges, lines, n, trace)) return;
  sampleLine(edges, lines, n, trace);
  findStretch(trace);
}

/** Fills `trace.strength` and `trace.offset` for the samples inside the picture. Positions are counted in 65536ths of a pixel. */
function sampleLine(
  { width, height, code }: Edges,
  lines: Lines,
  n: number,
  { strength, offset, first, last }: Trace,
): void {
  // The line is handed on by its number: fractions as arguments are allocated with each call.
  const nx = lines.normalX[n]!;
  const ny = lines.normalY[n]!;
  const rho = lines.rho[n]!;
  const angle = Math.round(Math.atan2(ny, nx) * (180 / Math.PI));
  const turned = 180 - (angle < 0 ? angle + 180 : angle);
  const across = Math.abs(nx) >= Math.abs(ny) ? 1 : width;
  const dx = (-ny * 65536) | 0;
  const dy = (nx * 65536) | 0;
  let x = (((width - 1) / 2 + nx * rho - ny * (first - reach) + 0.5) * 65536) | 0;
  let y = (((height - 1) / 2 + ny * rho + nx * (first - reach) + 0.5) * 65536) | 0;
  for (let t = first; t <= last; t++, x = (x + dx) | 0, y = (y + dy) | 0) {
    const i = Math.imul(y >> 16, width) + (x >> 16);
    const a = code[i - 2 * across]!;
    const b = code[i - across]!;
    const c = code[i]!;
    const d = code[i + across]!;
    const e = code[i + 2 * across]!;
    if ((a | b | c | d | e) === 0) {
      strength[t] = 0;
      continue;
    }
    const nearest = ((c & agrees[(c >> 8) + turned]!) << 3) | 4;
    const before = ((b & agrees[(b >> 8) + turned]!) << 3) | 3;
    const after = ((d & agrees[(d >> 8) + turned]!) << 3) | 2;
    // The outer two count three quarters.
    const farBefore = (((a & agrees[(a >> 8) + turned]!) * 6) & ~7) | 1;
    const farAfter = ((e & agrees[(e >> 8) + turned]!) * 6) & ~7;
    const best = larger(larger(nearest, larger(before, after)), larger(farBefore, farAfter));
    strength[t] = best >> 3;
    offset[t] = offsetOf[best & 7]!;
  }
}

/** Maximum of two small integers without a branch: in print neither is larger more often. */
function larger(a: number, b: number): number {
  return a - ((a - b) & ((a - b) >> 31));
}

function findStretch(trace: Trace): void {
  const { strength, first, last } = trace;
  let sum = 0;
  let best = 0;
  let start = first;
  for (let t = first; t <= last; t++) {
    sum += strength[t]! - gapCost;
    if (sum <= 0) {
      sum = 0;
      start = t + 1;
    } else if (sum > best) {
      best = sum;
      trace.from = start;
      trace.to = t + 1;
    }
  }
  trace.weight = best;
}
