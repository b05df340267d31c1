import { quantityAt, type StrengthTable } from './strength.ts';

/** Light left. White paper comes out at about level 170 at .3, 120 at .5 and 50 at 1, where the print drowns in noise. */
const lightLeft: StrengthTable = [
  [0, 1],
  [0.3, 0.5],
  [0.5, 0.24],
  [0.6, 0.17],
  [1, 0.045],
];
/** Noise at mid grey, in levels: the phone turns up its gain before it gives up. */
const addedNoise: StrengthTable = [
  [0, 0],
  [0.3, 2],
  [0.5, 5],
  [1, 15],
];

export function darkExposure(strength: number): number {
  return quantityAt(lightLeft, strength);
}

export function darkNoise(strength: number): number {
  return quantityAt(addedNoise, strength);
}
