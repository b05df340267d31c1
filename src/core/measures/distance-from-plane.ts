/** Cells that do not belong to the wall: hair that the room's border let through, a lamp, a switch. A wall with more than this on it is no plain wall. */
const LEFT_OUT_RATIO = 0.25;

/** Fits after the first: each leaves out what lies furthest from the last plane. More change nothing (0 to 5 tried on 130 rooms). */
const REFITS = 2;

/** Every second cell, like the black fields of a chessboard: all of them give the same answer in twice the time. */
const FIELDS = 2;

const TERMS = 3;

/** Distances are sorted into bins of this many levels. */
const BIN_LEVELS = 0.75;
const bins = 1024;

/**
 * Mean distance of the counted cells from a plane through them, summed over the channels and in their unit: light that falls off along a wall is
 * no clutter. The plane is fitted to the nearest three quarters of the cells (least trimmed squares, after Rousseeuw 1984), and only
 * these are averaged. `columns` is the width of the grid.
 */
export function distanceFromPlane(channels: readonly Float32Array[], counted: Uint8Array, columns: number): number {
  const cells = sampled(counted, columns);
  if (cells.length === 0) return 0;
  const distances = new Float32Array(cells.length).fill(0);
  const counts = new Uint32Array(bins);
  let limit = Number.POSITIVE_INFINITY;
  for (let fit = 0; fit <= REFITS; fit++) {
    const planes = planesThrough(channels, cells, columns, distances, limit);
    measure(channels, cells, columns, planes, distances);
    limit = nearestLimit(distances, counts);
  }
  let sum = 0;
  let count = 0;
  for (const distance of distances) {
    if (distance >= limit) continue;
    sum += distance;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function sampled(counted: Uint8Array, columns: number): Int32Array {
  const cells = new Int32Array(counted.length);
  let count = 0;
  for (let cell = 0; cell < counted.length; cell++) {
    if (counted[cell] && ((cell % columns) + Math.floor(cell / columns)) % FIELDS === 0) cells[count++] = cell;
  }
  return cells.subarray(0, count);
}

/** Distance that three quarters of the cells keep within, to the next bin. */
function nearestLimit(distances: Float32Array, counts: Uint32Array): number {
  counts.fill(0);
  for (const distance of distances) counts[Math.min(bins - 1, Math.floor(distance / BIN_LEVELS))]!++;
  let left = distances.length * (1 - LEFT_OUT_RATIO);
  let bin = 0;
  for (; bin < bins - 1; bin++) {
    left -= counts[bin]!;
    if (left <= 0) break;
  }
  return (bin + 1) * BIN_LEVELS;
}

/** Columns and rows about the middle of the grid, in grid widths: small numbers keep the fit exact. */
function placeOf(cell: number, columns: number): readonly [x: number, y: number] {
  const row = Math.floor(cell / columns);
  return [(cell - row * columns) / columns - 0.5, row / columns - 0.5];
}

/** Three numbers a channel: the level at the middle, its rise to the right and downwards. Of cells nearer than `limit` to the last planes. */
function planesThrough(
  channels: readonly Float32Array[],
  cells: Int32Array,
  columns: number,
  distances: Float32Array,
  limit: number,
): readonly Float64Array[] {
  const width = TERMS + channels.length;
  const system = Array.from({ length: TERMS }, () => new Float64Array(width));
  const [level, across, down] = system as [Float64Array, Float64Array, Float64Array];
  for (let i = 0; i < cells.length; i++) {
    if (distances[i]! >= limit) continue;
    const cell = cells[i]!;
    const [x, y] = placeOf(cell, columns);
    level[0]!++;
    level[1]! += x;
    level[2]! += y;
    across[1]! += x * x;
    across[2]! += x * y;
    down[2]! += y * y;
    for (let k = 0; k < channels.length; k++) {
      const value = channels[k]![cell]!;
      level[TERMS + k]! += value;
      across[TERMS + k]! += value * x;
      down[TERMS + k]! += value * y;
    }
  }
  across[0] = level[1]!;
  down[0] = level[2]!;
  down[1] = across[2]!;
  solve(system);
  return channels.map((_, k) => Float64Array.from(system, (line) => line[TERMS + k]!));
}

function measure(
  channels: readonly Float32Array[],
  cells: Int32Array,
  columns: number,
  planes: readonly Float64Array[],
  distances: Float32Array,
): void {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    const [x, y] = placeOf(cell, columns);
    let sum = 0;
    for (let k = 0; k < channels.length; k++) {
      const plane = planes[k]!;
      sum += Math.abs(channels[k]![cell]! - plane[0]! - plane[1]! * x - plane[2]! * y);
    }
    distances[i] = sum;
  }
}

/** Gauss and Jordan, in place: the solutions end up right of the square. The diagonal is raised a little, so that few cells in a row have an answer too. */
function solve(system: readonly Float64Array[]): void {
  system.forEach((line, i) => {
    line[i]! += 1e-6;
  });
  for (let i = 0; i < TERMS; i++) {
    const pivot = system[i]!;
    const scale = 1 / pivot[i]!;
    for (let k = i; k < pivot.length; k++) pivot[k]! *= scale;
    for (let row = 0; row < TERMS; row++) {
      if (row === i) continue;
      const line = system[row]!;
      const factor = line[i]!;
      for (let k = i; k < line.length; k++) line[k]! -= factor * pivot[k]!;
    }
  }
}
