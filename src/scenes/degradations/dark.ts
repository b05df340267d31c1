import { quantityAt, type StrengthTable } from './strength.ts';

/** Light left. White paper comes out at about level 170 at .3, 120 at .5 and 60 at 1, where the print drowns in noise. */
const lightLeft: StrengthTable = [
  [0, 1],
  [0.3, 0.5],
  [0.5, 0.24],
  [0.6, 0.17],
  [1, 0.06],
];
/** Noise at mid grey, in levels: the phone turns up its gain and smooths most of what that costs. */
const addedNoise: StrengthTable = [
  [0, 0],
  [0.3, 1.2],
  [0.5, 2.5],
  [1, 6],
];

export function darkExposure(strength: number): number {
  return quantityAt(lightLeft, strength);
}

export function darkNoise(strength: number): number {
  return quantityAt(addedNoise, strength);
}
