import { createChance } from '../chance.ts';
import { gatherRays, raysThrough } from '../optics/kernel-blur.ts';
import type { LightPicture } from '../optics/light-picture.ts';
import type { SpecimenLayout } from '../scene.ts';
import { documentScale } from './blur.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Length of the streak in mm of a card: about a stroke's width is tolerable, a letter's width is not. */
const streakMm: StrengthTable = [
  [0, 0],
  [0.3, 0.35],
  [0.5, 1.05],
  [0.6, 1.35],
  [1, 3.2],
];

export function motionLengthPx(strength: number, layout: SpecimenLayout, pxPerMm: number): number {
  return quantityAt(streakMm, strength) * documentScale(layout) * pxPerMm;
}

/** Points of the streak per pixel of its length. */
const density = 1.5;
/** Sag of the bow over its length: a hand that shakes rarely moves straight on. */
const strongestBow = 0.18;

/** Smears the picture along a streak of `length` pixels, in any direction, in one case of three slightly bent. */
export function smear(picture: LightPicture, length: number, seed: number): void {
  if (!(length > 0.1)) return;
  const chance = createChance(seedFor(seed, 4));
  const angle = chance() * Math.PI;
  const bow = chance() < 1 / 3 ? strongestBow * (2 * chance() - 1) * length : 0;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const count = Math.max(3, Math.ceil(length * density) + 1);
  const points = Array.from({ length: count }, (_, n) => {
    const along = n / (count - 1) - 0.5;
    const across = bow * (1 / 12 - along * along) * 4;
    return [cos * along * length - sin * across, sin * along * length + cos * across] as const;
  });
  gatherRays(picture, raysThrough(points));
}
