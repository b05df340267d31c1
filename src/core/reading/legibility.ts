import { quantileOf } from '../measures/luma.ts';
import type { ReadingPlane } from './plane.ts';
import type { Legibility } from './reading.ts';

/** The picture is looked at in blocks; print covers between these shares of one. */
const BLOCK_PX = 32;
const PRINT = { min: 0.06, max: 0.45 } as const;
/** Ink is darker than the block's paper by this share of what lies between paper and its darkest, and by so many levels at least. */
const INK_SHARE = 0.45;
const LEAST_DEPTH = 24;
/** Runs of ink longer than this are no strokes of small print. */
const MOST_STROKE_PX = 12;
/**
 * What stands out less than this share of the strongest print is the fine pattern that cards carry against copying (guilloche),
 * no print: it is meant to be faint. Print that is faint as a whole lowers its own strongest, and stays print. The strongest is
 * what one block in thirty exceeds: a card with little print has pattern in nearly all. Of the 48 labelled photos with a measure,
 * 8 were called faint without this, six of them sharp; with it 2 are, one that was moved and one with strokes of .6 px.
 */
const PRINT_SHARE = 0.5;
const STRONGEST_SHARE = 0.97;
/** The smallest print: what this share of the blocks with print does not reach. */
const SMALL_SHARE = 0.2;
const LEAST_BLOCKS = 4;
/** A stroke goes on where it is so much darker than its paper, of its block's darkest: at .15 the pattern made strokes longer or was one. */
const STROKE_SHARE = 0.25;

/** How well the print at large can be read: by the width of its strokes and its contrast. Null where there is hardly any print. */
export function measureLegibility(plane: ReadingPlane): Legibility | null {
  const blocks: Legibility[] = [];
  for (let top = 0; top + BLOCK_PX <= plane.height; top += BLOCK_PX) {
    for (let left = 0; left + BLOCK_PX <= plane.width; left += BLOCK_PX) {
      const block = measureBlock(plane, left, top);
      if (block) blocks.push(block);
    }
  }
  const strongest = quantileOf(blocks.map(contrastOf), STRONGEST_SHARE);
  const print = blocks.filter(({ contrastRatio }) => contrastRatio >= PRINT_SHARE * strongest);
  if (print.length < LEAST_BLOCKS) return null;
  return {
    strokePx: quantileOf(print.map(strokeOf), SMALL_SHARE) * plane.shrunkBy,
    contrastRatio: quantileOf(print.map(contrastOf), SMALL_SHARE),
  };
}

const strokeOf = ({ strokePx }: Legibility) => strokePx;
const contrastOf = ({ contrastRatio }: Legibility) => contrastRatio;

const levels = new Uint8Array(BLOCK_PX * BLOCK_PX);

function measureBlock({ width, grey }: ReadingPlane, left: number, top: number): Legibility | null {
  for (let y = 0; y < BLOCK_PX; y++) {
    levels.set(grey.subarray((top + y) * width + left, (top + y) * width + left + BLOCK_PX), y * BLOCK_PX);
  }
  levels.sort();
  const paper = levels[Math.floor(levels.length * 0.75)]!;
  const darkest = levels[Math.floor(levels.length * 0.02)]!;
  const depth = paper - darkest;
  if (depth < LEAST_DEPTH) return null;
  const strokes: number[] = [];
  let inked = 0;
  for (let y = 0; y < BLOCK_PX; y++) {
    // A run's width counts by how dark it is, so that strokes of less than a pixel have less than one.
    let run = 0;
    for (let x = 0; x <= BLOCK_PX; x++) {
      const dark = x < BLOCK_PX ? Math.min(1, Math.max(0, (paper - grey[(top + y) * width + left + x]!) / depth)) : 0;
      if (dark > INK_SHARE) inked++;
      if (dark > STROKE_SHARE) run += dark;
      else {
        if (run > 0.5 && run <= MOST_STROKE_PX) strokes.push(run);
        run = 0;
      }
    }
  }
  const share = inked / levels.length;
  if (share < PRINT.min || share > PRINT.max || strokes.length < BLOCK_PX) return null;
  // The narrow third are strokes seen across; the others are seen along, or are pairs that touch.
  strokes.sort((a, b) => a - b);
  return { strokePx: strokes[Math.floor(strokes.length / 3)]!, contrastRatio: depth / Math.max(1, paper) };
}
