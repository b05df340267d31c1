import { describe, expect, it } from 'vitest';
import type { Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { findAnother } from './another.ts';
import { createDocumentFinder } from './finder.ts';
import type { Outline } from './outline.ts';
import { overlapRatio } from './overlap.ts';
import { cardScene, drawScene, placeDocument, type Scene } from './scene.ts';

const size: Size = { width: 640, height: 480 };
const finder = createDocumentFinder();
const place = (x: number, span: number): Quad =>
  placeDocument(size, 'id-1', { pitchDeg: 4, yawDeg: -3, rollDeg: 3, span, x, y: 0.5 });
const left = place(0.25, 0.4);
const right = place(0.75, 0.38);

function draw(corners: Quad, more: Partial<Scene> = {}): Raster {
  return drawScene(cardScene(size, corners, more));
}

const outlineAt = (corners: Quad): Outline => ({ corners, confidence: 1, sideSupport: [1, 1, 1, 1], cutOff: [] });

/** The left half of one picture beside the right half of the other. */
function join(one: Raster, other: Raster): Raster {
  const data = one.data.slice();
  for (let y = 0; y < one.height; y++) {
    const middle = (y * one.width + one.width / 2) * 4;
    data.set(other.data.subarray(middle, (y + 1) * one.width * 4), middle);
  }
  return { ...one, data };
}

describe('findAnother', () => {
  it('finds the other of two cards, whichever comes first', () => {
    const both = join(draw(left), draw(right));
    expect(overlapRatio(findAnother(finder, both, outlineAt(left))!.corners, right)).toBeGreaterThan(0.9);
    expect(overlapRatio(findAnother(finder, both, outlineAt(right))!.corners, left)).toBeGreaterThan(0.9);
  });

  it('sees one document alone, on a table of any kind', () => {
    for (const table of ['plain', 'wood', 'cloth', 'cluttered'] as const)
      expect(findAnother(finder, draw(left, { table, noise: 3 }), outlineAt(left))).toBeNull();
  });

  it('counts neither a portrait on a page nor the sheet under a card', () => {
    const page = placeDocument(size, 'id-3', { pitchDeg: 0, yawDeg: 0, rollDeg: 0, span: 0.8, x: 0.5, y: 0.5 });
    const picture = draw(page, { format: 'id-3', face: 'passport-page' });
    expect(findAnother(finder, picture, outlineAt(page))).toBeNull();
    const { x, y } = page[0];
    const inside: Quad = [
      { x: x + 40, y: y + 100 },
      { x: x + 170, y: y + 100 },
      { x: x + 170, y: y + 280 },
      { x: x + 40, y: y + 280 },
    ];
    const sheet = draw(page, { format: 'id-3', face: 'blank' });
    expect(findAnother(finder, sheet, outlineAt(inside))).toBeNull();
  });

  it('survives empty pictures and outlines far outside', () => {
    const empty = { width: 0, height: 0, data: new Uint8ClampedArray(0) };
    expect(findAnother(finder, empty, outlineAt(left))).toBeNull();
    const far = left.map((corner) => ({ x: corner.x + 5000, y: corner.y - 9000 })) as unknown as Quad;
    expect(() => findAnother(finder, draw(left), outlineAt(far))).not.toThrow();
  });
});
