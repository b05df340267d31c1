import { describe, expect, it } from 'vitest';
import { type SurfaceKind, surfaceKinds } from '../scene.ts';
import { paintSurface } from './paint-surface.ts';

const paint = (kind: SurfaceKind, seed: number, document: readonly [number, number, number] | null = null) =>
  paintSurface(kind, seed, 160, 120, 0.8, document);

const bytes = (kind: SurfaceKind, seed: number): Buffer => Buffer.from(paint(kind, seed).data);

function greysOf(data: Uint8ClampedArray): number[] {
  return Array.from(
    { length: data.length / 4 },
    (_, i) => data[i * 4]! * 0.299 + data[i * 4 + 1]! * 0.587 + data[i * 4 + 2]! * 0.114,
  );
}

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)));
}

describe('painted surfaces', () => {
  it('are the same for the same seed and others for another', () => {
    for (const kind of surfaceKinds) {
      expect(bytes(kind, 5).equals(bytes(kind, 5)), kind).toBe(true);
      expect(bytes(kind, 5).equals(bytes(kind, 6)), kind).toBe(false);
    }
  });

  it('are opaque, of any size asked for, and never perfectly flat', () => {
    for (const kind of surfaceKinds) {
      for (const [width, height] of [
        [1, 1],
        [7, 90],
        [130, 60],
      ] as const) {
        const { data, ...size } = paintSurface(kind, 9, width, height, 1.3, null);
        expect(size).toEqual({ width, height });
        expect(data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
      }
      for (let seed = 0; seed < 10; seed++)
        expect(deviationOf(greysOf(paint(kind, seed).data)), kind).toBeGreaterThan(0.4);
    }
  });

  it('are dark where they say dark and light where they say light', () => {
    for (let seed = 0; seed < 30; seed++) {
      expect(medianOf(greysOf(paint('plain-dark', seed).data))).toBeLessThan(90);
      expect(medianOf(greysOf(paint('plain-light', seed).data))).toBeGreaterThan(140);
    }
  });

  it('lie close to the colour of the document for low contrast, but not in it', () => {
    for (const document of [
      [238, 238, 236],
      [170, 190, 210],
      [60, 40, 44],
    ] as const) {
      const own = document[0] * 0.299 + document[1] * 0.587 + document[2] * 0.114;
      for (let seed = 0; seed < 30; seed++) {
        const distance = Math.abs(medianOf(greysOf(paint('low-contrast', seed, document).data)) - own);
        expect(distance).toBeGreaterThan(5);
        expect(distance).toBeLessThan(29);
      }
    }
  });

  it('are far busier when cluttered than when plain', () => {
    const busy = (kind: SurfaceKind) =>
      meanOf(Array.from({ length: 8 }, (_, seed) => deviationOf(greysOf(paint(kind, seed).data))));
    expect(busy('clutter')).toBeGreaterThan(3 * busy('plain-dark'));
  });
});
