import type { Mark } from '../check.ts';
import type { Observation } from '../observation.ts';
import type { GreyRaster } from '../raster.ts';
import { type DocumentGrid, gridOf, markOf } from './document-grid.ts';
import { edgeDirections, visitEdges, widthAt, widthBins } from './edge-widths.ts';
import { shrinkGrey } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { type StraightDocument, straightDocument } from './straight-document.ts';

/** How the print of a document is blurred, in mm on the document and thus whatever the distance. */
export interface DocumentBlur {
  /** Standard deviation across the direction in which it is worst. */
  readonly worstMm: number;
  /** And where it is best; as large in defocus, much smaller in motion. */
  readonly bestMm: number;
  /** Side of the pixel in which it was read: finer blur than half of it cannot be told from none. */
  readonly pixelMm: number;
  /** Standard deviation in mm in each block of print, row by row; NaN where there is too little print to tell. */
  readonly blocks: Float32Array;
  readonly blockColumns: number;
  readonly blockRows: number;
  readonly grid: DocumentGrid;
}

/** Noise of a phone in a dim room is 2 to 3 levels, a third of that after smoothing: weaker slopes drown in it. */
const LEAST_SLOPE = 4;

/** Slopes must stand out from the noise of this picture by so many of its standard deviations. */
const SLOPE_OVER_NOISE = 2.2;

/** Fewer edges than this say nothing: a blank card back has a few dozen from dust and noise. */
const LEAST_EDGES = 60;
const LEAST_DIRECTION_EDGES = 25;
const LEAST_BLOCK_EDGES = 12;

/** The sharp half of the edges decides: guilloches, holograms and shaded skin are soft in every picture. */
const SHARP_QUANTILE = 0.5;

/** The outer strip is left out: a card's rim lies higher than the print and throws a soft shadow. */
const RIM_RATIO = 0.03;

/** When no edge is left at this scale, blur may have eaten them all: at this many times coarser they show again. */
const COARSER = 3;

/** Blocks of so many cells of the grid hold enough print to tell: about 7 mm of an ID-1 card. */
const CELLS_PER_BLOCK = 4;

/** Sharp in this direction: of 96 tuning scenes smeared ones read at most 0.2 mm or 1.05 pixels there, all but none out of focus 1.1 pixels and more. */
const SHARP_MM = 0.2;
const SHARP_PX = 1.06;

/** A long smear leaves a rest of blur across it; of 48 scenes out of focus none was more than 2.8 times as long as wide. */
const LONG_SMEAR = 2.9;

/** Null where there is too little print to tell. */
export const documentBlur = oncePerObservation((observation: Observation): DocumentBlur | null => {
  const straight = straightDocument(observation);
  if (!straight) return null;
  const grey = { width: straight.width, height: straight.height, data: straight.grey };
  const fine = measure(grey, 1, straight);
  if (fine) return fine;
  const coarse = measure(shrinkGrey(grey, COARSER), COARSER, straight);
  // Large shapes that are sharp at the coarse scale tell nothing about fine print.
  return coarse && coarse.worstMm * straight.pxPerMm >= COARSER ? coarse : null;
});

/** `size` is the side of a pixel of `grey` in pixels of the straightened document. */
function measure(grey: GreyRaster, size: number, straight: StraightDocument): DocumentBlur | null {
  const grid = gridOf(straight);
  const blockColumns = Math.ceil(grid.columns / CELLS_PER_BLOCK);
  const blockRows = Math.ceil(grid.rows / CELLS_PER_BLOCK);
  const votes = new Uint32Array(edgeDirections * widthBins);
  const blockVotes = new Uint32Array(blockColumns * blockRows * widthBins);
  const rim = RIM_RATIO * Math.max(grey.width, grey.height);
  const slope = Math.max(LEAST_SLOPE, SLOPE_OVER_NOISE * noiseOf(grey));
  const across = blockColumns / grey.width;
  const down = blockRows / grey.height;
  visitEdges(grey, slope, (x, y, direction, bin) => {
    if (x < rim || y < rim || x > grey.width - rim || y > grey.height - rim) return;
    votes[direction * widthBins + bin]!++;
    blockVotes[(Math.floor(y * down) * blockColumns + Math.floor(x * across)) * widthBins + bin]!++;
  });
  const mmPerPx = size / straight.pxPerMm;
  const spread = spreadOf(votes);
  if (!spread) return null;
  const blocks = Float32Array.from({ length: blockColumns * blockRows }, (_, block) => {
    const isEnough = totalOf(blockVotes, block * widthBins) >= LEAST_BLOCK_EDGES;
    return isEnough ? widthAt(blockVotes, block * widthBins, SHARP_QUANTILE)! * mmPerPx : Number.NaN;
  });
  return {
    worstMm: spread.worst * mmPerPx,
    bestMm: spread.best * mmPerPx,
    pixelMm: mmPerPx,
    blocks,
    blockColumns,
    blockRows,
    grid,
  };
}

/** Blur in the worst and the best of the four directions, in pixels. */
function spreadOf(votes: Uint32Array): { readonly worst: number; readonly best: number } | null {
  const widths: number[] = [];
  let edges = 0;
  for (let direction = 0; direction < edgeDirections; direction++) {
    const count = totalOf(votes, direction * widthBins);
    edges += count;
    if (count >= LEAST_DIRECTION_EDGES) widths.push(widthAt(votes, direction * widthBins, SHARP_QUANTILE)!);
  }
  if (edges < LEAST_EDGES || widths.length === 0) return null;
  return { worst: Math.max(...widths), best: Math.min(...widths) };
}

function totalOf(votes: Uint32Array, from: number): number {
  let total = 0;
  for (let bin = 0; bin < widthBins; bin++) total += votes[from + bin]!;
  return total;
}

/** Standard deviation of the noise in grey levels: the median change along every other row and column, less what shading explains (second differences). */
function noiseOf({ width, height, data }: GreyRaster): number {
  const counts = new Uint32Array(256);
  let total = 0;
  for (let y = 2; y < height - 2; y += 2) {
    for (let x = 2, i = y * width + 2; x < width - 2; x += 3, i += 3) {
      const second = Math.abs(2 * data[i]! - data[i - 1]! - data[i + 1]!);
      counts[Math.min(255, second)]!++;
      total++;
    }
  }
  let left = total * 0.4;
  let level = 0;
  while (level < 255 && left > counts[level]!) left -= counts[level++]!;
  // 40 % of |2a - b - c| of white noise lie below 0.524 * sqrt(6) standard deviations.
  return (level + left / Math.max(1, counts[level]!) - 0.5) / 1.284;
}

/** Whether print that is blurred was smeared by movement: along one direction it is sharp, or nearly so; a lens out of focus blurs all alike. */
export function isSmeared({ bestMm, worstMm, pixelMm }: DocumentBlur): boolean {
  return bestMm <= Math.max(SHARP_MM, SHARP_PX * pixelMm) || worstMm > LONG_SMEAR * bestMm;
}

/** Share of the blocks with print whose blur is above `limitMm`, 0..1. */
export function blurredShare({ blocks }: DocumentBlur, limitMm: number): number {
  let known = 0;
  let blurred = 0;
  for (const mm of blocks) {
    if (Number.isNaN(mm)) continue;
    known++;
    if (mm > limitMm) blurred++;
  }
  return known === 0 ? 0 : blurred / known;
}

/** Strength of blur in the cells of the grid: none up to `limitMm`, full at twice that. */
export function blurMark(blur: DocumentBlur, limitMm: number): Mark {
  const { blocks, blockColumns, blockRows, grid } = blur;
  const strength = Float32Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
    const column = Math.floor(((cell % grid.columns) * blockColumns) / grid.columns);
    const row = Math.floor((Math.floor(cell / grid.columns) * blockRows) / grid.rows);
    const mm = blocks[row * blockColumns + column]!;
    return Number.isNaN(mm) ? 0 : mm / limitMm - 1;
  });
  return markOf('blur', grid, strength);
}
