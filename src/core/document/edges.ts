import { blur } from './blur.ts';
import { blockCapacity, blockShift, createGradient, type Gradient, greyLevel, readGradient } from './gradient.ts';
import type { PixelKernel } from './pixel-kernel.ts';
import { type Planes, workLongSide } from './planes.ts';
import { fillSteps, keepRidge, listStrong, rim, writeCodes } from './thin.ts';

/** Directions are counted in bins of one degree, 0..179: the direction of the gradient, without its sign. */
export const directionBins = 180;

const capacity = workLongSide * workLongSide;
const blockReach = 2;
const blockArea = 1 << (2 * blockShift);

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
  /** Mean gradient of each block of 8x8 pixels, in halves of its unit, `blocksAcross` in a row. */
  readonly texture: Float32Array;
  blocksAcross: number;
  /** Blurred copy of the working picture, which later steps sample on both sides of an edge. */
  readonly packed: Int32Array;
}

export interface EdgeScratch {
  readonly edges: Edges;
  readonly gradient: Gradient;
  readonly rowSums: Int32Array;
  /** Least gradient of an edge pixel by block, 0 where none reaches it, and the gradient that gives half of the full strength. */
  readonly leasts: Int32Array;
  readonly bars: Int32Array;
  readonly steps: Int32Array;
  /** Pixels of one row that reach it. */
  readonly strong: Int32Array;
  /** Gradient of each edge pixel, x above y, 16 bits each. */
  readonly directions: Int32Array;
}

export function createEdgeScratch(kernel: PixelKernel | null = null): EdgeScratch {
  const words = (length: number): Int32Array => new Int32Array(length);
  return {
    edges: {
      width: 0,
      height: 0,
      count: 0,
      at: words(capacity),
      code: new Uint16Array(capacity),
      texture: new Float32Array(blockCapacity),
      blocksAcross: 0,
      packed: kernel?.blurred ?? words(capacity),
    },
    gradient: kernel ?? createGradient(),
    rowSums: words(blockCapacity),
    leasts: words(blockCapacity),
    bars: words(blockCapacity),
    steps: words(8),
    strong: words(workLongSide),
    directions: words(capacity),
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
  const { kernel } = planes;
  if (kernel) kernel.blur(width, height);
  else blur(planes.packed, edges.packed, width, height);
  if (width < 5 || height < 5) return edges;
  edges.blocksAcross = blocksIn(width);
  if (kernel) kernel.readGradient(width, height);
  else readGradient(edges.packed, width, height, scratch.gradient);
  setBars(scratch, edges.blocksAcross, blocksIn(height));
  thin(scratch, width, height);
  return edges;
}

function blocksIn(length: number): number {
  return (length + (1 << blockShift) - 1) >> blockShift;
}

/** Sets what each block asks of its pixels by the mean gradient of the 5x5 blocks around it. */
function setBars({ edges, gradient, rowSums, leasts, bars }: EdgeScratch, across: number, down: number): void {
  const { sums, peaks } = gradient;
  const floor = faintestStep * greyLevel;
  sumAcross(sums, rowSums, across, down);
  for (let by = 0; by < down; by++) {
    const top = Math.max(0, by - blockReach);
    const bottom = Math.min(down - 1, by + blockReach);
    for (let bx = 0; bx < across; bx++) {
      const block = by * across + bx;
      const wide = Math.min(across - 1, bx + blockReach) - Math.max(0, bx - blockReach) + 1;
      let sum = 0;
      for (let y = top; y <= bottom; y++) sum += rowSums[y * across + bx]!;
      const busy = sum / (wide * (bottom - top + 1) * blockArea);
      const least = Math.ceil(Math.max(floor, standOut * busy));
      leasts[block] = peaks[block]! < least ? 0 : least;
      bars[block] = Math.round(floor + busynessShare * busy);
      edges.texture[block] = sums[block]! / (2 * blockArea);
    }
  }
}

/** For each block the sum over the five around it in its row. */
function sumAcross(sums: Int32Array, rowSums: Int32Array, across: number, down: number): void {
  for (let y = 0; y < down; y++) {
    const o = y * across;
    let sum = 0;
    for (let x = 0; x < Math.min(blockReach, across); x++) sum += sums[o + x]!;
    for (let x = 0; x < across; x++) {
      if (x + blockReach < across) sum += sums[o + x + blockReach]!;
      rowSums[o + x] = sum;
      if (x >= blockReach) sum -= sums[o + x - blockReach]!;
    }
  }
}

/** Keeps the ridge of the gradient, one pixel wide, with its strength and direction; quiet blocks are passed over whole. */
function thin(scratch: EdgeScratch, width: number, height: number): void {
  const { edges } = scratch;
  fillSteps(scratch.steps, width);
  for (let y = rim; y < height - rim; y++) {
    const firstBlock = (y >> blockShift) * edges.blocksAcross;
    const count = keepRidge(scratch, listStrong(scratch, width, y * width, firstBlock));
    writeCodes(scratch, count, y * width, firstBlock);
    edges.count = count;
  }
}
