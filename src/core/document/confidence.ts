import { blockShift } from './gradient.ts';
import { planeUnit } from './packed.ts';
import type { Profiles } from './profiles.ts';
import { halfTexture, type ScoreContext, type ScoreScratch } from './score.ts';

/**
 * How sure the finder is that its best quad is a document: a logistic fit over the winners in the pictures the score was fitted on. Beside
 * the score four things count, because windows, shelves and car boots have edges as good as a document's: a document has a calm rim within
 * its edge and print within that, and mostly lies on something calmer than a room; and windows are bright too.
 */
const evenScore = 13.41;
const perScore = 1.49;
const bias = 1.96;
const perOutsideTexture = -2.78;
const perRimSpread = -4.62;
const perBrightness = -0.93;
const perContent = 1.99;

/** Places along each side at which is looked. */
const places = 24;
/** Share of a side left out at both ends: rounded corners. */
const endShare = 0.06;
/** Just within the edge, in working pixels: clear of its blur, before the print begins. */
const rimInside = 3.5;
/** Nearer to the picture's border than this nothing is read. */
const borderGap = 5;
/** Spread of brightness along a rim, in grey levels, that counts half. */
const halfSpread = 12;
/** The surroundings are read on a ring so far outside, as a share of the document. */
const ringOutside = 0.13;

/** Quads that score no more are not read to the end: among the winners of 1 000 pictures no document lay lower. */
export const leastScore = evenScore - 2;

/** 0..1 for the quad in `scratch`, whose corners are read. */
export function confidenceOf(score: number, profiles: Profiles, context: ScoreContext, scratch: ScoreScratch): number {
  const outside = outsideTexture(context, scratch);
  const rim = rimSpread(profiles, context, scratch);
  const { brightness, content } = scratch.features;
  const kind = perOutsideTexture * outside + perRimSpread * rim + perBrightness * brightness + perContent * content;
  const logit = perScore * (score - evenScore) + bias + kind;
  return 1 / (1 + Math.exp(-logit));
}

/** Mean over the visible sides of how much the brightness varies just within them, 0..1. */
function rimSpread(profiles: Profiles, context: ScoreContext, { sides, x, y }: ScoreScratch): number {
  const middleX = (x[0]! + x[1]! + x[2]! + x[3]!) / 4;
  const middleY = (y[0]! + y[1]! + y[2]! + y[3]!) / 4;
  let total = 0;
  let seen = 0;
  for (let i = 0; i < 4; i++) {
    const k = sides[i]!;
    if (k >= profiles.firstBorder) continue;
    const nx = profiles.normalX[k]!;
    const ny = profiles.normalY[k]!;
    const inward = nx * middleX + ny * middleY > profiles.rho[k]! ? rimInside : -rimInside;
    const j = (i + 1) & 3;
    const spread = spreadAlong(context, x[i]!, y[i]!, x[j]!, y[j]!, nx * inward, ny * inward);
    if (spread < 0) continue;
    total += spread / (spread + halfSpread);
    seen++;
  }
  return seen === 0 ? 0 : total / seen;
}

/** Standard deviation of the brightness along a side moved by (shiftX, shiftY), in grey levels; -1 where too little of it is in the picture. */
function spreadAlong(
  { edges, width, height }: ScoreContext,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  shiftX: number,
  shiftY: number,
): number {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let place = 0; place < places; place++) {
    const t = endShare + ((1 - 2 * endShare) * (place + 0.5)) / places;
    const x = fromX + (toX - fromX) * t + width / 2;
    const y = fromY + (toY - fromY) * t + height / 2;
    if (x < borderGap || y < borderGap || x > width - borderGap - 1 || y > height - borderGap - 1) continue;
    const luma = (edges.packed[((y + shiftY) | 0) * width + ((x + shiftX) | 0)]! & 0xffff) / planeUnit;
    n++;
    sum += luma;
    squares += luma * luma;
  }
  return n < places / 4 ? -1 : Math.sqrt(Math.max(0, squares / n - (sum / n) * (sum / n)));
}

/** Mean busyness of a ring around the quad, as far as it lies in the picture, 0..1. */
function outsideTexture({ edges, width, height }: ScoreContext, { x, y }: ScoreScratch): number {
  let sum = 0;
  let n = 0;
  for (let place = 0; place < 64; place++) {
    const t = ((place >> 2) + 0.5) / 16;
    const off = place & 1 ? 1 + ringOutside : -ringOutside;
    const u = place & 2 ? off : t;
    const v = place & 2 ? t : off;
    const px = (1 - v) * ((1 - u) * x[0]! + u * x[1]!) + v * ((1 - u) * x[3]! + u * x[2]!) + width / 2;
    const py = (1 - v) * ((1 - u) * y[0]! + u * y[1]!) + v * ((1 - u) * y[3]! + u * y[2]!) + height / 2;
    if (!(px >= 0 && py >= 0 && px < width && py < height)) continue;
    const texture = edges.texture[(py >> blockShift) * edges.blocksAcross + (px >> blockShift)]!;
    sum += texture / (texture + halfTexture);
    n++;
  }
  return n === 0 ? 0 : sum / n;
}
