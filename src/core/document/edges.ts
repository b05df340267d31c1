import { planeUnit } from './packed.ts';
import { type Planes, workLongSide } from './planes.ts';

/** Directions are counted in bins of one degree, 0..179: the direction of the gradient, without its sign. */
export const directionBins = 180;

const capacity = workLongSide * workLongSide;
export const blockShift = 3;
const blockSize = 1 << blockShift;
const blockReach = 2;

/** Weakest step, in grey levels over the 3x3 Sobel, that may count as an edge: below it lies the noise of a good camera. */
const faintestStep = 1.6;
/** An edge must rise above the mean gradient of its surroundings by this factor: grain and noise seldom do, outlines do. */
const standOut = 1.15;
/** How much the busyness of the surroundings raises the bar; it leaves a paper edge beside text and mutes the text. */
const busynessShare = 1.2;

/** Edge pixels of one working picture. Strength 1..255 is contrast relative to the surroundings; a code of 0 is no edge. */
export interface Edges {
  width: number;
  height: number;
  count: number;
  readonly at: Int32Array;
  /** For every pixel 256 * direction + strength; one array, because a line is followed by reading both. */
  readonly code: Uint16Array;
  /** Mean gradient of each block of 8x8 pixels, `blocksAcross` in a row. */
  readonly texture: Float32Array;
  blocksAcross: number;
  /** Blurred copy of the working picture, which later steps sample on both sides of an edge. */
  readonly packed: Int32Array;
}

export interface EdgeScratch {
  readonly edges: Edges;
  readonly gradientX: Int16Array;
  readonly gradientY: Int16Array;
  readonly magnitude: Uint16Array;
  readonly peaks: Uint16Array;
  readonly busyness: Float32Array;
}

export function createEdgeScratch(): EdgeScratch {
  const blocks = (workLongSide / blockSize) ** 2;
  return {
    edges: {
      width: 0,
      height: 0,
      count: 0,
      at: new Int32Array(capacity),
      code: new Uint16Array(capacity),
      texture: new Float32Array(blocks),
      blocksAcross: 0,
      packed: new Int32Array(capacity),
    },
    gradientX: new Int16Array(capacity),
    gradientY: new Int16Array(capacity),
    magnitude: new Uint16Array(capacity),
    peaks: new Uint16Array(blocks),
    busyness: new Float32Array(blocks),
  };
}

/** Blur, colour gradient, local normalisation and thinning of the working picture into `scratch.edges`. */
export function findEdges(planes: Planes, scratch: EdgeScratch): Edges {
  const { edges } = scratch;
  const { width, height } = planes;
  edges.width = width;
  edges.height = height;
  edges.count = 0;
  edges.code.fill(0, 0, width * height);
  blur(planes.packed, edges.packed, width, height);
  if (width < 5 || height < 5) return edges;
  scratch.magnitude.fill(0, 0, width);
  scratch.magnitude.fill(0, (height - 1) * width, height * width);
  for (let y = 1; y < height - 1; y++) sobelRow(scratch, y);
  measureBusyness(scratch, width, height);
  thin(scratch, width, height);
  return edges;
}

/** Clears the bits that a division by four shifts from the upper half of a packed pixel into the lower. */
const quarterMask = 0x3fff3fff;

/** Binomial 3x3 blur of both planes at once; borders repeat. */
function blur(from: Int32Array, to: Int32Array, width: number, height: number): void {
  for (let y = 0; y < height; y++) {
    const o = y * width;
    const up = y > 0 ? -width : 0;
    const down = y + 1 < height ? width : 0;
    let here = ((from[o + up]! + (from[o]! << 1) + from[o + down]!) >> 2) & quarterMask;
    let left = here;
    for (let i = o + 1; i < o + width; i++) {
      const right = ((from[i + up]! + (from[i]! << 1) + from[i + down]!) >> 2) & quarterMask;
      to[i - 1] = ((left + (here << 1) + right) >> 2) & quarterMask;
      left = here;
      here = right;
    }
    to[o + width - 1] = ((left + 3 * here) >> 2) & quarterMask;
  }
}

/** Packed differences are signed: each half carries an offset that keeps it above zero, 2^13 a step or 2^15 a sum of four. */
const dropOffset = 0x20002000;
const sumOffset = 0x80008000 | 0;
const half = 0x8000;

/** Sobel of row y in both planes; each pixel keeps the gradient of the plane in which it changes most. */
function sobelRow({ edges, gradientX, gradientY, magnitude }: EdgeScratch, y: number): void {
  const { width, packed } = edges;
  const o = y * width;
  let smoothA = packed[o - width]! + (packed[o]! << 1) + packed[o + width]!;
  let smoothB = packed[o - width + 1]! + (packed[o + 1]! << 1) + packed[o + width + 1]!;
  let dropA = (packed[o + width]! - packed[o - width]! + dropOffset) | 0;
  let dropB = (packed[o + width + 1]! - packed[o - width + 1]! + dropOffset) | 0;
  for (let i = o + 1; i < o + width - 1; i++) {
    const up = packed[i - width + 1]!;
    const down = packed[i + width + 1]!;
    const smoothC = (up + (packed[i + 1]! << 1) + down) | 0;
    const dropC = (down - up + dropOffset) | 0;
    const across = (smoothC - smoothA + sumOffset) | 0;
    const along = (dropA + (dropB << 1) + dropC) | 0;
    const gx = ((across & 0xffff) - half) >> 1;
    const gy = ((along & 0xffff) - half) >> 1;
    const cx = ((across >>> 16) - half) >> 1;
    const cy = ((along >>> 16) - half) >> 1;
    const size = lengthOf(gx, gy);
    const colourSize = lengthOf(cx, cy);
    // All ones where the colour changes more: in noise a branch here is guessed wrong every other time, which doubles the time.
    const colour = (size - colourSize) >> 31;
    gradientX[i] = gx ^ ((gx ^ cx) & colour);
    gradientY[i] = gy ^ ((gy ^ cy) & colour);
    magnitude[i] = size ^ ((size ^ colourSize) & colour);
    smoothA = smoothB;
    smoothB = smoothC;
    dropA = dropB;
    dropB = dropC;
  }
  magnitude[o] = 0;
  magnitude[o + width - 1] = 0;
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

/** Sum and peak of the gradient in each block of 8x8 pixels, and the mean of the 5x5 blocks around it. */
function measureBusyness({ edges, magnitude, peaks, busyness }: EdgeScratch, width: number, height: number): void {
  const across = (width + blockSize - 1) >> blockShift;
  const down = (height + blockSize - 1) >> blockShift;
  const { texture } = edges;
  edges.blocksAcross = across;
  texture.fill(0, 0, across * down);
  peaks.fill(0, 0, across * down);
  for (let y = 0; y < height; y++) {
    const row = (y >> blockShift) * across;
    const o = y * width;
    for (let bx = 0; bx < across; bx++) {
      const to = o + Math.min(width, (bx + 1) << blockShift);
      let sum = 0;
      let peak = peaks[row + bx]!;
      for (let i = o + (bx << blockShift); i < to; i++) {
        const m = magnitude[i]!;
        sum += m;
        if (m > peak) peak = m;
      }
      texture[row + bx]! += sum / (blockSize * blockSize);
      peaks[row + bx] = peak;
    }
  }
  for (let by = 0; by < down; by++) {
    for (let bx = 0; bx < across; bx++) busyness[by * across + bx] = meanAround(texture, bx, by, across, down);
  }
}

function meanAround(texture: Float32Array, bx: number, by: number, across: number, down: number): number {
  let sum = 0;
  let n = 0;
  for (let y = Math.max(0, by - blockReach); y <= Math.min(down - 1, by + blockReach); y++)
    for (let x = Math.max(0, bx - blockReach); x <= Math.min(across - 1, bx + blockReach); x++, n++)
      sum += texture[y * across + x]!;
  return sum / n;
}

/** Keeps the ridge of the gradient, one pixel wide, with its strength and direction; quiet blocks are passed over whole. */
function thin(scratch: EdgeScratch, width: number, height: number): void {
  const across = (width + blockSize - 1) >> blockShift;
  const floor = faintestStep * planeUnit * 2;
  for (let y = 2; y < height - 2; y++) {
    const blockRow = (y >> blockShift) * across;
    for (let bx = 0; bx < across; bx++) {
      const busy = scratch.busyness[blockRow + bx]!;
      const least = Math.max(floor, standOut * busy);
      if (scratch.peaks[blockRow + bx]! < least) continue;
      const from = Math.max(2, bx << blockShift);
      const to = Math.min(width - 2, (bx + 1) << blockShift);
      thinRun(scratch, y * width + from, y * width + to, least, floor + busynessShare * busy);
    }
  }
}

function thinRun(scratch: EdgeScratch, from: number, to: number, least: number, bar: number): void {
  const { edges, gradientX, gradientY, magnitude } = scratch;
  const { at, code, width } = edges;
  for (let i = from; i < to; i++) {
    const m = magnitude[i]!;
    if (m < least) continue;
    const gx = gradientX[i]!;
    const gy = gradientY[i]!;
    const ax = gx < 0 ? -gx : gx;
    const ay = gy < 0 ? -gy : gy;
    let step = 1;
    if (ay > 2.414 * ax) step = width;
    else if (ay > 0.414 * ax) step = gx > 0 === gy > 0 ? width + 1 : width - 1;
    if (m < magnitude[i - step]! || m <= magnitude[i + step]!) continue;
    code[i] = (directionOf(gx, gy) << 8) | ((255 * m) / (m + bar));
    at[edges.count++] = i;
  }
}

/** Direction of a gradient in whole degrees, 0..179, by a quadratic arctangent that is right to a quarter of a degree. */
function directionOf(gx: number, gy: number): number {
  const ax = gx < 0 ? -gx : gx;
  const ay = gy < 0 ? -gy : gy;
  const ratio = ax > ay ? ay / ax : ax / ay;
  const slant = ratio * (45 + 15.64 * (1 - ratio));
  const steep = ax > ay ? slant : 90 - slant;
  const degrees = (gx > 0 === gy > 0 ? steep : 180 - steep) + 0.5;
  return degrees >= directionBins ? 0 : degrees | 0;
}
