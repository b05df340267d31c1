import type { Band } from './side-band.ts';

/** A directed line through (x, y) with unit direction (dx, dy), and the length of the side on it. */
export interface SideLine {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

/** across = shift + slope * along, and how many places lie within the tolerance of it. */
export interface LineFit {
  readonly shift: number;
  readonly slope: number;
  readonly agreement: number;
}

/** Candidate lines go through pairs of this many places spread over the side; 28 give 378 pairs, of which the best is polished. */
const anchors = 28;
const polishRounds = 3;

/** The line that most places agree on, polished by least squares over those places; null with fewer than six places. */
export function fitRobustLine(band: Band, count: number, tolerance: number): LineFit | null {
  if (count < 6) return null;
  let best = { shift: 0, slope: 0, agreement: -1 };
  const stride = Math.max(1, count / anchors);
  for (let i = 0; i < count; i += stride) {
    for (let j = i + stride; j < count; j += stride) {
      const p = i | 0;
      const q = j | 0;
      const span = band.along[q]! - band.along[p]!;
      if (span <= 0) continue;
      const slope = (band.across[q]! - band.across[p]!) / span;
      const shift = band.across[p]! - slope * band.along[p]!;
      const agreement = agreementOf(band, count, shift, slope, tolerance);
      if (agreement > best.agreement) best = { shift, slope, agreement };
    }
  }
  for (let round = 0; round < polishRounds; round++) best = polish(band, count, best, tolerance);
  return { ...best, agreement: countWithin(band, count, best, tolerance) };
}

/** Soft count: a place on the line counts 1, one at the tolerance 0. */
function agreementOf(band: Band, count: number, shift: number, slope: number, tolerance: number): number {
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const off = Math.abs(band.across[n]! - shift - slope * band.along[n]!) / tolerance;
    if (off < 1) sum += 1 - off * off;
  }
  return sum;
}

function countWithin(band: Band, count: number, { shift, slope }: LineFit, tolerance: number): number {
  let within = 0;
  for (let n = 0; n < count; n++)
    if (Math.abs(band.across[n]! - shift - slope * band.along[n]!) < tolerance * 1.5) within++;
  return within;
}

/** Least squares with Tukey's biweight around the line. */
function polish(band: Band, count: number, line: LineFit, tolerance: number): LineFit {
  let w = 0;
  let wt = 0;
  let wo = 0;
  let wtt = 0;
  let wto = 0;
  for (let n = 0; n < count; n++) {
    const t = band.along[n]!;
    const o = band.across[n]!;
    const off = (o - line.shift - line.slope * t) / (2 * tolerance);
    if (off <= -1 || off >= 1) continue;
    const weight = (1 - off * off) ** 2;
    w += weight;
    wt += weight * t;
    wo += weight * o;
    wtt += weight * t * t;
    wto += weight * t * o;
  }
  const spread = w * wtt - wt * wt;
  if (!(spread > 1e-9)) return line;
  const slope = (w * wto - wt * wo) / spread;
  return { slope, shift: (wo - slope * wt) / w, agreement: line.agreement };
}
