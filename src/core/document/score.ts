import type { Crossings } from './crossings.ts';
import type { Edges } from './edges.ts';
import { foldStrength } from './fold.ts';
import { blockShift } from './gradient.ts';
import { planeUnit } from './packed.ts';
import { type Profiles, profileLimit } from './profiles.ts';
import { type Proportions, readProportions } from './proportions.ts';
import { emptyFeatures, type Features, scoreWeights, weighEdges, weighRest } from './score-weights.ts';
import { cornerShare, readColours, readSpread } from './side-evidence.ts';

/** Proportions within 12 % of a format begin to count: a corner lost to rounding moves an ID-1 by 4 %. */
const aspectTolerance = 0.12;
/** Corners this share of the diagonal away from the expected ones count nothing. */
const nearShare = 0.12;
/** Mean gradient that counts half: 2.5 grey levels a pixel, more than grain and less than print has. */
export const halfTexture = 2.5 * 2 * planeUnit;
/** Difference in brightness, in grey levels, at which `brightness` is 3/4 of its greatest. */
const brightnessScale = 40;

export interface ScoreContext {
  readonly width: number;
  readonly height: number;
  readonly edges: Edges;
  /** In working pixels. */
  readonly focal: number;
  /** Logarithms of the proportions, long over short, that a document may have. */
  readonly logAspects: readonly number[];
  /** Corners x0, y0, x1, ... in working pixels from the centre; null where unknown. */
  readonly guide: readonly number[] | null;
  readonly previous: readonly number[] | null;
  /** The most that can be added by everything except the edges, and by what is read last: the print within, the guide and the frame before. */
  readonly greatestRest: number;
  readonly greatestPlace: number;
}

export interface ScoreScratch {
  readonly features: Features;
  readonly sides: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Mean edge strength of each side, 0..1. */
  readonly support: Float64Array;
  /** How firm each side is: 0 for none, 1 for a perfect edge, on a logarithmic scale. */
  readonly firmness: Float64Array;
  /** Mean edge strength just beyond the ends of each side, 0..1. */
  readonly overshoot: Float64Array;
  /** In working pixels. */
  readonly length: Float64Array;
  /** Mean colours just outside, two a side. */
  readonly outside: Float64Array;
  readonly proportions: Proportions;
  /** The score to beat; in an array, because a number returned from call to call would be allocated each time. */
  readonly best: Float64Array;
  /** How far size and shape of the placed quad keep it below the most that a quad can score: 0 or less; in an array likewise. */
  readonly shortfall: Float64Array;
  seen: number;
  visible: number;
  perimeter: number;
}

export function createScoreScratch(): ScoreScratch {
  return {
    features: emptyFeatures(),
    sides: new Int32Array(4),
    x: new Float64Array(4),
    y: new Float64Array(4),
    support: new Float64Array(4),
    firmness: new Float64Array(4),
    overshoot: new Float64Array(4),
    length: new Float64Array(4),
    outside: new Float64Array(8),
    proportions: { aspect: 1, cosine: 0 },
    best: new Float64Array(1),
    shortfall: new Float64Array(1),
    seen: 0,
    visible: 0,
    perimeter: 0,
  };
}

/** Reads the corners (corner i between sides i-1 and i), the size and the shape of the quad whose sides are in `scratch.sides`. */
export function placeQuad(crossings: Crossings, context: ScoreContext, scratch: ScoreScratch): void {
  const { sides, x, y } = scratch;
  for (let i = 0; i < 4; i++) {
    const pair = sides[(i + 3) & 3]! * profileLimit + sides[i]!;
    x[i] = crossings.x[pair]!;
    y[i] = crossings.y[pair]!;
  }
  readSize(context, scratch);
  readShape(context, scratch);
  const { size, aspect, skew } = scratch.features;
  const w = scoreWeights;
  scratch.shortfall[0] = (size - 1) * w.size + (aspect - 1) * w.aspect + skew * w.skew;
}

/**
 * Does the placed quad, whose edges have been read too (`readEdge`), score above `scratch.best`? Then that becomes its score. A quad that
 * cannot win whatever the unread rest may say is left early.
 */
export function scoreQuad(
  profiles: Profiles,
  crossings: Crossings,
  context: ScoreContext,
  scratch: ScoreScratch,
): boolean {
  const { sides, x, y, features: f } = scratch;
  const best = scratch.best[0]!;
  sumEdges(profiles, scratch);
  const edges = weighEdges(f);
  if (edges + context.greatestRest + scratch.shortfall[0]! + f.borders * scoreWeights.borders <= best) return false;
  readRims(profiles, crossings, scratch);
  f.content = 0;
  f.guide = 0;
  f.previous = 0;
  if (edges + weighRest(f) + context.greatestPlace <= best) return false;
  f.content = contentOf(context, x, y);
  f.guide = nearness(context, context.guide, x, y);
  f.previous = nearness(context, context.previous, x, y);
  const score = edges + weighRest(f);
  // The fold can only take away, so it is looked for where that matters.
  if (score <= best) return false;
  f.fold = foldStrength(profiles, crossings, sides);
  const folded = score + f.fold * scoreWeights.fold;
  if (folded <= best) return false;
  scratch.best[0] = folded;
  return true;
}

function sumEdges({ firstBorder }: Profiles, scratch: ScoreScratch): void {
  const { sides, support, firmness, overshoot, length, features: f } = scratch;
  let firm = 0;
  let overshoots = 0;
  let seen = 0;
  f.minSupport = 1;
  f.maxOvershoot = 0;
  scratch.perimeter = length[0]! + length[1]! + length[2]! + length[3]!;
  for (let i = 0; i < 4; i++) {
    if (sides[i]! >= firstBorder) continue;
    seen++;
    firm += firmness[i]!;
    overshoots += overshoot[i]!;
    f.minSupport = Math.min(f.minSupport, support[i]!);
    f.maxOvershoot = Math.max(f.maxOvershoot, overshoot[i]!);
  }
  f.meanFirmness = firm / seen;
  f.meanOvershoot = overshoots / seen;
  f.borders = 4 - seen;
  scratch.seen = seen;
}

function readSize({ width, height }: ScoreContext, { x, y, features: f }: ScoreScratch): void {
  const twice = (x[2]! - x[0]!) * (y[3]! - y[1]!) - (x[3]! - x[1]!) * (y[2]! - y[0]!);
  f.size = Math.sqrt(Math.abs(twice) / 2 / (width * height));
}

function readRims(profiles: Profiles, crossings: Crossings, scratch: ScoreScratch): void {
  const { features: f, seen } = scratch;
  f.minContrast = 1;
  f.brightness = 0;
  scratch.visible = 0;
  for (let i = 0, n = 0; i < 4; i++) if (readColours(profiles, crossings, scratch, i, n)) n++;
  f.brightness = Math.tanh(f.brightness / seen / brightnessScale);
  readSpread(scratch);
  f.outsideRatio = 1 - scratch.visible / Math.max(1, scratch.perimeter * (1 - 2 * cornerShare));
}

function readShape(context: ScoreContext, { x, y, proportions, features: f }: ScoreScratch): void {
  readProportions(x, y, context.focal, proportions);
  const { aspect, cosine } = proportions;
  const logAspect = Math.abs(Math.log(aspect));
  f.aspect = 0;
  for (let n = 0; n < context.logAspects.length; n++) {
    const near = 1 - Math.abs(logAspect - context.logAspects[n]!) / aspectTolerance;
    if (near > f.aspect) f.aspect = near;
  }
  f.skew = Math.min(1, Math.abs(cosine) * 2);
}

/** Share of gradient within the quad, read at 4x4 places: near 0 for bare paper, a wall or a screen that is off. */
function contentOf({ edges, width, height }: ScoreContext, x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < 16; n++) {
    const u = ((n & 3) + 0.5) / 4;
    const v = ((n >> 2) + 0.5) / 4;
    const px = (1 - v) * ((1 - u) * x[0]! + u * x[1]!) + v * ((1 - u) * x[3]! + u * x[2]!) + width / 2;
    const py = (1 - v) * ((1 - u) * y[0]! + u * y[1]!) + v * ((1 - u) * y[3]! + u * y[2]!) + height / 2;
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    const texture = edges.texture[(py >> blockShift) * edges.blocksAcross + (px >> blockShift)]!;
    sum += texture / (texture + halfTexture);
  }
  return sum / 16;
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
