/** Places along a side at which its edge is looked for: 64 average the noise of one place down to an eighth. */
export const places = 64;
/** Candidate lines go through pairs of every fifth place, 78 of them; the best is polished. */
const anchorStride = 5;
const polishRounds = 3;

/** Places found along one side, and the line through them: across = shift + slope * along, in pixels. All memory is kept from frame to frame. */
export interface SteadyLine {
  count: number;
  readonly along: Float64Array;
  readonly across: Float64Array;
  shift: number;
  slope: number;
}

export function createSteadyLine(): SteadyLine {
  return { count: 0, along: new Float64Array(places), across: new Float64Array(places), shift: 0, slope: 0 };
}

/** Sets the line to the one that most places agree on. */
export function proposeLine(line: SteadyLine, tolerance: number): void {
  const { count, along, across } = line;
  let best = -1;
  for (let p = 0; p < count; p += anchorStride) {
    for (let q = p + anchorStride; q < count; q += anchorStride) {
      const slope = (across[q]! - across[p]!) / (along[q]! - along[p]!);
      const shift = across[p]! - slope * along[p]!;
      let sum = 0;
      for (let n = 0; n < count; n++) {
        const off = Math.abs(across[n]! - shift - slope * along[n]!) / tolerance;
        if (off < 1) sum += 1 - off * off;
      }
      if (sum <= best) continue;
      best = sum;
      line.shift = shift;
      line.slope = slope;
    }
  }
}

/** Least squares with Tukey's biweight around the line as it is; returns the share of all places that agree with the result. */
export function polishLine(line: SteadyLine, tolerance: number): number {
  for (let round = 0; round < polishRounds; round++) polish(line, tolerance);
  let within = 0;
  for (let n = 0; n < line.count; n++)
    if (Math.abs(line.across[n]! - line.shift - line.slope * line.along[n]!) < tolerance) within++;
  return within / places;
}

function polish(line: SteadyLine, tolerance: number): void {
  const { count, along, across, shift, slope } = line;
  let w = 0;
  let wt = 0;
  let wo = 0;
  let wtt = 0;
  let wto = 0;
  for (let n = 0; n < count; n++) {
    const t = along[n]!;
    const o = across[n]!;
    const off = (o - shift - slope * t) / (2 * tolerance);
    if (off <= -1 || off >= 1) continue;
    const weight = (1 - off * off) * (1 - off * off);
    w += weight;
    wt += weight * t;
    wo += weight * o;
    wtt += weight * t * t;
    wto += weight * t * o;
  }
  const spread = w * wtt - wt * wt;
  if (!(spread > 1e-9)) return;
  line.slope = (w * wto - wt * wo) / spread;
  line.shift = (wo - line.slope * wt) / w;
}
