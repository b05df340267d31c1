import type { Edges } from './edges.ts';
import { directionBins } from './edges.ts';
import { workLongSide } from './planes.ts';
import { type Trace, traceLine } from './trace.ts';

/** Most lines that are combined into quads; the quads grow with the fourth power of it, the recall hardly beyond 36. */
export const lineLimit = 36;
/** Longest line in a working picture, in pixels, measured both ways from the foot of the perpendicular. */
export const reach = Math.ceil((workLongSide * Math.SQRT2) / 2) + 2;

const rhoBins = 2 * reach + 1;
const peakLimit = 140;
/** Edge directions scatter by some degrees under noise, so a pixel votes for its own direction and three on each side. */
const voteWeights = [1, 2, 3, 2, 1];
const voteReach = 2;
/** Votes a line needs: a faint side (strength 90) of 16 px, most of whose votes fall in one bin. */
const fewestVotes = 16 * 90 * 1.5;

/** Straight lines normalX * x + normalY * y = rho, with x and y counted from the centre of the working picture. */
export interface Lines {
  count: number;
  readonly normalX: Float32Array;
  readonly normalY: Float32Array;
  readonly rho: Float32Array;
  /** How much more edge than gap the best stretch of the line holds. */
  readonly weight: Float32Array;
}

export interface LineScratch {
  readonly votes: Int32Array;
  readonly peaks: Int32Array;
  readonly peakVotes: Int32Array;
  readonly trace: Trace;
  readonly found: Lines;
  readonly best: Lines;
  readonly cos: Float32Array;
  readonly sin: Float32Array;
}

function createLines(capacity: number): Lines {
  return {
    count: 0,
    normalX: new Float32Array(capacity),
    normalY: new Float32Array(capacity),
    rho: new Float32Array(capacity),
    weight: new Float32Array(capacity),
  };
}

export function createLineScratch(): LineScratch {
  const angles = Array.from({ length: directionBins }, (_, bin) => (bin * Math.PI) / directionBins);
  return {
    votes: new Int32Array(directionBins * rhoBins),
    peaks: new Int32Array(peakLimit),
    peakVotes: new Int32Array(peakLimit),
    trace: { strength: new Uint8Array(rhoBins), offset: new Int8Array(rhoBins), from: 0, to: 0, weight: 0 },
    found: createLines(peakLimit),
    best: createLines(lineLimit),
    cos: Float32Array.from(angles, Math.cos),
    sin: Float32Array.from(angles, Math.sin),
  };
}

/** Every edge pixel votes for the lines through it that agree with its own direction. */
function vote(edges: Edges, { votes, cos, sin }: LineScratch): void {
  votes.fill(0);
  const { width, count, at, code } = edges;
  const centreX = (width - 1) / 2;
  const centreY = (edges.height - 1) / 2;
  for (let n = 0; n < count; n++) {
    const i = at[n]!;
    const row = (i / width) | 0;
    const y = row - centreY;
    const x = i - row * width - centreX;
    const power = code[i]! & 0xff;
    for (let k = 0, bin = (code[i]! >> 8) - voteReach; k <= 2 * voteReach; k++, bin++) {
      const wrapped = bin < 0 ? bin + directionBins : bin >= directionBins ? bin - directionBins : bin;
      const rho = x * cos[wrapped]! + y * sin[wrapped]!;
      votes[wrapped * rhoBins + ((rho + reach + 0.5) | 0)]! += power * voteWeights[k]!;
    }
  }
}

/** Local maxima of the votes, the highest `peakLimit` of them. */
function pickPeaks({ votes, peaks, peakVotes }: LineScratch): number {
  let count = 0;
  let lowest = fewestVotes;
  for (let bin = 0; bin < directionBins; bin++) {
    const before = (bin === 0 ? directionBins - 1 : bin - 1) * rhoBins;
    const after = (bin === directionBins - 1 ? 0 : bin + 1) * rhoBins;
    for (let r = 1; r < rhoBins - 1; r++) {
      const i = bin * rhoBins + r;
      const v = votes[i]!;
      if (v <= lowest || v < votes[i - 1]! || v <= votes[i + 1]!) continue;
      // Beyond the last direction a line comes back with its distance negated.
      const b = before + (bin === 0 ? rhoBins - 1 - r : r);
      const a = after + (bin === directionBins - 1 ? rhoBins - 1 - r : r);
      if (v < votes[b]! || v < votes[b - 1]! || v < votes[b + 1]!) continue;
      if (v <= votes[a]! || v <= votes[a - 1]! || v <= votes[a + 1]!) continue;
      if (count === peakLimit) {
        count = keepUpperHalf(peaks, peakVotes);
        lowest = peakVotes[count - 1]!;
        if (v <= lowest) continue;
      }
      peaks[count] = i;
      peakVotes[count++] = v;
    }
  }
  return count;
}

/** Sorts the list of peaks by votes and drops the weaker half; returns the new length. */
function keepUpperHalf(peaks: Int32Array, peakVotes: Int32Array): number {
  const order = Array.from(peaks.keys()).sort((a, b) => peakVotes[b]! - peakVotes[a]!);
  const kept = peakLimit >> 1;
  const copies = order.slice(0, kept).map((n) => [peaks[n]!, peakVotes[n]!] as const);
  for (let n = 0; n < kept; n++) [peaks[n], peakVotes[n]] = copies[n]!;
  return kept;
}

/** The `lineLimit` best supported straight lines among the edges, each fitted to its own pixels, no two alike. */
export function findLines(edges: Edges, scratch: LineScratch): Lines {
  const { found, best, peaks, trace, cos, sin } = scratch;
  vote(edges, scratch);
  const peakCount = pickPeaks(scratch);
  found.count = 0;
  for (let p = 0; p < peakCount; p++) {
    const bin = (peaks[p]! / rhoBins) | 0;
    const n = found.count;
    found.normalX[n] = cos[bin]!;
    found.normalY[n] = sin[bin]!;
    found.rho[n] = peaks[p]! - bin * rhoBins - reach;
    traceLine(edges, found, n, trace);
    found.weight[n] = trace.weight;
    if (trace.weight <= 0) continue;
    refit(found, n, trace);
    found.count++;
  }
  keepBest(edges, found, best, trace);
  return best;
}

function keepBest(edges: Edges, found: Lines, best: Lines, trace: Trace): void {
  const order = Array.from({ length: found.count }, (_, n) => n).sort((a, b) => found.weight[b]! - found.weight[a]!);
  best.count = 0;
  for (const n of order) {
    if (best.count === lineLimit) break;
    traceLine(edges, found, n, trace);
    if (trace.weight <= 0 || isKnown(best, found, n, trace)) continue;
    const k = best.count++;
    best.normalX[k] = found.normalX[n]!;
    best.normalY[k] = found.normalY[n]!;
    best.rho[k] = found.rho[n]!;
    best.weight[k] = trace.weight;
  }
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
  const size = Math.hypot(1, turn);
  lines.normalX[n] = (nx + ny * turn) / size;
  lines.normalY[n] = (ny - nx * turn) / size;
  lines.rho[n] = (lines.rho[n]! + shift * steep) / size;
}

/** Two lines are one when the stretch of the weaker stays within this many pixels of the stronger. */
const sameWithin = 1.5;

function isKnown(best: Lines, lines: Lines, n: number, { from, to }: Trace): boolean {
  const nx = lines.normalX[n]!;
  const ny = lines.normalY[n]!;
  const x0 = nx * lines.rho[n]! - ny * (from - reach);
  const y0 = ny * lines.rho[n]! + nx * (from - reach);
  const x1 = nx * lines.rho[n]! - ny * (to - reach);
  const y1 = ny * lines.rho[n]! + nx * (to - reach);
  for (let k = 0; k < best.count; k++) {
    const kx = best.normalX[k]!;
    const ky = best.normalY[k]!;
    const rho = best.rho[k]!;
    if (Math.abs(x0 * kx + y0 * ky - rho) < sameWithin && Math.abs(x1 * kx + y1 * ky - rho) < sameWithin) return true;
  }
  return false;
}
