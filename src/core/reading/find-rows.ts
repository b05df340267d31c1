import type { InkMap } from './ink.ts';
import type { Layout } from './layouts.ts';
import type { ReadingPlane } from './plane.ts';

/** Rows of print that may be the lines looked for: middle of each at the left end of the plane, and the rise common to all. */
export interface Rows {
  readonly middles: readonly number[];
  /** Pixels down for each pixel to the right. */
  readonly slope: number;
  readonly strength: number;
}

/** The straightened picture is seen in so many upright strips; print must show in most of them. */
const STRIPS = 12;
/** Strips that may be empty: a finger or a reflection hides some of a line, and it is a line all the same. */
const MAY_BE_EMPTY = 2;

/** Corners a few pixels off, or a curled page, leave the lines this slanted at most (pixels down for each to the right). */
const MOST_SLOPE = 0.03;
const SLOPES = 12;
const FLATNESS = 0.08;

/** Lines of one zone are this far apart, in characters: 1.6 on cards, 2.5 on passports (Doc 9303-4, 9303-5). */
const GAP = { min: 1.3, max: 3.1 } as const;
/** How much two gaps of one zone may differ. */
const UNEVEN = 0.16;

/** Candidates that are worth a closer look. */
const MOST_CANDIDATES = 3;

/** For each slope, how much ink runs along each row: the same for all layouts that show in the same columns. */
export interface RowProfiles {
  readonly slopes: readonly { readonly slope: number; readonly profile: Float32Array }[];
}

export function profileRows(plane: ReadingPlane, ink: InkMap, columns: Layout['columns']): RowProfiles {
  const strips = stripProfiles(plane, ink, columns);
  return {
    slopes: Array.from({ length: 2 * SLOPES + 1 }, (_, k) => {
      const slope = ((k - SLOPES) / SLOPES) * MOST_SLOPE;
      const profile = new Float32Array(plane.height);
      commonProfile(strips, slope, columns, plane.width, profile);
      return { slope, profile };
    }),
  };
}

/** Likely rows for a layout, the strongest first. */
export function findRows({ width }: ReadingPlane, { slopes }: RowProfiles, layout: Layout): readonly Rows[] {
  const pitch = ((layout.pitchRatio.min + layout.pitchRatio.max) / 2) * width;
  const found: Rows[] = [];
  for (const { slope, profile } of slopes) {
    const bars = barStrength(profile, pitch * layout.heightRatio);
    // Of slopes that fit alike, the flatter one is likelier.
    const trust = 1 - FLATNESS * Math.abs(slope / MOST_SLOPE);
    for (const { middles, strength } of rowSets(peaksOf(bars, pitch), bars, pitch, layout)) {
      found.push({ middles, slope, strength: strength * trust });
    }
  }
  found.sort((a, b) => b.strength - a.strength);
  return distinct(found, pitch).slice(0, MOST_CANDIDATES);
}

function stripProfiles(
  { width, height }: ReadingPlane,
  ink: InkMap,
  columns: Layout['columns'],
): readonly Float32Array[] {
  const from = Math.round(columns.from * width);
  const step = ((columns.to - columns.from) * width) / STRIPS;
  return Array.from({ length: STRIPS }, (_, s) => {
    const left = Math.round(from + s * step);
    const right = Math.max(left + 1, Math.min(width, Math.round(from + (s + 1) * step)));
    const rows = new Float32Array(height);
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (let x = left; x < right; x++) sum += ink[y * width + x]!;
      rows[y] = sum / (right - left);
    }
    return rows;
  });
}

/** For each row the ink of a weak strip along the slant: high only where print runs all the way. */
function commonProfile(
  strips: readonly Float32Array[],
  slope: number,
  columns: Layout['columns'],
  width: number,
  out: Float32Array,
): void {
  const values = new Float32Array(STRIPS);
  const shifts = strips.map((_, s) =>
    Math.round(slope * width * (columns.from + ((s + 0.5) / STRIPS) * (columns.to - columns.from))),
  );
  for (let y = 0; y < out.length; y++) {
    for (let s = 0; s < STRIPS; s++) values[s] = strips[s]![y + shifts[s]!] ?? 0;
    values.sort();
    out[y] = (values[MAY_BE_EMPTY]! + values[MAY_BE_EMPTY + 1]! + values[MAY_BE_EMPTY + 2]!) / 3;
  }
}

/** For each row: how much more ink a line's height around it holds than the gaps above and below. */
function barStrength(profile: Float32Array, lineHeight: number): Float32Array {
  const sums = new Float64Array(profile.length + 1);
  for (let y = 0; y < profile.length; y++) sums[y + 1] = sums[y]! + profile[y]!;
  const mean = (from: number, to: number): number => {
    const a = Math.max(0, Math.min(profile.length, Math.round(from)));
    const b = Math.max(0, Math.min(profile.length, Math.round(to)));
    return b > a ? (sums[b]! - sums[a]!) / (b - a) : 0;
  };
  const half = lineHeight / 2;
  const gap = lineHeight * 0.3;
  return profile.map((_, y) => {
    const above = mean(y - half - gap, y - half);
    const below = mean(y + half, y + half + gap);
    return Math.max(0, mean(y - half, y + half) - Math.max(above, below) * 0.8 - 0.1 * Math.min(above, below));
  });
}

function peaksOf(bars: Float32Array, pitch: number): readonly number[] {
  const reach = Math.max(1, Math.round(pitch * 0.5));
  const peaks: number[] = [];
  for (let y = 0; y < bars.length; y++) {
    if (!(bars[y]! > 0.6)) continue;
    let isTop = true;
    for (let d = 1; d <= reach && isTop; d++) isTop = bars[y]! >= (bars[y - d] ?? 0) && bars[y]! > (bars[y + d] ?? 0);
    if (isTop) peaks.push(y);
  }
  return peaks
    .sort((a, b) => bars[b]! - bars[a]!)
    .slice(0, 10)
    .sort((a, b) => a - b);
}

function rowSets(peaks: readonly number[], bars: Float32Array, pitch: number, layout: Layout) {
  const sets: { middles: readonly number[]; strength: number }[] = [];
  const add = (middles: readonly number[]) => {
    const weakest = Math.min(...middles.map((y) => bars[y]!));
    const total = middles.reduce((sum, y) => sum + bars[y]!, 0);
    sets.push({ middles, strength: total / middles.length + weakest });
  };
  for (const first of peaks) {
    if (layout.lines === 1) {
      if (first >= layout.rows.from * bars.length && first <= layout.rows.to * bars.length) add([first]);
      continue;
    }
    for (const second of peaks) {
      const gap = second - first;
      if (gap < GAP.min * pitch || gap > GAP.max * pitch) continue;
      if (layout.lines === 2) add([first, second]);
      else {
        const third = peaks.find((y) => Math.abs(y - second - gap) <= UNEVEN * gap);
        if (third !== undefined) add([first, second, third]);
      }
    }
  }
  return sets;
}

/** The same rows at another slope are one candidate. */
function distinct(sorted: readonly Rows[], pitch: number): readonly Rows[] {
  const kept: Rows[] = [];
  for (const rows of sorted) {
    const isNew = kept.every((other) => Math.abs(other.middles[0]! - rows.middles[0]!) > pitch * 0.6);
    if (isNew) kept.push(rows);
  }
  return kept;
}
