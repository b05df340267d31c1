import { expect, it } from 'vitest';
import { measureLegibility } from './legibility.ts';
import type { ReadingPlane } from './plane.ts';

const PAPER = 220;
const WIDTH = 320;
const HEIGHT = 160;

/** Upright strokes, three pixels wide every ten, of one depth in the upper rows and of another below. */
function striped(upperDepth: number, lowerDepth: number): ReadingPlane {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(PAPER);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      if (x % 10 < 3) grey[y * WIDTH + x] = PAPER - (y < HEIGHT / 2 ? upperDepth : lowerDepth);
    }
  }
  return { width: WIDTH, height: HEIGHT, grey, shrunkBy: 2 };
}

it('measures the strokes of print, in pixels of the straightened picture', () => {
  const { strokePx, contrastRatio } = measureLegibility(striped(150, 150))!;
  expect(strokePx).toBeCloseTo(6, 1);
  expect(contrastRatio).toBeCloseTo(150 / PAPER, 2);
});

it('takes the faint pattern beside strong print for no print', () => {
  expect(measureLegibility(striped(150, 40))!.contrastRatio).toBeCloseTo(150 / PAPER, 2);
});

it('still tells print that is faint everywhere', () => {
  expect(measureLegibility(striped(40, 40))!.contrastRatio).toBeCloseTo(40 / PAPER, 2);
});

it('counts print that is merely weaker than the rest', () => {
  expect(measureLegibility(striped(150, 90))!.contrastRatio).toBeCloseTo(90 / PAPER, 2);
});

it('says nothing where there is hardly any print', () => {
  expect(measureLegibility(striped(0, 0))).toBeNull();
});
