import { describe, expect, it } from 'vitest';
import type { Quad, Size } from '../geometry.ts';
import { findDocument } from './finder.ts';
import type { Outline } from './outline.ts';
import { refineCorners } from './refine.ts';
import { drawScene, placeDocument, type Scene } from './scene.ts';

const size: Size = { width: 1280, height: 960 };
const corners = placeDocument(size, 'id-1', { pitchDeg: 18, yawDeg: 12, rollDeg: -7, span: 0.6, x: 0.5, y: 0.5 });
const scene: Scene = {
  size,
  seed: 5,
  corners,
  format: 'id-1',
  face: 'card',
  faceColour: [224, 228, 214],
  table: 'plain',
  tableColour: [80, 84, 96],
  noise: 3,
  evenness: 0.8,
  exposure: 1,
};
const picture = drawScene(scene);
const diagonal = Math.hypot(size.width, size.height);

function worstError(outline: Outline, truth: Quad): number {
  return Math.max(...outline.corners.map((corner, i) => Math.hypot(corner.x - truth[i]!.x, corner.y - truth[i]!.y)));
}

function moved(by: number): Outline {
  const shifts = [by, -by, by, by];
  const shifted = corners.map(({ x, y }, i) => ({ x: x + shifts[i]!, y: y - shifts[(i + 1) & 3]! })) as unknown as Quad;
  return { corners: shifted, confidence: 1, sideSupport: [1, 1, 1, 1], cutOff: [] };
}

describe('refineCorners', () => {
  it('finds the corners of a clean scene to .15 % of the diagonal', () => {
    const rough = findDocument(picture)!;
    const fine = refineCorners(picture, rough);
    expect(worstError(fine, corners)).toBeLessThan(0.0015 * diagonal);
    expect(worstError(fine, corners)).toBeLessThan(worstError(rough, corners));
  });

  it.each([2, 4, 6])('comes back from corners that are %s px off', (by) => {
    expect(worstError(refineCorners(picture, moved(by)), corners)).toBeLessThan(1.2);
  });

  it('follows sides that are bent, to corners that a straight line would miss', () => {
    const left = 140;
    const right = 660;
    const bowed = (x: number): number => (24 * (x - left) * (right - x)) / (right - left) ** 2;
    const data = new Uint8ClampedArray(800 * 600 * 4).fill(255);
    for (let y = 0; y < 600; y++)
      for (let x = 0; x < 800; x++) {
        const depth = Math.min(x - left, right - x, y - 130 + bowed(x), 470 + bowed(x) - y);
        data.fill(60 + 160 * Math.min(1, Math.max(0, depth + 0.5)), (y * 800 + x) * 4, (y * 800 + x) * 4 + 3);
      }
    const truth: Quad = [
      { x: left, y: 130 },
      { x: right, y: 130 },
      { x: right, y: 470 },
      { x: left, y: 470 },
    ];
    const rough = truth.map(({ x, y }) => ({ x, y: y + (y < 300 ? -4 : 4) })) as unknown as Quad;
    const fine = refineCorners({ width: 800, height: 600, data }, { ...moved(0), corners: rough });
    expect(worstError(fine, truth)).toBeLessThan(0.5);
  });

  it('leaves an outline alone where the picture shows no edge', () => {
    const bare = drawScene({ ...scene, corners: null, size: { width: 640, height: 480 } });
    const outline = moved(0);
    const half = { ...outline, corners: outline.corners.map((p) => ({ x: p.x / 2, y: p.y / 2 })) as unknown as Quad };
    expect(refineCorners(bare, half).corners).toEqual(half.corners);
  });

  it('survives collapsed corners and empty pictures', () => {
    const point = { x: 10, y: 10 };
    const collapsed: Outline = { ...moved(0), corners: [point, point, point, point] };
    expect(refineCorners(picture, collapsed)).toEqual(collapsed);
    expect(refineCorners({ width: 0, height: 0, data: new Uint8ClampedArray(0) }, moved(0))).toEqual(moved(0));
  });
});
