import { describe, expect, it } from 'vitest';
import { chanceOf } from '../chance.ts';
import type { Point } from '../geometry.ts';
import { layStamp, stampText } from './stamp.ts';

/** About what the sentence measures in a bold font. */
const WIDTH_EM = 29;

/** Distance of a point from the nearest piece of text, in units of the font's size. */
function distanceEm(point: Point, { fontPx, angleRad, middles }: ReturnType<typeof layStamp>): number {
  const reach = (WIDTH_EM * fontPx) / 2;
  const distances = middles.map(({ x, y }) => {
    const along = (point.x - x) * Math.cos(angleRad) + (point.y - y) * Math.sin(angleRad);
    const across = -(point.x - x) * Math.sin(angleRad) + (point.y - y) * Math.cos(angleRad);
    return Math.hypot(Math.max(0, Math.abs(along) - reach), across);
  });
  return Math.min(...distances) / fontPx;
}

describe('the stamp', () => {
  it('says in both languages what the picture is, and when it was taken', () => {
    expect(stampText('2026-11-26')).toBe('PRACTICE - NOT FOR VERIFICATION / 仅供练习 2026-11-26');
  });

  it('lies along the diagonal of the document, once from corner to corner', () => {
    const card = [
      { x: 100, y: 200 },
      { x: 900, y: 200 },
      { x: 900, y: 700 },
      { x: 100, y: 700 },
    ];
    const { fontPx, angleRad, middles } = layStamp({ width: 1000, height: 1400 }, card, WIDTH_EM);
    expect(middles[0]).toEqual({ x: 500, y: 450 });
    expect(angleRad).toBeCloseTo(-Math.atan2(500, 800));
    const length = fontPx * WIDTH_EM;
    expect(length).toBeGreaterThan(Math.hypot(800, 500) * 0.85);
    expect(length).toBeLessThan(Math.hypot(800, 500));
  });

  it('leaves no place of any picture further from it than two of its letters', () => {
    const random = chanceOf(7);
    for (let i = 0; i < 60; i++) {
      const size = { width: 200 + random() * 3800, height: 200 + random() * 3800 };
      const at = () => ({ x: (random() * 1.4 - 0.2) * size.width, y: (random() * 1.4 - 0.2) * size.height });
      const layout = layStamp(size, i % 5 === 0 ? null : [at(), at(), at(), at()], WIDTH_EM);
      expect(layout.middles.length).toBeLessThan(5000);
      for (let k = 0; k < 40; k++) {
        const place = { x: random() * size.width, y: random() * size.height };
        expect(distanceEm(place, layout), JSON.stringify({ size, place })).toBeLessThan(2);
      }
    }
  });

  it.each([
    ['nothing of it in the picture', [{ x: -50, y: -50 }]],
    ['no corners', []],
  ])('covers the whole picture where the document has %s', (_, document) => {
    const whole = layStamp({ width: 640, height: 480 }, null, WIDTH_EM);
    expect(layStamp({ width: 640, height: 480 }, document, WIDTH_EM)).toEqual(whole);
  });
});
