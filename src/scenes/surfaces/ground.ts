import { type Colour, createPlate, type Plate } from '../brush/plate.ts';
import { addGrain, addNoise, applyTone, createTone } from '../brush/tone.ts';

/** What a surface is to be painted from; sizes in pixels. */
export interface Ground {
  readonly seed: number;
  readonly width: number;
  readonly height: number;
  readonly pxPerMm: number;
  readonly document: Colour | null;
  readonly chance: () => number;
}

export function startPlate({ width, height, pxPerMm }: Ground, colour: Colour): Plate {
  return createPlate(width, height, pxPerMm, colour);
}

/** Noise never gets finer than this: a finer lattice costs more than it shows. */
const finestCellPx = 2;

/** Adds blotches of the given size in mm, and grain, each of an amplitude in levels. */
export function roughen(
  plate: Plate,
  ground: Ground,
  blotchMm: number,
  blotch: number,
  fineMm: number,
  fine: number,
  grain: number,
): void {
  const { width, height, pxPerMm, seed } = ground;
  const tone = createTone(width, height);
  const cell = (mm: number): number => Math.max(finestCellPx, mm * pxPerMm);
  if (blotch > 0) addNoise(tone, cell(blotchMm), cell(blotchMm), blotch, seed);
  if (fine > 0) addNoise(tone, cell(fineMm), cell(fineMm), fine, seed + 1);
  if (grain > 0) addGrain(tone, grain, seed + 2);
  applyTone(plate, tone);
}
