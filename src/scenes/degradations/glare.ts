import { createChance } from '../chance.ts';
import type { View } from '../optics/camera.ts';
import type { LightPicture } from '../optics/light-picture.ts';
import { forEachPixel, type PlaneField, shareOf, solveRising } from '../optics/plane-field.ts';
import { roundedRectDistance } from '../optics/rounded-rect.ts';
import type { SpecimenLayout } from '../scene.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Share of the document of which the print is hidden. One letter is about .1 % of a card, the portrait 15 %. */
const hiddenShare: StrengthTable = [
  [0, 0],
  [0.3, 0.003],
  [0.5, 0.012],
  [0.6, 0.02],
  [1, 0.15],
];
/** Light in the middle of the reflection, in white papers: a lamp in a laminate outshines the paper several times. */
const peakLight: StrengthTable = [
  [0, 0.5],
  [0.3, 1],
  [0.5, 2.5],
  [1, 5],
];
/** Added light that lifts black print to the grey of half-lit paper: from here on the print is counted as hidden. */
const hidingLight = 0.55;
/** The soft light around the reflection, from the rough laminate and the lens, in parts of the peak, and its reach in sizes. */
const haloLight = 0.07;
const haloReach = 0.9;
/** No laminate is flat: how far it bends the reflection's outline, in sizes. */
const waviness = 0.13;
/** A table is duller than a laminate: what it gives back of the lamp. */
const tableGloss = 0.12;

/** Signed distance to a reflection of size 1 (about its radius) around 0, 0. */
type Shape = (x: number, y: number) => number;

const round: Shape = (x, y) => Math.hypot(x, y * 1.25) - 1;
const tube: Shape = (x, y) => Math.hypot(Math.max(0, Math.abs(x) - 4.5), y) - 0.55;
const pane: Shape = (x, y) => roundedRectDistance(x + 1.4, y + 1, 2.8, 2, 0.1);
const window: Shape = (x, y) => {
  const [px, py] = [Math.abs(x) - 0.82, Math.abs(y) - 1];
  return roundedRectDistance(px + 0.72, py + 0.9, 1.44, 1.8, 0.06);
};
const shapes: readonly Shape[] = [round, round, round, tube, tube, pane, window, window];

interface Reflection {
  readonly shape: Shape;
  readonly u: number;
  readonly v: number;
  readonly cos: number;
  readonly sin: number;
  readonly relativeSize: number;
  readonly wave: number;
}

export interface Glare {
  /** Light added to the document, in white papers. */
  readonly light: PlaneField;
  readonly hides: (u: number, v: number) => boolean;
}

export function planGlare(strength: number, layout: SpecimenLayout, seed: number): Glare {
  const chance = createChance(seedFor(seed, 1));
  const shape = shapes[Math.floor(chance() * shapes.length)]!;
  const count = shape === round ? 1 + Math.floor(chance() * 3) : shape === tube && chance() < 0.4 ? 2 : 1;
  const turn = chance() * Math.PI;
  const softness = (shape === window ? 0.1 : 0.2) + (shape === window ? 0.25 : 0.8) * chance();
  const reflections = Array.from({ length: count }, (_, n): Reflection => {
    const angle = turn + 0.2 * (chance() - 0.5);
    return {
      shape,
      u: (0.12 + 0.76 * chance()) * layout.widthMm,
      v: (0.12 + 0.76 * chance()) * layout.heightMm,
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      relativeSize: n === 0 ? 1 : 0.45 + 0.5 * chance(),
      wave: 7 * chance(),
    };
  });
  const peak = quantityAt(peakLight, strength);
  const fieldOf = (size: number): PlaneField => glareField(reflections, size, softness, peak);
  const hiddenBy = (size: number): number => {
    const field = fieldOf(size);
    return shareOf(layout, (u, v) => field(u, v) >= hidingLight);
  };
  const size = solveRising(0.2, layout.widthMm, quantityAt(hiddenShare, strength), hiddenBy);
  const light = fieldOf(size);
  return { light, hides: (u, v) => light(u, v) >= hidingLight };
}

function glareField(reflections: readonly Reflection[], size: number, softness: number, peak: number): PlaneField {
  return (u, v) => {
    let light = 0;
    for (const { shape, u: atU, v: atV, cos, sin, relativeSize, wave } of reflections) {
      const own = size * relativeSize;
      const [du, dv] = [(u - atU) / own, (v - atV) / own];
      const [x, y] = [cos * du + sin * dv, cos * dv - sin * du];
      const distance = shape(x, y) + waviness * Math.sin(1.9 * x + wave) * Math.sin(2.3 * y - 1.7 * wave);
      const core = 1 / (1 + Math.exp((4 * distance) / softness));
      light += peak * (core + haloLight * Math.exp(-Math.max(0, distance) / haloReach));
    }
    return light;
  };
}

/** Adds the reflection; `cover` is the document's share of each pixel. */
export function addGlare(picture: LightPicture, cover: Float32Array, view: View, { light }: Glare): void {
  const [red, green, blue] = picture.planes;
  forEachPixel(view, picture.width, picture.height, (u, v, at) => {
    const added = light(u, v) * (tableGloss + (1 - tableGloss) * cover[at]!);
    red[at]! += added;
    green[at]! += added;
    blue[at]! += added;
  });
}
