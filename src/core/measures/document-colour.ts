import type { Observation } from '../observation.ts';
import { type DocumentCells, documentCells } from './document-cells.ts';
import { levelAt, quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** The brightest part of a document, taken as its white: lamps tint everything, and a tint is not colour in print. */
const WHITE_FROM = 0.85;

/** The outermost cells mix with the table. */
const RIM_CELLS = 2;

/** Cells darker than this, or clipped, have no colour left to read. */
const LEAST_LUMA = 25;
const MOST_CLIPPED = 0.2;

/** Below this brightness of paper, the noise of the camera is coloured itself. */
const LEAST_PAPER_LUMA = 95;

/** Too few readable cells to speak of a document. */
const LEAST_CELLS = 100;

/**
 * How colourful the most coloured hundredth of the document is: the largest channel less the smallest, both as shares of the same channel of
 * its white. Null where the light does not allow to tell.
 */
export const documentColourfulness = oncePerObservation((observation: Observation): number | null => {
  const cells = documentCells(observation);
  if (!cells || levelAt(cells.histogram, 0.95) < LEAST_PAPER_LUMA) return null;
  const readable = readableCells(cells);
  if (readable.length < LEAST_CELLS) return null;
  const whiteFrom = quantileOf(
    readable.map((cell) => cells.luma[cell]!),
    WHITE_FROM,
  );
  const white = readable.filter((cell) => cells.luma[cell]! >= whiteFrom);
  const planes = [cells.red, cells.green, cells.blue];
  const tint = planes.map((plane) => Math.max(1, white.reduce((sum, cell) => sum + plane[cell]!, 0) / white.length));
  const spread = readable.map((cell) => {
    const shares = planes.map((plane, channel) => plane[cell]! / tint[channel]!);
    return Math.max(...shares) - Math.min(...shares);
  });
  return quantileOf(spread, 0.99);
});

function readableCells({ columns, rows, count, luma, clipped }: DocumentCells): readonly number[] {
  const found: number[] = [];
  for (let y = RIM_CELLS; y < rows - RIM_CELLS; y++) {
    for (let x = RIM_CELLS; x < columns - RIM_CELLS; x++) {
      const cell = y * columns + x;
      if (count[cell]! > 0 && luma[cell]! >= LEAST_LUMA && clipped[cell]! <= MOST_CLIPPED) found.push(cell);
    }
  }
  return found;
}
