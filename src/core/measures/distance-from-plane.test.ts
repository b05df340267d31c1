import { describe, expect, it } from 'vitest';
import { distanceFromPlane as fitWall } from './distance-from-plane.ts';

const columns = 30;
const rows = 20;

/** A grid of levels by column and row. */
function grid(levelAt: (column: number, row: number) => number): Float32Array {
  return Float32Array.from({ length: columns * rows }, (_, cell) =>
    levelAt(cell % columns, Math.floor(cell / columns)),
  );
}

const distanceFromPlane = (...given: Parameters<typeof fitWall>): number => fitWall(...given).distance;

const everywhere = new Uint8Array(columns * rows).fill(1);
const wall = (column: number, row: number): number => 120 + 2 * column - 3 * row;

describe('the distance from a plane', () => {
  it('is none of a wall along which the light falls off', () => {
    expect(distanceFromPlane([grid(wall)], everywhere, columns)).toBeCloseTo(0, 2);
  });

  it('overlooks what covers less than a quarter of the wall, wherever it hangs', () => {
    const plain = grid((x, y) => wall(x, y) + ((x * 7 + y * 3) % 5) - 2);
    for (const left of [0, 12, 24]) {
      const withLamp = grid((x, y) =>
        x >= left && x < left + 6 && y > 5 ? 250 : wall(x, y) + ((x * 7 + y * 3) % 5) - 2,
      );
      expect(distanceFromPlane([withLamp], everywhere, columns)).toBeLessThan(
        1.2 * distanceFromPlane([plain], everywhere, columns),
      );
    }
  });

  it('says how much of the wall a thing takes that it overlooks', () => {
    const lampOf = (width: number) => grid((x, y) => (x < width && y > 5 ? 250 : wall(x, y)));
    const ratios = [0, 3, 6].map((width) => fitWall([lampOf(width)], everywhere, columns).farRatio);
    expect(ratios[0]).toBe(0);
    expect(ratios[1]).toBeCloseTo((3 * 14) / (columns * rows), 1);
    expect(ratios[2]).toBeGreaterThan(1.5 * ratios[1]!);
  });

  it('grows with what is on the wall, and adds up over light and colours', () => {
    const shelves = (step: number) => grid((x, y) => 120 + step * (((x >> 1) + (y >> 1)) % 3));
    const readings = [0, 5, 10, 20].map((step) => distanceFromPlane([shelves(step)], everywhere, columns));
    expect(readings).toEqual([...readings].sort((a, b) => a - b));
    expect(readings[3]).toBeGreaterThan(8);
    expect(distanceFromPlane([shelves(10), shelves(10)], everywhere, columns)).toBeGreaterThan(1.5 * readings[2]!);
  });

  it('counts only the cells it is given, and reads nothing from none', () => {
    const half = Uint8Array.from(everywhere, (_, cell) => (cell % columns < 15 ? 1 : 0));
    const busyRight = grid((x, y) => (x < 15 ? wall(x, y) : 200 * ((x + y) % 3)));
    expect(distanceFromPlane([busyRight], half, columns)).toBeCloseTo(0, 2);
    expect(distanceFromPlane([busyRight], new Uint8Array(columns * rows), columns)).toBe(0);
    const one = new Uint8Array(columns * rows);
    one[0] = 1;
    expect(distanceFromPlane([busyRight], one, columns)).toBeLessThan(1);
  });
});
