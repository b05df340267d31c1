import type { Raster } from '../raster.ts';
import { places, type SteadyLine } from './steady-line.ts';

/** Rounded corners and the neighbouring sides' edges are kept out: ISO 7810 cards are round over 6 % of the short side. */
const endShare = 0.08;
/** Most samples from a side to the end of the band. */
export const widestBand = 12;
/** A place shows the edge when its step is at least this share of the step that the side is known by. */
const leastStepShare = 0.25;
/** How much less a step at the end of the band counts than one where the side was: print lies beside the edge, the edge hardly moves. */
const farLoss = 0.4;

/** A side of a document whose corners run clockwise, from (x, y) on, with unit direction (dx, dy); outwards is (dy, -dx). */
export interface Side {
  x: number;
  y: number;
  dx: number;
  dy: number;
  length: number;
  /** Mean colour within minus mean colour without, red, green and blue: what the side is known by. */
  readonly step: Float64Array;
}

export function createSide(): Side {
  return { x: 0, y: 0, dx: 1, dy: 0, length: 0, step: new Float64Array(3) };
}

const profile = new Float64Array(2 * widestBand + 1);

function placeAt(n: number, length: number): number {
  return length * (endShare + ((1 - 2 * endShare) * n) / (places - 1));
}

/** Finds the step of `side` at each place, up to `half` samples, `unit` pixels apart, to both sides of where it was. */
export function locateSteps(pixels: Raster, side: Side, half: number, unit: number, line: SteadyLine): void {
  const { x, y, dx, dy, length, step } = side;
  const least = leastStepShare * (step[0]! * step[0]! + step[1]! * step[1]! + step[2]! * step[2]!);
  const reach = half * unit;
  line.count = 0;
  for (let n = 0; n < places; n++) {
    const t = placeAt(n, length);
    const startX = x + dx * t - dy * reach;
    const startY = y + dy * t + dx * reach;
    if (!isInside(pixels, startX, startY) || !isInside(pixels, startX + 2 * dy * reach, startY - 2 * dx * reach))
      continue;
    for (let k = 0; k <= 2 * half; k++)
      profile[k] = project(pixels, startX + dy * k * unit, startY - dx * k * unit, step);
    const at = steepest(half, least);
    if (at < 0) continue;
    line.along[line.count] = t;
    line.across[line.count++] = (at - half) * unit;
  }
}

/** Index of the steepest fall outwards, to a fraction of a sample; -1 if none is at least `least`. */
function steepest(half: number, least: number): number {
  let best = least;
  let at = -1;
  for (let k = 1; k < 2 * half; k++) {
    const fall = (profile[k - 1]! - profile[k + 1]!) * (1 - (farLoss * Math.abs(k - half)) / half);
    if (fall <= best) continue;
    best = fall;
    at = k;
  }
  if (at < 2 || at > 2 * half - 2) return -1;
  const before = profile[at - 2]! - profile[at]!;
  const here = profile[at - 1]! - profile[at + 1]!;
  const after = profile[at]! - profile[at + 2]!;
  const curve = before - 2 * here + after;
  return curve < 0 ? at + (before - after) / (2 * curve) : at;
}

/** Reads the mean colour step across `side`, `apart` pixels within against as many without, into `into`; false if too little of it is seen. */
export function readStep(pixels: Raster, side: Side, apart: number, into: Float64Array): boolean {
  const { x, y, dx, dy, length } = side;
  let read = 0;
  into.fill(0);
  for (let n = 0; n < places; n += 2) {
    const t = placeAt(n, length);
    const innerX = x + dx * t - dy * apart;
    const innerY = y + dy * t + dx * apart;
    const outerX = innerX + 2 * dy * apart;
    const outerY = innerY - 2 * dx * apart;
    if (!isInside(pixels, innerX, innerY) || !isInside(pixels, outerX, outerY)) continue;
    read++;
    const inner = ((innerY | 0) * pixels.width + (innerX | 0)) * 4;
    const outer = ((outerY | 0) * pixels.width + (outerX | 0)) * 4;
    for (let c = 0; c < 3; c++) into[c]! += pixels.data[inner + c]! - pixels.data[outer + c]!;
  }
  for (let c = 0; c < 3; c++) into[c]! /= Math.max(1, read);
  return read >= places / 4;
}

function isInside({ width, height }: Raster, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width - 1 && y < height - 1;
}

/** Colour at (x, y), between four pixels, along `step`. */
function project({ width, data }: Raster, x: number, y: number, step: Float64Array): number {
  const left = x | 0;
  const top = y | 0;
  const fx = x - left;
  const fy = y - top;
  const at = (top * width + left) * 4;
  const below = at + width * 4;
  const a = (1 - fx) * (1 - fy);
  const b = fx * (1 - fy);
  const c = (1 - fx) * fy;
  const d = fx * fy;
  const red = data[at]! * a + data[at + 4]! * b + data[below]! * c + data[below + 4]! * d;
  const green = data[at + 1]! * a + data[at + 5]! * b + data[below + 1]! * c + data[below + 5]! * d;
  const blue = data[at + 2]! * a + data[at + 6]! * b + data[below + 2]! * c + data[below + 6]! * d;
  return red * step[0]! + green * step[1]! + blue * step[2]!;
}
