import { createChance } from '../chance.ts';
import type { Placement } from '../scene.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Degrees between document and picture. Reviewers' guides allow about 20; at 26 the far text is a tenth smaller and a reviewer refuses. */
const tiltDeg: StrengthTable = [
  [0, 0],
  [0.3, 16],
  [0.5, 25],
  [0.6, 29],
  [1, 50],
];
/** How much of the hand's own small tilt stays on top of the wanted one. */
const keptTilt = 0.15;

/** Leans the document towards a side, or between two, by the strength's angle. */
export function tilted(placement: Placement, strength: number, seed: number): Placement {
  const chance = createChance(seedFor(seed, 11));
  // People hold the phone too low or too high more often than too far to the side.
  const lean = chance() < 0.6 ? (chance() < 0.75 ? 90 : 270) : chance() < 0.5 ? 0 : 180;
  const direction = ((lean + 50 * (chance() - 0.5)) * Math.PI) / 180;
  const degrees = quantityAt(tiltDeg, strength);
  return {
    ...placement,
    yawDeg: degrees * Math.cos(direction) + keptTilt * placement.yawDeg,
    pitchDeg: degrees * Math.sin(direction) + keptTilt * placement.pitchDeg,
  };
}
