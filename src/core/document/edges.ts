import type { Planes } from './planes.ts';
import { planeUnit, workLongSide } from './planes.ts';

/** Directions are counted in bins of one degree, 0..179: the direction of the gradient, without its sign. */
export const directionBins = 180;

const capacity = workLongSide * workLongSide;
const blockSize = 8;
const blockReach = 2;

/** Weakest step, in grey levels over the 3x3 Sobel, that may count as an edge: below it lies the noise of a good camera. */
const faintestStep = 1.6;
/** How much the busyness of the surroundings raises the bar; 1.6 leaves a paper edge beside text and mutes the text. */
const busynessShare = 1.6;

/** Edge pixels of one working picture. `strength` 0..255 is contrast relative to the surroundings, 0 where no edge is. */
export interface Edges {
  width: number;
  height: number;
  count: number;
  readonly at: Int32Array;
  readonly strength: Uint8Array;
  readonly direction: Uint8Array;
  /** Blurred copies of the planes, which later steps sample on both sides of an edge. */
  readonly luma: Int16Array;
  readonly redBlue: Int16Array;
  readonly greenness: Int16Array;
}

export interface EdgeScratch {
  readonly edges: Edges;
  readonly row: Int16Array;
  readonly gradientX: Int16Array;
  readonly gradientY: Int16Array;
  readonly magnitude: Float32Array;
  readonly blocks: Float32Array;
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
      strength: new Uint8Array(capacity),
      direction: new Uint8Array(capacity),
      luma: new Int16Array(capacity),
      redBlue: new Int16Array(capacity),
      greenness: new Int16Array(capacity),
    },
    row: new Int16Array(capacity),
    gradientX: new Int16Array(capacity),
    gradientY: new Int16Array(capacity),
    magnitude: new Float32Array(capacity),
    blocks: new Float32Array(blocks),
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
  edges.strength.fill(0, 0, width * height);
  blur(planes.luma, scratch.row, edges.luma, width, height);
  blur(planes.redBlue, scratch.row, edges.redBlue, width, height);
  blur(planes.greenness, scratch.row, edges.greenness, width, height);
  if (width < 5 || height < 5) return edges;
  gradients(scratch, width, height);
  measureBusyness(scratch, width, height);
  thin(scratch, width, height);
  return edges;
}

/** Binomial 3x3 blur; borders repeat. */
function blur(from: Int16Array, rows: Int16Array, to: Int16Array, width: number, height: number): void {
  for (let y = 0; y < height; y++) {
    const o = y * width;
    let left = from[o]!;
    let here = left;
    for (let x = 0; x < width; x++) {
      const right = x + 1 < width ? from[o + x + 1]! : here;
      rows[o + x] = (left + 2 * here + right) >> 2;
      left = here;
      here = right;
    }
  }
  for (let y = 0; y < height; y++) {
    const o = y * width;
    const up = y > 0 ? o - width : o;
    const down = y + 1 < height ? o + width : o;
    for (let x = 0; x < width; x++) to[o + x] = (rows[up + x]! + 2 * rows[o + x]! + rows[down + x]!) >> 2;
  }
}

/** Sobel in all three planes; each pixel keeps the gradient of the plane that changes most there. */
function gradients({ edges, gradientX, gradientY, magnitude }: EdgeScratch, width: number, height: number): void {
  const { luma, redBlue, greenness } = edges;
  magnitude.fill(0, 0, width);
  magnitude.fill(0, (height - 1) * width, height * width);
  for (let y = 1; y < height - 1; y++) {
    const from = y * width;
    magnitude[from] = 0;
    magnitude[from + width - 1] = 0;
    for (let i = from + 1; i < from + width - 1; i++) {
      const u = i - width;
      const d = i + width;
      let diagonal = luma[d + 1]! - luma[u - 1]!;
      let counter = luma[u + 1]! - luma[d - 1]!;
      let gx = diagonal + counter + 2 * (luma[i + 1]! - luma[i - 1]!);
      let gy = diagonal - counter + 2 * (luma[d]! - luma[u]!);
      let best = gx * gx + gy * gy;
      diagonal = redBlue[d + 1]! - redBlue[u - 1]!;
      counter = redBlue[u + 1]! - redBlue[d - 1]!;
      let cx = diagonal + counter + 2 * (redBlue[i + 1]! - redBlue[i - 1]!);
      let cy = diagonal - counter + 2 * (redBlue[d]! - redBlue[u]!);
      let size = cx * cx + cy * cy;
      if (size > best) {
        best = size;
        gx = cx;
        gy = cy;
      }
      diagonal = greenness[d + 1]! - greenness[u - 1]!;
      counter = greenness[u + 1]! - greenness[d - 1]!;
      cx = diagonal + counter + 2 * (greenness[i + 1]! - greenness[i - 1]!);
      cy = diagonal - counter + 2 * (greenness[d]! - greenness[u]!);
      size = cx * cx + cy * cy;
      if (size > best) {
        best = size;
        gx = cx;
        gy = cy;
      }
      gradientX[i] = gx >> 1;
      gradientY[i] = gy >> 1;
      magnitude[i] = Math.sqrt(best);
    }
  }
}

/** Mean gradient of the 5x5 blocks around each block of 8x8 pixels. */
function measureBusyness({ magnitude, blocks, busyness }: EdgeScratch, width: number, height: number): void {
  const across = Math.ceil(width / blockSize);
  const down = Math.ceil(height / blockSize);
  blocks.fill(0, 0, across * down);
  for (let y = 0; y < height; y++) {
    const row = (y >> 3) * across;
    for (let x = 0; x < width; x++) blocks[row + (x >> 3)]! += magnitude[y * width + x]!;
  }
  for (let by = 0; by < down; by++) {
    for (let bx = 0; bx < across; bx++) {
      let sum = 0;
      let n = 0;
      for (let y = Math.max(0, by - blockReach); y <= Math.min(down - 1, by + blockReach); y++)
        for (let x = Math.max(0, bx - blockReach); x <= Math.min(across - 1, bx + blockReach); x++, n++)
          sum += blocks[y * across + x]!;
      busyness[by * across + bx] = sum / (n * blockSize * blockSize);
    }
  }
}

/** Keeps the ridge of the gradient, one pixel wide, with its strength and direction. */
function thin(scratch: EdgeScratch, width: number, height: number): void {
  const { edges, gradientX, gradientY, magnitude, busyness } = scratch;
  const { at, strength, direction } = edges;
  const across = Math.ceil(width / blockSize);
  const floor = faintestStep * planeUnit * 4;
  let count = 0;
  for (let y = 2; y < height - 2; y++) {
    const row = y * width;
    const blockRow = (y >> 3) * across;
    for (let x = 2; x < width - 2; x++) {
      const i = row + x;
      const m = magnitude[i]!;
      if (m < floor) continue;
      const gx = gradientX[i]!;
      const gy = gradientY[i]!;
      const ax = gx < 0 ? -gx : gx;
      const ay = gy < 0 ? -gy : gy;
      let step = 1;
      if (ay > 2.414 * ax) step = width;
      else if (ay > 0.414 * ax) step = gx > 0 === gy > 0 ? width + 1 : width - 1;
      if (m < magnitude[i - step]! || m <= magnitude[i + step]!) continue;
      const bar = floor + busynessShare * busyness[blockRow + (x >> 3)]!;
      strength[i] = (255 * m) / (m + bar);
      direction[i] = directionOf(gx, gy);
      at[count++] = i;
    }
  }
  edges.count = count;
}

/** Direction of a gradient in whole degrees, 0..179. */
function directionOf(gx: number, gy: number): number {
  const degrees = Math.atan2(gy, gx) * (180 / Math.PI);
  const folded = Math.round(degrees < 0 ? degrees + 180 : degrees);
  return folded >= directionBins ? folded - directionBins : folded;
}
