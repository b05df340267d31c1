import type { Point, Size } from '../../core/geometry.ts';
import { createChance } from '../chance.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Share of the document's area beyond the picture. Up to .3 only its blank border is touched; from .5 on print is lost. */
const lostShare: StrengthTable = [
  [0, 0],
  [0.3, 0.003],
  [0.5, 0.02],
  [0.6, 0.04],
  [1, 0.25],
];

export function lostShareAt(strength: number): number {
  return quantityAt(lostShare, strength);
}

/** Direction in which the document leaves the picture: mostly over one side, sometimes over a corner. Of length 1. */
export function leavingDirection(seed: number): Point {
  const chance = createChance(seedFor(seed, 10));
  const side = Math.floor(chance() * 4);
  const slant = chance() < 0.7 ? 10 * (chance() - 0.5) : 45 + 20 * (chance() - 0.5);
  const angle = ((side * 90 + slant) * Math.PI) / 180;
  return { x: Math.cos(angle), y: Math.sin(angle) };
}

/** Share of a convex outline's area that lies outside the picture. */
export function outsideShare(outline: readonly Point[], { width, height }: Size): number {
  const whole = areaOf(outline);
  if (!(whole > 0)) return 0;
  let kept = outline;
  kept = clipped(kept, ({ x }) => x + 0.5);
  kept = clipped(kept, ({ x }) => width - 0.5 - x);
  kept = clipped(kept, ({ y }) => y + 0.5);
  kept = clipped(kept, ({ y }) => height - 0.5 - y);
  return 1 - areaOf(kept) / whole;
}

/** Keeps the part of a polygon where `inside` is not negative (Sutherland and Hodgman). */
function clipped(outline: readonly Point[], inside: (point: Point) => number): Point[] {
  return outline.flatMap((point, n) => {
    const next = outline[(n + 1) % outline.length]!;
    const [here, there] = [inside(point), inside(next)];
    const kept = here >= 0 ? [point] : [];
    if (here >= 0 === there >= 0) return kept;
    const t = here / (here - there);
    return [...kept, { x: point.x + (next.x - point.x) * t, y: point.y + (next.y - point.y) * t }];
  });
}

function areaOf(outline: readonly Point[]): number {
  let twice = 0;
  outline.forEach((point, n) => {
    const next = outline[(n + 1) % outline.length]!;
    twice += point.x * next.y - next.x * point.y;
  });
  return Math.abs(twice) / 2;
}
