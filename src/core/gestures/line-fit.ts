import type { Reading } from './swing.ts';

export interface LineFit {
  /** Slope in units a second. */
  readonly perS: number;
  at(atMs: number): number;
}

/** The least-squares line through readings; level where they all have one time. */
export function lineThrough(readings: readonly Reading[]): LineFit {
  const n = Math.max(1, readings.length);
  const meanMs = readings.reduce((sum, { atMs }) => sum + atMs, 0) / n;
  const mean = readings.reduce((sum, { value }) => sum + value, 0) / n;
  let across = 0;
  let spread = 0;
  for (const { atMs, value } of readings) {
    across += (atMs - meanMs) * (value - mean);
    spread += (atMs - meanMs) ** 2;
  }
  const perMs = spread > 0 ? across / spread : 0;
  return { perS: perMs * 1000, at: (atMs) => mean + perMs * (atMs - meanMs) };
}
