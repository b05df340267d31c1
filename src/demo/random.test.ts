import { describe, expect, it } from 'vitest';
import { seededRandom, wander } from './random.ts';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const numbers = (seed: number): number[] => Array.from({ length: 5 }, seededRandom(seed));
    expect(numbers(3)).toEqual(numbers(3));
    expect(numbers(3)).not.toEqual(numbers(4));
  });

  it('fills 0 to 1 evenly', () => {
    const random = seededRandom(1);
    const tenths = new Array(10).fill(0);
    for (let i = 0; i < 10_000; i++) tenths[Math.floor(random() * 10)]++;
    for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

describe('wander', () => {
  it('stays within 1 and never jumps', () => {
    let before = wander(5, 0);
    let farthest = 0;
    let jump = 0;
    for (let atMs = 10; atMs < 20_000; atMs += 10) {
      const now = wander(5, atMs);
      farthest = Math.max(farthest, Math.abs(now));
      jump = Math.max(jump, Math.abs(now - before));
      before = now;
    }
    expect(farthest).toBeLessThanOrEqual(1);
    expect(farthest).toBeGreaterThan(0.5);
    expect(jump).toBeLessThan(0.06);
  });
});
