import type { Observation } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { insideTest, sidesOf } from './document-area.ts';
import { documentRim } from './document-rim.ts';
import { quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** The table is read from just outside the card's own shadow to a third of the card's length away; further off does not matter. */
const NEAR_RATIO = 0.04;
const FAR_RATIO = 0.3;

/** Cells along the document's long side: 2.7 mm of a card's table. Fine wood grain averages out, a cable or a pencil does not. */
const CELLS_ALONG = 32;

/** Change between neighbouring cells, relative to their level, that is an edge rather than a shading; dark noise counts as so many levels. */
const EDGE_RATIO = 0.22;
const DARK_LEVEL = 20;

/** Fewer neighbours than this are no surroundings: the document fills the picture. */
const LEAST_PAIRS = 200;

/** Share of the table beside the document that lies on an edge of colour or of light, 0..1; null where too little of it is seen. */
export const documentClutter = oncePerObservation((observation: Observation): number | null => {
  const { outline, pixels } = observation;
  if (!outline) return null;
  const { long } = sidesOf(outline.corners);
  if (!(long >= 2 * CELLS_ALONG)) return null;
  const size = Math.round(long / CELLS_ALONG);
  const isNear = insideTest(outline.corners, -NEAR_RATIO * long);
  const isFar = insideTest(outline.corners, -FAR_RATIO * long);
  return edgeShare(pixels, size, (x, y) => isFar(x, y) && !isNear(x, y));
});

/** Every second pixel across and down is enough for a mean. */
const STRIDE = 2;

function edgeShare(pixels: Raster, size: number, isTable: (x: number, y: number) => boolean): number | null {
  const columns = Math.floor(pixels.width / size);
  const rows = Math.floor(pixels.height / size);
  const isSeen = new Uint8Array(columns * rows);
  const means = new Float32Array(columns * rows * 3);
  for (let cell = 0; cell < isSeen.length; cell++) {
    const column = cell % columns;
    const row = (cell - column) / columns;
    if (!isTable((column + 0.5) * size, (row + 0.5) * size)) continue;
    isSeen[cell] = 1;
    addMean(pixels, column * size, row * size, size, means, cell * 3);
  }
  let pairs = 0;
  let edges = 0;
  for (let cell = 0; cell < isSeen.length; cell++) {
    if (!isSeen[cell]) continue;
    for (const next of [(cell + 1) % columns === 0 ? -1 : cell + 1, cell + columns]) {
      if (!isSeen[next]) continue;
      pairs++;
      if (isEdge(means, cell * 3, next * 3)) edges++;
    }
  }
  return pairs < LEAST_PAIRS ? null : edges / pairs;
}

function addMean(
  { width, data }: Raster,
  left: number,
  top: number,
  size: number,
  means: Float32Array,
  to: number,
): void {
  let count = 0;
  for (let y = top; y < top + size; y += STRIDE) {
    for (let at = (y * width + left) * 4; at < (y * width + left + size) * 4; at += 4 * STRIDE) {
      count++;
      means[to]! += data[at]!;
      means[to + 1]! += data[at + 1]!;
      means[to + 2]! += data[at + 2]!;
    }
  }
  for (let channel = 0; channel < 3; channel++) means[to + channel]! /= count;
}

function isEdge(means: Float32Array, one: number, other: number): boolean {
  for (let channel = 0; channel < 3; channel++) {
    const [a, b] = [means[one + channel]!, means[other + channel]!];
    if (Math.abs(a - b) > EDGE_RATIO * (DARK_LEVEL + (a + b) / 2)) return true;
  }
  return false;
}

/** Keeps the contrast of two blacks small. */
const BLACK = 0.02;

/** Of the rim at least this share is to be seen. */
const LEAST_SEEN_RATIO = 0.3;

/** How far the table's colour is from the document's along the outline: natural logarithm of linear light, in the channel that differs most; null where the rim is not seen. */
export const outlineContrast = oncePerObservation((observation: Observation): number | null => {
  const rim = documentRim(observation);
  if (!rim) return null;
  const contrasts: number[] = [];
  for (let place = 0; place < rim.count; place++) {
    if (!rim.isSeen[place]) continue;
    let most = 0;
    for (let at = place * 3; at < place * 3 + 3; at++) {
      most = Math.max(most, Math.abs(Math.log((rim.inner[at]! + BLACK) / (rim.outer[at]! + BLACK))));
    }
    contrasts.push(most);
  }
  return contrasts.length < LEAST_SEEN_RATIO * rim.count ? null : quantileOf(contrasts, 0.5);
});
