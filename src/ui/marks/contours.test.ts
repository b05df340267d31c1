import { describe, expect, it } from 'vitest';
import type { Mark } from '../../core/check.ts';
import { areaOf, contoursOf, isWhole, pathOf } from './contours.ts';
import { spoiltMark } from './spoilt-mark.ts';

const cells = (columns: number, rows: number, spoilt: readonly (readonly [number, number])[]): Mark => {
  const strength = new Uint8Array(columns * rows);
  for (const [column, row] of spoilt) strength[row * columns + column] = 255;
  return { kind: 'glare', columns, rows, strength };
};

describe('the lines around spoilt cells', () => {
  it('are none where nothing is spoilt', () => {
    expect(contoursOf(cells(4, 3, []))).toEqual([]);
  });

  it('enclose about the area of the spot, at its place', () => {
    const [loop, ...others] = contoursOf(spoiltMark('glare', 0.3, 0.6, 0.15));
    expect(others).toEqual([]);
    expect(areaOf(loop!)).toBeGreaterThan(0.9 * Math.PI * 0.15 ** 2);
    expect(areaOf(loop!)).toBeLessThan(1.3 * Math.PI * 0.15 ** 2);
    const xs = loop!.map(({ x }) => x);
    const ys = loop!.map(({ y }) => y);
    expect((Math.min(...xs) + Math.max(...xs)) / 2).toBeCloseTo(0.3, 1);
    expect((Math.min(...ys) + Math.max(...ys)) / 2).toBeCloseTo(0.6, 1);
  });

  it('run along the edge where the fault leaves the document', () => {
    const [loop] = contoursOf(cells(4, 4, [[0, 0]]));
    expect(loop!.some(({ x, y }) => x === 0 && y === 0)).toBe(true);
    for (const { x, y } of loop!) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x, y)).toBeLessThan(0.5);
    }
  });

  it('enclose the whole document when all of it is spoilt', () => {
    const all = { ...cells(5, 3, []), strength: new Uint8Array(15).fill(255) };
    expect(contoursOf(all).map(areaOf)).toEqual([1]);
  });

  it('leave a hole free', () => {
    const ring = cells(3, 3, [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
      [2, 1],
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(contoursOf(ring).map(areaOf).map(Math.sign).sort()).toEqual([-1, 1]);
  });

  it('keep two spots that touch at a corner apart, and lose no cell in any pattern', () => {
    const diagonal = cells(4, 4, [
      [1, 1],
      [2, 2],
    ]);
    expect(contoursOf(diagonal)).toHaveLength(2);
    for (let pattern = 1; pattern < 512; pattern++) {
      const spoilt = Array.from({ length: 9 }, (_, i) => [i % 3, Math.floor(i / 3)] as const);
      const mark = cells(
        3,
        3,
        spoilt.filter((_, i) => pattern & (1 << i)),
      );
      const loops = contoursOf(mark);
      const total = loops.reduce((sum, loop) => sum + areaOf(loop), 0);
      expect(total, `pattern ${pattern}`).toBeGreaterThan(0);
      for (const loop of loops) expect(loop.length).toBeGreaterThanOrEqual(4);
    }
  });
});

describe('the path of the lines', () => {
  it('is closed, smooth and drawn where it is put', () => {
    const path = pathOf(contoursOf(cells(2, 2, [[0, 0]])), ({ x, y }) => ({ x: 100 + x * 10, y: y * 10 }));
    expect(path).toMatch(/^M[\d. ]+(Q[\d. ]+)+Z$/);
    const numbers = path.match(/[\d.]+/g)!.map(Number);
    for (let i = 0; i < numbers.length; i += 2) expect(numbers[i]).toBeGreaterThanOrEqual(100);
  });
});

describe('a mark from elsewhere', () => {
  it('is drawn only when it is whole', () => {
    const mark = spoiltMark('blur', 0.5, 0.5, 0.1);
    expect(isWhole(mark)).toBe(true);
    expect(isWhole(undefined)).toBe(false);
    expect(isWhole({ ...mark, rows: 31 })).toBe(false);
    expect(isWhole({ kind: 'glare', columns: 2, rows: 2 } as unknown as Mark)).toBe(false);
  });
});
