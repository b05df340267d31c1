import type { Crossings } from './crossings.ts';
import { planeUnit } from './packed.ts';
import { type Profiles, profileLength, profileLimit } from './profiles.ts';
import type { ScoreScratch } from './score.ts';

/** Rounded corners and worn tips: ISO 7810 cards are round over 3.2 mm, 6 % of the short side. */
export const cornerShare = 0.06;
/** Beyond a corner a line is watched for 15 % of the side and at least 8 px, the first quarter left out for blur. */
const overshootShare = 0.15;
const shortestOvershoot = 8;
/** Colour step, in grey levels, that counts half: a white card on a light desk differs by about that much. */
const halfContrast = 12;
const halfSpread = 20;
/** Edge strength at which a side is as good as lost. */
const faintest = 0.05;

/** Strengths are whole numbers of 256ths from call to call, and so are positions: fractions would be allocated each time. */
export const strengthUnit = 256;

/** Mean strength, 0..255 * `strengthUnit`, of line `k` between two whole positions along it, as far as it is inside the picture; 0 outside. */
export function meanStrength({ first, last, edge }: Profiles, k: number, from: number, to: number): number {
  const low = Math.max(Math.min(from, to), first[k]!);
  const high = Math.min(Math.max(from, to), last[k]! + 1);
  if (high - low < 2) return 0;
  const base = k * profileLength;
  return (((edge[base + high]! - edge[base + low]!) * strengthUnit) / (high - low)) | 0;
}

/**
 * Reads the edge along line `k` between its neighbours `i` and `j`, and beyond its ends, into the places of side `side`; a side on the
 * border of the picture says nothing and has only a length.
 */
export function readEdge(
  profiles: Profiles,
  crossings: Crossings,
  scratch: ScoreScratch,
  side: number,
  i: number,
  k: number,
  j: number,
): void {
  const one = crossings.along[k * profileLimit + i]!;
  const two = crossings.along[k * profileLimit + j]!;
  const from = Math.min(one, two);
  const to = Math.max(one, two);
  const length = to - from;
  scratch.length[side] = length;
  scratch.support[side] = 0;
  scratch.firmness[side] = 0;
  scratch.overshoot[side] = 0;
  if (k >= profiles.firstBorder) return;
  const cut = length * cornerShare;
  const out = Math.max(shortestOvershoot, length * overshootShare);
  const before = meanStrength(profiles, k, whole(from - out), whole(from - out / 4));
  const after = meanStrength(profiles, k, whole(to + out / 4), whole(to + out));
  const support = meanStrength(profiles, k, whole(from + cut), whole(to - cut)) / (255 * strengthUnit);
  scratch.support[side] = support;
  scratch.firmness[side] = 1 - Math.log(support + faintest) / Math.log(faintest);
  scratch.overshoot[side] = (before + after) / (510 * strengthUnit);
}

/** The nearest whole position; positions beyond the ends of a line are negative. */
function whole(position: number): number {
  return Math.floor(position + 0.5) | 0;
}

/** Adds what the colours on both sides of side `i` say, and keeps them as the n-th rim; false for a side on the border. */
export function readColours(
  profiles: Profiles,
  crossings: Crossings,
  scratch: ScoreScratch,
  i: number,
  n: number,
): boolean {
  const { sides, x, y, outside, features: f } = scratch;
  const k = sides[i]!;
  if (k >= profiles.firstBorder) return false;
  const one = crossings.along[k * profileLimit + sides[(i + 3) & 3]!]!;
  const two = crossings.along[k * profileLimit + sides[(i + 1) & 3]!]!;
  const cut = Math.abs(two - one) * cornerShare;
  const low = (Math.max(Math.min(one, two) + cut, profiles.first[k]!) + 0.5) | 0;
  const high = (Math.min(Math.max(one, two) - cut, profiles.last[k]! + 1) + 0.5) | 0;
  const length = Math.max(1, high - low);
  scratch.visible += length;
  const middleX = (x[0]! + x[1]! + x[2]! + x[3]!) / 4;
  const middleY = (y[0]! + y[1]! + y[2]! + y[3]!) / 4;
  const facing = profiles.normalX[k]! * middleX + profiles.normalY[k]! * middleY > profiles.rho[k]!;
  const within = facing ? profiles.plus : profiles.minus;
  const without = facing ? profiles.minus : profiles.plus;
  const unit = 1 / (length * planeUnit);
  const base = k * profileLength;
  let distance = 0;
  let lift = 0;
  for (let c = 0; c < 2; c++) {
    const a = (within[c]![base + high]! - within[c]![base + low]!) * unit;
    const b = (without[c]![base + high]! - without[c]![base + low]!) * unit;
    outside[n * 2 + c] = b;
    distance += (a - b) * (a - b);
    if (c === 0) lift = a - b;
  }
  distance = Math.sqrt(distance);
  const contrast = distance / (distance + halfContrast);
  if (contrast < f.minContrast) f.minContrast = contrast;
  f.brightness += lift;
  return true;
}

/** How far the colours of the rims that are seen lie from their own mean, saturating at 1. */
export function readSpread({ outside, seen, features }: ScoreScratch): void {
  let total = 0;
  for (let c = 0; c < 2; c++) {
    let mean = 0;
    for (let i = 0; i < seen; i++) mean += outside[i * 2 + c]!;
    mean /= seen;
    for (let i = 0; i < seen; i++) total += Math.abs(outside[i * 2 + c]! - mean);
  }
  const spread = total / seen;
  features.outsideSpread = spread / (spread + halfSpread);
}
