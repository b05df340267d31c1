/**
 * The pixel work of the document finder as a WebAssembly SIMD kernel, in AssemblyScript: shrinking by two or three, blur, and gradient. Every
 * result is bit for bit that of `src/core/document/{planes,blur,gradient}.ts`, which explain the arithmetic and stand in where there is
 * no SIMD. Memory has fixed places, handed out below; nothing is ever allocated. Build with `node scripts/build-kernel.mjs`.
 */

const longSide: i32 = 320;
const capacity: i32 = longSide * longSide;
const sourceSide: i32 = 3 * longSide + 2;

// Rows are read and written up to 16 bytes beyond their ends: each place has that much room around it.
const room: i32 = 64;
const sourceAt: i32 = 1024;
const packedAt: i32 = sourceAt + sourceSide * sourceSide * 4 + room;
const blurredAt: i32 = packedAt + capacity * 4 + room;
const magnitudeAt: i32 = blurredAt + capacity * 4 + room;
const sumsAt: i32 = magnitudeAt + capacity * 2 + room;
const peaksAt: i32 = sumsAt + 1600 * 4 + room;
const rowAt: i32 = peaksAt + 1600 * 2 + room;
const endAt: i32 = rowAt + (longSide + 8) * 4 + room;

/** Where a place begins: source, working picture, blurred copy, magnitudes, sums, peaks, end of all. */
export function placeOf(n: i32): i32 {
  if (n === 0) return sourceAt;
  if (n === 1) return packedAt;
  if (n === 2) return blurredAt;
  if (n === 3) return magnitudeAt;
  if (n === 4) return sumsAt;
  return n === 5 ? peaksAt : endAt;
}

/** Four sums of blocks, red, green, blue, alpha as 16 bits each in two registers, to four times red - blue and luma as 32 bits each. */
@inline
function redOf(low: v128, high: v128): v128 {
  return i32x4.shr_u(i32x4.shl(i8x16.shuffle(low, high, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27), 16), 16);
}

@inline
function greenOf(low: v128, high: v128): v128 {
  return i32x4.shr_u(i8x16.shuffle(low, high, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27), 16);
}

@inline
function blueOf(low: v128, high: v128): v128 {
  return i32x4.shr_u(i32x4.shl(i8x16.shuffle(low, high, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31), 16), 16);
}

/** Two working pixels of 16-bit colours, from four source pixels in each of two rows. */
@inline
function pairByTwo(at: i32, stride: i32): v128 {
  const up = v128.load(at);
  const down = v128.load(at + stride);
  const a = i16x8.add(i16x8.extend_low_i8x16_u(up), i16x8.extend_low_i8x16_u(down));
  const b = i16x8.add(i16x8.extend_high_i8x16_u(up), i16x8.extend_high_i8x16_u(down));
  return i16x8.add(i64x2.shuffle(a, b, 0, 2), i64x2.shuffle(a, b, 1, 3));
}

/** Shrinks the source, `stride` pixels a row, by two into a working picture of `width` (4 at least) by `height`. */
export function shrinkByTwo(stride: i32, width: i32, height: i32): void {
  const bytes = stride * 4;
  for (let y = 0; y < height; y++) {
    const from = sourceAt + y * 2 * bytes;
    const to = packedAt + y * width * 4;
    for (let x = 0; x < width; x += 4) {
      // The last group is moved back so that it ends with the row.
      const n = min(x, width - 4);
      const low = pairByTwo(from + n * 8, bytes);
      const high = pairByTwo(from + n * 8 + 16, bytes);
      const red = redOf(low, high);
      const blue = blueOf(low, high);
      const luma = i32x4.add(i32x4.add(red, blue), i32x4.shl(greenOf(low, high), 1));
      const colour = i32x4.add(i32x4.shl(i32x4.sub(red, blue), 2), i32x4.splat(4080));
      v128.store(to + n * 4, v128.or(i32x4.shl(colour, 16), luma));
    }
  }
}

/** Sum of four source pixels in each of three rows, 16 bits a colour: pixels 0 and 1, or 2 and 3. */
@inline
function lowOfThree(at: i32, stride: i32): v128 {
  return i16x8.add(
    i16x8.add(i16x8.extend_low_i8x16_u(v128.load(at)), i16x8.extend_low_i8x16_u(v128.load(at + stride))),
    i16x8.extend_low_i8x16_u(v128.load(at + 2 * stride)),
  );
}

@inline
function highOfThree(at: i32, stride: i32): v128 {
  return i16x8.add(
    i16x8.add(i16x8.extend_high_i8x16_u(v128.load(at)), i16x8.extend_high_i8x16_u(v128.load(at + stride))),
    i16x8.extend_high_i8x16_u(v128.load(at + 2 * stride)),
  );
}

/** Two working pixels from six sums of columns, two a register. */
@inline
function pairByThree(a: v128, b: v128, c: v128): v128 {
  return i16x8.add(i16x8.add(i64x2.shuffle(a, b, 0, 3), i64x2.shuffle(a, c, 1, 2)), i64x2.shuffle(b, c, 0, 3));
}

/** A ninth, as `ninth` in planes.ts. */
@inline
function ninthOf(value: v128): v128 {
  return i32x4.shr_u(i32x4.mul(value, i32x4.splat(58255)), 19);
}

/** Shrinks the source by three, like `shrinkByTwo`. */
export function shrinkByThree(stride: i32, width: i32, height: i32): void {
  const bytes = stride * 4;
  for (let y = 0; y < height; y++) {
    const from = sourceAt + y * 3 * bytes;
    const to = packedAt + y * width * 4;
    for (let x = 0; x < width; x += 4) {
      const n = min(x, width - 4);
      const at = from + n * 12;
      const b = highOfThree(at, bytes);
      const c = lowOfThree(at + 16, bytes);
      const low = pairByThree(lowOfThree(at, bytes), b, c);
      const high = pairByThree(highOfThree(at + 16, bytes), lowOfThree(at + 32, bytes), highOfThree(at + 32, bytes));
      const red = redOf(low, high);
      const blue = blueOf(low, high);
      const luma = i32x4.add(i32x4.add(red, blue), i32x4.shl(greenOf(low, high), 1));
      const colour = i32x4.add(i32x4.shl(i32x4.sub(red, blue), 4), i32x4.splat(36720));
      v128.store(to + n * 4, v128.or(i32x4.shl(ninthOf(colour), 16), ninthOf(i32x4.shl(luma, 2))));
    }
  }
}

/** Binomial 3x3 blur of the working picture; both planes of four pixels at once. */
export function blur(width: i32, height: i32): void {
  const bytes = width * 4;
  const row = rowAt + 16;
  for (let y = 0; y < height; y++) {
    const here = packedAt + y * bytes;
    const up = y > 0 ? here - bytes : here;
    const down = y + 1 < height ? here + bytes : here;
    for (let x = 0; x < bytes; x += 16) {
      const sum = i16x8.add(i16x8.add(v128.load(up + x), v128.load(down + x)), i16x8.shl(v128.load(here + x), 1));
      v128.store(row + x, i16x8.shr_u(sum, 2));
    }
    store<i32>(row - 4, load<i32>(row));
    store<i32>(row + bytes, load<i32>(row + bytes - 4));
    // What is written beyond the end of a row is overwritten with the next one.
    const to = blurredAt + y * bytes;
    for (let x = 0; x < bytes; x += 16) {
      const at = row + x;
      const sum = i16x8.add(i16x8.add(v128.load(at - 4), v128.load(at + 4)), i16x8.shl(v128.load(at), 1));
      v128.store(to + x, i16x8.shr_u(sum, 2));
    }
  }
}

/** Whole square roots of four numbers below 2^31: single precision is right to one, and set right after. */
@inline
function rootOf(square: v128): v128 {
  const near = i32x4.trunc_sat_f32x4_s(f32x4.sqrt(f32x4.convert_i32x4_s(square)));
  // Comparisons give -1 where they hold.
  const down = i32x4.add(near, i32x4.gt_s(i32x4.mul(near, near), square));
  const next = i32x4.add(down, i32x4.splat(1));
  return i32x4.sub(down, i32x4.le_s(i32x4.mul(next, next), square));
}

/** Magnitudes of pixels x..x+3 of the blurred row at `here`. */
@inline
function magnitudesAt(here: i32, bytes: i32): v128 {
  const up = here - bytes;
  const down = here + bytes;
  const a = v128.load(up - 4);
  const c = v128.load(up + 4);
  const g = v128.load(down - 4);
  const k = v128.load(down + 4);
  const sides = i16x8.shl(i16x8.sub(v128.load(here + 4), v128.load(here - 4)), 1);
  const ends = i16x8.shl(i16x8.sub(v128.load(down), v128.load(up)), 1);
  const rises = i16x8.add(i16x8.add(i16x8.sub(c, a), i16x8.sub(k, g)), sides);
  const falls = i16x8.add(i16x8.add(i16x8.sub(g, a), i16x8.sub(k, c)), ends);
  const luma = i8x16.shuffle(rises, falls, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29);
  const colour = i8x16.shuffle(rises, falls, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);
  return rootOf(i32x4.max_s(i32x4.dot_i16x8_s(luma, luma), i32x4.dot_i16x8_s(colour, colour)));
}

/** All ones for the pixels `x`..`x`+3 that lie within 1..`last`-1. */
@inline
function insideOf(x: i32, last: i32): v128 {
  const at = i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3));
  return v128.and(i32x4.gt_s(at, i32x4.splat(0)), i32x4.lt_s(at, i32x4.splat(last)));
}

@inline
function sumOf(four: v128): i32 {
  return (
    i32x4.extract_lane(four, 0) + i32x4.extract_lane(four, 1) + i32x4.extract_lane(four, 2) + i32x4.extract_lane(four, 3)
  );
}

@inline
function bitsOf(four: v128): i32 {
  const two = v128.or(four, i64x2.shuffle(four, four, 1, 0));
  return i32x4.extract_lane(two, 0) | i32x4.extract_lane(two, 1);
}

/** Sobel of the blurred copy (5 by 5 at least): magnitude of each pixel, sum and bits of each block of 8x8. */
export function readGradient(width: i32, height: i32): void {
  const bytes = width * 4;
  const across = (width + 7) >> 3;
  const blocks = across * ((height + 7) >> 3);
  memory.fill(sumsAt, 0, blocks * 4);
  memory.fill(peaksAt, 0, blocks * 2);
  memory.fill(magnitudeAt, 0, width * 2);
  for (let y = 1; y < height - 1; y++) {
    const from = blurredAt + y * bytes;
    const to = magnitudeAt + y * width * 2;
    const firstBlock = (y >> 3) * across;
    for (let block = 0; block < across; block++) {
      const x = block * 8;
      let one = magnitudesAt(from + x * 4, bytes);
      let two = magnitudesAt(from + x * 4 + 16, bytes);
      if (x === 0 || x + 8 >= width) {
        one = v128.and(one, insideOf(x, width - 1));
        two = v128.and(two, insideOf(x + 4, width - 1));
      }
      // Below 2^16, and what is written beyond the end of a row is overwritten with the next one.
      v128.store(to + x * 2, i16x8.narrow_i32x4_u(one, two));
      const sum = sumsAt + (firstBlock + block) * 4;
      store<i32>(sum, load<i32>(sum) + sumOf(i32x4.add(one, two)));
      const peak = peaksAt + (firstBlock + block) * 2;
      store<u16>(peak, (load<u16>(peak) as i32) | bitsOf(v128.or(one, two)));
    }
  }
  memory.fill(magnitudeAt + (height - 1) * width * 2, 0, width * 2);
}
