/** The eased way that fits a movement best: how fast its steepest point is, and when it arrives. Works on a handful of frames. */
import type { Reading } from './swing.ts';

/** How a head gets from one place to another, 0..1 over 0..1, with the steepest slope of each shape. */
const shapes = [
  { at: (t: number) => t, steepest: 1 },
  { at: (t: number) => t * t * (3 - 2 * t), steepest: 1.5 },
  { at: (t: number) => t ** 3 * (10 - 15 * t + 6 * t * t), steepest: 1.875 },
] as const;

export interface EaseFit {
  /** Fastest moment, units a second, positive. */
  readonly peakPerS: number;
  /** When it left the rest and when it was there; for a way back, walked backwards, the other way round. */
  readonly leftMs: number;
  readonly arrivedMs: number;
}

/** Steps in which length and shift are tried, each finer round around the best so far. */
const lengthRatios = [0.55, 0.65, 0.76, 0.88, 1, 1.14, 1.3, 1.5];
const shiftRatios = [-0.36, -0.24, -0.12, 0, 0.12, 0.24, 0.36];
const finerLengthRatios = [0.94, 0.97, 1, 1.03, 1.06];
const finerShiftRatios = [-0.06, -0.03, 0, 0.03, 0.06];

interface Guess {
  readonly error: number;
  readonly shape: (typeof shapes)[number];
  readonly middleMs: number;
  readonly lengthMs: number;
}

/**
 * @param readings from the rest to the far point and as long as it was kept, in that order (reversed in time for a way back)
 * @param middleMs when about half the way was passed
 * @param lengthMs how long the way took, roughly
 */
export function fitEase(readings: readonly Reading[], amplitude: number, middleMs: number, lengthMs: number): EaseFit {
  const direction = readings.at(-1)!.atMs >= readings[0]!.atMs ? 1 : -1;
  const errorOf = (shape: Guess['shape'], middle: number, length: number): number => {
    const startMs = middle - (direction * length) / 2;
    let error = 0;
    for (const { atMs, value } of readings) {
      const t = Math.min(1, Math.max(0, (direction * (atMs - startMs)) / length));
      error += (value - amplitude * shape.at(t)) ** 2;
    }
    return error;
  };
  const search = (around: Guess, lengths: readonly number[], shifts: readonly number[]): Guess => {
    let best = around;
    for (const lengthRatio of lengths) {
      for (const shiftRatio of shifts) {
        const length = around.lengthMs * lengthRatio;
        const middle = around.middleMs + shiftRatio * around.lengthMs;
        const error = errorOf(around.shape, middle, length);
        if (error < best.error) best = { ...around, error, middleMs: middle, lengthMs: length };
      }
    }
    return best;
  };
  const fits = shapes.map((shape) => {
    const first = { error: errorOf(shape, middleMs, lengthMs), shape, middleMs, lengthMs };
    return search(search(first, lengthRatios, shiftRatios), finerLengthRatios, finerShiftRatios);
  });
  const best = fits.reduce((a, b) => (b.error < a.error ? b : a));
  return {
    peakPerS: (best.shape.steepest * amplitude * 1000) / best.lengthMs,
    leftMs: best.middleMs - (direction * best.lengthMs) / 2,
    arrivedMs: best.middleMs + (direction * best.lengthMs) / 2,
  };
}
