import type { DocumentRim } from './document-rim.ts';

/** The rim in logarithms, where light that falls on two grounds alike adds the same to both. All of length `count`. */
export interface RimLevels {
  readonly count: number;
  readonly isSeen: Uint8Array;
  /** Light of the paper inside and of the ground outside. */
  readonly paper: Float32Array;
  readonly ground: Float32Array;
  /** Red over green, and blue over green. */
  readonly paperRed: Float32Array;
  readonly paperBlue: Float32Array;
  readonly groundRed: Float32Array;
  readonly groundBlue: Float32Array;
}

/** Keeps the logarithm of a black table finite: sensor black is about this bright. */
const BLACK = 0.003;

/** So many places of a window must be seen. */
const LEAST_SEEN = 3;

/** `isHidden` are places at which something lies over the outline: they tell nothing about light. */
export function rimLevels({ count, inner, outer, isSeen }: DocumentRim, isHidden?: Uint8Array): RimLevels {
  const seen = isHidden ? isSeen.map((value, place) => (isHidden[place] ? 0 : value)) : isSeen;
  const planeOf = (bands: Float32Array, value: (red: number, green: number, blue: number) => number) =>
    Float32Array.from({ length: count }, (_, n) =>
      value(bands[n * 3]! + BLACK, bands[n * 3 + 1]! + BLACK, bands[n * 3 + 2]! + BLACK),
    );
  const light = (red: number, green: number, blue: number) => Math.log(0.25 * red + 0.6 * green + 0.15 * blue);
  const redness = (red: number, green: number) => Math.log(red / green);
  const blueness = (_: number, green: number, blue: number) => Math.log(blue / green);
  return {
    count,
    isSeen: seen,
    paper: planeOf(inner, light),
    ground: planeOf(outer, light),
    paperRed: planeOf(inner, redness),
    paperBlue: planeOf(inner, blueness),
    groundRed: planeOf(outer, redness),
    groundBlue: planeOf(outer, blueness),
  };
}

/** Medians of `plane` over `length` places before and after `place`, each `gap` off; `step` is NaN where too little is seen. */
export function rimStep(
  levels: RimLevels,
  plane: Float32Array,
  place: number,
  gap: number,
  length: number,
): { readonly before: number; readonly after: number; readonly step: number } {
  const before = medianOf(levels, plane, place - gap - length, length);
  const after = medianOf(levels, plane, place + gap, length);
  return { before, after, step: after - before };
}

const kept = new Float32Array(16);

function medianOf({ count, isSeen }: RimLevels, plane: Float32Array, from: number, length: number): number {
  let found = 0;
  for (let n = from; n < from + length; n++) {
    const at = (n + count) % count;
    if (!isSeen[at]) continue;
    const value = plane[at]!;
    let to = found++;
    for (; to > 0 && kept[to - 1]! > value; to--) kept[to] = kept[to - 1]!;
    kept[to] = value;
  }
  if (found < LEAST_SEEN) return Number.NaN;
  return (kept[(found - 1) >> 1]! + kept[found >> 1]!) / 2;
}
