import { describe, expect, it } from 'vitest';
import type { Raster } from '../raster.ts';
import { createDocumentFinder } from './finder.ts';
import { createChance } from './scene-noise.ts';

function fill(width: number, height: number, value: (x: number, y: number) => number, alpha = 255): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      data.fill(value(x, y), at, at + 3);
      data[at + 3] = alpha;
    }
  return { width, height, data };
}

const isInside = (x: number, y: number, width: number, height: number): boolean =>
  x > 0.2 * width && x < 0.8 * width && y > 0.25 * height && y < 0.75 * height;

describe('the finder on bad input', () => {
  const finder = createDocumentFinder();

  it('sees no document in noise', () => {
    const chance = createChance(31);
    for (let n = 0; n < 40; n++) expect(finder.find(fill(160, 120, () => 255 * chance()))).toBeNull();
  });

  it('takes sizes that change from call to call, empty ones among them', () => {
    for (const [width, height] of [
      [640, 480],
      [0, 0],
      [1, 1],
      [320, 640],
      [1, 480],
      [480, 1],
      [640, 360],
      [23, 500],
    ] as const)
      expect(() =>
        finder.find(fill(width, height, (x, y) => (isInside(x, y, width, height) ? 220 : 60))),
      ).not.toThrow();
  });

  it('reads transparent and two-tone pictures like others', () => {
    expect(finder.find(fill(320, 240, () => 0, 0))).toBeNull();
    const twoTone = fill(320, 240, (x, y) => (isInside(x, y, 320, 240) ? 255 : 0));
    expect(() => finder.find(twoTone)).not.toThrow();
  });

  it('keeps its certainty a number from .5 to 1 where the document touches every border', () => {
    const outline = finder.find(fill(320, 240, (x, y) => (x < 1 || y < 1 || x > 318 || y > 238 ? 40 : 230)));
    if (outline) {
      expect(outline.confidence).toBeGreaterThanOrEqual(0.5);
      expect(outline.confidence).toBeLessThanOrEqual(1);
      for (const { x, y } of outline.corners) expect(Number.isFinite(x + y)).toBe(true);
    }
  });
});
