import { type Colour, type Plate, packedColour } from './plate.ts';

// Running sums of covered area, one row of the polygon's box after the other; all zero between two fills.
let area = new Float32Array(0);
let corners = new Float64Array(0);

/**
 * Fills a closed polygon (x, y, x, y ... in mm) with exact coverage at its edges. Where it overlaps itself it stays filled once.
 * Each edge leaves, in the cells that it crosses, how much of the area right of it begins there; a sum along the row gives the coverage.
 */
export function fillPolygon(plate: Plate, points: ArrayLike<number>, colour: Colour, alpha = 1): void {
  const count = points.length >> 1;
  if (corners.length < count * 2) corners = new Float64Array(count * 2);
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const x = plate.along * points[i * 2]! - plate.across * points[i * 2 + 1]! + plate.originX;
    const y = plate.across * points[i * 2]! + plate.along * points[i * 2 + 1]! + plate.originY;
    corners[i * 2] = x;
    corners[i * 2 + 1] = y;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const x0 = Math.max(0, Math.floor(left));
  const y0 = Math.max(0, Math.floor(top));
  const width = Math.min(plate.width, Math.ceil(right)) - x0;
  const height = Math.min(plate.height, Math.ceil(bottom)) - y0;
  if (!(width > 0 && height > 0)) return;
  const stride = width + 2;
  if (area.length < stride * height) area = new Float32Array(stride * height);
  for (let i = 0; i < count; i++) {
    const j = i + 1 === count ? 0 : i + 1;
    addEdge(
      corners[i * 2]! - x0,
      corners[i * 2 + 1]! - y0,
      corners[j * 2]! - x0,
      corners[j * 2 + 1]! - y0,
      width,
      height,
    );
  }
  sweep(plate, x0, y0, width, height, colour, alpha);
}

function addEdge(ax: number, ay: number, bx: number, by: number, width: number, height: number): void {
  if (ay === by) return;
  const sign = ay < by ? 1 : -1;
  const upperX = sign > 0 ? ax : bx;
  const upperY = sign > 0 ? ay : by;
  const lowerY = sign > 0 ? by : ay;
  const slope = (bx - ax) / (by - ay);
  const last = Math.min(height, lowerY);
  for (let y = Math.max(0, upperY); y < last; ) {
    const row = Math.floor(y);
    const next = Math.min(row + 1, last);
    addPiece(
      row * (width + 2),
      upperX + (y - upperY) * slope,
      upperX + (next - upperY) * slope,
      (next - y) * sign,
      width,
    );
    y = next;
  }
}

/** One edge's piece within one row: from x `a` to x `b` over a height. */
function addPiece(row: number, a: number, b: number, height: number, width: number): void {
  const from = Math.min(width, Math.max(0, Math.min(a, b)));
  const to = Math.min(width, Math.max(0, Math.max(a, b)));
  const first = Math.floor(from);
  if (to - first <= 1) {
    const beyond = (from + to) / 2 - first;
    area[row + first]! += height * (1 - beyond);
    area[row + first + 1]! += height * beyond;
    return;
  }
  const perColumn = height / (to - from);
  for (let x = from; x < to; ) {
    const column = Math.floor(x);
    const next = Math.min(column + 1, to);
    const part = perColumn * (next - x);
    const beyond = (x + next) / 2 - column;
    area[row + column]! += part * (1 - beyond);
    area[row + column + 1]! += part * beyond;
    x = next;
  }
}

/** Coverage that shows as none, and as whole, at 8 bits. */
const nothing = 0.004;
const everything = 0.998;

function sweep(
  plate: Plate,
  x0: number,
  y0: number,
  width: number,
  height: number,
  colour: Colour,
  alpha: number,
): void {
  const { words } = plate;
  const word = packedColour(colour);
  for (let y = 0; y < height; y++) {
    const row = y * (width + 2);
    const left = (y0 + y) * plate.width + x0;
    let sum = 0;
    for (let x = 0; x < width; ) {
      sum += area[row + x]!;
      // The coverage stays the same up to the next cell that an edge crosses.
      let end = x + 1;
      while (end < width && area[row + end] === 0) end++;
      const covered = Math.min(1, Math.abs(sum));
      if (covered >= everything && alpha === 1) words.fill(word, left + x, left + end);
      else if (covered >= nothing) blendRun(plate, left + x, left + end, colour, covered * alpha);
      x = end;
    }
    area.fill(0, row, row + width + 2);
  }
}

function blendRun({ data }: Plate, from: number, to: number, [r, g, b]: Colour, share: number): void {
  for (let at = from * 4; at < to * 4; at += 4) {
    data[at] = data[at]! + (r - data[at]!) * share;
    data[at + 1] = data[at + 1]! + (g - data[at + 1]!) * share;
    data[at + 2] = data[at + 2]! + (b - data[at + 2]!) * share;
  }
}
