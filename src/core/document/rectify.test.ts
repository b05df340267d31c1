import { describe, expect, it } from 'vitest';
import type { Quad, Size } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { rectify } from './rectify.ts';
import { drawScene, placeDocument, type Scene } from './scene.ts';

const size: Size = { width: 640, height: 480 };
const flat: Scene = {
  size,
  seed: 8,
  corners: null,
  format: 'id-3',
  face: 'passport-page',
  faceColour: [220, 225, 232],
  table: 'plain',
  tableColour: [60, 62, 66],
  noise: 0,
  evenness: 1,
  exposure: 1,
};
const quad = placeDocument(size, 'id-3', { pitchDeg: 22, yawDeg: -15, rollDeg: 10, span: 0.66, x: 0.5, y: 0.5 });

function meanDifference(one: Raster, other: Raster): number {
  let sum = 0;
  for (let i = 0; i < one.data.length; i++) sum += Math.abs(one.data[i]! - other.data[i]!);
  return sum / one.data.length;
}

function wholeOf({ width, height }: Size): Quad {
  return [
    { x: -0.5, y: -0.5 },
    { x: width - 0.5, y: -0.5 },
    { x: width - 0.5, y: height - 0.5 },
    { x: -0.5, y: height - 0.5 },
  ];
}

describe('rectify', () => {
  it('straightens a tilted page into what it looks like straight on', () => {
    const out: Size = { width: 250, height: 176 };
    const straight = drawScene({ ...flat, size: out, corners: wholeOf(out) });
    const warped = rectify(drawScene({ ...flat, corners: quad }), quad, out.width, out.height);
    expect(meanDifference(warped, straight)).toBeLessThan(8);
    const wrongWay = rectify(drawScene({ ...flat, corners: quad }), [quad[2], quad[3], quad[0], quad[1]], 250, 176);
    expect(meanDifference(wrongWay, straight)).toBeGreaterThan(16);
  });

  it('copies a picture onto itself exactly', () => {
    const picture = drawScene({ ...flat, corners: quad });
    expect(meanDifference(rectify(picture, wholeOf(size), size.width, size.height), picture)).toBeLessThan(0.01);
  });

  it('averages fine stripes when it shrinks instead of aliasing them', () => {
    const stripes: Raster = { width: 400, height: 400, data: new Uint8ClampedArray(400 * 400 * 4).fill(255) };
    for (let i = 0; i < 400 * 400; i++) if (i % 2 === 0) stripes.data.fill(0, i * 4, i * 4 + 3);
    const small = rectify(stripes, wholeOf(stripes), 37, 37);
    for (let i = 0; i < small.data.length; i += 4) expect(Math.abs(small.data[i]! - 127.5)).toBeLessThan(16);
  });

  it('leaves what lies outside the picture transparent', () => {
    const outside = wholeOf(size).map(({ x, y }) => ({ x: x - 320, y })) as unknown as Quad;
    const { data } = rectify(drawScene(flat), outside, 64, 48);
    expect(data[3]).toBe(0);
    expect(data[63 * 4 + 3]).toBe(255);
  });

  it('gives a transparent picture for a collapsed quad', () => {
    const point = { x: 3, y: 3 };
    expect(rectify(drawScene(flat), [point, point, point, point], 8, 8).data.every((value) => value === 0)).toBe(true);
  });
});
