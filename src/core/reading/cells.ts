import type { Comb } from './find-pitch.ts';
import { columnInk } from './find-pitch.ts';
import type { Rows } from './find-rows.ts';
import type { InkMap } from './ink.ts';
import type { ReadingPlane } from './plane.ts';

/** One character's place: its middle, the width that it has, and the height at which it would be as wide as it is in OCR-B. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Pixels down for each pixel to the right. */
  readonly slope: number;
}

/** How far an edge may stray from the even spacing, in widths: a page that bends squeezes the characters on one side. */
const MOST_STRAY = 0.3;
const BEND_COST = 0.3;

/** Lines are followed up and down by so much of a character's width, at the first look and at the next ones. */
const DRIFT_SHARES = [0.85, 0.75, 0.75] as const;

/** The places of one line's characters: edges where least ink is, middles where the ink's weight is. */
export function cellsOf(
  plane: ReadingPlane,
  ink: InkMap,
  rows: Rows,
  line: number,
  comb: Comb,
  length: number,
): Cell[] {
  const middle = rows.middles[line]!;
  const middles = lineCourse(plane, ink, middle, rows.slope, comb, length);
  const height = lineHeight(plane, ink, middles, comb, length);
  const edges = strayEdges(columnInk(plane, ink, middle, rows.slope, comb.pitch), comb, length);
  return Array.from({ length }, (_, i) => ({
    x: (edges[i]! + edges[i + 1]!) / 2,
    y: middles(i),
    width: comb.pitch,
    height,
    slope: (middles(i + 0.5) - middles(i - 0.5)) / comb.pitch,
  }));
}

/** Least ink at the edges, and neighbours that stray alike (a shortest path through all places of all edges). */
function strayEdges(columns: Float32Array, { start, pitch }: Comb, length: number): Float64Array {
  const reach = Math.max(1, Math.round(pitch * MOST_STRAY));
  const places = 2 * reach + 1;
  const mean = columns.reduce((sum, value) => sum + value, 0) / columns.length || 1;
  const cost = new Float64Array((length + 1) * places);
  const from = new Int16Array((length + 1) * places);
  for (let i = 0; i <= length; i++) {
    const base = Math.round(start + i * pitch);
    for (let d = 0; d < places; d++) {
      const x = base + d - reach;
      const here =
        ((columns[x - 1] ?? 0) + 2 * (columns[x] ?? 0) + (columns[x + 1] ?? 0)) / (4 * mean) +
        0.012 * Math.abs(d - reach);
      let best = i === 0 ? 0 : Number.POSITIVE_INFINITY;
      for (let e = Math.max(0, d - 1); i > 0 && e <= Math.min(places - 1, d + 1); e++) {
        const sum = cost[(i - 1) * places + e]! + (e === d ? 0 : BEND_COST);
        if (sum < best) {
          best = sum;
          from[i * places + d] = e;
        }
      }
      cost[i * places + d] = best + here;
    }
  }
  let d = 0;
  for (let e = 1; e < places; e++) if (cost[length * places + e]! < cost[length * places + d]!) d = e;
  const edges = new Float64Array(length + 1);
  for (let i = length; i >= 0; i--) {
    edges[i] = Math.round(start + i * pitch) + d - reach;
    d = from[i * places + d]!;
  }
  return smoothed(edges, pitch);
}

/** Whole pixels become places between them. */
function smoothed(edges: Float64Array, pitch: number): Float64Array {
  const out = new Float64Array(edges.length);
  for (let i = 0; i < edges.length; i++) {
    let [sum, count] = [0, 0];
    for (let k = Math.max(0, i - 2); k <= Math.min(edges.length - 1, i + 2); k++) {
      sum += edges[k]! + (i - k) * pitch;
      count++;
    }
    out[i] = sum / count;
  }
  return out;
}

/** Height of the line's middle at each character: a parabola through the weight of the ink, looked for again nearer to the first one. */
function lineCourse(
  plane: ReadingPlane,
  ink: InkMap,
  middle: number,
  slope: number,
  comb: Comb,
  length: number,
): (i: number) => number {
  const { start, pitch } = comb;
  let course = (i: number): number => middle + slope * (start + (i + 0.5) * pitch);
  for (const share of DRIFT_SHARES) {
    const before = course;
    const reach = pitch * share;
    const fit = parabola(inkWeights(plane, ink, before, comb, length, reach));
    course = (i) => {
      const t = (2 * i) / length - 1;
      return before(i) + Math.max(-reach, Math.min(reach, fit[0] + fit[1] * t + fit[2] * t * t));
    };
  }
  return course;
}

interface Weight {
  readonly t: number;
  readonly dy: number;
  readonly weight: number;
}

/** How far the ink of each character lies from the course, characters without ink left out; `t` runs from -1 to 1. */
function inkWeights(
  { width, height }: ReadingPlane,
  ink: InkMap,
  course: (i: number) => number,
  { start, pitch }: Comb,
  length: number,
  reach: number,
): Weight[] {
  const points: Weight[] = [];
  for (let i = 0; i < length; i++) {
    const left = Math.max(0, Math.round(start + (i + 0.1) * pitch));
    const right = Math.min(width, Math.round(start + (i + 0.9) * pitch));
    const y = course(i);
    let [sum, weight] = [0, 0];
    for (let v = Math.max(0, Math.round(y - reach)); v <= Math.min(height - 1, Math.round(y + reach)); v++) {
      for (let x = left; x < right; x++) {
        const value = ink[v * width + x]!;
        sum += value * (v - y);
        weight += value;
      }
    }
    if (weight > 0) points.push({ t: (2 * i) / length - 1, dy: sum / weight, weight: Math.sqrt(weight) });
  }
  return points;
}

function parabola(points: readonly Weight[]): readonly [number, number, number] {
  if (points.length < 6) return [0, 0, 0];
  const m = new Float64Array(12);
  for (const { t, dy, weight } of points) {
    const powers = [1, t, t * t];
    for (let r = 0; r < 3; r++) {
      for (let c = 0; c < 3; c++) m[r * 4 + c]! += weight * powers[r]! * powers[c]!;
      m[r * 4 + 3]! += weight * powers[r]! * dy;
    }
  }
  for (let p = 0; p < 3; p++) {
    for (let r = 0; r < 3; r++) {
      if (r === p) continue;
      const factor = m[r * 4 + p]! / (m[p * 4 + p]! || 1e-9);
      for (let c = p; c < 4; c++) m[r * 4 + c]! -= factor * m[p * 4 + c]!;
    }
  }
  return [m[3]! / (m[0]! || 1), m[7]! / (m[5]! || 1), m[11]! / (m[10]! || 1)];
}

/** Capitals of OCR-B are this much of a character's width high; an outline of the wrong proportions leaves others. */
const NOMINAL_HEIGHT = 0.98;
const HEIGHTS = { min: 0.6, max: 1.45 } as const;
const LEVEL = 0.5;

/** Width of a character in OCR-B whose line is as high as this one: from where its ink begins to where it ends. */
function lineHeight(
  { width, height }: ReadingPlane,
  ink: InkMap,
  middles: (i: number) => number,
  { start, pitch }: Comb,
  length: number,
): number {
  const reach = Math.ceil(pitch * 1.1);
  const profile = new Float32Array(2 * reach + 1);
  for (let i = 0; i < length; i++) {
    const y = middles(i);
    const left = Math.max(0, Math.round(start + (i + 0.1) * pitch));
    const right = Math.min(width, Math.round(start + (i + 0.9) * pitch));
    for (let d = -reach; d <= reach; d++) {
      const row = Math.round(y + d);
      if (row < 0 || row >= height) continue;
      for (let x = left; x < right; x++) profile[d + reach]! += ink[row * width + x]!;
    }
  }
  const inside = Array.from(profile.subarray(reach - Math.round(pitch * 0.3), reach + Math.round(pitch * 0.3))).sort(
    (a, b) => a - b,
  );
  const limit = LEVEL * (inside[inside.length >> 1] ?? 0);
  const size = (reachTo(profile, reach, 1, limit) + reachTo(profile, reach, -1, limit)) / NOMINAL_HEIGHT;
  return limit > 0 ? Math.max(HEIGHTS.min * pitch, Math.min(HEIGHTS.max * pitch, size)) : pitch;
}

/** How far from the middle the ink goes until it is less than the limit, to a fraction of a row. */
function reachTo(profile: Float32Array, middle: number, step: 1 | -1, limit: number): number {
  for (let d = 1; d < middle; d++) {
    const here = profile[middle + step * d]!;
    const before = profile[middle + step * (d - 1)]!;
    if (here < limit && before >= limit) return d - 1 + (before - limit) / (before - here);
  }
  return middle;
}
