import type { Observation } from '../observation.ts';
import { linearOf, quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { straightDocument } from './straight-document.ts';

/** The straightened document in small: fine enough for the shape of a label, coarse enough for noise to average out. */
export interface CoarseDocument {
  readonly columns: number;
  readonly rows: number;
  /** Mean red, green and blue 0..255 of each place, row by row. */
  readonly colour: Float32Array;
  /** Logarithms of the paper's linear light: red, green, blue. */
  readonly paper: readonly number[];
  readonly mmPerPlace: number;
  readonly isSheet: boolean;
}

/** Places along the long side: half a millimetre of a card, two of a sheet. */
const PLACES_ALONG = 160;

/** Paper is the brighter part of a document, short of what reflects. */
const PAPER_SHARE = 0.7;

/** Some hundred places tell the level. */
const SAMPLE_STRIDE = 31;

const BLACK = 0.004;

export const coarseDocument = oncePerObservation((observation: Observation): CoarseDocument | null => {
  const straight = straightDocument(observation);
  if (!straight) return null;
  const { width, height, widthMm, heightMm, format } = straight;
  const { data } = straight.colour;
  const step = Math.max(width, height) / PLACES_ALONG;
  const columns = Math.max(4, Math.floor(width / step));
  const rows = Math.max(4, Math.floor(height / step));
  const colour = new Float32Array(columns * rows * 3);
  const reach = Math.max(1, Math.floor(step));
  for (let y = 0, to = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, to += 3) {
      const [left, top] = [Math.floor(x * step), Math.floor(y * step)];
      let [red, green, blue] = [0, 0, 0];
      for (let v = 0; v < reach; v++) {
        for (let u = 0, at = ((top + v) * width + left) * 4; u < reach; u++, at += 4) {
          red += data[at]!;
          green += data[at + 1]!;
          blue += data[at + 2]!;
        }
      }
      const count = reach * reach;
      colour[to] = red / count;
      colour[to + 1] = green / count;
      colour[to + 2] = blue / count;
    }
  }
  const mmPerPlace = Math.max(widthMm, heightMm) / Math.max(columns, rows);
  return { columns, rows, colour, paper: paperOf(colour), mmPerPlace, isSheet: format === 'sheet' };
});

function paperOf(colour: Float32Array): readonly number[] {
  return [0, 1, 2].map((channel) => {
    const levels: number[] = [];
    for (let at = channel; at < colour.length; at += 3 * SAMPLE_STRIDE) levels.push(colour[at]!);
    return Math.log(linearOf(quantileOf(levels, PAPER_SHARE)) + BLACK);
  });
}
