import { createChance } from '../chance.ts';
import { blurGaussian } from '../optics/gaussian-blur.ts';
import { gatherRays, raysThrough } from '../optics/kernel-blur.ts';
import type { LightPicture } from '../optics/light-picture.ts';
import type { SpecimenLayout } from '../scene.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Standard deviation of the defocus in mm of a card; letters of 2 mm lose their inner shapes at .3 mm and cannot be told at .6. */
const sigmaMm: StrengthTable = [
  [0, 0],
  [0.3, 0.11],
  [0.5, 0.32],
  [0.6, 0.42],
  [1, 1],
];
const cardLongMm = 85.6;

/** Larger documents carry larger print and are seen smaller, so that the same blur of the picture spoils them. */
export function documentScale({ widthMm, heightMm }: SpecimenLayout): number {
  return Math.max(widthMm, heightMm) / cardLongMm;
}

export function blurSigmaPx(strength: number, layout: SpecimenLayout, pxPerMm: number): number {
  return quantityAt(sigmaMm, strength) * documentScale(layout) * pxPerMm;
}

/** A disc of radius r has a standard deviation of r / 2 along each axis; wider ones than this are drawn as a bell to stay quick. */
const widestDisc = 6;
const narrowestDisc = 1.2;

/** Half of the lenses draw discs, as an open lens does, the others bells, as several small faults together do. */
export function defocus(picture: LightPicture, sigma: number, seed: number): void {
  const isDisc = createChance(seedFor(seed, 3))() < 0.5 && sigma >= narrowestDisc && sigma <= widestDisc;
  if (isDisc) gatherRays(picture, raysThrough(disc(2 * sigma)));
  else blurGaussian(picture, sigma);
}

function disc(radius: number): (readonly [number, number])[] {
  const reach = Math.floor(radius);
  const points: (readonly [number, number])[] = [];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) if (x * x + y * y <= radius * radius) points.push([x, y]);
  }
  return points;
}
