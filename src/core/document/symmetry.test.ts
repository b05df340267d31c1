import { describe, expect, it } from 'vitest';
import type { Point, Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { createDocumentFinder } from './finder.ts';
import { overlapRatio } from './overlap.ts';
import { drawScene } from './scene.ts';
import { randomScene } from './scene-random.ts';

const size: Size = { width: 320, height: 240 };
const finder = createDocumentFinder();
/** Two quads this much alike are the same answer; at 320 px it is about a pixel and a half on each side. */
const sameOverlap = 0.95;

/** Pictures in which a document is found, with the quad before any change. */
const found = Array.from({ length: 16 }, (_, i) => drawScene(randomScene(7000 + i, size))).flatMap((picture) => {
  const outline = finder.find(picture);
  return outline ? [{ picture, corners: outline.corners }] : [];
});

function remap(from: Raster, to: Size, source: (x: number, y: number) => readonly [number, number]): Raster {
  const data = new Uint8ClampedArray(to.width * to.height * 4);
  for (let y = 0; y < to.height; y++)
    for (let x = 0; x < to.width; x++) {
      const [sx, sy] = source(x, y);
      const at = (sy * from.width + sx) * 4;
      data.set(from.data.subarray(at, at + 4), (y * to.width + x) * 4);
    }
  return { ...to, data };
}

/** How many of the found quads follow the change of the picture. */
function followers(change: (picture: Raster) => Raster, move: (corner: Point) => Point): number {
  return found.filter(({ picture, corners }) => {
    const after = finder.find(change(picture));
    return after !== null && overlapRatio(after.corners, corners.map(move) as unknown as Quad) >= sameOverlap;
  }).length;
}

const lit =
  (factor: number) =>
  (picture: Raster): Raster => ({
    ...picture,
    data: picture.data.map((value, i) => (i % 4 === 3 ? value : value * factor)),
  });

const enlarged = (factor: number) => (picture: Raster) =>
  remap(picture, { width: size.width * factor, height: size.height * factor }, (x, y) => [
    Math.floor(x / factor),
    Math.floor(y / factor),
  ]);

/** Edges that win by a hair may lose by a hair: of these 16 quads 15 follow a turn and more light, and all of them the other changes. */
const least = 0.9 * found.length;

describe('the found quad', () => {
  it('is there in most pictures', () => expect(found.length).toBeGreaterThanOrEqual(12));

  it('turns with the picture', () => {
    const turned = (picture: Raster) =>
      remap(picture, { width: size.height, height: size.width }, (x, y) => [y, size.height - 1 - x]);
    expect(followers(turned, ({ x, y }) => ({ x: size.height - 1 - y, y: x }))).toBeGreaterThanOrEqual(least);
  });

  it('mirrors with the picture', () => {
    const mirrored = (picture: Raster) => remap(picture, size, (x, y) => [size.width - 1 - x, y]);
    expect(followers(mirrored, ({ x, y }) => ({ x: size.width - 1 - x, y }))).toBeGreaterThanOrEqual(least);
  });

  it('grows with the picture', () => {
    const grown = ({ x, y }: Point) => ({ x: 2 * x + 0.5, y: 2 * y + 0.5 });
    expect(followers(enlarged(2), grown)).toBeGreaterThanOrEqual(least);
  });

  it.each([0.5, 1.5])('stays in %s times the light', (factor) => {
    expect(followers(lit(factor), (corner) => corner)).toBeGreaterThanOrEqual(least);
  });
});
