import { expect, it } from 'vitest';
import type { Cue } from '../core/rehearsal/index.ts';
import { performingPlot } from './performing.ts';

const ask: Cue = { is: 'ask', movement: 'shake', step: 1, of: 1 };
const outcome = { movement: 'shake', startMs: 0, endMs: 1, amplitudeDeg: 20, peakDegPerS: 150, heldMs: 0, other: null };
const told = { is: 'verdict', outcome: { ...outcome, verdict: 'too-fast' } } as Cue;

type Plot = ReturnType<typeof performingPlot>;

/** Fastest turn of the head from one moment to another, degrees a second. */
function fastest(plot: Plot, fromMs: number, toMs: number): number {
  let most = 0;
  let before: number | null = null;
  for (let atMs = fromMs; atMs < toMs; atMs += 10) {
    const { subject, params } = plot.scene(atMs);
    if (subject !== 'face') throw new Error('a face is played');
    if (before !== null) most = Math.max(most, Math.abs(params.pose.yawDeg - before) * 100);
    before = params.pose.yawDeg;
  }
  return most;
}

it('shakes the head at 150 degrees a second until told, then calmly', () => {
  const plot = performingPlot();
  plot.perform(ask, 0);
  expect(fastest(plot, 0, 4000)).toBeGreaterThan(140);
  expect(fastest(plot, 0, 4000)).toBeLessThan(165);
  plot.perform(told, 6000);
  expect(fastest(plot, 6000, 20_000)).toBeLessThan(20);
  plot.perform(ask, 20_000);
  expect(fastest(plot, 20_000, 25_000)).toBeLessThan(75);
});

it('does it again when nothing was said of it, and stops once something was', () => {
  const plot = performingPlot();
  plot.perform(ask, 0);
  const steps = Array.from({ length: 120 }, (_, i) => plot.scene(i * 100).step);
  expect(steps.join(' ')).toMatch(/shake rest.*shake rest/);
  plot.perform({ is: 'next' }, 12_000);
  expect(Array.from({ length: 100 }, (_, i) => plot.scene(16_000 + i * 100).step)).not.toContain('shake');
});
