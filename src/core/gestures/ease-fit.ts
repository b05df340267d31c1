/** The speed of a movement of which only a few frames were seen: the eased way that fits them best is as fast as its steepest point. */
import type { Reading } from './swing.ts';

/** How a head gets from one place to another, 0..1 over 0..1, with the steepest slope of each shape. */
const shapes = [
  { at: (t: number) => t, steepest: 1 },
  { at: (t: number) => t * t * (3 - 2 * t), steepest: 1.5 },
  { at: (t: number) => t ** 3 * (10 - 15 * t + 6 * t * t), steepest: 1.875 },
] as const;

/** Shares of the first guess that are tried, for the length and for the shift of the way. */
const lengthRatios = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75];
const shiftRatios = [-0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0.4];

/**
 * @param readings of a way from 0 to `amplitude`, in order of that way (reversed in time for a way back)
 * @param middleMs when about half the way was passed
 * @param lengthMs how long the way took, roughly
 * @returns units a second, positive
 */
export function fitEase(readings: readonly Reading[], amplitude: number, middleMs: number, lengthMs: number): number {
  const direction = readings.at(-1)!.atMs >= readings[0]!.atMs ? 1 : -1;
  let best = { error: Number.POSITIVE_INFINITY, perS: 0 };
  for (const shape of shapes) {
    for (const lengthRatio of lengthRatios) {
      const ms = lengthMs * lengthRatio;
      for (const shiftRatio of shiftRatios) {
        const startMs = middleMs + direction * (shiftRatio * ms - ms / 2);
        const error = readings.reduce((sum, { atMs, value }) => {
          const t = Math.min(1, Math.max(0, (direction * (atMs - startMs)) / ms));
          return sum + (value - amplitude * shape.at(t)) ** 2;
        }, 0);
        if (error < best.error) best = { error, perS: (shape.steepest * amplitude * 1000) / ms };
      }
    }
  }
  return best.perS;
}
