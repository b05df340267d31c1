import { describe, expect, it } from 'vitest';
import type { Quad } from '../geometry.ts';
import { arrangeOutline } from './arrange.ts';

const frame = { width: 640, height: 480 };
const quad: Quad = [
  { x: 100, y: 90 },
  { x: 520, y: 110 },
  { x: 500, y: 380 },
  { x: 90, y: 360 },
];
/** Top, right, bottom, left. */
const support = [0.1, 0.2, 0.3, 0.4];

describe('arrangeOutline', () => {
  it.each([0, 1, 2, 3])('puts corners and sides in order from start %s, whichever way round they come', (start) => {
    const turn = <T>(list: readonly T[]): T[] => list.map((_, i) => list[(i + start) % 4]!);
    const clockwise = arrangeOutline(turn(quad), turn(support), frame, 1);
    expect(clockwise).toMatchObject({ corners: quad, sideSupport: support });
    const corners = turn(quad).reverse();
    const [a, b, c, d] = turn(support).reverse() as [number, number, number, number];
    expect(arrangeOutline(corners, [b, c, d, a], frame, 1)).toMatchObject({ corners: quad, sideSupport: support });
  });

  it('names every border beyond which a corner lies, but not one that is merely touched', () => {
    const moved = quad.map((corner, i) => (i === 0 ? { x: -20, y: -1 } : i === 2 ? { x: 500, y: 500 } : corner));
    expect(arrangeOutline(moved, support, frame, 1).cutOff).toEqual(['bottom', 'left']);
  });
});
