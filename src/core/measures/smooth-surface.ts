const TERMS = 6;

/**
 * Mean distance of the counted cells from the smoothest surface through them (a quadratic one, by least squares), one number a channel: light that falls
 * off over a wall, or a vignette, is no clutter. `columns` is the width of the grid.
 */
export function distancesFromSmooth(
  channels: readonly Float32Array[],
  counted: Uint8Array,
  columns: number,
): readonly number[] {
  const rows = counted.length / columns;
  const basis = new Float64Array(TERMS);
  const width = TERMS + channels.length;
  const system = Array.from({ length: TERMS }, () => new Float64Array(width));
  let count = 0;
  for (let cell = 0; cell < counted.length; cell++) {
    if (!counted[cell]) continue;
    count++;
    fill(basis, cell, columns, rows);
    for (let i = 0; i < TERMS; i++) {
      const line = system[i]!;
      for (let j = 0; j < TERMS; j++) line[j]! += basis[i]! * basis[j]!;
      for (let k = 0; k < channels.length; k++) line[TERMS + k]! += basis[i]! * channels[k]![cell]!;
    }
  }
  if (count === 0) return channels.map(() => 0);
  solve(system);
  const sums = new Float64Array(channels.length);
  for (let cell = 0; cell < counted.length; cell++) {
    if (!counted[cell]) continue;
    fill(basis, cell, columns, rows);
    for (let k = 0; k < channels.length; k++) {
      let rest = channels[k]![cell]!;
      for (let i = 0; i < TERMS; i++) rest -= system[i]![TERMS + k]! * basis[i]!;
      sums[k]! += Math.abs(rest);
    }
  }
  return Array.from(sums, (sum) => sum / count);
}

function fill(basis: Float64Array, cell: number, columns: number, rows: number): void {
  const x = (cell % columns) / columns - 0.5;
  const y = Math.floor(cell / columns) / rows - 0.5;
  basis[0] = 1;
  basis[1] = x;
  basis[2] = y;
  basis[3] = x * x;
  basis[4] = x * y;
  basis[5] = y * y;
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
