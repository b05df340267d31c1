import { describe, expect, it } from 'vitest';
import { measureBand } from './measure-band.ts';

const measure = { name: 'any', unit: 'ratio' } as const;

describe('the bar of a measure', () => {
  it('puts a good value inside the band and a bad one outside, whatever the limits', () => {
    const limits = [{ min: 2, max: 6 }, { min: 3 }, { max: 5 }, { min: -8, max: 8 }, { max: 0 }, { min: 0 }];
    for (const limit of limits) {
      for (let value = -20; value <= 20; value += 0.5) {
        const band = measureBand({ ...measure, ...limit, value })!;
        const isGood = value >= (limit.min ?? -Infinity) && value <= (limit.max ?? Infinity);
        expect(band.at >= band.from && band.at <= band.to, `${value} in ${JSON.stringify(limit)}`).toBe(isGood);
      }
    }
  });

  it('keeps extreme values on the bar', () => {
    expect(measureBand({ ...measure, max: 1, value: 1e6 })!.at).toBeLessThan(1);
    expect(measureBand({ ...measure, min: 1, value: -1e6 })!.at).toBeGreaterThan(0);
  });

  it('draws no bar without limits or without a number', () => {
    expect(measureBand({ ...measure, value: 3 })).toBeNull();
    expect(measureBand({ ...measure, min: 1, value: Number.NaN })).toBeNull();
  });

  it('draws a single good value as a band', () => {
    const band = measureBand({ ...measure, min: 1, max: 1, value: 1 })!;
    expect(band.at).toBeCloseTo(0.5);
  });
});
