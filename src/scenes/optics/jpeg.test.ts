import { expect, it } from 'vitest';
import { createChance } from '../chance.ts';
import { roundTripJpeg } from './jpeg.ts';

function blots(width: number, height: number) {
  const chance = createChance(5);
  const [a, b] = [chance(), chance()];
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, (_, n) => {
    const [x, y, c] = [(n >> 2) % width, Math.floor((n >> 2) / width), n & 3];
    return c === 3 ? 255 : 128 + 90 * Math.sin(x * (0.1 + 0.1 * a) + c) * Math.cos(y * (0.1 + 0.1 * b) - c);
  });
  return { width, height, data };
}

function meanError(quality: number): number {
  const [before, after] = [blots(61, 45), blots(61, 45)];
  roundTripJpeg(after, quality);
  return after.data.reduce((sum, level, n) => sum + Math.abs(level - before.data[n]!), 0) / after.data.length;
}

it('leaves a picture nearly as it was at quality 95, and less of it at lower ones', () => {
  expect(meanError(95)).toBeLessThan(3);
  expect(meanError(50)).toBeGreaterThan(meanError(95) * 1.1);
  expect(meanError(10)).toBeGreaterThan(meanError(50) * 1.2);
});

it('keeps a flat grey exactly', () => {
  const flat = { width: 20, height: 12, data: new Uint8ClampedArray(20 * 12 * 4).fill(136) };
  roundTripJpeg(flat, 80);
  expect(new Set(flat.data)).toEqual(new Set([136]));
});
