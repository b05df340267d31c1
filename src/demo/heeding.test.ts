import { describe, expect, it } from 'vitest';
import { type HeedingPlot, heed, heedingScene, type Mend } from './heeding.ts';
import { hardStartPlot, holdingPlot } from './plots.ts';

interface Params {
  readonly light: number;
  readonly place: number;
}

const plot: HeedingPlot<Params> = {
  good: { light: 1, place: 0 },
  faults: [
    { name: 'dim', heeds: ['enough-light'], change: { light: 0.1 } },
    { name: 'aside', heeds: ['face-centred'], change: { place: 5 } },
    { name: 'far', heeds: ['face-distance'], change: { place: 9 }, follows: 'aside' },
  ],
};

describe('a plot that heeds advice', () => {
  it('waits for ever while nobody says anything, and for advice about something else', () => {
    expect(heedingScene(plot, [], 1e9).params).toEqual({ light: 0.1, place: 5 });
    expect(heed(plot, [], 'sharp', 0)).toEqual([]);
  });

  it('mends what it is told, in any order, after a moment and not at once', () => {
    const mends = heed(plot, [], 'face-centred', 1000);
    expect(heedingScene(plot, mends, 1100).params).toEqual({ light: 0.1, place: 5 });
    const half = heedingScene(plot, mends, 2250).params.place;
    expect(half).toBeGreaterThan(5);
    expect(half).toBeLessThan(9);
    expect(heedingScene(plot, mends, 5000)).toEqual({ name: 'dim', arrivedRatio: 1, params: { light: 0.1, place: 9 } });
  });

  it('does one thing after the other, and what follows only after what it follows', () => {
    const first = heed(plot, [], 'enough-light', 0);
    expect(heed(plot, first, 'face-distance', 5000)).toBe(first);
    const both = heed(plot, first, 'face-centred', 500);
    const places = [899, 1000, 1599, 1601, 2299].map((atMs) => heedingScene(plot, both, atMs).params);
    expect(places.map(({ light }) => light > 0.1)).toEqual([false, true, true, true, true]);
    expect(places.map(({ place }) => place > 5)).toEqual([false, false, false, true, true]);
    expect(heed(plot, both, 'face-centred', 5000)).toBe(both);
  });

  it.each([holdingPlot(), hardStartPlot()] as HeedingPlot<unknown>[])('ends with everything right', (real) => {
    let mends: readonly Mend[] = [];
    let atMs = 0;
    for (let round = 0; round < 20; round++) {
      for (const { heeds } of real.faults) {
        atMs += 5000;
        mends = heed(real, mends, heeds[0]!, atMs);
      }
    }
    expect(heedingScene(real, mends, atMs + 5000)).toEqual({ name: 'good', arrivedRatio: 1, params: real.good });
  });
});
