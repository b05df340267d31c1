import type { Point } from '../geometry.ts';
import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { insideTest, sidesOf } from './document-area.ts';
import { lumaAt } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** The table is read from just outside the card's own shadow to a quarter of the card's length away; further off does not matter. */
const NEAR_RATIO = 0.04;
const FAR_RATIO = 0.25;

/** Cells along the document's long side: fine wood grain averages out, a cable or a pencil does not. */
const CELLS_ALONG = 48;

/** Difference of neighbouring cells that is an edge rather than a shading, in luma. */
const EDGE_LUMA = 18;

/** Fewer cells than this are no surroundings: the document fills the picture. */
const LEAST_CELLS = 150;

/** Share of the table beside the document that lies on an edge, 0..1; null where too little of it is seen. */
export const documentClutter = oncePerObservation((observation: Observation): number | null => {
  const { outline, pixels } = observation;
  if (!outline) return null;
  const { long } = sidesOf(outline.corners);
  if (!(long >= CELLS_ALONG)) return null;
  const size = Math.max(1, Math.round(long / CELLS_ALONG));
  const isNear = insideTest(outline.corners, -NEAR_RATIO * long);
  const isFar = insideTest(outline.corners, -FAR_RATIO * long);
  const isTable = ({ x, y }: Point) => isFar(x, y) && !isNear(x, y);
  return edgeShare(pixels, size, isTable);
});

function edgeShare(pixels: Raster, size: number, isTable: (point: Point) => boolean): number | null {
  const columns = Math.floor(pixels.width / size);
  const rows = Math.floor(pixels.height / size);
  const means = new Float32Array(columns * rows).fill(-1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (isTable({ x: (column + 0.5) * size, y: (row + 0.5) * size })) {
        means[row * columns + column] = meanLuma(pixels, column * size, row * size, size);
      }
    }
  }
  let cells = 0;
  let edges = 0;
  for (let i = 0; i + columns < means.length; i++) {
    const here = means[i]!;
    const right = (i + 1) % columns === 0 ? -1 : means[i + 1]!;
    const below = means[i + columns]!;
    if (here < 0 || right < 0 || below < 0) continue;
    cells++;
    if (Math.max(Math.abs(here - right), Math.abs(here - below)) > EDGE_LUMA) edges++;
  }
  return cells < LEAST_CELLS ? null : edges / cells;
}

function meanLuma({ width, data }: Raster, x: number, y: number, size: number): number {
  let sum = 0;
  for (let dy = 0; dy < size; dy++) {
    for (let dx = 0; dx < size; dx++) sum += lumaAt(data, ((y + dy) * width + x + dx) * 4);
  }
  return sum / (size * size);
}
