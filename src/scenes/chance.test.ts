import { describe, expect, it } from 'vitest';
import { createChance } from './chance.ts';

const draw = (seed: number, count: number): number[] => {
  const chance = createChance(seed);
  return Array.from({ length: count }, chance);
};

describe('chance', () => {
  it('gives the same numbers for the same seed', () => {
    expect(draw(7, 50)).toEqual(draw(7, 50));
  });

  it('spreads evenly', () => {
    const tenths = new Array<number>(10).fill(0);
    for (const n of draw(3, 20_000)) tenths[Math.floor(n * 10)]!++;
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('leaves neighbouring seeds unrelated, in their first numbers too', () => {
    const firsts = Array.from({ length: 4000 }, (_, seed) => draw(seed, 1)[0]!);
    let together = 0;
    for (let i = 1; i < firsts.length; i++) together += (firsts[i]! - 0.5) * (firsts[i - 1]! - 0.5);
    expect(Math.abs(together / firsts.length)).toBeLessThan(0.006);
    expect(new Set(firsts).size).toBeGreaterThan(3990);
  });
});
