import { describe, expect, it } from 'vitest';
import type { Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { createDocumentFinder, findDocument } from './finder.ts';
import type { Outline } from './outline.ts';
import { overlapRatio } from './overlap.ts';
import { cardScene, drawScene, placeDocument, type Scene } from './scene.ts';
import { createChance } from './scene-noise.ts';
import { randomScene } from './scene-random.ts';

const size: Size = { width: 480, height: 360 };
const small: Size = { width: 320, height: 240 };

function tableWith(corners: Quad | null, more: Partial<Scene> = {}): Scene {
  return cardScene(size, corners, { noise: 3, evenness: 0.8, ...more });
}

const tilted = placeDocument(size, 'id-1', { pitchDeg: 14, yawDeg: -10, rollDeg: 8, span: 0.62, x: 0.5, y: 0.5 });

/** A card of which a tenth to a third is lost over one long side of the picture, and the side. */
function cardOverTheBorder(seed: number): { corners: Quad; missing: string } {
  const chance = createChance(7100 + seed);
  const isTop = chance() < 0.5;
  const span = 0.5 + 0.3 * chance();
  const height = (span * size.width) / 1.586 / size.height;
  const lost = (0.1 + 0.23 * chance()) * height;
  const y = isTop ? height / 2 - lost : 1 - height / 2 + lost;
  const rollDeg = 4 * (chance() - 0.5);
  const corners = placeDocument(size, 'id-1', { pitchDeg: 0, yawDeg: 0, rollDeg, span, x: 0.5, y });
  return { corners, missing: isTop ? 'top' : 'bottom' };
}

function fill(width: number, height: number, colour: (x: number, y: number) => number): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      data.fill(colour(x, y), at, at + 3);
      data[at + 3] = 255;
    }
  return { width, height, data };
}

/** The picture and the corners under a map of pixel indices. */
function remap(
  raster: Raster,
  width: number,
  height: number,
  source: (x: number, y: number) => [number, number],
): Raster {
  const out = fill(width, height, () => 0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sx, sy] = source(x, y);
      const from = (sy * raster.width + sx) * 4;
      out.data.set(raster.data.subarray(from, from + 4), (y * width + x) * 4);
    }
  return out;
}

function brighten(raster: Raster, factor: number): Raster {
  return { ...raster, data: raster.data.map((value, i) => (i % 4 === 3 ? value : value * factor)) };
}

function iouOf(outline: Outline | null, corners: Quad): number {
  return outline ? overlapRatio(outline.corners, corners) : 0;
}

describe('findDocument on made-up scenes', () => {
  const scene = tableWith(tilted);
  const picture = drawScene(scene);

  it('finds a tilted card to within a pixel or so and orders its corners', () => {
    const outline = findDocument(picture);
    expect(iouOf(outline, tilted)).toBeGreaterThan(0.97);
    expect(outline?.cutOff).toEqual([]);
    expect(Math.min(...outline!.sideSupport)).toBeGreaterThan(0.4);
    outline!.corners.forEach((corner, i) => {
      expect(Math.hypot(corner.x - tilted[i]!.x, corner.y - tilted[i]!.y)).toBeLessThan(6);
    });
  });

  it('finds most documents of random scenes on any table', () => {
    const ious = Array.from({ length: 16 }, (_, seed) => {
      const one = randomScene(500 + seed, small);
      return iouOf(findDocument(drawScene(one)), one.corners!);
    });
    expect(ious.filter((iou) => iou >= 0.9).length).toBeGreaterThanOrEqual(13);
    expect(ious.reduce((total, iou) => total + iou, 0) / ious.length).toBeGreaterThan(0.85);
  }, 60_000);

  it('finds nothing on bare tables', () => {
    for (const table of ['plain', 'noisy', 'wood', 'cloth'] as const) {
      for (const seed of [1, 2, 3])
        expect(findDocument(drawScene(tableWith(null, { table, seed, size: small })))).toBeNull();
    }
  }, 60_000);

  it('turns with the picture', () => {
    const turned = remap(picture, size.height, size.width, (x, y) => [y, size.height - 1 - x]);
    const corners = tilted.map(({ x, y }) => ({ x: size.height - 1 - y, y: x })) as unknown as Quad;
    expect(iouOf(findDocument(turned), corners)).toBeGreaterThan(0.95);
  });

  it('mirrors with the picture', () => {
    const mirrored = remap(picture, size.width, size.height, (x, y) => [size.width - 1 - x, y]);
    const corners = tilted.map(({ x, y }) => ({ x: size.width - 1 - x, y })) as unknown as Quad;
    expect(iouOf(findDocument(mirrored), corners)).toBeGreaterThan(0.95);
  });

  it.each([0.5, 0.8, 1.3, 2])('finds the same document at %s times the size', (factor) => {
    const scaled = { width: Math.round(size.width * factor), height: Math.round(size.height * factor) };
    const placement = { pitchDeg: 14, yawDeg: -10, rollDeg: 8, span: 0.62, x: 0.5, y: 0.5 };
    const corners = placeDocument(scaled, 'id-1', placement);
    const outline = findDocument(drawScene({ ...scene, size: scaled, corners }));
    expect(iouOf(outline, corners)).toBeGreaterThan(0.95);
  });

  it.each([0.5, 0.75, 1.25, 1.5])('does not mind %s times the light', (factor) => {
    expect(iouOf(findDocument(brighten(picture, factor)), tilted)).toBeGreaterThan(0.95);
  });

  it('prefers the document in the guide frame among two', () => {
    const left = placeDocument(size, 'id-1', { pitchDeg: 0, yawDeg: 0, rollDeg: 0, span: 0.42, x: 0.26, y: 0.5 });
    const right = placeDocument(size, 'id-1', { pitchDeg: 0, yawDeg: 0, rollDeg: 0, span: 0.42, x: 0.74, y: 0.5 });
    const one = drawScene(tableWith(left, { noise: 0, evenness: 1 }));
    const two = drawScene(tableWith(right, { noise: 0, evenness: 1 }));
    const both = remap(one, size.width, size.height, (x, y) => [x, y]);
    for (let y = 0; y < size.height; y++) {
      const middle = (y * size.width + size.width / 2) * 4;
      both.data.set(two.data.subarray(middle, (y + 1) * size.width * 4), middle);
    }
    for (const corners of [left, right]) {
      const guide = { x: corners[0].x, y: corners[0].y, width: 201, height: 127 };
      expect(iouOf(findDocument(both, { guide }), corners)).toBeGreaterThan(0.9);
    }
  });
});

describe('documents that are cut off', () => {
  it('names the side beyond which a corner lies', () => {
    const corners = placeDocument(size, 'id-1', { pitchDeg: 0, yawDeg: 0, rollDeg: 20, span: 0.7, x: 0.33, y: 0.5 });
    expect(Math.min(...corners.map(({ x }) => x))).toBeLessThan(0);
    const outline = findDocument(drawScene(tableWith(corners)));
    expect(iouOf(outline, corners)).toBeGreaterThan(0.9);
    expect(outline?.cutOff).toEqual(['left']);
  });

  it.each([
    ['left', 0.12, 0.5],
    ['right', 0.88, 0.5],
    ['top', 0.5, 0.1],
    ['bottom', 0.5, 0.9],
  ] as const)('names the %s side when it lies wholly outside', (side, x, y) => {
    const corners = placeDocument(size, 'id-1', { pitchDeg: 0, yawDeg: 0, rollDeg: 0, span: 0.6, x, y });
    expect(findDocument(drawScene(tableWith(corners)))?.cutOff).toEqual([side]);
  });

  it('names what is missing of cards held too near, on most grounds', () => {
    const grounds = ['plain', 'noisy', 'wood', 'cloth'] as const;
    const cards = 24;
    let named = 0;
    for (let i = 0; i < cards; i++) {
      const { corners, missing } = cardOverTheBorder(i);
      const outline = findDocument(drawScene(tableWith(corners, { seed: 40 + i, table: grounds[i % 4]! })));
      if (outline?.cutOff.join() === missing) named++;
    }
    expect(named).toBeGreaterThanOrEqual(0.7 * cards);
  });
});

describe('bad input', () => {
  const chance = createChance(11);
  const odd: readonly (readonly [string, Raster])[] = [
    ['no pixels', { width: 0, height: 0, data: new Uint8ClampedArray(0) }],
    ['one pixel', fill(1, 1, () => 128)],
    ['a row', fill(640, 1, () => 128)],
    ['a column', fill(1, 640, () => 128)],
    ['too little data', { width: 640, height: 480, data: new Uint8ClampedArray(16) }],
    ['black', fill(320, 240, () => 0)],
    ['white', fill(320, 240, () => 255)],
    ['noise', fill(320, 240, () => 255 * chance())],
    ['stripes', fill(320, 240, (x) => (x % 16 < 8 ? 0 : 255))],
    ['a very long strip', fill(2000, 30, (x, y) => (x * y) % 251)],
  ];
  it.each(odd)('finds nothing in %s', (_, raster) => {
    expect(findDocument(raster)).toBeNull();
  });

  it('gives the same answer whatever it saw before', () => {
    const finder = createDocumentFinder();
    const picture = drawScene(tableWith(tilted));
    const fresh = finder.find(picture);
    for (const [, raster] of odd) finder.find(raster);
    finder.find(drawScene(randomScene(9, { width: 300, height: 500 })));
    expect(finder.find(picture)).toEqual(fresh);
  });
});
