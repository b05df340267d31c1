import { planeUnit } from './packed.ts';
import { workLongSide } from './planes.ts';

const capacity = workLongSide * workLongSide;
export const blockShift = 3;
const blockSize = 1 << blockShift;
export const blockCapacity = (workLongSide / blockSize) ** 2;

/** Length of the gradient of the working picture, and what its blocks of 8x8 pixels hold of it. */
export interface Gradient {
  readonly magnitude: Uint16Array;
  /** All bits that the magnitudes of a block have: no less than the highest of them. */
  readonly peaks: Uint16Array;
  /** Sum of the magnitudes of each block. */
  readonly sums: Int32Array;
}

export function createGradient(): Gradient {
  return {
    magnitude: new Uint16Array(capacity),
    peaks: new Uint16Array(blockCapacity),
    sums: new Int32Array(blockCapacity),
  };
}

/** Length of the gradient at a step of one grey level: the weights of the Sobel add up to four. */
export const greyLevel = 4 * planeUnit;

/** Added before the upper half of a difference is taken out, it gives back what a negative lower half borrowed. */
export const borrowed = 0x8000;

/**
 * Sobel of both planes; each pixel keeps the length of the gradient of the plane in which it changes most, and the outermost none. Directions
 * are worked out later, for the few pixels that may be edges.
 */
export function readGradient(packed: Int32Array, width: number, height: number, gradient: Gradient): void {
  const { magnitude, peaks, sums } = gradient;
  const across = (width + blockSize - 1) >> blockShift;
  const blocks = across * ((height + blockSize - 1) >> blockShift);
  sums.fill(0, 0, blocks);
  peaks.fill(0, 0, blocks);
  magnitude.fill(0, 0, width);
  magnitude.fill(0, (height - 1) * width, height * width);
  for (let y = 1; y < height - 1; y++) sobelRow(packed, width, y, gradient, (y >> blockShift) * across);
}

/** Row y, a block at a time: the sums and peaks of the blocks then cost no second pass over the picture. */
function sobelRow(packed: Int32Array, width: number, y: number, gradient: Gradient, firstBlock: number): void {
  const { magnitude, peaks, sums } = gradient;
  const o = y * width;
  const end = o + width - 1;
  let smoothA = (packed[o - width]! + (packed[o]! << 1) + packed[o + width]!) | 0;
  let smoothB = (packed[o - width + 1]! + (packed[o + 1]! << 1) + packed[o + width + 1]!) | 0;
  let dropA = (packed[o + width]! - packed[o - width]!) | 0;
  let dropB = (packed[o + width + 1]! - packed[o - width + 1]!) | 0;
  for (let i = o + 1, block = firstBlock, stop = o + blockSize; i < end; block++, stop += blockSize) {
    const upTo = Math.min(stop, end);
    let sum = 0;
    let peak = 0;
    for (; i < upTo; i++) {
      const up = packed[i - width + 1]!;
      const down = packed[i + width + 1]!;
      const smoothC = (up + (packed[i + 1]! << 1) + down) | 0;
      const dropC = (down - up) | 0;
      const rises = (smoothC - smoothA) | 0;
      const falls = (dropA + (dropB << 1) + dropC) | 0;
      const luma = squareOf((rises << 16) >> 16, (falls << 16) >> 16);
      const more = (luma - squareOf((rises + borrowed) >> 16, (falls + borrowed) >> 16)) | 0;
      // The larger of the two: in noise a branch here is guessed wrong every other time, which doubles the time.
      const m = Math.sqrt((luma - (more & (more >> 31))) | 0) | 0;
      magnitude[i] = m;
      sum = (sum + m) | 0;
      peak |= m;
      smoothA = smoothB;
      smoothB = smoothC;
      dropA = dropB;
      dropB = dropC;
    }
    sums[block] = (sums[block]! + sum) | 0;
    peaks[block] = peaks[block]! | peak;
  }
  magnitude[o] = 0;
  magnitude[end] = 0;
}

/** Square of the length of a gradient: below 2^31, since colours differ by less than 2^13 and luma by half of that. */
export function squareOf(x: number, y: number): number {
  return (Math.imul(x, x) + Math.imul(y, y)) | 0;
}
