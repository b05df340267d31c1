import { describe, expect, it } from 'vitest';
import { lumaOfPlane } from './picture-luma.ts';

/** Two rows of four, the last column is padding. */
const rows = (...values: readonly number[]) => Uint8Array.from([0, ...values]);
const plane = { offset: 1, stride: 4, width: 3, height: 2 };

describe('the luma of a plane', () => {
  it('takes the black of a camera for 0 and its white for 255', () => {
    const black = lumaOfPlane(rows(16, 16, 16, 99, 16, 16, 16, 99), { ...plane, isFullRange: false });
    expect(black).toEqual({ mean: 0, variance: 0 });
    const white = lumaOfPlane(rows(235, 235, 235, 0, 235, 235, 235, 0), { ...plane, isFullRange: false });
    expect(white.mean).toBeCloseTo(255);
    expect(white.variance).toBeCloseTo(0);
  });

  it('reads what lies in the strip and no padding', () => {
    const { mean, variance } = lumaOfPlane(rows(0, 10, 20, 255, 0, 10, 20, 255), { ...plane, isFullRange: true });
    expect(mean).toBeCloseTo(10);
    expect(variance).toBeCloseTo(200 / 3);
  });
});
