import type { Crossings } from './crossings.ts';
import { planeUnit } from './planes.ts';
import { emptyPose, type RectanglePose, readPose } from './pose.ts';
import { type Profiles, profileLength, profileLimit } from './profiles.ts';
import { meanStrength } from './quads.ts';

/**
 * What speaks for a quad, each roughly 0..1, and its weight. The score is their weighted sum, computed once for every quad.
 * The weights were fitted by gradient ascent on the expected overlap over the development pictures and generated scenes, five-fold
 * cross-validated; see bench/results/document.md.
 */
export const scoreWeights = {
  /** Mean over the sides of the edge strength along them, rounded corners left out. */
  meanSupport: 3.3,
  minSupport: 4.5,
  /** Strength of the lines just beyond the corners: a table's edge and a ruled line go on, a document's side ends. */
  meanOvershoot: -2.2,
  maxOvershoot: -3.6,
  /** Colour step across each side. */
  meanContrast: 1.6,
  minContrast: 2.9,
  /** How much the colours along the four inner, and along the four outer rims differ. */
  insideSpread: -0.8,
  outsideSpread: -3.9,
  /** Square root of the share of the picture: outer edges before the print inside them. */
  size: 2.2,
  /** Nearness of the true proportions to a known format. */
  aspect: 2.1,
  /** Cosine of the true corner angle. */
  skew: -2.4,
  /** Number of sides that lie wholly outside the picture. */
  borders: -2.6,
  /** Share of the perimeter outside the picture. */
  outsideRatio: -1.7,
  /** Brighter within than without. */
  brightness: 1.5,
  /** Nearness to the guide frame, and to the outline of the frame before. */
  guide: 0.8,
  previous: 1.5,
} as const;

export type Features = { -readonly [name in keyof typeof scoreWeights]: number };

/** Rounded corners and worn tips: ISO 7810 cards are round over 3.2 mm, 6 % of the short side. */
const cornerShare = 0.06;
/** Beyond a corner a line is watched for 15 % of the side and at least 8 px, the first quarter left out for blur. */
const overshootShare = 0.15;
const shortestOvershoot = 8;
/** Colour step, in grey levels, that counts half: a white card on a light desk differs by about that much. */
const halfContrast = 12;
const halfSpread = 20;
/** Proportions within 12 % of a format begin to count: a corner lost to rounding moves an ID-1 by 4 %. */
const aspectTolerance = 0.12;
/** Corners this share of the diagonal away from the expected ones count nothing. */
const nearShare = 0.12;

export interface ScoreContext {
  width: number;
  height: number;
  /** In working pixels. */
  focal: number;
  aspects: readonly number[];
  /** Corners x0, y0, x1, ... in working pixels from the centre; null where unknown. */
  guide: readonly number[] | null;
  previous: readonly number[] | null;
}

export interface ScoreScratch {
  readonly features: Features;
  readonly sides: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Mean edge strength of each side, 0..1. */
  readonly support: Float64Array;
  /** Mean colours (three a side) within and without. */
  readonly inside: Float64Array;
  readonly outside: Float64Array;
  readonly pose: RectanglePose;
  seen: number;
  visible: number;
  perimeter: number;
}

export function createScoreScratch(): ScoreScratch {
  return {
    features: Object.fromEntries(Object.keys(scoreWeights).map((name) => [name, 0])) as Features,
    sides: new Int32Array(4),
    x: new Float64Array(4),
    y: new Float64Array(4),
    support: new Float64Array(4),
    inside: new Float64Array(12),
    outside: new Float64Array(12),
    pose: emptyPose(),
    seen: 0,
    visible: 0,
    perimeter: 0,
  };
}

/** Score of the quad whose sides are in `scratch.sides`; leaves its corners (corner i between sides i-1 and i) in x, y. */
export function scoreQuad(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
): number {
  const { sides, x, y, features: f } = scratch;
  for (let i = 0; i < 4; i++) {
    const pair = sides[(i + 3) & 3]! * profileLimit + sides[i]!;
    x[i] = crossings.x[pair]!;
    y[i] = crossings.y[pair]!;
  }
  f.meanSupport = 0;
  f.minSupport = 1;
  f.meanOvershoot = 0;
  f.maxOvershoot = 0;
  f.meanContrast = 0;
  f.minContrast = 1;
  f.brightness = 0;
  scratch.seen = 0;
  scratch.visible = 0;
  scratch.perimeter = 0;
  for (let i = 0; i < 4; i++) readSide(profiles, crossings, scratch, i);
  const n = scratch.seen;
  f.meanSupport /= n;
  f.meanOvershoot /= n;
  f.meanContrast /= n;
  f.brightness = Math.tanh(f.brightness / n / 40);
  f.insideSpread = spreadOf(scratch.inside, n);
  f.outsideSpread = spreadOf(scratch.outside, n);
  f.borders = 4 - n;
  f.outsideRatio = 1 - scratch.visible / Math.max(1, scratch.perimeter * (1 - 2 * cornerShare));
  readShape(context, scratch);
  f.guide = nearness(context, context.guide, x, y);
  f.previous = nearness(context, context.previous, x, y);
  return weigh(f);
}

function weigh(f: Features): number {
  const w = scoreWeights;
  return (
    f.meanSupport * w.meanSupport +
    f.minSupport * w.minSupport +
    f.meanOvershoot * w.meanOvershoot +
    f.maxOvershoot * w.maxOvershoot +
    f.meanContrast * w.meanContrast +
    f.minContrast * w.minContrast +
    f.insideSpread * w.insideSpread +
    f.outsideSpread * w.outsideSpread +
    f.size * w.size +
    f.aspect * w.aspect +
    f.skew * w.skew +
    f.borders * w.borders +
    f.outsideRatio * w.outsideRatio +
    f.brightness * w.brightness +
    f.guide * w.guide +
    f.previous * w.previous
  );
}

function readSide(profiles: Profiles, crossings: Crossings, scratch: ScoreScratch, i: number): void {
  const { sides, features: f } = scratch;
  const k = sides[i]!;
  const one = crossings.along[k * profileLimit + sides[(i + 3) & 3]!]!;
  const two = crossings.along[k * profileLimit + sides[(i + 1) & 3]!]!;
  const from = Math.min(one, two);
  const to = Math.max(one, two);
  const length = to - from;
  scratch.perimeter += length;
  scratch.support[i] = 0;
  if (k >= profiles.firstBorder) return;
  const cut = length * cornerShare;
  const strength = meanStrength(profiles, k, from + cut, to - cut) / 255;
  const support = Math.max(strength, 0);
  const out = Math.max(shortestOvershoot, length * overshootShare);
  const before = meanStrength(profiles, k, from - out, from - out / 4);
  const after = meanStrength(profiles, k, to + out / 4, to + out);
  const overshoot = (Math.max(before, 0) + Math.max(after, 0)) / 510;
  scratch.support[i] = support;
  f.meanSupport += support;
  if (support < f.minSupport) f.minSupport = support;
  f.meanOvershoot += overshoot;
  if (overshoot > f.maxOvershoot) f.maxOvershoot = overshoot;
  readColours(profiles, scratch, k, from + cut, to - cut);
}

function readColours(profiles: Profiles, scratch: ScoreScratch, k: number, from: number, to: number): void {
  const { x, y, inside, outside, features: f } = scratch;
  const first = profiles.first[k]!;
  const last = profiles.last[k]! + 1;
  const low = (Math.max(from, first) + 0.5) | 0;
  const high = (Math.min(to, last) + 0.5) | 0;
  const length = Math.max(high - low, 1);
  scratch.visible += length;
  const middleX = (x[0]! + x[1]! + x[2]! + x[3]!) / 4;
  const middleY = (y[0]! + y[1]! + y[2]! + y[3]!) / 4;
  const facing = profiles.normalX[k]! * middleX + profiles.normalY[k]! * middleY > profiles.rho[k]!;
  const within = facing ? profiles.plus : profiles.minus;
  const without = facing ? profiles.minus : profiles.plus;
  const unit = 1 / (length * planeUnit);
  const base = k * profileLength;
  const at = scratch.seen * 3;
  let distance = 0;
  for (let c = 0; c < 3; c++) {
    const a = (within[c]![base + high]! - within[c]![base + low]!) * unit;
    const b = (without[c]![base + high]! - without[c]![base + low]!) * unit;
    inside[at + c] = a;
    outside[at + c] = b;
    distance += (a - b) * (a - b);
  }
  distance = Math.sqrt(distance);
  const contrast = distance / (distance + halfContrast);
  f.meanContrast += contrast;
  if (contrast < f.minContrast) f.minContrast = contrast;
  f.brightness += inside[at]! - outside[at]!;
  scratch.seen++;
}

/** Mean distance of the sides' colours from their own mean, saturating at 1. */
function spreadOf(colours: Float64Array, n: number): number {
  let total = 0;
  for (let c = 0; c < 3; c++) {
    let mean = 0;
    for (let i = 0; i < n; i++) mean += colours[i * 3 + c]!;
    mean /= n;
    for (let i = 0; i < n; i++) total += Math.abs(colours[i * 3 + c]! - mean);
  }
  const spread = total / n;
  return spread / (spread + halfSpread);
}

function readShape(context: ScoreContext, { x, y, pose, features: f }: ScoreScratch): void {
  let twice = 0;
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) & 3;
    twice += x[i]! * y[j]! - x[j]! * y[i]!;
  }
  f.size = Math.sqrt(Math.abs(twice) / 2 / (context.width * context.height));
  readPose(x, y, context.focal, pose);
  const aspect = pose.aspect < 1 ? 1 / pose.aspect : pose.aspect;
  f.aspect = 0;
  for (let n = 0; n < context.aspects.length; n++) {
    const near = 1 - Math.abs(Math.log(aspect / context.aspects[n]!)) / aspectTolerance;
    if (near > f.aspect) f.aspect = near;
  }
  f.skew = Math.min(1, Math.abs(pose.cosine) * 2);
}

/** 1 where the corners lie on `target`, 0 where they are `nearShare` of the diagonal away on average; order does not matter. */
function nearness(context: ScoreContext, target: readonly number[] | null, x: Float64Array, y: Float64Array): number {
  if (!target) return 0;
  let sum = 0;
  for (let i = 0; i < 4; i++) {
    let best = Number.POSITIVE_INFINITY;
    for (let j = 0; j < 8; j += 2) best = Math.min(best, Math.hypot(x[i]! - target[j]!, y[i]! - target[j + 1]!));
    sum += best;
  }
  const limit = nearShare * Math.hypot(context.width, context.height) * 4;
  return Math.max(0, 1 - sum / limit);
}
