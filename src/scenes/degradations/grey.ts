import type { Raster } from '../../core/raster.ts';
import { createChance } from '../chance.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Share of the colour that is left: a bleached document at .3, a copy with a breath of colour at .5, none from .6 on. */
const colourLeft: StrengthTable = [
  [0, 1],
  [0.3, 0.65],
  [0.5, 0.12],
  [0.6, 0],
  [1, 0],
];
/** How much of the copier's hard contrast is laid over the greys. */
const tonerContrast: StrengthTable = [
  [0, 0],
  [0.5, 0.3],
  [1, 0.9],
];
/** Levels by which the toner comes and goes over the page. */
const unevenness: StrengthTable = [
  [0, 0],
  [0.5, 8],
  [1, 26],
];

/** A copier's curve: pale tints become paper, dark ones toner. Levels 0..255 in and out. */
function copied(level: number): number {
  const t = Math.min(1, Math.max(0, (level - 60) / 150));
  return 22 + 226 * t * t * (3 - 2 * t);
}

/** The print as it comes out of a black-and-white copier. */
export function toToner(print: Raster, seed: number, strength: number): Raster {
  const chance = createChance(seedFor(seed, 5));
  const [colour, contrast, uneven] = [
    quantityAt(colourLeft, strength),
    quantityAt(tonerContrast, strength),
    quantityAt(unevenness, strength),
  ];
  const { width, height, data: from } = print;
  const data = new Uint8ClampedArray(from.length);
  const [wave, phase, drift] = [3 + 6 * chance(), 7 * chance(), 7 * chance()];
  // The drum's turns leave bands across the page, its age a slow drift along it.
  const column = Float32Array.from({ length: width }, (_, x) => 0.5 + 0.5 * Math.sin((2.5 * x) / width + drift));
  for (let y = 0, at = 0; y < height; y++) {
    const band = 0.6 + 0.4 * Math.sin((wave * 2 * Math.PI * y) / height + phase);
    for (let x = 0; x < width; x++, at += 4) {
      const luma = 0.299 * from[at]! + 0.587 * from[at + 1]! + 0.114 * from[at + 2]!;
      const toned = luma + contrast * (copied(luma) - luma);
      // Paper without toner cannot be uneven: the lighter, the less.
      const grey = toned + uneven * band * column[x]! * (1 - toned / 255);
      for (let c = 0; c < 3; c++) data[at + c] = grey + colour * (from[at + c]! - luma);
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}
