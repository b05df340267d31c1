import { stir } from '../chance.ts';
import type { Colour, Plate } from './plate.ts';

/** How much brighter or darker each pixel is than its surroundings' colour, in levels; row by row. */
export interface Tone {
  readonly width: number;
  readonly height: number;
  readonly levels: Float32Array;
}

export function createTone(width: number, height: number): Tone {
  return { width, height, levels: new Float32Array(width * height) };
}

const lattice = (column: number, row: number, seed: number): number =>
  stir(Math.imul(column, 0x27d4eb2d) ^ Math.imul(row, 0x165667b1) ^ seed) / 0x80000000 - 1;

/** Adds smooth noise of -amplitude..amplitude with cells of the given size in pixels. */
export function addNoise(tone: Tone, cellX: number, cellY: number, amplitude: number, seed: number): void {
  const { width, height, levels } = tone;
  const columns = Math.ceil(width / cellX) + 2;
  const upper = new Float32Array(columns);
  const lower = new Float32Array(columns);
  const blend = new Float32Array(columns);
  const weights = new Float32Array(width);
  const cells = new Uint16Array(width);
  for (let x = 0; x < width; x++) {
    const t = x / cellX - Math.floor(x / cellX);
    cells[x] = Math.floor(x / cellX);
    weights[x] = t * t * (3 - 2 * t);
  }
  let known = -1;
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cellY);
    if (row !== known) {
      for (let i = 0; i < columns; i++) {
        upper[i] = lattice(i, row, seed) * amplitude;
        lower[i] = lattice(i, row + 1, seed) * amplitude;
      }
      known = row;
    }
    const t = y / cellY - row;
    const eased = t * t * (3 - 2 * t);
    for (let i = 0; i < columns; i++) blend[i] = upper[i]! + (lower[i]! - upper[i]!) * eased;
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const a = blend[cells[x]!]!;
      levels[at]! += a + (blend[cells[x]! + 1]! - a) * weights[x]!;
    }
  }
}

/** Adds noise that differs from pixel to pixel. */
export function addGrain({ levels }: Tone, amplitude: number, seed: number): void {
  let state = stir(seed) | 1;
  for (let i = 0; i < levels.length; i++) {
    state = (Math.imul(state, 0x19660d) + 0x3c6ef35f) | 0;
    levels[i]! += (state >> 16) * (amplitude / 0x8000);
  }
}

/** Adds the tone to every pixel; `tint` weighs its effect on red, green and blue. */
export function applyTone({ data }: Plate, { levels }: Tone, tint: Colour = [1, 1, 1]): void {
  const [r, g, b] = tint;
  for (let i = 0, at = 0; i < levels.length; i++, at += 4) {
    const level = levels[i]!;
    data[at] = data[at]! + level * r;
    data[at + 1] = data[at + 1]! + level * g;
    data[at + 2] = data[at + 2]! + level * b;
  }
}
