import { CELL_PX, type Crop } from './crops.ts';
import { type Lab, labOf } from './lab.ts';

/** Directions of an edge, without its sign. */
export const BINS = 9;

/** Numbers a cell: directions of its edges, their strength, light and two colours against the cheeks, unevenness of the light, pixel texture. */
export const PER_CELL = BINS + 6;

/** Strength of edges of a smooth wall with sensor noise, in square root luminance: below it directions mean nothing and shrink. */
const NOISE = 0.02;

/** What brings each kind of number to a spread near one. */
const SCALES = { direction: 6, strength: 1, light: 1 / 25, colour: 1 / 12, spread: 8, texture: 10 } as const;

/** Working memory for one shape of crop. */
export interface Workbench {
  readonly columns: number;
  readonly rows: number;
  readonly edges: Float32Array;
  readonly energy: Float32Array;
  readonly sums: Float32Array;
}

export function newWorkbench({ shape }: Crop): Workbench {
  const [columns, rows] = [shape.width / CELL_PX, shape.height / CELL_PX];
  const cells = columns * rows;
  return {
    columns,
    rows,
    edges: new Float32Array(cells * BINS),
    energy: new Float32Array(cells),
    sums: new Float32Array(cells * 6),
  };
}

/** Writes `PER_CELL` numbers for each cell of the crop, row by row. `skin` is the colour of the cheeks. */
export function describeCells(crop: Crop, bench: Workbench, skin: Lab, out: Float32Array): void {
  gatherEdges(crop, bench);
  gatherLight(crop, bench);
  const { columns, rows, edges, energy, sums } = bench;
  const cellArea = CELL_PX * CELL_PX;
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      const around = Math.sqrt(energyAround(bench, column, row)) + NOISE * cellArea * 0.1;
      let at = cell * PER_CELL;
      for (let bin = 0; bin < BINS; bin++) {
        out[at++] = SCALES.direction * Math.min(0.4, edges[cell * BINS + bin]! / around) - 1;
      }
      out[at++] = SCALES.strength * Math.log(0.1 + Math.sqrt(energy[cell]!) / cellArea / NOISE);
      const sum = cell * 6;
      const lab = labOf(sums[sum]! / cellArea, sums[sum + 1]! / cellArea, sums[sum + 2]! / cellArea);
      out[at++] = (lab.lightness - skin.lightness) * SCALES.light;
      out[at++] = (lab.a - skin.a) * SCALES.colour;
      out[at++] = (lab.b - skin.b) * SCALES.colour;
      const mean = sums[sum + 3]! / cellArea;
      const spread = Math.sqrt(Math.max(0, sums[sum + 4]! / cellArea - mean * mean));
      out[at++] = SCALES.spread * spread - 0.5;
      out[at++] = SCALES.texture * (sums[sum + 5]! / cellArea) - 0.3;
    }
  }
}

function energyAround({ columns, rows, energy }: Workbench, column: number, row: number): number {
  let [sum, count] = [0, 0];
  for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      sum += energy[y * columns + x]!;
      count++;
    }
  }
  return (sum / count) * 4;
}

/** Histograms of edge directions, shared between neighbouring directions. */
function gatherEdges({ shape, grey }: Crop, { columns, edges, energy }: Workbench): void {
  edges.fill(0);
  const { width, height } = shape;
  for (let y = 1; y < height - 1; y++) {
    const cellRow = Math.floor(y / CELL_PX) * columns;
    for (let x = 1, at = y * width + 1; x < width - 1; x++, at++) {
      const dx = grey[at + 1]! - grey[at - 1]!;
      const dy = grey[at + width]! - grey[at - width]!;
      const strength = Math.sqrt(dx * dx + dy * dy);
      if (strength < 1e-4) continue;
      const turn = (Math.atan2(dy, dx) / Math.PI + 1) * BINS;
      const low = Math.floor(turn);
      const share = turn - low;
      const cell = (cellRow + Math.floor(x / CELL_PX)) * BINS;
      edges[cell + (low % BINS)]! += strength * (1 - share);
      edges[cell + ((low + 1) % BINS)]! += strength * share;
    }
  }
  for (let cell = 0; cell < energy.length; cell++) {
    let sum = 0;
    for (let bin = 0; bin < BINS; bin++) sum += edges[cell * BINS + bin]! ** 2;
    energy[cell] = sum;
  }
}

/** Sums a cell of red, green, blue, brightness, its square, and the difference of neighbours' differences: fine texture. */
function gatherLight({ shape, light, grey }: Crop, { columns, sums }: Workbench): void {
  sums.fill(0);
  const { width, height } = shape;
  for (let y = 0, at = 0; y < height; y++) {
    const cellRow = Math.floor(y / CELL_PX) * columns;
    for (let x = 0; x < width; x++, at++) {
      const cell = (cellRow + Math.floor(x / CELL_PX)) * 6;
      sums[cell]! += light[at * 3]!;
      sums[cell + 1]! += light[at * 3 + 1]!;
      sums[cell + 2]! += light[at * 3 + 2]!;
      const value = grey[at]!;
      sums[cell + 3]! += value;
      sums[cell + 4]! += value * value;
      if (x === 0 || y === 0 || x === width - 1 || y === height - 1) continue;
      const flat = 4 * value - grey[at - 1]! - grey[at + 1]! - grey[at - width]! - grey[at + width]!;
      sums[cell + 5]! += Math.abs(flat);
    }
  }
}
