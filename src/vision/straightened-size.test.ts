import { describe, expect, it } from 'vitest';
import type { Quad } from '../core/geometry.ts';
import { straightenedSize } from './straightened-size.ts';

const frame = { width: 1920, height: 1440 };

function box(x: number, y: number, width: number, height: number): Quad {
  return [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
}

describe('the straightened picture', () => {
  it('has 12 px/mm of the chosen format where the picture has as much', () => {
    expect(straightenedSize(box(300, 300, 1300, 820), frame, 1, 'id-1')).toEqual({ width: 1027, height: 648 });
    expect(straightenedSize(box(300, 200, 1300, 915), frame, 2, 'id-3')).toEqual({ width: 1500, height: 1056 });
  });

  it('is enlarged by a tenth at most', () => {
    expect(straightenedSize(box(600, 600, 400, 252), frame, 1, 'id-1').width).toBe(440);
  });

  it('keeps a document upright that is upright in the picture', () => {
    expect(straightenedSize(box(600, 100, 756, 1200), frame, 1, 'id-1')).toEqual({ width: 648, height: 1027 });
  });

  it('keeps the proportions of a document that is not of the chosen format', () => {
    const { width, height } = straightenedSize(box(300, 200, 900, 900), frame, 1, 'id-1');
    expect(width / height).toBeCloseTo(1, 2);
  });

  it('takes the proportions of the nearest format where none was chosen', () => {
    const { width, height } = straightenedSize(box(300, 300, 1000, 640), frame, 1, null);
    expect(width / height).toBeCloseTo(1.586, 2);
  });

  it('has 4 MP at most', () => {
    const { width, height } = straightenedSize(box(50, 50, 1800, 1270), frame, 3, null);
    expect(width * height).toBeLessThanOrEqual(4_010_000);
  });

  it('is never empty, whatever the corners', () => {
    const point = { x: 5, y: 5 };
    const { width, height } = straightenedSize([point, point, point, point], frame, 1, 'id-1');
    expect([width, height]).toEqual([1, 1]);
  });
});
