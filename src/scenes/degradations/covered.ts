import { createChance } from '../chance.ts';
import type { View } from '../optics/camera.ts';
import type { LightPicture } from '../optics/light-picture.ts';
import { forEachPixel, shareOf, solveRising } from '../optics/plane-field.ts';
import type { SpecimenLayout } from '../scene.ts';
import { createFinger } from './finger.ts';
import { createSticker } from './sticker.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Share of the document under the fingers. Up to .3 a nail's edge holds the blank border; from .5 on a fingertip lies in the print. */
const coveredShare: StrengthTable = [
  [0, 0],
  [0.3, 0.004],
  [0.5, 0.02],
  [0.6, 0.03],
  [1, 0.17],
];
/** Fingers do not grow with the page: of larger documents only this much area counts, about that of a passport's page. */
const mostAreaMm2 = 11000;
/** From this strength on a second finger joins in, or a third. */
const secondFingerFrom = 0.75;
const stickerChance = 0.2;
/** Even a small label in the print is refused, while a fingertip on the blank border is not. */
const stickerFrom = 0.5;

/** A thing that lies on the document. */
export interface Cover {
  /** Signed distance in mm to its outline; negative inside. */
  readonly distance: (u: number, v: number) => number;
  /** Albedo, red, green and blue, of a point inside. */
  readonly paint: (u: number, v: number, out: Float32Array) => void;
  /** How far it stands off the document, in mm: its shadow is as soft. */
  readonly heightMm: number;
}

export function planCovers(strength: number, layout: SpecimenLayout, seed: number): Cover[] {
  const chance = createChance(seedFor(seed, 6));
  const area = layout.widthMm * layout.heightMm;
  const wanted = (quantityAt(coveredShare, strength) * Math.min(area, mostAreaMm2)) / area;
  const isSticker = chance() < stickerChance && strength >= stickerFrom;
  const third = chance() < 0.5 ? 1 : 0;
  const more = strength > secondFingerFrom ? 1 + third : 0;
  const skin = chance();
  const shapes = isSticker ? [createSticker(layout, chance)] : createHand(layout, chance, skin, 1 + more);
  const reach = solveRising(0, Math.max(layout.widthMm, layout.heightMm), wanted, (value) => {
    const covers = shapes.map((shape) => shape(value));
    return shareOf(layout, (u, v) => covers.some((cover) => cover.distance(u, v) < 0));
  });
  return shapes.map((shape) => shape(reach));
}

/** Fingers side by side over one border, as a hand holds a card. */
function createHand(layout: SpecimenLayout, chance: () => number, skin: number, count: number) {
  const side = Math.floor(chance() * 4);
  const isAcross = side % 2 === 0;
  const along = isAcross ? layout.widthMm : layout.heightMm;
  const radius = count > 1 ? 7 + 1.5 * chance() : 7.5 + 3 * chance();
  const first = (0.08 + 0.84 * chance()) * along;
  const step = (first > along / 2 ? -1 : 1) * (2 * radius + 1);
  const lean = 40 * (chance() - 0.5);
  return Array.from({ length: count }, (_, n) =>
    createFinger({
      layout,
      side,
      along: first + n * step,
      radius: radius * (0.94 + 0.12 * chance()),
      leanDeg: lean + 6 * (chance() - 0.5),
      behind: n === 0 ? 0 : 4 * chance(),
      skin,
      hasNail: chance() < 0.85,
      chance,
    }),
  );
}

/** Depth of the shadow right beside a cover. */
const shadowDepth = 0.4;

/** Paints the covers over the albedo and takes what they hide from `cover`, the document's share of each pixel. */
export function layCovers(picture: LightPicture, cover: Float32Array, view: View, covers: readonly Cover[]): void {
  const { width, height, planes } = picture;
  const out = new Float32Array(3);
  for (const thing of covers) {
    const reach = thing.heightMm * 2.5;
    forEachPixel(view, width, height, (u, v, at) => {
      const distance = thing.distance(u, v);
      if (distance > reach) return;
      const share = Math.min(1, Math.max(0, 0.5 - distance * view.pxPerMm));
      const light = 1 - shadowDepth * Math.exp(-Math.max(0, distance) / (0.5 * thing.heightMm));
      if (share > 0) thing.paint(u, v, out);
      for (let c = 0; c < 3; c++) planes[c]![at] = planes[c]![at]! * light * (1 - share) + out[c]! * share;
      cover[at]! *= 1 - share;
    });
  }
}
