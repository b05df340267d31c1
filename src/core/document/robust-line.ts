import type { Band } from './side-band.ts';

/**
 * A directed, slightly bent line: at distance t along the unit direction (dx, dy) from (x, y) it lies `bend * t * (t - length)` to the right of
 * the chord, which is nothing at both ends. Lenses and sheets of paper bend sides; a straight one has bend 0.
 */
export interface SideLine {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
  readonly bend: number;
}

/** across = shift + slope * along + bend * along * (along - length), and how many places lie within the tolerance of it. */
export interface LineFit {
  readonly shift: number;
  readonly slope: number;
  readonly bend: number;
  readonly agreement: number;
}

/** Candidate lines go through pairs of this many places spread over the side; 28 give 378 pairs, of which the best is polished. */
const anchors = 28;
/** Bent candidates go through one place of each third of the side, this many to a third. */
const bentAnchors = 9;
const polishRounds = 3;
/** Sagitta over length beyond which a side is not bent but followed wrongly: labelled photos gain up to .008, and lose nothing up to here. */
const mostSagitta = 0.016;
/** A bent line must win this many times the agreement of the straight one: print beside a straight edge invites to bend. */
const bentGain = 1.12;

/** The line that most places agree on, polished by least squares over those places; null with fewer than six places. */
export function fitRobustLine(band: Band, count: number, tolerance: number, length: number): LineFit | null {
  if (count < 6) return null;
  const straight = polishAll(band, count, bestStraight(band, count, tolerance, length), tolerance, length, false);
  const bent = polishAll(band, count, bestBent(band, count, tolerance, length), tolerance, length, true);
  const isBent = bent.agreement > bentGain * straight.agreement && sagittaOf(bent, length) <= mostSagitta;
  const best = isBent ? bent : straight;
  return { ...best, agreement: countWithin(band, count, best, tolerance, length) };
}

function sagittaOf({ bend }: LineFit, length: number): number {
  return (Math.abs(bend) * length) / 4;
}

function bestStraight(band: Band, count: number, tolerance: number, length: number): LineFit {
  let best: LineFit = { shift: 0, slope: 0, bend: 0, agreement: -1 };
  const stride = Math.max(1, count / anchors);
  for (let i = 0; i < count; i += stride) {
    for (let j = i + stride; j < count; j += stride) {
      const p = i | 0;
      const q = j | 0;
      const span = band.along[q]! - band.along[p]!;
      if (span <= 0) continue;
      const slope = (band.across[q]! - band.across[p]!) / span;
      const shift = band.across[p]! - slope * band.along[p]!;
      const fit = { shift, slope, bend: 0, agreement: 0 };
      const agreement = agreementOf(band, count, fit, tolerance, length);
      if (agreement > best.agreement) best = { ...fit, agreement };
    }
  }
  return best;
}

function bestBent(band: Band, count: number, tolerance: number, length: number): LineFit {
  let best: LineFit = { shift: 0, slope: 0, bend: 0, agreement: -1 };
  const stride = Math.max(1, count / 3 / bentAnchors);
  const third = count / 3;
  for (let i = 0; i < third; i += stride)
    for (let j = third; j < 2 * third; j += stride)
      for (let k = 2 * third; k < count; k += stride) {
        const fit = through(band, i | 0, j | 0, k | 0, length);
        if (!(sagittaOf(fit, length) <= mostSagitta)) continue;
        const agreement = agreementOf(band, count, fit, tolerance, length);
        if (agreement > best.agreement) best = { ...fit, agreement };
      }
  return best;
}

/** The bent line through three places, by divided differences; not finite where two of them coincide. */
function through({ along, across }: Band, i: number, j: number, k: number, length: number): LineFit {
  const first = (across[j]! - across[i]!) / (along[j]! - along[i]!);
  const second = (across[k]! - across[j]!) / (along[k]! - along[j]!);
  const bend = (second - first) / (along[k]! - along[i]!);
  const slope = first - bend * (along[i]! + along[j]! - length);
  const shift = across[i]! - slope * along[i]! - bend * along[i]! * (along[i]! - length);
  return { shift, slope, bend, agreement: 0 };
}

/** Soft count: a place on the line counts 1, one at the tolerance 0. */
function agreementOf({ along, across }: Band, count: number, fit: LineFit, tolerance: number, length: number): number {
  const { shift, slope, bend } = fit;
  let sum = 0;
  for (let n = 0; n < count; n++) {
    const t = along[n]!;
    const off = (across[n]! - shift - (slope + bend * (t - length)) * t) / tolerance;
    if (off < 1 && off > -1) sum += 1 - off * off;
  }
  return sum;
}

function countWithin({ along, across }: Band, count: number, fit: LineFit, tolerance: number, length: number): number {
  let within = 0;
  for (let n = 0; n < count; n++) {
    const t = along[n]!;
    if (Math.abs(across[n]! - fit.shift - (fit.slope + fit.bend * (t - length)) * t) < tolerance * 1.5) within++;
  }
  return within;
}

function polishAll(
  band: Band,
  count: number,
  start: LineFit,
  tolerance: number,
  length: number,
  isBent: boolean,
): LineFit {
  let fit = start;
  for (let round = 0; round < polishRounds; round++) fit = polish(band, count, fit, tolerance, length, isBent);
  return { ...fit, agreement: agreementOf(band, count, fit, tolerance, length) };
}

/** Least squares with Tukey's biweight around the line, in u = t / length and its bow u (u - 1). */
function polish(
  { along, across }: Band,
  count: number,
  fit: LineFit,
  tolerance: number,
  length: number,
  isBent: boolean,
): LineFit {
  // Sums of weight * products of (1, u, bow, across): the upper triangle of the normal equations.
  let [w, wu, wb, wo, wuu, wub, wuo, wbb, wbo] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let n = 0; n < count; n++) {
    const u = along[n]! / length;
    const bow = u * (u - 1);
    const o = across[n]!;
    const off = (o - fit.shift - fit.slope * length * u - fit.bend * length * length * bow) / (2 * tolerance);
    if (!(off > -1 && off < 1)) continue;
    const weight = (1 - off * off) ** 2;
    w += weight;
    wu += weight * u;
    wb += weight * bow;
    wo += weight * o;
    wuu += weight * u * u;
    wub += weight * u * bow;
    wuo += weight * u * o;
    wbb += weight * bow * bow;
    wbo += weight * bow * o;
  }
  // Centred on the mean, the shift drops out.
  const [uu, ub, uo] = [w * wuu - wu * wu, w * wub - wu * wb, w * wuo - wu * wo];
  const [bb, bo] = [w * wbb - wb * wb, w * wbo - wb * wo];
  if (!(uu > 1e-9 * w * w)) return fit;
  const det = uu * bb - ub * ub;
  const bend = isBent && det > 1e-9 * w ** 4 ? (uu * bo - ub * uo) / det : 0;
  const slope = (uo - ub * bend) / uu;
  const shift = (wo - slope * wu - bend * wb) / w;
  return { shift, slope: slope / length, bend: bend / (length * length), agreement: fit.agreement };
}
