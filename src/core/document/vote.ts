import { directionBins, type Edges } from './edges.ts';
import { workLongSide } from './planes.ts';

/** Longest line in a working picture, in pixels, measured both ways from the foot of the perpendicular. */
export const reach = Math.ceil((workLongSide * Math.SQRT2) / 2) + 2;
export const rhoBins = 2 * reach + 1;
/** Most lines that are traced; of more, the weaker half is dropped. */
export const peakLimit = 140;

/** Edge directions scatter by some degrees under noise, so a pixel votes for its own direction and two on each side, weighted 1 2 3 2 1. */
const voteReach = 2;
/** Votes a line needs: a faint side (strength 90) of 16 px, most of whose votes fall in one bin. */
const fewestVotes = 16 * 90 * 1.5;
/** Sines and cosines are whole numbers of this many bits: right to a hundredth of a pixel at the corner of the picture. */
const angleBits = 14;

export interface VoteScratch {
  readonly votes: Int32Array;
  readonly peaks: Int32Array;
  readonly peakVotes: Int32Array;
  readonly copies: Int32Array;
  readonly order: Int32Array;
  readonly cos: Float32Array;
  readonly sin: Float32Array;
  /** For the bins -voteReach..directionBins - 1 + voteReach, so that directions beyond 0 or 179 need no test. */
  readonly wholeCos: Int32Array;
  readonly wholeSin: Int32Array;
  readonly rowOf: Int32Array;
}

export function createVoteScratch(): VoteScratch {
  const angles = Array.from({ length: directionBins }, (_, bin) => (bin * Math.PI) / directionBins);
  const bins = Array.from(
    { length: directionBins + 2 * voteReach },
    (_, i) => (i - voteReach + directionBins) % directionBins,
  );
  return {
    votes: new Int32Array(directionBins * rhoBins),
    peaks: new Int32Array(peakLimit),
    peakVotes: new Int32Array(peakLimit),
    copies: new Int32Array(peakLimit),
    order: new Int32Array(peakLimit),
    cos: Float32Array.from(angles, Math.cos),
    sin: Float32Array.from(angles, Math.sin),
    wholeCos: Int32Array.from(bins, (bin) => Math.round(Math.cos(angles[bin]!) * 2 ** angleBits)),
    wholeSin: Int32Array.from(bins, (bin) => Math.round(Math.sin(angles[bin]!) * 2 ** angleBits)),
    rowOf: Int32Array.from(bins, (bin) => bin * rhoBins + reach),
  };
}

/** Every edge pixel votes for the lines through it that agree with its own direction, the more the better they do. */
export function vote(edges: Edges, { votes, wholeCos, wholeSin, rowOf }: VoteScratch): void {
  votes.fill(0);
  const { width, height, count, at, code } = edges;
  const perRow = 1 / width;
  for (let n = 0; n < count; n++) {
    const i = at[n]!;
    const row = ((i + 0.5) * perRow) | 0;
    // Twice the distance from the centre, which lies between two pixels.
    const y = 2 * row - height + 1;
    const x = 2 * (i - Math.imul(row, width)) - width + 1;
    const power = code[i]! & 0xff;
    const bin = code[i]! >> 8;
    // Written out, and all looked up before any is changed: a loop over the five takes half as long again.
    const a = rowOf[bin]! + wholeOf(x, wholeCos[bin]!, y, wholeSin[bin]!);
    const b = rowOf[bin + 1]! + wholeOf(x, wholeCos[bin + 1]!, y, wholeSin[bin + 1]!);
    const c = rowOf[bin + 2]! + wholeOf(x, wholeCos[bin + 2]!, y, wholeSin[bin + 2]!);
    const d = rowOf[bin + 3]! + wholeOf(x, wholeCos[bin + 3]!, y, wholeSin[bin + 3]!);
    const e = rowOf[bin + 4]! + wholeOf(x, wholeCos[bin + 4]!, y, wholeSin[bin + 4]!);
    votes[a] = (votes[a]! + power) | 0;
    votes[b] = (votes[b]! + 2 * power) | 0;
    votes[c] = (votes[c]! + 3 * power) | 0;
    votes[d] = (votes[d]! + 2 * power) | 0;
    votes[e] = (votes[e]! + power) | 0;
  }
}

/** Distance from the centre, in whole pixels, of a line through a point that is given in half pixels. */
function wholeOf(x: number, cos: number, y: number, sin: number): number {
  return (Math.imul(x, cos) + Math.imul(y, sin) + (1 << angleBits)) >> (angleBits + 1);
}

/** Local maxima of the votes, the highest `peakLimit` of them; `halfDiagonal` is the furthest that a line may be from the centre. */
export function pickPeaks(scratch: VoteScratch, halfDiagonal: number): number {
  const { votes, peaks, peakVotes } = scratch;
  const low = Math.max(1, reach - halfDiagonal);
  const high = Math.min(rhoBins - 2, reach + halfDiagonal);
  let count = 0;
  let lowest = fewestVotes;
  for (let bin = 0; bin < directionBins; bin++) {
    const o = bin * rhoBins;
    for (let i = o + low; i <= o + high; i++) {
      const v = votes[i]!;
      if (v <= lowest || v < votes[i - 1]! || v <= votes[i + 1]!) continue;
      if (!isRidge(votes, bin, i - o, v)) continue;
      if (count === peakLimit) {
        count = keepUpperHalf(scratch);
        lowest = peakVotes[count - 1]!;
        if (v <= lowest) continue;
      }
      peaks[count] = i;
      peakVotes[count++] = v;
    }
  }
  return count;
}

/** Is `v` the most among the neighbouring directions too? Beyond the last a line comes back with its distance negated. */
function isRidge(votes: Int32Array, bin: number, r: number, v: number): boolean {
  const b = bin === 0 ? directionBins * rhoBins - 1 - r : (bin - 1) * rhoBins + r;
  if (v < votes[b]! || v < votes[b - 1]! || v < votes[b + 1]!) return false;
  const a = bin === directionBins - 1 ? rhoBins - 1 - r : (bin + 1) * rhoBins + r;
  return v > votes[a]! && v > votes[a - 1]! && v > votes[a + 1]!;
}

/** Sorts the list of peaks by votes and drops the weaker half; returns the new length. */
function keepUpperHalf({ peaks, peakVotes, copies, order }: VoteScratch): number {
  const kept = peakLimit >> 1;
  sortDown(peakVotes, peakLimit, order);
  copies.set(peaks);
  for (let n = 0; n < kept; n++) peaks[n] = copies[order[n]!]!;
  copies.set(peakVotes);
  for (let n = 0; n < kept; n++) peakVotes[n] = copies[order[n]!]!;
  return kept;
}

/** Fills `order` with the indices 0..count - 1, highest value first, equal ones as they stand; allocates nothing. */
export function sortDown(values: Int32Array | Float32Array, count: number, order: Int32Array): void {
  for (let n = 0; n < count; n++) {
    const value = values[n]!;
    let at = n;
    for (; at > 0 && values[order[at - 1]!]! < value; at--) order[at] = order[at - 1]!;
    order[at] = n;
  }
}
