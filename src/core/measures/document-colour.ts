import type { Observation } from '../observation.ts';
import { type DocumentCells, documentCells } from './document-cells.ts';
import { documentCover } from './document-cover.ts';
import { levelAt, quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { fitPlane, type PlaneSample } from './robust-plane.ts';

/** The outermost cells mix with the table. */
const RIM_CELLS = 2;

/** Cells darker than this share of the paper have no colour left to read, nor have clipped ones: glare is white on any print. */
const LEAST_SHARE = 0.3;
const MOST_CLIPPED = 0.1;
const CLIPPED_MEAN = 248;

/** Below this brightness of paper, the noise of the camera is coloured itself; the darkest of 19 cards reads 76. */
const LEAST_PAPER_LUMA = 60;

/** Too few readable blocks of four cells to speak of a document: a fifth of them. */
const LEAST_BLOCKS = 60;

/** The most coloured twentieth decides: a stain is smaller, flags and seals and tinted grounds are larger. */
const COLOURED_FROM = 0.95;

/**
 * How far the colour of the most coloured twentieth of the document is from the light's own, as a logarithm of channel ratios weighted by brightness.
 * The light's colour is a plane over the document: two lamps of different tint shade from one to the other, print jumps. Null where the light
 * does not allow to tell.
 */
export const documentColourfulness = oncePerObservation((observation: Observation): number | null => {
  const cells = documentCells(observation);
  if (!cells) return null;
  const paper = levelAt(cells.histogram, 0.95);
  if (paper < LEAST_PAPER_LUMA) return null;
  const blocks = blocksOf(cells, paper, documentCover(observation)?.mark?.strength);
  if (blocks.length < LEAST_BLOCKS) return null;
  const red = fitPlane(blocks.map(({ x, y, red }) => ({ x, y, value: red })));
  const blue = fitPlane(blocks.map(({ x, y, blue }) => ({ x, y, value: blue })));
  return quantileOf(
    blocks.map((block, n) => Math.hypot(red[n]!, blue[n]!) * block.share),
    COLOURED_FROM,
  );
});

interface Block extends Omit<PlaneSample, 'value'> {
  /** Logarithms of red and of blue over green. */
  readonly red: number;
  readonly blue: number;
  /** Brightness as a share of the paper's. */
  readonly share: number;
}

/** Blocks of two by two cells: the camera's colour noise averages out. `hidden` is 0 where nothing lies over the document. */
function blocksOf(cells: DocumentCells, paper: number, hidden?: Uint8Array): readonly Block[] {
  const { columns, rows, count, red, green, blue, clipped } = cells;
  const found: Block[] = [];
  for (let y = RIM_CELLS; y + 1 < rows - RIM_CELLS; y += 2) {
    for (let x = RIM_CELLS; x + 1 < columns - RIM_CELLS; x += 2) {
      const first = y * columns + x;
      const four = [first, first + 1, first + columns, first + columns + 1];
      const mean = (plane: Float32Array) => four.reduce((sum, cell) => sum + plane[cell]!, 0) / 4;
      if (four.some((cell) => count[cell] === 0 || hidden?.[cell]) || mean(clipped) > MOST_CLIPPED) continue;
      const [r, g, b] = [mean(red), mean(green), mean(blue)];
      const share = (r + 2 * g + b) / 4 / paper;
      if (share < LEAST_SHARE || Math.max(r, g, b) > CLIPPED_MEAN || Math.min(r, g, b) < 1) continue;
      found.push({ x: x / columns - 0.5, y: y / rows - 0.5, red: Math.log(r / g), blue: Math.log(b / g), share });
    }
  }
  return found;
}
