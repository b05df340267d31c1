import type { Point } from '../../core/geometry.ts';

/**
 * Moves the drawn outline at display rate while analyses arrive at a lower one: it predicts where the corners are going and
 * glides there, so that the outline follows the hand instead of jumping after it.
 */
export interface OutlineMotion {
  /** A new analysis, in any one coordinate system; null when nothing was found. */
  aim(corners: readonly Point[] | null, atMs: number): void;
  /** Where to draw at this time; null when there is nothing to draw. */
  positionAt(atMs: number): readonly Point[] | null;
}

/** Further ahead than one and a half analyses at 10 a second, a prediction is a guess and overshoots when the hand stops. */
const LONGEST_PREDICTION_MS = 150;

/** Time in which the drawn outline covers two thirds of the way to its aim: two display frames, just enough to hide the steps. */
const GLIDE_MS = 40;

const blend = (a: readonly Point[], b: readonly Point[], share: number): Point[] =>
  a.map((point, i) => ({ x: point.x + (b[i]!.x - point.x) * share, y: point.y + (b[i]!.y - point.y) * share }));

export function createOutlineMotion(): OutlineMotion {
  let aim: readonly Point[] | null = null;
  let aimAtMs = 0;
  let before: readonly Point[] | null = null;
  let beforeAtMs = 0;
  let drawn: readonly Point[] | null = null;
  let drawnAtMs = 0;

  function predicted(atMs: number): readonly Point[] | null {
    if (aim === null || before === null || aimAtMs <= beforeAtMs) return aim;
    const ahead = Math.min(atMs - aimAtMs, LONGEST_PREDICTION_MS) / (aimAtMs - beforeAtMs);
    return blend(before, aim, 1 + Math.max(0, ahead));
  }

  return {
    aim(corners, atMs) {
      const isSameShape = corners !== null && aim?.length === corners.length;
      before = isSameShape ? aim : null;
      beforeAtMs = aimAtMs;
      aim = corners;
      aimAtMs = atMs;
      if (!isSameShape) drawn = null;
    },
    positionAt(atMs) {
      const goal = predicted(atMs);
      if (goal === null) return null;
      const share = drawn === null ? 1 : 1 - Math.exp(-Math.max(0, atMs - drawnAtMs) / GLIDE_MS);
      drawn = drawn === null ? goal : blend(drawn, goal, share);
      drawnAtMs = atMs;
      return drawn;
    },
  };
}
