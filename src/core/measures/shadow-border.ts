import type { Observation } from '../observation.ts';
import { quantileOf } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';
import { type PaperMap, paperMap } from './paper-map.ts';

/** The longest line across the document along which the paper grows darker and keeps its colour. */
export interface ShadowBorder {
  /** Diagonal of the smallest upright box around it, as a share of the document's short side; 0 without such a line. */
  readonly lengthRatio: number;
  /** Median natural logarithm of the light on its bright side over that on its dark side. */
  readonly step: number;
  /** Share of it that runs along the document's sides, as printed fields do, 0..1. */
  readonly straightShare: number;
  /** Medians of the paper's logarithmic light beside it. */
  readonly lit: number;
  readonly shaded: number;
}

const none: ShadowBorder = { lengthRatio: 0, step: 0, straightShare: 0, lit: 0, shaded: 0 };

/** Smaller steps between cells two apart are print and creases, larger ones the edge of a thing. */
const LEAST_STEP = 0.18;
const MOST_STEP = 1.4;

/** Shade keeps the colour of what it falls on: the colour's logarithms change by at most this, print's mostly by more. */
const MOST_TINT = 0.05;
const MOST_TINT_RATIO = 0.13;

/** Cosine of the turn between neighbouring places: a border bends, it does not zigzag. */
const LEAST_COSINE = 0.6;

/** A step runs along a side where its weaker component is below this share of it: within ten degrees. */
const STRAIGHT_RATIO = 0.18;

/** Null where the document cannot be straightened. */
export const shadowBorder = oncePerObservation((observation: Observation): ShadowBorder | null => {
  const map = paperMap(observation);
  if (!map) return null;
  const steps = stepsOf(map);
  let best: readonly number[] = [];
  let bestLength = 0;
  const isSeen = new Uint8Array(steps.isShade.length);
  for (let cell = 0; cell < isSeen.length; cell++) {
    if (!steps.isShade[cell] || isSeen[cell]) continue;
    const line = follow(steps, map, cell, isSeen);
    const length = diagonalOf(line, map.columns);
    if (length > bestLength) [best, bestLength] = [line, length];
  }
  if (best.length === 0) return none;
  return { lengthRatio: bestLength / Math.min(map.columns, map.rows), ...describe(steps, map, best) };
});

interface Steps {
  /** Step of light towards the right and downwards. */
  readonly across: Float32Array;
  readonly down: Float32Array;
  readonly isShade: Uint8Array;
}

function stepsOf(map: PaperMap): Steps {
  const { columns, rows } = map;
  const across = new Float32Array(columns * rows);
  const down = new Float32Array(columns * rows);
  const isShade = new Uint8Array(columns * rows);
  for (let y = 1; y < rows - 1; y++) {
    for (let x = 1; x < columns - 1; x++) {
      const cell = y * columns + x;
      across[cell] = shadeStep(map, cell - 1, cell + 1);
      down[cell] = shadeStep(map, cell - columns, cell + columns);
      // A coloured step in either direction is NaN, and so is its size.
      const size = Math.hypot(across[cell]!, down[cell]!);
      if (size > LEAST_STEP && size < MOST_STEP) isShade[cell] = 1;
    }
  }
  return { across, down, isShade };
}

/** NaN where the colour changes too. */
function shadeStep({ light, red, blue }: PaperMap, from: number, to: number): number {
  const step = light[to]! - light[from]!;
  const tint = Math.max(Math.abs(red[to]! - red[from]!), Math.abs(blue[to]! - blue[from]!));
  return tint < MOST_TINT + MOST_TINT_RATIO * Math.abs(step) ? step : Number.NaN;
}

/** All cells that hang together with `start` by steps of like direction. */
function follow({ across, down, isShade }: Steps, { columns }: PaperMap, start: number, isSeen: Uint8Array) {
  const line = [start];
  isSeen[start] = 1;
  for (const cell of line) {
    for (let v = -1; v <= 1; v++) {
      for (let u = -1; u <= 1; u++) {
        // Cells at the border of the map are never set, so that no neighbour lies beyond it.
        const next = cell + v * columns + u;
        if (!isShade[next] || isSeen[next]) continue;
        const dot = across[cell]! * across[next]! + down[cell]! * down[next]!;
        const sizes = Math.hypot(across[cell]!, down[cell]!) * Math.hypot(across[next]!, down[next]!);
        if (dot < LEAST_COSINE * sizes) continue;
        isSeen[next] = 1;
        line.push(next);
      }
    }
  }
  return line;
}

function diagonalOf(cells: readonly number[], columns: number): number {
  const xs = cells.map((cell) => cell % columns);
  const ys = cells.map((cell) => Math.floor(cell / columns));
  return Math.hypot(Math.max(...xs) - Math.min(...xs) + 1, Math.max(...ys) - Math.min(...ys) + 1);
}

function describe({ across, down }: Steps, { columns, light }: PaperMap, line: readonly number[]) {
  const sizes = line.map((cell) => Math.hypot(across[cell]!, down[cell]!));
  const isStraight = line.filter(
    (cell, n) => Math.min(Math.abs(across[cell]!), Math.abs(down[cell]!)) < STRAIGHT_RATIO * sizes[n]!,
  );
  const beside = line.map((cell) => {
    const isAcross = Math.abs(across[cell]!) > Math.abs(down[cell]!);
    const off = isAcross ? 1 : columns;
    return [light[cell - off]!, light[cell + off]!] as const;
  });
  return {
    step: quantileOf(sizes, 0.5),
    straightShare: isStraight.length / line.length,
    lit: quantileOf(
      beside.map(([one, other]) => Math.max(one, other)),
      0.5,
    ),
    shaded: quantileOf(
      beside.map(([one, other]) => Math.min(one, other)),
      0.5,
    ),
  };
}
