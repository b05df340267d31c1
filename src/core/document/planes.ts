import type { Raster } from '../raster.ts';

/** Long side of the working picture: four times fewer pixels than a preview frame, yet a card side spans 60 px or more. */
export const workLongSide = 320;

/** Planes hold sixteenths of a grey level, so that averaging keeps what 8 bits would round away. */
export const planeUnit = 16;

/**
 * The working picture: luma (r+2g+b)/4 and the opponent colour r-b, each times `planeUnit`.
 * A third plane, green against magenta, cost a fifth of the time and found no document more.
 * `scaleX`, `scaleY` are source pixels per working pixel. The arrays may be longer than width * height.
 */
export interface Planes {
  width: number;
  height: number;
  scaleX: number;
  scaleY: number;
  luma: Int16Array;
  redBlue: Int16Array;
}

const capacity = workLongSide * workLongSide;

export function createPlanes(): Planes {
  return {
    width: 0,
    height: 0,
    scaleX: 1,
    scaleY: 1,
    luma: new Int16Array(capacity),
    redBlue: new Int16Array(capacity),
  };
}

/** Fills `planes` with `pixels` averaged down to a long side of at most 320 px; a smaller picture keeps its size. */
export function shrinkInto(pixels: Raster, planes: Planes): void {
  const longSide = Math.max(pixels.width, pixels.height);
  const factor = Math.max(1, longSide / workLongSide);
  planes.width = Math.max(1, Math.min(workLongSide, Math.round(pixels.width / factor)));
  planes.height = Math.max(1, Math.min(workLongSide, Math.round(pixels.height / factor)));
  planes.scaleX = pixels.width / planes.width;
  planes.scaleY = pixels.height / planes.height;
  const words = wordsOf(pixels);
  const even = Number.isInteger(planes.scaleX) && planes.scaleX === planes.scaleY;
  if (words && planes.scaleX === 2 && planes.scaleY === 2) shrinkByTwo(words, planes);
  else if (words && even && planes.scaleX <= 16) shrinkByWhole(words, planes);
  else shrinkByFraction(pixels, planes);
}

/** The picture as one 32-bit word a pixel (every browser and Node run little-endian: 0xAABBGGRR), where aligned. */
function wordsOf({ data }: Raster): Uint32Array | null {
  return data.byteOffset % 4 === 0 ? new Uint32Array(data.buffer, data.byteOffset, data.length >> 2) : null;
}

function shrinkByTwo(words: Uint32Array, { width, height, luma, redBlue }: Planes): void {
  const stride = width * 2;
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
      luma[out] = red + 2 * g + blue;
      redBlue[out] = (red - blue) * 4;
    }
  }
}

function shrinkByWhole(words: Uint32Array, planes: Planes): void {
  const { width, height, luma, redBlue, scaleX: factor } = planes;
  const stride = width * factor;
  const unit = planeUnit / (factor * factor);
  for (let y = 0, out = 0; y < height; y++) {
    for (let x = 0; x < width; x++, out++) {
      let rb = 0;
      let g = 0;
      for (let dy = 0; dy < factor; dy++) {
        let at = (y * factor + dy) * stride + x * factor;
        for (let dx = 0; dx < factor; dx++, at++) {
          const word = words[at]!;
          rb += word & 0xff00ff;
          g += (word >> 8) & 0xff;
        }
      }
      const red = rb & 0xffff;
      const blue = rb >>> 16;
      luma[out] = ((red + 2 * g + blue) * unit) >> 2;
      redBlue[out] = (red - blue) * unit;
    }
  }
}

/** Exact area average for any size: each source pixel is shared out by the area with which it falls on a target pixel. */
function shrinkByFraction({ data, width: sourceWidth, height: sourceHeight }: Raster, planes: Planes): void {
  const { width, height, scaleX, scaleY } = planes;
  const sums = new Float32Array(width * 3);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    const top = y * scaleY;
    const bottom = Math.min(sourceHeight, top + scaleY);
    for (let sy = Math.floor(top); sy < bottom; sy++) {
      const rowShare = Math.min(sy + 1, bottom) - Math.max(sy, top);
      if (rowShare > 1e-6) addRow(data, sy * sourceWidth * 4, sourceWidth, scaleX, rowShare, sums);
    }
    writeRow(sums, planeUnit / (scaleX * scaleY), y * width, planes);
  }
}

function addRow(
  data: Uint8ClampedArray,
  start: number,
  count: number,
  scaleX: number,
  share: number,
  sums: Float32Array,
): void {
  const last = sums.length / 3 - 1;
  const step = 1 / scaleX;
  for (let sx = 0, at = start; sx < count; sx++, at += 4) {
    const from = sx * step;
    const cell = Math.min(last, from | 0);
    const spill = Math.min(1, Math.max(0, (from + step - cell - 1) / step));
    const red = data[at]! * share;
    const green = data[at + 1]! * share;
    const blue = data[at + 2]! * share;
    const o = cell * 3;
    const keep = cell < last ? 1 - spill : 1;
    sums[o]! += red * keep;
    sums[o + 1]! += green * keep;
    sums[o + 2]! += blue * keep;
    if (keep < 1) {
      sums[o + 3]! += red * spill;
      sums[o + 4]! += green * spill;
      sums[o + 5]! += blue * spill;
    }
  }
}

function writeRow(sums: Float32Array, unit: number, start: number, { width, luma, redBlue }: Planes): void {
  for (let x = 0, o = 0; x < width; x++, o += 3) {
    const red = sums[o]! * unit;
    const green = sums[o + 1]! * unit;
    const blue = sums[o + 2]! * unit;
    luma[start + x] = (red + 2 * green + blue) / 4;
    redBlue[start + x] = red - blue;
  }
}
