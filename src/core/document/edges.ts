import { blur } from './blur.ts';
import { blockCapacity, blockShift, createGradient, type Gradient, readGradient } from './gradient.ts';
import { planeUnit } from './packed.ts';
import { type Planes, workLongSide } from './planes.ts';
import { fillSteps, thinRun } from './thin.ts';

/** Directions are counted in bins of one degree, 0..179: the direction of the gradient, without its sign. */
export const directionBins = 180;

const capacity = workLongSide * workLongSide;
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
  readonly gradient: Gradient;
  readonly busyness: Float32Array;
  readonly steps: Int32Array;
}

export function createEdgeScratch(): EdgeScratch {
  const texture = new Float32Array(blockCapacity);
  return {
    edges: {
      width: 0,
      height: 0,
      count: 0,
      at: new Int32Array(capacity),
      code: new Uint16Array(capacity),
      texture,
      blocksAcross: 0,
      packed: new Int32Array(capacity),
    },
    gradient: createGradient(texture),
    busyness: new Float32Array(blockCapacity),
    steps: new Int32Array(8),
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
  edges.blocksAcross = blocksIn(width);
  readGradient(edges.packed, width, height, scratch.gradient);
  measureBusyness(scratch, edges.blocksAcross, blocksIn(height));
  thin(scratch, width, height);
  return edges;
}

function blocksIn(length: number): number {
  return (length + (1 << blockShift) - 1) >> blockShift;
}

/** The mean gradient of the 5x5 blocks around each block. */
function measureBusyness({ edges: { texture }, busyness }: EdgeScratch, across: number, down: number): void {
  for (let by = 0; by < down; by++) {
    for (let bx = 0; bx < across; bx++) busyness[by * across + bx] = meanAround(texture, bx, by, across, down);
  }
}

function meanAround(texture: Float32Array, bx: number, by: number, across: number, down: number): number {
  const left = Math.max(0, bx - blockReach);
  const right = Math.min(across - 1, bx + blockReach);
  const top = Math.max(0, by - blockReach);
  const bottom = Math.min(down - 1, by + blockReach);
  let sum = 0;
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) sum += texture[y * across + x]!;
  return sum / ((right - left + 1) * (bottom - top + 1));
}

/** Keeps the ridge of the gradient, one pixel wide, with its strength and direction; quiet blocks are passed over whole. */
function thin({ edges, gradient, busyness, steps }: EdgeScratch, width: number, height: number): void {
  const across = edges.blocksAcross;
  const floor = faintestStep * planeUnit * 2;
  fillSteps(steps, width);
  for (let y = 2; y < height - 2; y++) {
    const blockRow = (y >> blockShift) * across;
    for (let bx = 0; bx < across; bx++) {
      const busy = busyness[blockRow + bx]!;
      const least = Math.ceil(Math.max(floor, standOut * busy)) | 0;
      if (gradient.peaks[blockRow + bx]! < least) continue;
      const from = y * width + Math.max(2, bx << blockShift);
      const to = y * width + Math.min(width - 2, (bx + 1) << blockShift);
      // Whole, because fractions handed on are allocated.
      thinRun(edges, gradient, steps, from, to, least, Math.round(floor + busynessShare * busy) | 0);
    }
  }
}
