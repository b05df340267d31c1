import type { Raster } from '../raster.ts';
import type { SideLine } from './robust-line.ts';

/** Rounded corners and the neighbouring sides' edges are kept out of the fit. */
const endShare = 0.08;
/** Most samples across the band; further apart than 1 px only for bands wider than this. */
const widest = 96;
/** Colour step (grey levels) without which the two sides of an edge cannot be told apart. */
const leastStep = 3;
/** A place shows the edge when its step is at least this share of the side's mean step. */
const leastStepShare = 0.25;

/** A strip of the picture along one side, straightened: `places` columns, each sampled across the side. */
export interface Band {
  readonly places: number;
  /** Three colours a sample; one column. */
  readonly column: Float32Array;
  readonly profile: Float32Array;
  /** Results: position along the side and signed distance across it, in pixels. */
  readonly along: Float64Array;
  readonly across: Float64Array;
  readonly strength: Float64Array;
}

export function createBand(places: number, radius: number): Band {
  const size = Math.min(widest, Math.ceil(radius) * 2 + 1) + 1;
  return {
    places,
    column: new Float32Array(size * 3),
    profile: new Float32Array(size),
    along: new Float64Array(places),
    across: new Float64Array(places),
    strength: new Float64Array(places),
  };
}

/**
 * Locates the strongest step from the colour within to the colour without at each place along `line`, within `radius` pixels across.
 * Distances across are positive to the right hand of the line's direction. Returns how many places lie inside the picture and show one.
 */
export function locateEdges(pixels: Raster, line: SideLine, length: number, radius: number, band: Band): number {
  const half = Math.min(Math.ceil(radius), (widest - 1) >> 1);
  const step = radius / half;
  const direction = new Float64Array(3);
  let read = 0;
  for (let n = 0; n < band.places; n++) {
    if (!readColumn(pixels, line, placeAt(n, band, length), half, step, band.column)) continue;
    read++;
    const far = 2 * half * 3;
    const inner = Math.max(1, half >> 1);
    for (let k = 0; k < inner; k++)
      for (let c = 0; c < 3; c++) direction[c]! += band.column[far - k * 3 + c]! - band.column[k * 3 + c]!;
  }
  const size = Math.hypot(direction[0]!, direction[1]!, direction[2]!);
  const meanStep = size / Math.max(1, read * Math.max(1, half >> 1));
  if (meanStep < leastStep) return 0;
  for (let c = 0; c < 3; c++) direction[c]! /= size;
  let found = 0;
  for (let n = 0; n < band.places; n++) {
    const t = placeAt(n, band, length);
    if (!readColumn(pixels, line, t, half, step, band.column)) continue;
    const peak = steepestStep(band, direction, half, meanStep * leastStepShare);
    if (!peak) continue;
    band.along[found] = t;
    band.across[found] = (peak.at - half) * step;
    band.strength[found++] = peak.strength;
  }
  return found;
}

function placeAt(n: number, { places }: Band, length: number): number {
  return length * (endShare + ((1 - 2 * endShare) * n) / (places - 1));
}

/** Bilinear colours across the line at distance t along it; false if the column leaves the picture. */
function readColumn(
  { width, height, data }: Raster,
  { x, y, dx, dy, length, bend }: SideLine,
  t: number,
  half: number,
  step: number,
  column: Float32Array,
): boolean {
  const before = half * step - bend * t * (t - length);
  const startX = x + dx * t + dy * before;
  const startY = y + dy * t - dx * before;
  const endX = startX - dy * 2 * half * step;
  const endY = startY + dx * 2 * half * step;
  const outside = (px: number, py: number): boolean => px < 0 || py < 0 || px >= width - 1 || py >= height - 1;
  if (outside(startX, startY) || outside(endX, endY)) return false;
  for (let k = 0, o = 0; k <= 2 * half; k++, o += 3) {
    const px = startX - dy * k * step;
    const py = startY + dx * k * step;
    const left = px | 0;
    const top = py | 0;
    const fx = px - left;
    const fy = py - top;
    const at = (top * width + left) * 4;
    const below = at + width * 4;
    for (let c = 0; c < 3; c++) {
      const up = data[at + c]! + (data[at + 4 + c]! - data[at + c]!) * fx;
      const low = data[below + c]! + (data[below + 4 + c]! - data[below + c]!) * fx;
      column[o + c] = up + (low - up) * fy;
    }
  }
  return true;
}

/** The place in the column where the colour changes most along `direction`, to a fraction of a sample. */
function steepestStep(
  { column, profile }: Band,
  direction: Float64Array,
  half: number,
  least: number,
): { at: number; strength: number } | null {
  const count = 2 * half + 1;
  for (let k = 0, o = 0; k < count; k++, o += 3)
    profile[k] = column[o]! * direction[0]! + column[o + 1]! * direction[1]! + column[o + 2]! * direction[2]!;
  const reach = half >= 12 ? 2 : 1;
  const rise = (k: number): number => {
    let sum = 0;
    for (let r = 1; r <= reach; r++) sum += profile[k + r]! - profile[k - r]!;
    return sum / reach;
  };
  let best = least;
  let at = -1;
  for (let k = reach; k < count - reach; k++) {
    const closeness = 1 - (0.4 * Math.abs(k - half)) / half;
    const value = rise(k) * closeness;
    if (value <= best) continue;
    best = value;
    at = k;
  }
  if (at <= reach || at >= count - reach - 1) return null;
  const before = rise(at - 1);
  const here = rise(at);
  const after = rise(at + 1);
  const curve = before - 2 * here + after;
  return { at: at + (curve < 0 ? (before - after) / (2 * curve) : 0), strength: here };
}
