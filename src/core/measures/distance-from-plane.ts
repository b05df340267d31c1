/** Cells that do not belong to the wall: hair that the room's border let through, a lamp, a switch. A wall with more than this on it is no plain wall. */
const LEFT_OUT_RATIO = 0.25;

/** Fits after the first: each leaves out what lies furthest from the last plane. More change nothing (0 to 5 tried on 130 rooms). */
const REFITS = 2;

/** Every second cell, like the black fields of a chessboard: all of them give the same answer in twice the time. */
const FIELDS = 2;

/** Distances are sorted into bins of this many levels. */
const BIN_LEVELS = 0.75;
const bins = 1024;

/** Levels by which a thing stands out from the wall: of 27 portraits surely before a plain wall none has more than .067 of its cells beyond, strands of hair and brims included. */
const FAR_LEVELS = 60;

export interface WallFit {
  /** Mean distance of the nearest three quarters of the cells. */
  readonly distance: number;
  /** Share of all counted cells that stand out: posters, lamps, people further behind. */
  readonly farRatio: number;
}

/**
 * Mean distance of the counted cells from a plane through them, summed over the channels and in their unit: light that falls off along a wall is
 * no clutter. The plane is fitted to the nearest three quarters of the cells (least trimmed squares, after Rousseeuw 1984), and only
 * these are averaged. `columns` is the width of the grid.
 */
export function distanceFromPlane(channels: readonly Float32Array[], counted: Uint8Array, columns: number): WallFit {
  const cells = sampled(counted, columns);
  const count = cells.at.length;
  if (count === 0) return { distance: 0, farRatio: 0 };
  const distances = new Float32Array(count);
  const counts = new Uint32Array(bins);
  let limit = Number.POSITIVE_INFINITY;
  for (let fit = 0; fit <= REFITS; fit++) {
    const planes = channels.map((channel) => planeThrough(channel, cells, distances, limit));
    distances.fill(0);
    planes.forEach((plane, k) => {
      addDistances(channels[k]!, cells, plane, distances);
    });
    limit = nearestLimit(distances, counts);
  }
  return { distance: meanBelow(distances, limit), farRatio: shareBeyond(distances, FAR_LEVELS) };
}

function meanBelow(distances: Float32Array, limit: number): number {
  let sum = 0;
  let kept = 0;
  for (let i = 0; i < distances.length; i++) {
    if (distances[i]! >= limit) continue;
    sum += distances[i]!;
    kept++;
  }
  return kept === 0 ? 0 : sum / kept;
}

function shareBeyond(distances: Float32Array, limit: number): number {
  let far = 0;
  for (let i = 0; i < distances.length; i++) if (distances[i]! > limit) far++;
  return far / Math.max(1, distances.length);
}

interface Sampled {
  readonly at: Int32Array;
  /** Columns and rows about the middle of the grid, in grid widths: small numbers keep the fit exact. */
  readonly x: Float32Array;
  readonly y: Float32Array;
}

function sampled(counted: Uint8Array, columns: number): Sampled {
  const at = new Int32Array(counted.length);
  const x = new Float32Array(counted.length);
  const y = new Float32Array(counted.length);
  let count = 0;
  for (let cell = 0, column = 0, row = 0; cell < counted.length; cell++) {
    if (counted[cell] && (column + row) % FIELDS === 0) {
      x[count] = column / columns - 0.5;
      y[count] = row / columns - 0.5;
      at[count++] = cell;
    }
    if (++column === columns) {
      column = 0;
      row++;
    }
  }
  return { at: at.subarray(0, count), x, y };
}

/** Distance that three quarters of the cells keep within, to the next bin. */
function nearestLimit(distances: Float32Array, counts: Uint32Array): number {
  counts.fill(0);
  for (let i = 0; i < distances.length; i++) counts[Math.min(bins - 1, Math.floor(distances[i]! / BIN_LEVELS))]!++;
  let left = distances.length * (1 - LEFT_OUT_RATIO);
  let bin = 0;
  for (; bin < bins - 1; bin++) {
    left -= counts[bin]!;
    if (left <= 0) break;
  }
  return (bin + 1) * BIN_LEVELS;
}

/** Level at the middle, rise to the right, rise downwards. */
type Plane = readonly [level: number, across: number, down: number];

/** Raises the diagonal a little, so that a few cells in a row have an answer too. */
const STIFFNESS = 1e-6;

/** Least squares over the cells nearer than `limit` to the last planes. */
function planeThrough(channel: Float32Array, cells: Sampled, distances: Float32Array, limit: number): Plane {
  const { n, x, y, xx, xy, yy, v, vx, vy } = momentsOf(channel, cells, distances, limit);
  if (n === 0) return [0, 0, 0];
  // About the mean the level falls out, and two rises are left.
  const [a, b, c] = [STIFFNESS + xx - (x * x) / n, xy - (x * y) / n, STIFFNESS + yy - (y * y) / n];
  const [right, bottom] = [vx - (v * x) / n, vy - (v * y) / n];
  const area = a * c - b * b;
  const across = (right * c - bottom * b) / area;
  const down = (bottom * a - right * b) / area;
  return [(v - across * x - down * y) / n, across, down];
}

/** How many cells, and the sums of their places, values, and products of two. */
function momentsOf(channel: Float32Array, cells: Sampled, distances: Float32Array, limit: number) {
  const { at } = cells;
  const sums = { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0, v: 0, vx: 0, vy: 0 };
  for (let i = 0; i < at.length; i++) {
    if (distances[i]! >= limit) continue;
    const x = cells.x[i]!;
    const y = cells.y[i]!;
    const value = channel[at[i]!]!;
    sums.n++;
    sums.x += x;
    sums.y += y;
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
    sums.v += value;
    sums.vx += value * x;
    sums.vy += value * y;
  }
  return sums;
}

function addDistances(channel: Float32Array, cells: Sampled, plane: Plane, distances: Float32Array): void {
  const { at, x, y } = cells;
  const [level, across, down] = plane;
  for (let i = 0; i < at.length; i++) {
    distances[i]! += Math.abs(channel[at[i]!]! - level - across * x[i]! - down * y[i]!);
  }
}
