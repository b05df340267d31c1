import { workLongSide } from './planes.ts';

const capacity = workLongSide * workLongSide;
export const blockShift = 3;
const blockSize = 1 << blockShift;
export const blockCapacity = (workLongSide / blockSize) ** 2;

/** Gradient of the working picture, and what its blocks of 8x8 pixels hold of it. */
export interface Gradient {
  /** Both directions in one word, x above y, 16 bits each: one store a pixel, and few pixels are ever asked for it. */
  readonly direction: Int32Array;
  readonly magnitude: Uint16Array;
  readonly peaks: Uint16Array;
  /** Mean magnitude of each block. */
  readonly texture: Float32Array;
}

export function createGradient(texture: Float32Array): Gradient {
  return {
    direction: new Int32Array(capacity),
    magnitude: new Uint16Array(capacity),
    peaks: new Uint16Array(blockCapacity),
    texture,
  };
}

/** Packed differences are signed: each half carries an offset that keeps it above zero, 2^13 a step or 2^15 a sum of four. */
const dropOffset = 0x20002000;
const sumOffset = 0x80008000 | 0;
const half = 0x8000;

/** Sobel of both planes; each pixel keeps the gradient of the plane in which it changes most. The outermost pixels keep none. */
export function readGradient(packed: Int32Array, width: number, height: number, gradient: Gradient): void {
  const { magnitude, peaks, texture } = gradient;
  const across = (width + blockSize - 1) >> blockShift;
  const blocks = across * ((height + blockSize - 1) >> blockShift);
  texture.fill(0, 0, blocks);
  peaks.fill(0, 0, blocks);
  magnitude.fill(0, 0, width);
  magnitude.fill(0, (height - 1) * width, height * width);
  for (let y = 1; y < height - 1; y++) sobelRow(packed, width, y, gradient, (y >> blockShift) * across);
}

/** Row y, a block at a time: the sums and peaks of the blocks then cost no second pass over the picture. */
function sobelRow(packed: Int32Array, width: number, y: number, gradient: Gradient, firstBlock: number): void {
  const { direction, magnitude, peaks, texture } = gradient;
  const o = y * width;
  const end = o + width - 1;
  let smoothA = (packed[o - width]! + (packed[o]! << 1) + packed[o + width]!) | 0;
  let smoothB = (packed[o - width + 1]! + (packed[o + 1]! << 1) + packed[o + width + 1]!) | 0;
  let dropA = (packed[o + width]! - packed[o - width]! + dropOffset) | 0;
  let dropB = (packed[o + width + 1]! - packed[o - width + 1]! + dropOffset) | 0;
  for (let i = o + 1, block = firstBlock, stop = o + blockSize; i < end; block++, stop += blockSize) {
    const upTo = stop < end ? stop : end;
    let sum = 0;
    let peak = peaks[block]!;
    for (; i < upTo; i++) {
      const up = packed[i - width + 1]!;
      const down = packed[i + width + 1]!;
      const smoothC = (up + (packed[i + 1]! << 1) + down) | 0;
      const dropC = (down - up + dropOffset) | 0;
      const rises = (smoothC - smoothA + sumOffset) | 0;
      const falls = (dropA + (dropB << 1) + dropC) | 0;
      // All ones where the colour changes more: in noise a branch here is guessed wrong every other time, which doubles the time.
      const colour = (squareOf(rises & 0xffff, falls & 0xffff) - squareOf(rises >>> 16, falls >>> 16)) >> 31;
      const gx = (((rises >>> (colour & 16)) & 0xffff) - half) >> 1;
      const gy = (((falls >>> (colour & 16)) & 0xffff) - half) >> 1;
      const m = lengthOf(gx, gy);
      direction[i] = (gx << 16) | (gy & 0xffff);
      magnitude[i] = m;
      sum += m;
      peak = m - ((m - peak) & ((m - peak) >> 31));
      smoothA = smoothB;
      smoothB = smoothC;
      dropA = dropB;
      dropB = dropC;
    }
    texture[block]! += sum / (blockSize * blockSize);
    peaks[block] = peak;
  }
  magnitude[o] = 0;
  magnitude[end] = 0;
}

/** Square of the length of a gradient whose parts carry the offset `half`. */
function squareOf(x: number, y: number): number {
  return Math.imul(x - half, x - half) + Math.imul(y - half, y - half);
}

/**
 * Length of a vector to within 7 %, max + 3/8 min, without a root and without a branch. Neighbours across an edge share its direction, so
 * the ridge stays in place.
 */
function lengthOf(x: number, y: number): number {
  const ax = (x ^ (x >> 31)) - (x >> 31);
  const ay = (y ^ (y >> 31)) - (y >> 31);
  const apart = ((ax - ay) ^ ((ax - ay) >> 31)) - ((ax - ay) >> 31);
  return (11 * (ax + ay) + 5 * apart) >> 4;
}
