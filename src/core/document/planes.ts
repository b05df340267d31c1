import type { Raster } from '../raster.ts';
import { colourOffset, planeUnit } from './packed.ts';
import type { PixelKernel } from './pixel-kernel.ts';
import { createFractionScratch, type FractionScratch, shrinkByFraction } from './shrink-by-fraction.ts';

/** Long side of the working picture: four times fewer pixels than a preview frame, yet a card side spans 60 px or more. */
export const workLongSide = 320;

/**
 * The working picture, packed as `packed.ts` says; a third plane, green against magenta, cost a fifth of the time and found no document
 * more. `scaleX`, `scaleY` are source pixels per working pixel. The array may be longer than width * height.
 */
export interface Planes {
  width: number;
  height: number;
  scaleX: number;
  scaleY: number;
  readonly packed: Int32Array;
  readonly fraction: FractionScratch;
  readonly kernel: PixelKernel | null;
}

/** Red and blue of so many squared pixels still fit in 16 bits each. */
const mostWhole = 16;

const capacity = workLongSide * workLongSide;

export function createPlanes(kernel: PixelKernel | null = null): Planes {
  return {
    width: 0,
    height: 0,
    scaleX: 1,
    scaleY: 1,
    packed: kernel?.packed ?? new Int32Array(capacity),
    fraction: createFractionScratch(),
    kernel,
  };
}

/**
 * Fills `planes` with `pixels` averaged down to a long side of at most 320 px; a smaller picture keeps its size. Where the long side is a whole
 * multiple of that, each working pixel is a whole block, and what is left at the right and below, less than a block, is passed over.
 */
export function shrinkInto(pixels: Raster, planes: Planes): void {
  const longSide = Math.max(pixels.width, pixels.height);
  const shortSide = Math.min(pixels.width, pixels.height);
  const words = wordsOf(pixels);
  const blocks = Math.floor(longSide / workLongSide);
  if (blocks >= 2 && blocks <= mostWhole && longSide - blocks * workLongSide < blocks && shortSide >= blocks) {
    planes.width = Math.floor(pixels.width / blocks);
    planes.height = Math.floor(pixels.height / blocks);
    planes.scaleX = blocks;
    planes.scaleY = blocks;
    if (planes.kernel?.shrink(words, pixels.width, blocks, planes.width, planes.height)) return;
    if (blocks === 2) shrinkByTwo(words, pixels.width, planes);
    else if (blocks === 3) shrinkByThree(words, pixels.width, planes);
    else shrinkByWhole(words, pixels.width, planes, blocks);
    return;
  }
  const factor = Math.max(1, longSide / workLongSide);
  planes.width = Math.max(1, Math.min(workLongSide, Math.round(pixels.width / factor)));
  planes.height = Math.max(1, Math.min(workLongSide, Math.round(pixels.height / factor)));
  planes.scaleX = pixels.width / planes.width;
  planes.scaleY = pixels.height / planes.height;
  shrinkByFraction(words, pixels, planes, planes.packed, planes.fraction);
}

/** The picture as one 32-bit word a pixel (every browser and Node run little-endian: 0xAABBGGRR), copied if not aligned. */
function wordsOf({ data }: Raster): Int32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
}

function shrinkByTwo(words: Int32Array, stride: number, { width, height, packed }: Planes): void {
  for (let y = 0, out = 0; y < height; y++) {
    let at = y * 2 * stride;
    for (let x = 0; x < width; x++, at += 2, out++) {
      const a = words[at]!;
      const b = words[at + 1]!;
      const c = words[at + stride]!;
      const d = words[at + stride + 1]!;
      // Red and blue are summed in one word: four bytes stay below 2^16, so neither spills into the other.
      const rb = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      const g = ((a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00)) >> 8;
      const red = rb & 0xffff;
      const blue = rb >> 16;
      packed[out] = (((red - blue) * 4 + colourOffset) << 16) | (red + 2 * g + blue);
    }
  }
}

/**
 * Green of several pixels, from the sum of their words and that of their red and blue alone: it saves masking it out of each. What
 * overflows is alpha.
 */
function greenOf(all: number, redBlue: number): number {
  return ((all - redBlue) >>> 8) & 0xffff;
}

/** A ninth of a whole number below 74 000, rounded down, without a division. */
function ninth(value: number): number {
  return Math.imul(value, 58255) >>> 19;
}

/** The camera's frames of 960 px come here: without inner loops it takes half the time of `shrinkByWhole`. */
function shrinkByThree(words: Int32Array, stride: number, { width, height, packed }: Planes): void {
  for (let y = 0, out = 0; y < height; y++) {
    let at = y * 3 * stride;
    for (let x = 0; x < width; x++, at += 3, out++) {
      const under = at + stride;
      const last = under + stride;
      let rb = (words[at]! & 0xff00ff) + (words[at + 1]! & 0xff00ff) + (words[at + 2]! & 0xff00ff);
      let all = words[at]! + words[at + 1]! + words[at + 2]!;
      rb += (words[under]! & 0xff00ff) + (words[under + 1]! & 0xff00ff) + (words[under + 2]! & 0xff00ff);
      all += words[under]! + words[under + 1]! + words[under + 2]!;
      rb += (words[last]! & 0xff00ff) + (words[last + 1]! & 0xff00ff) + (words[last + 2]! & 0xff00ff);
      all += words[last]! + words[last + 1]! + words[last + 2]!;
      const red = rb & 0xffff;
      const blue = rb >> 16;
      const colour = ninth((red - blue) * planeUnit + 9 * colourOffset);
      packed[out] = (colour << 16) | ninth((red + 2 * greenOf(all | 0, rb) + blue) * (planeUnit >> 2));
    }
  }
}

function shrinkByWhole(words: Int32Array, stride: number, { width, height, packed }: Planes, factor: number): void {
  const unit = planeUnit / (factor * factor);
  for (let y = 0, out = 0; y < height; y++) {
    for (let x = 0; x < width; x++, out++) {
      let rb = 0;
      let all = 0;
      for (let dy = 0; dy < factor; dy++) {
        let at = (y * factor + dy) * stride + x * factor;
        for (let dx = 0; dx < factor; dx++, at++) {
          const word = words[at]!;
          rb = (rb + (word & 0xff00ff)) | 0;
          all = (all + word) | 0;
        }
      }
      const g = greenOf(all, rb);
      const red = rb & 0xffff;
      const blue = rb >>> 16;
      packed[out] = (((red - blue) * unit + colourOffset) << 16) | (((red + 2 * g + blue) * unit) >> 2);
    }
  }
}
