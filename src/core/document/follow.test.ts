import { describe, expect, it } from 'vitest';
import type { Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { createDocumentFinder } from './finder.ts';
import { createDocumentFollower } from './follow.ts';
import type { Outline } from './outline.ts';
import { cardScene, drawScene, placeDocument } from './scene.ts';

const size: Size = { width: 320, height: 240 };
const frameMs = 33;

function cardAt(x: number, rollDeg = 6): Quad {
  return placeDocument(size, 'id-1', { pitchDeg: 12, yawDeg: -8, rollDeg, span: 0.55, x, y: 0.5 });
}

function draw(corners: Quad | null, seed = 3): Raster {
  return drawScene(cardScene(size, corners, { seed, table: 'wood', evenness: 0.8 }));
}

/** Sensor noise of about 4 grey levels, fresh for every seed. */
function withNoise(picture: Raster, seed: number): Raster {
  let state = seed * 7919 + 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24 - 0.5;
  };
  return { ...picture, data: picture.data.map((value) => value + 8 * (next() + next() + next())) };
}

function furthest(outline: Outline | null, corners: Quad): number {
  if (!outline) return Number.POSITIVE_INFINITY;
  return Math.max(...outline.corners.map(({ x, y }, i) => Math.hypot(x - corners[i]!.x, y - corners[i]!.y)));
}

/** A finder that counts how often it is asked. */
function countingFinder() {
  const finder = createDocumentFinder();
  const counter = {
    searches: 0,
    find: (...args: Parameters<typeof finder.find>) => {
      counter.searches++;
      return finder.find(...args);
    },
  };
  return counter;
}

describe('createDocumentFollower', () => {
  it('searches the whole picture once, and again after half a second', () => {
    const finder = countingFinder();
    const follower = createDocumentFollower(finder);
    const picture = draw(cardAt(0.5));
    for (let n = 0; n < 10; n++) follower.find(picture, {}, n * frameMs);
    expect(finder.searches).toBe(1);
    follower.find(picture, {}, 520);
    expect(finder.searches).toBe(2);
    follower.reset();
    follower.find(picture, {}, 540);
    expect(finder.searches).toBe(3);
  });

  it('stands still to a third of a working pixel in fresh noise', () => {
    const follower = createDocumentFollower();
    const picture = draw(cardAt(0.5));
    const seen = Array.from({ length: 12 }, (_, n) => follower.find(withNoise(picture, n), {}, n * frameMs)!);
    for (let i = 0; i < 4; i++) {
      const xs = seen.map(({ corners }) => corners[i]!.x);
      const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
      const deviation = Math.sqrt(xs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / xs.length);
      expect((deviation * 320) / size.width).toBeLessThan(0.3);
    }
  });

  it('keeps up with a moving and turning document in the same frame', () => {
    const finder = countingFinder();
    const follower = createDocumentFollower(finder);
    for (let n = 0; n < 10; n++) {
      const corners = cardAt(0.42 + n * 0.012, 6 + n * 0.7);
      expect(furthest(follower.find(draw(corners), {}, n * frameMs), corners)).toBeLessThan(3);
    }
    expect(finder.searches).toBeLessThan(4);
  });

  it('finds a document that jumped, and lets go of one that left, in the same frame', () => {
    const follower = createDocumentFollower();
    follower.find(draw(cardAt(0.38)), {}, 0);
    const corners = cardAt(0.6, -9);
    expect(furthest(follower.find(draw(corners), {}, frameMs), corners)).toBeLessThan(6);
    expect(follower.find(draw(null), {}, 2 * frameMs)).toBeNull();
  });

  it('takes frames of any size one after the other, and times that run backwards', () => {
    const follower = createDocumentFollower();
    const nothing = { width: 0, height: 0, data: new Uint8ClampedArray(0) };
    const dark = { width: 30, height: 40, data: new Uint8ClampedArray(4800) };
    follower.find(draw(cardAt(0.5)), {}, 1000);
    expect(follower.find(nothing, {}, 1033)).toBeNull();
    expect(follower.find(draw(cardAt(0.5)), {}, 1066)).not.toBeNull();
    expect(follower.find(dark, {}, 1099)).toBeNull();
    expect(follower.find(draw(cardAt(0.5)), {}, 5)).not.toBeNull();
  });
});
