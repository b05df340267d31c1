import type { Rows } from './find-rows.ts';
import type { InkMap } from './ink.ts';
import type { Layout } from './layouts.ts';
import type { ReadingPlane } from './plane.ts';

/** Where the characters of a zone's lines begin, before each line is looked at by itself. */
export interface Comb {
  /** Left edge of the first character. */
  readonly start: number;
  readonly pitch: number;
  /** 0..1: how empty the gaps are against the characters. */
  readonly quality: number;
}

/** Part of a character's width around its edge that is empty, and around its middle that is not. */
const GAP_SHARE = 0.16;
const BODY_SHARE = 0.56;
const PITCH_STEPS = 24;
/** A first look at every fourth gap saves the others where it is this much worse than the best so far. */
const FIRST_LOOK = { step: 4, margin: 0.25 } as const;

/** Ink of each column within the height of a line that begins at `middle`. */
export function columnInk(
  { width, height }: ReadingPlane,
  ink: InkMap,
  middle: number,
  slope: number,
  lineHeight: number,
): Float32Array {
  const half = lineHeight * 0.56;
  const columns = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    const y = middle + slope * x;
    const to = Math.min(height, Math.round(y + half) + 1);
    let sum = 0;
    for (let v = Math.max(0, Math.round(y - half)); v < to; v++) sum += ink[v * width + x]!;
    columns[x] = sum;
  }
  return columns;
}

/** The even spacing that fits the ink of all lines together best; null where nothing can. */
export function findComb(plane: ReadingPlane, ink: InkMap, rows: Rows, layout: Layout): Comb | null {
  const { width } = plane;
  const { min, max } = layout.pitchRatio;
  const lineHeight = ((min + max) / 2) * width * layout.heightRatio;
  const sums = new Float64Array(width + 1);
  for (const middle of rows.middles) {
    const columns = columnInk(plane, ink, middle, rows.slope, lineHeight);
    const cap = capOf(columns);
    for (let x = 0; x < width; x++) sums[x + 1]! += Math.min(cap, columns[x]!) / (cap || 1);
  }
  for (let x = 0; x < width; x++) sums[x + 1]! += sums[x]!;
  let best: Comb | null = null;
  const look = (pitch: number, start: number): void => {
    if (firstLook(sums, start, pitch, layout.length) < (best?.quality ?? 0) - FIRST_LOOK.margin) return;
    const quality = combQuality(sums, start, pitch, layout.length);
    if (quality > (best?.quality ?? 0)) best = { start, pitch, quality };
  };
  const slack = layout.lines === 1 ? 0 : 0.4;
  for (let i = 0; i <= PITCH_STEPS; i++) {
    const pitch = (min + ((max - min) * i) / PITCH_STEPS) * width;
    const lastStart = width - layout.length * pitch + slack * pitch;
    for (let start = -slack * pitch; start <= lastStart; start += 2) look(pitch, start);
  }
  if (best === null) return null;
  return refined(best, look, () => best!);
}

function refined(first: Comb, look: (pitch: number, start: number) => void, best: () => Comb): Comb {
  for (let k = -6; k <= 6; k++) {
    for (let d = -4; d <= 4; d++)
      look(first.pitch * (1 + k * 0.0005), first.start + d * 0.5 - k * first.pitch * 0.0075);
  }
  return best();
}

/** Strokes that run along a column would outweigh the rest: none counts more than the strongest tenth begins with. */
function capOf(columns: Float32Array): number {
  const sorted = Float32Array.from(columns).sort();
  return sorted[Math.floor(sorted.length * 0.85)]!;
}

/** How empty every fourth gap is against the character before it. */
function firstLook(sums: Float64Array, start: number, pitch: number, length: number): number {
  const last = sums.length - 1;
  const half = (GAP_SHARE * pitch) / 2;
  let [gaps, bodies] = [0, 0];
  for (let i = 1; i < length; i += FIRST_LOOK.step) {
    const edge = start + i * pitch;
    const a = Math.max(0, Math.min(last, Math.round(edge - half)));
    const b = Math.max(a + 1, Math.min(last, Math.round(edge + half)));
    const c = Math.max(0, Math.min(last, Math.round(edge - pitch * 0.78)));
    const d = Math.max(c + 1, Math.min(last, Math.round(edge - pitch * 0.22)));
    gaps += (sums[b]! - sums[a]!) / (b - a);
    bodies += (sums[d]! - sums[c]!) / (d - c);
  }
  return bodies > 0 ? (bodies - gaps) / bodies : 0;
}

function combQuality(sums: Float64Array, start: number, pitch: number, length: number): number {
  const last = sums.length - 1;
  const mean = (from: number, to: number): number => {
    const a = Math.max(0, Math.min(last, Math.round(from)));
    const b = Math.max(0, Math.min(last, Math.round(to)));
    return b > a ? (sums[b]! - sums[a]!) / (b - a) : 0;
  };
  const half = (GAP_SHARE * pitch) / 2;
  let [gaps, bodies, weak] = [0, 0, 0];
  for (let i = 0; i <= length; i++) {
    const edge = start + i * pitch;
    gaps += mean(edge - half, edge + half);
    if (i === length) break;
    bodies += mean(edge + ((1 - BODY_SHARE) / 2) * pitch, edge + ((1 + BODY_SHARE) / 2) * pitch);
  }
  const body = bodies / length;
  if (!(body > 0)) return 0;
  for (let i = 0; i < length; i++) {
    const edge = start + i * pitch;
    if (mean(edge + 0.15 * pitch, edge + 0.85 * pitch) < 0.25 * body) weak++;
  }
  // What stands just outside the first and the last character belongs to another, longer line.
  const outside =
    mean(start - 0.8 * pitch, start - 0.1 * pitch) +
    mean(start + (length + 0.1) * pitch, start + (length + 0.8) * pitch);
  const gap = gaps / (length + 1) + outside / 4;
  return Math.max(0, (body - gap) / body - (1.5 * weak) / length);
}
