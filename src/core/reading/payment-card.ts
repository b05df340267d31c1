import type { InkMap } from './ink.ts';
import type { ReadingPlane } from './plane.ts';

/**
 * Numbers of payment cards are recognised by their spacing alone, without reading them: four groups of four, or four and one of three (ISO/IEC 7812 numbers
 * of 16 and 19 digits), evenly spaced over most of the card's width.
 */
const groupings = ['####.####.####.####', '####.####.####.####.###'] as const;

/** Half of the card's width at least, and nearly all of it at most. */
const SPAN = { min: 0.5, max: 0.93 } as const;
/** The number stands around the middle of the height, on newer cards also lower. */
const ROWS = { from: 0.3, to: 0.9 } as const;
/** Digits are between 3 and 5 mm high on a card of 54 mm. */
const HEIGHTS = [0.055, 0.075, 0.095] as const;
/** How empty blanks are against digits, and how evenly those are filled: payment cards of the labelled pictures reach .88, drawn ones .61, other cards .52 at most. */
const LEAST_QUALITY = 0.57;

/** ISO/IEC 7810: 85.6 to 53.98, a few per cent off where the outline is. */
const ASPECT = { min: 1.48, max: 1.72 } as const;
/** A line of digits stands alone: above and below it there is less ink than this share of its own. */
const MOST_AROUND = 0.6;
/** Lines that are worth a closer look. */
const MOST_LINES = 5;

/** `ink` of both polarities: see `inkOf`. */
export function looksLikePaymentCard({ width, height }: ReadingPlane, ink: InkMap): boolean {
  const aspect = width / height;
  if (width < 200 || aspect < ASPECT.min || aspect > ASPECT.max) return false;
  return HEIGHTS.some((share) => {
    const lineHeight = Math.max(6, Math.round(share * height));
    return lonelyLines(rowInk(ink, width, height), lineHeight, height).some((top) => {
      const sums = new Float64Array(width + 1);
      const columns = new Float64Array(width);
      for (let y = top; y < top + lineHeight; y++) addRow(columns, ink, y, width);
      for (let x = 0; x < width; x++) sums[x + 1] = sums[x]! + columns[x]!;
      return groupings.some((grouping) => bestFit(sums, grouping, width) >= LEAST_QUALITY);
    });
  });
}

/** Running sum of the ink of all rows, within the middle nine tenths. */
function rowInk(ink: InkMap, width: number, height: number): Float64Array {
  const sums = new Float64Array(height + 1);
  const margin = Math.round(width / 20);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = margin; x < width - margin; x++) sum += ink[y * width + x]!;
    sums[y + 1] = sums[y]! + sum;
  }
  return sums;
}

/** Tops of the bands with the most ink against what lies just above and below. */
function lonelyLines(sums: Float64Array, lineHeight: number, height: number): readonly number[] {
  const gap = Math.max(2, Math.round(lineHeight * 0.35));
  const found: { top: number; depth: number }[] = [];
  for (let top = Math.round(ROWS.from * height); top + lineHeight + gap < ROWS.to * height; top++) {
    const own = (sums[top + lineHeight]! - sums[top]!) / lineHeight;
    const above = (sums[top]! - sums[top - gap]!) / gap;
    const below = (sums[top + lineHeight + gap]! - sums[top + lineHeight]!) / gap;
    const around = Math.max(above, below);
    if (around < MOST_AROUND * own) found.push({ top, depth: own - around });
  }
  found.sort((a, b) => b.depth - a.depth);
  const kept: number[] = [];
  for (const { top } of found) if (kept.every((other) => Math.abs(other - top) > lineHeight / 3)) kept.push(top);
  return kept.slice(0, MOST_LINES);
}

function addRow(columns: Float64Array, ink: InkMap, y: number, width: number): void {
  for (let x = 0; x < width; x++) columns[x] = columns[x]! + ink[y * width + x]!;
}

function bestFit(sums: Float64Array, grouping: string, width: number): number {
  let best = 0;
  const cells = grouping.length;
  // Too little ink along the row to be a line of digits.
  if (sums[width]! / width < 40) return 0;
  let [bestPitch, bestStart] = [0, 0];
  const look = (start: number, pitch: number): void => {
    const quality = start >= 0 && start + cells * pitch < width ? fitness(sums, grouping, start, pitch) : 0;
    if (quality > best) [best, bestPitch, bestStart] = [quality, pitch, start];
  };
  for (let span = SPAN.min * width; span <= SPAN.max * width; span += 0.012 * width) {
    const pitch = span / cells;
    for (let start = 0.03 * width; start + span <= 0.98 * width; start += pitch / 5) look(start, pitch);
  }
  const [pitch, start] = [bestPitch, bestStart];
  for (let k = -3; k <= 3; k++) for (let d = -3; d <= 3; d++) look(start + (d * pitch) / 20, pitch * (1 + k * 0.003));
  return best;
}

function fitness(sums: Float64Array, grouping: string, start: number, pitch: number): number {
  const inside = (i: number, share: number): number => {
    const a = Math.round(start + (i + (1 - share) / 2) * pitch);
    const b = Math.round(start + (i + (1 + share) / 2) * pitch);
    return (sums[b]! - sums[a]!) / Math.max(1, b - a);
  };
  let [digits, blanks, count] = [0, 0, 0];
  for (let i = 0; i < grouping.length; i++) {
    if (grouping[i] === '.') blanks += inside(i, 0.7);
    else {
      digits += inside(i, 0.8);
      count++;
    }
  }
  const mean = digits / count;
  if (!(mean > 60)) return 0;
  let [uneven, edges] = [0, 0];
  for (let i = 0; i < grouping.length; i++) {
    if (grouping[i] === '.') continue;
    if (inside(i, 0.8) < 0.35 * mean || inside(i, 0.8) > 2.2 * mean) uneven++;
    const a = Math.round(start + (i - 0.08) * pitch);
    edges +=
      (sums[Math.max(a + 1, Math.round(start + (i + 0.08) * pitch))]! - sums[Math.max(0, a)]!) /
      Math.max(1, Math.round(0.16 * pitch));
  }
  const blank = blanks / (grouping.length - count) / mean;
  return 1 - blank - uneven / 8 - 0.25 * Math.min(1, edges / count / mean);
}
