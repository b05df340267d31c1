import type { Cell } from './cells.ts';
import type { ReadingPlane } from './plane.ts';

/** Size of what the network sees of one character: a character's width across, half as much again down. */
export const WINDOW = { width: 16, height: 24 } as const;
const WINDOW_ASPECT = WINDOW.height / WINDOW.width;
export const WINDOW_SIZE = WINDOW.width * WINDOW.height;

/** Brightness of paper and darkness of ink in a window, as grey levels. */
export interface Contrast {
  readonly paper: number;
  readonly ink: number;
}

/** Less than this between paper and ink is stretched no further: an empty cell stays empty. */
const LEAST_DEPTH = 22;

/** Cuts a cell out of the plane into `out`: 0 is paper, 1 is the darkest ink of the cell, `WINDOW_SIZE` numbers. `leastDepth` comes from the cell's line. */
export function cutWindow(plane: ReadingPlane, cell: Cell, out: Float32Array, leastDepth = 0): Contrast {
  const { width, height, grey } = plane;
  const step = cell.width / WINDOW.width;
  const stepDown = (cell.height * WINDOW_ASPECT) / WINDOW.height;
  const samples = step > 1.25 ? 2 : 1;
  for (let row = 0; row < WINDOW.height; row++) {
    for (let column = 0; column < WINDOW.width; column++) {
      let sum = 0;
      for (let k = 0; k < samples * samples; k++) {
        const dx = (column + ((k % samples) + 0.5) / samples - WINDOW.width / 2) * step;
        const dy = (row + (Math.floor(k / samples) + 0.5) / samples - WINDOW.height / 2) * stepDown;
        const x = Math.max(0, Math.min(width - 1.001, cell.x + dx - 0.5));
        const y = Math.max(0, Math.min(height - 1.001, cell.y + dy + cell.slope * dx - 0.5));
        const left = Math.floor(x);
        const top = Math.floor(y);
        const at = top * width + left;
        const [fx, fy] = [x - left, y - top];
        const above = grey[at]! + (grey[at + 1]! - grey[at]!) * fx;
        const below = grey[at + width]! + (grey[at + width + 1]! - grey[at + width]!) * fx;
        sum += above + (below - above) * fy;
      }
      out[row * WINDOW.width + column] = sum / (samples * samples);
    }
  }
  return normalise(out, leastDepth);
}

const sorting = new Float32Array(WINDOW_SIZE);

function normalise(window: Float32Array, leastDepth: number): Contrast {
  sorting.set(window);
  sorting.sort();
  const paper = sorting[Math.floor(WINDOW_SIZE * 0.8)]!;
  const ink = sorting[Math.floor(WINDOW_SIZE * 0.03)]!;
  const depth = Math.max(LEAST_DEPTH, leastDepth, paper - ink);
  for (let i = 0; i < WINDOW_SIZE; i++) window[i] = Math.max(-0.3, Math.min(1.2, (paper - window[i]!) / depth));
  return { paper, ink };
}
