import type { Raster } from '../../core/raster.ts';
import { linearLight } from './srgb.ts';

/** One size of a texture: linear light, three values a texel, row by row. */
export interface TextureLevel {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** A picture in linear light at its own size and at halves of it, so that shrinking it never aliases. */
export type Texture = readonly TextureLevel[];

/** Three halvings bear a plane that is seen eight times smaller at its far end: more than a tilt of 60 degrees asks for. */
const mostLevels = 4;

export function textureOf(raster: Raster): Texture {
  const data = new Float32Array(raster.width * raster.height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = linearLight[raster.data[from]!]!;
    data[to + 1] = linearLight[raster.data[from + 1]!]!;
    data[to + 2] = linearLight[raster.data[from + 2]!]!;
  }
  return levelsOf({ width: raster.width, height: raster.height, data });
}

export function levelsOf(whole: TextureLevel): Texture {
  const levels = [whole];
  while (levels.length < mostLevels && levels.at(-1)!.width > 8 && levels.at(-1)!.height > 8) {
    levels.push(halved(levels.at(-1)!));
  }
  return levels;
}

function halved({ width, height, data }: TextureLevel): TextureLevel {
  const half = { width: width >> 1, height: height >> 1 };
  const out = new Float32Array(half.width * half.height * 3);
  const below = width * 3;
  for (let y = 0, to = 0; y < half.height; y++) {
    for (let x = 0, from = 2 * y * below; x < half.width; x++, from += 3) {
      for (let c = 0; c < 3; c++, from++, to++) {
        out[to] = (data[from]! + data[from + 3]! + data[from + below]! + data[from + below + 3]!) / 4;
      }
    }
  }
  return { ...half, data: out };
}

/** Adds `weight` times the colour at (x, y) to `out`; texel centres have whole coordinates, beyond the edges the last texel counts. */
export function addSample(level: TextureLevel, x: number, y: number, weight: number, out: Float32Array): void {
  const { width, height, data } = level;
  const cx = x > 0 ? Math.min(x, width - 1) : 0;
  const cy = y > 0 ? Math.min(y, height - 1) : 0;
  const left = cx | 0;
  const top = cy | 0;
  const fx = cx - left;
  const fy = cy - top;
  const at = (top * width + left) * 3;
  const right = left < width - 1 ? at + 3 : at;
  const down = top < height - 1 ? width * 3 : 0;
  const a = (1 - fx) * (1 - fy) * weight;
  const b = fx * (1 - fy) * weight;
  const c = (1 - fx) * fy * weight;
  const d = fx * fy * weight;
  const low = at + down;
  const lowRight = right + down;
  out[0]! += a * data[at]! + b * data[right]! + c * data[low]! + d * data[lowRight]!;
  out[1]! += a * data[at + 1]! + b * data[right + 1]! + c * data[low + 1]! + d * data[lowRight + 1]!;
  out[2]! += a * data[at + 2]! + b * data[right + 2]! + c * data[low + 2]! + d * data[lowRight + 2]!;
}

/** Folds any coordinate back and forth into 0..length - 1, so that a table has no end. */
export function foldBack(value: number, length: number): number {
  const span = length - 1;
  if (value >= 0 && value <= span) return value;
  if (span <= 0) return 0;
  const turn = Math.abs(value) % (2 * span);
  return turn > span ? 2 * span - turn : turn;
}
