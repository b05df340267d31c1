import { describe, expect, it } from 'vitest';
import type { Quad, Size } from '../geometry.ts';
import { classifyFormat, effectiveDpi } from './classify.ts';
import { applyHomography, homographyBetween, homographyTo, invert } from './homography.ts';
import { overlapRatio } from './overlap.ts';
import { placeDocument } from './scene.ts';
import { tiltOf } from './tilt.ts';

const frame: Size = { width: 960, height: 1280 };
const place = (format: 'id-1' | 'id-3' | 'sheet', pitchDeg: number, yawDeg: number, rollDeg = 0): Quad =>
  placeDocument(frame, format, { pitchDeg, yawDeg, rollDeg, span: 0.5, x: 0.5, y: 0.5 });

describe('tiltOf', () => {
  it.each([
    [0, 0],
    [20, 0],
    [0, 25],
    [-15, 0],
    [0, -30],
  ])('reads pitch %s and yaw %s', (pitchDeg, yawDeg) => {
    const tilt = tiltOf(place('id-1', pitchDeg, yawDeg), frame);
    expect(tilt.pitchDeg).toBeCloseTo(pitchDeg, 0);
    expect(tilt.yawDeg).toBeCloseTo(yawDeg, 0);
    expect(tilt.tiltDeg).toBeCloseTo(Math.max(Math.abs(pitchDeg), Math.abs(yawDeg)), 0);
  });

  it('is not disturbed by a known aspect that agrees', () => {
    expect(tiltOf(place('id-1', 20, 0), frame, 85.6 / 53.98).tiltDeg).toBeCloseTo(20, 0);
  });

  it.each([0.62, 0.77, 1])('reads it through a lens of %s times the long side', (focalRatio) => {
    const long = Math.max(frame.width, frame.height);
    const card = { width: 0.5 * long * focalRatio, height: (0.5 * long * focalRatio) / 1.586 };
    const seen = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ].map(([u, v]) => {
      const [x, y, tilt] = [(u! * card.width) / 2, (v! * card.height) / 2, Math.PI / 9];
      const depth = long * focalRatio - y * Math.sin(tilt) * Math.cos(tilt) + x * Math.sin(tilt);
      return {
        x: (frame.width - 1) / 2 + (x * Math.cos(tilt) * long * focalRatio) / depth,
        y: (frame.height - 1) / 2 + ((y * Math.cos(tilt) + x * Math.sin(tilt) ** 2) * long * focalRatio) / depth,
      };
    }) as unknown as Quad;
    const { pitchDeg, yawDeg } = tiltOf(seen, frame, 1.586);
    expect(Math.abs(pitchDeg - 20)).toBeLessThan(3);
    expect(Math.abs(yawDeg - 21.2)).toBeLessThan(3);
    expect(Math.abs(tiltOf(seen, frame).tiltDeg - 28)).toBeLessThan(5);
  });

  it('gives NaN for a collapsed quad', () => {
    const point = { x: 5, y: 5 };
    expect(tiltOf([point, point, point, point], frame).tiltDeg).toBeNaN();
  });
});

describe('classifyFormat', () => {
  it('tells ID-1 from ID-3 under tilt', () => {
    for (const [pitchDeg, yawDeg] of [
      [0, 0],
      [20, 10],
      [-10, 25],
    ] as const) {
      expect(classifyFormat(place('id-1', pitchDeg, yawDeg, 5), frame).format).toBe('id-1');
      expect(classifyFormat(place('id-3', pitchDeg, yawDeg, 5), frame).format).toBe('id-3');
    }
  });

  it('calls the same proportions held upright a sheet, and is less sure', () => {
    const [topRight, bottomRight, bottomLeft, topLeft] = place('sheet', 5, 0, 90);
    const upright = classifyFormat([topLeft, topRight, bottomRight, bottomLeft], frame);
    expect(upright.format).toBe('sheet');
    expect(upright.confidence).toBeLessThan(classifyFormat(place('id-1', 5, 0), frame).confidence);
  });

  it('believes machine-readable lines more than the way a page is held', () => {
    const page = place('id-3', 8, 5);
    const turned = [page[1], page[2], page[3], page[0]] as const;
    expect(classifyFormat(page, frame, { hasMrz: false }).format).toBe('sheet');
    expect(classifyFormat(turned, frame, { hasMrz: true }).format).toBe('id-3');
    expect(classifyFormat(page, frame, { hasMrz: true }).confidence).toBeGreaterThan(
      classifyFormat(page, frame).confidence,
    );
    expect(classifyFormat(place('id-1', 8, 5), frame, { hasMrz: true }).format).toBe('id-1');
  });

  it('is unsure of a strip of paper', () => {
    const strip: Quad = [
      { x: 100, y: 100 },
      { x: 400, y: 100 },
      { x: 400, y: 1100 },
      { x: 100, y: 1100 },
    ];
    expect(classifyFormat(strip, frame).confidence).toBeLessThan(0.1);
  });
});

describe('effectiveDpi', () => {
  it('is pixels per inch of the shorter-changed direction', () => {
    const card: Quad = [
      { x: 0, y: 0 },
      { x: 1011, y: 0 },
      { x: 1011, y: 600 },
      { x: 0, y: 600 },
    ];
    expect(effectiveDpi(card, 'id-1')).toBeCloseTo((25.4 * 600) / 53.98, 1);
  });
});

describe('homographies', () => {
  const quad = place('id-1', 20, 15, 12);

  it('take corners to corners and back', () => {
    const map = homographyTo(quad)!;
    expect(applyHomography(map, { x: 1, y: 1 }).x).toBeCloseTo(quad[2].x, 6);
    expect(applyHomography(invert(map), quad[1]).x).toBeCloseTo(1, 6);
    const between = homographyBetween(quad, place('id-3', 0, 0))!;
    quad.forEach((corner, i) => {
      expect(applyHomography(between, corner).y).toBeCloseTo(place('id-3', 0, 0)[i]!.y, 6);
    });
  });

  it('are null for collapsed quads', () => {
    const point = { x: 1, y: 1 };
    expect(homographyTo([point, point, point, point])).toBeNull();
  });
});

describe('overlapRatio', () => {
  const square = (x: number, y: number): Quad => [
    { x, y },
    { x: x + 10, y },
    { x: x + 10, y: y + 10 },
    { x, y: y + 10 },
  ];

  it('is 1 for itself, 0 apart, and exact between', () => {
    expect(overlapRatio(square(0, 0), square(0, 0))).toBeCloseTo(1);
    expect(overlapRatio(square(0, 0), square(20, 0))).toBe(0);
    expect(overlapRatio(square(0, 0), square(5, 0))).toBeCloseTo(1 / 3);
    expect(overlapRatio(square(0, 0), [...square(5, 0)].reverse() as unknown as Quad)).toBeCloseTo(1 / 3);
  });
});
