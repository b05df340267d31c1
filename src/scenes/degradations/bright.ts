import { quantityAt, type StrengthTable } from './strength.ts';

/** Gain of light. Paper clips at 1.3, pale print at 2, and at 4 only dark letters are left. */
const gain: StrengthTable = [
  [0, 1],
  [0.3, 1.25],
  [0.5, 2],
  [0.6, 2.4],
  [1, 4.5],
];

export function brightExposure(strength: number): number {
  return quantityAt(gain, strength);
}
