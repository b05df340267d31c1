import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEdgeScratch, findEdges } from '../core/document/edges.ts';
import { createDocumentFinder } from '../core/document/index.ts';
import { createPlanes, shrinkInto } from '../core/document/planes.ts';
import type { Raster } from '../core/raster.ts';
import { drawScene } from '../scenes/draw-scene.ts';
import { randomSpec } from '../scenes/random-spec.ts';
import { createPixelKernel } from './pixel-kernel.ts';
import { kernelSourceHash } from './pixel-kernel-bytes.ts';

const kernel = createPixelKernel();

/** Every byte from a seed, opaque or not: hard steps everywhere. */
function noise(width: number, height: number, seed: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  let state = seed;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    data[i] = state >>> 24;
  }
  return { width, height, data };
}

/** The steepest steps there are: black, white, and the two colours furthest apart. */
function extremes(width: number, height: number, seed: number): Raster {
  const picture = noise(width, height, seed);
  return { ...picture, data: picture.data.map((value) => (value < 128 ? 0 : 255)) };
}

const sizes = [
  ...[
    [640, 480],
    [480, 640],
    [960, 720],
    [640, 13],
    [641, 480],
    [961, 541],
    [962, 720],
    [640, 10],
    [22, 640],
  ],
  ...[
    [33, 961],
    [320, 240],
    [319, 17],
    [500, 375],
    [1280, 720],
    [5, 5],
    [6, 7],
    [4, 300],
    [26, 31],
    [640, 640],
  ],
] as [number, number][];

/** Drawing scenes takes seconds where other tests run beside. */
const patienceMs = 60_000;

describe('pixel kernel', () => {
  it('is there', () => {
    expect(kernel).not.toBeNull();
  });

  it('was built from its source', () => {
    const source = readFileSync(path.resolve(import.meta.dirname, '../../kernel/pixels.ts'));
    expect(createHash('sha256').update(source).digest('hex')).toBe(kernelSourceHash);
  });

  it.each(sizes)('gives the very numbers of the plain code at %i x %i', (width, height) => {
    const fast = { planes: createPlanes(kernel), edges: createEdgeScratch(kernel) };
    const plain = { planes: createPlanes(), edges: createEdgeScratch() };
    for (const picture of [noise(width, height, 7), extremes(width, height, 8)]) {
      for (const { planes, edges } of [fast, plain]) {
        shrinkInto(picture, planes);
        findEdges(planes, edges);
      }
      const pixels = plain.planes.width * plain.planes.height;
      const blocks = plain.edges.edges.blocksAcross * Math.ceil(plain.planes.height / 8);
      // Compared here, since the matcher takes seconds over so many numbers.
      const same = (one: Int32Array | Uint16Array, other: Int32Array | Uint16Array, count: number): void =>
        expect(one.subarray(0, count).findIndex((value, n) => value !== other[n])).toBe(-1);
      same(fast.planes.packed, plain.planes.packed, pixels);
      same(fast.edges.edges.packed, plain.edges.edges.packed, pixels);
      same(fast.edges.edges.code, plain.edges.edges.code, pixels);
      if (plain.planes.width < 5 || plain.planes.height < 5) continue;
      same(fast.edges.gradient.magnitude, plain.edges.gradient.magnitude, pixels);
      same(fast.edges.gradient.sums, plain.edges.gradient.sums, blocks);
      same(fast.edges.gradient.peaks, plain.edges.gradient.peaks, blocks);
    }
  });

  it('finds the same document', { timeout: patienceMs }, () => {
    const fast = createDocumentFinder(createPixelKernel());
    const plain = createDocumentFinder();
    for (const seed of [61, 62, 63]) {
      const { pixels } = drawScene(randomSpec(seed, { size: { width: 640, height: 480 } }));
      expect(fast.find(pixels)).toEqual(plain.find(pixels));
    }
  });
});
