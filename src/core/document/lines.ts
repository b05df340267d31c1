import type { Edges } from './edges.ts';
import { createTrace, type Trace, traceLength, traceLine } from './trace.ts';
import { createVoteScratch, peakLimit, pickPeaks, reach, rhoBins, sortDown, type VoteScratch, vote } from './vote.ts';

/** Most lines that are combined into quads, which grow with the fourth power of it: 36 lost a side in 2 of 100 scenes more, 64 found no more. */
export const lineLimit = 48;
/**
 * Grain of wood and lines of print run one way and would crowd out the short sides: of each 15 degrees so many lines are kept. On 700 scenes
 * this found as many sides as no limit does, with a quarter fewer quads.
 */
const sectors = 12;
const sectorLimit = 14;

/** Straight lines normalX * x + normalY * y = rho, with x and y counted from the centre of the working picture. */
export interface Lines {
  count: number;
  readonly normalX: Float32Array;
  readonly normalY: Float32Array;
  readonly rho: Float32Array;
  /** How much more edge than gap the best stretch of the line holds. */
  readonly weight: Float32Array;
  /** That stretch, as samples [from, to). */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The lines that are kept, with the strength of every sample along them. */
export interface KeptLines extends Lines {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** `traceLength` samples a line. */
  readonly strength: Uint8Array;
}

export interface LineScratch {
  readonly votes: VoteScratch;
  readonly trace: Trace;
  readonly found: Lines;
  readonly best: KeptLines;
  readonly order: Int32Array;
  /** Lines kept of each sector of directions. */
  readonly kept: Int32Array;
}

function createLines(capacity: number): Lines {
  return {
    count: 0,
    normalX: new Float32Array(capacity),
    normalY: new Float32Array(capacity),
    rho: new Float32Array(capacity),
    weight: new Float32Array(capacity),
    from: new Int32Array(capacity),
    to: new Int32Array(capacity),
  };
}

export function createLineScratch(): LineScratch {
  return {
    votes: createVoteScratch(),
    trace: createTrace(),
    found: createLines(peakLimit),
    best: {
      ...createLines(lineLimit),
      first: new Int32Array(lineLimit),
      last: new Int32Array(lineLimit),
      strength: new Uint8Array(lineLimit * traceLength),
    },
    order: new Int32Array(peakLimit),
    kept: new Int32Array(sectors),
  };
}

/** The `lineLimit` best supported straight lines among the edges, each fitted to its own pixels, no two alike. */
export function findLines(edges: Edges, scratch: LineScratch): KeptLines {
  const { votes, found, best, trace } = scratch;
  vote(edges, votes);
  const peakCount = pickPeaks(votes, Math.ceil(Math.hypot(edges.width, edges.height) / 2) + 1);
  found.count = 0;
  for (let p = 0; p < peakCount; p++) {
    const peak = votes.peaks[p]!;
    const bin = (peak / rhoBins) | 0;
    const n = found.count;
    found.normalX[n] = votes.cos[bin]!;
    found.normalY[n] = votes.sin[bin]!;
    found.rho[n] = peak - bin * rhoBins - reach;
    traceLine(edges, found, n, trace);
    if (trace.weight <= 0) continue;
    found.weight[n] = trace.weight;
    found.from[n] = trace.from;
    found.to[n] = trace.to;
    refit(found, n, trace);
    found.count++;
  }
  keepBest(edges, scratch);
  return best;
}

function keepBest(edges: Edges, { found, best, trace, order, kept }: LineScratch): void {
  sortDown(found.weight, found.count, order);
  best.count = 0;
  kept.fill(0);
  for (let i = 0; i < found.count && best.count < lineLimit; i++) {
    const n = order[i]!;
    const sector = sectorOf(found.normalX[n]!, found.normalY[n]!);
    if (kept[sector]! >= sectorLimit) continue;
    // Asked before the line is traced again, which takes longest, and once more with its new stretch.
    if (isKnown(best, found, n)) continue;
    traceLine(edges, found, n, trace);
    if (trace.weight <= 0) continue;
    found.from[n] = trace.from;
    found.to[n] = trace.to;
    if (isKnown(best, found, n)) continue;
    found.weight[n] = trace.weight;
    keep(best, found, n, trace);
    kept[sector]!++;
  }
}

function sectorOf(normalX: number, normalY: number): number {
  return Math.floor(((Math.atan2(normalY, normalX) / Math.PI + 1) % 1) * sectors) % sectors;
}

function keep(best: KeptLines, found: Lines, n: number, trace: Trace): void {
  const k = best.count++;
  best.normalX[k] = found.normalX[n]!;
  best.normalY[k] = found.normalY[n]!;
  best.rho[k] = found.rho[n]!;
  best.weight[k] = found.weight[n]!;
  best.from[k] = trace.from;
  best.to[k] = trace.to;
  best.first[k] = trace.first;
  best.last[k] = trace.last;
  best.strength.set(trace.strength, k * traceLength);
}

/** Least squares through the edge pixels of the best stretch: turns and shifts line `n` by what the trace saw. */
function refit(lines: Lines, n: number, { strength, offset, from, to }: Trace): void {
  let w = 0;
  let wt = 0;
  let wo = 0;
  let wtt = 0;
  let wto = 0;
  for (let t = from; t < to; t++) {
    const s = strength[t]!;
    if (s === 0) continue;
    const u = t - reach;
    const o = offset[t]!;
    w += s;
    wt += s * u;
    wo += s * o;
    wtt += s * u * u;
    wto += s * u * o;
  }
  const spread = w * wtt - wt * wt;
  if (w === 0 || spread <= 0) return;
  const slope = (w * wto - wt * wo) / spread;
  const shift = (wo - slope * wt) / w;
  const nx = lines.normalX[n]!;
  const ny = lines.normalY[n]!;
  // Offsets are counted along x or y, whichever the normal is nearer to.
  const steep = Math.abs(nx) >= Math.abs(ny) ? nx : ny;
  const turn = slope * steep;
  const size = Math.sqrt(1 + turn * turn);
  lines.normalX[n] = (nx + ny * turn) / size;
  lines.normalY[n] = (ny - nx * turn) / size;
  lines.rho[n] = (lines.rho[n]! + shift * steep) / size;
}

/** Two lines are one when the stretch of the weaker stays within this many pixels of the stronger. */
const sameWithin = 1.5;

function isKnown(best: Lines, lines: Lines, n: number): boolean {
  const nx = lines.normalX[n]!;
  const ny = lines.normalY[n]!;
  const from = lines.from[n]! - reach;
  const to = lines.to[n]! - reach;
  const x0 = nx * lines.rho[n]! - ny * from;
  const y0 = ny * lines.rho[n]! + nx * from;
  const x1 = nx * lines.rho[n]! - ny * to;
  const y1 = ny * lines.rho[n]! + nx * to;
  for (let k = 0; k < best.count; k++) {
    const kx = best.normalX[k]!;
    const ky = best.normalY[k]!;
    const rho = best.rho[k]!;
    if (Math.abs(x0 * kx + y0 * ky - rho) < sameWithin && Math.abs(x1 * kx + y1 * ky - rho) < sameWithin) return true;
  }
  return false;
}
