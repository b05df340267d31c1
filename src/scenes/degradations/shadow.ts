import { createChance } from '../chance.ts';
import type { View } from '../optics/camera.ts';
import { forEachPixel, type PlaneField, shareOf } from '../optics/plane-field.ts';
import { roundedRectDistance } from '../optics/rounded-rect.ts';
import type { SpecimenLayout } from '../scene.ts';
import { quantityAt, type StrengthTable, seedFor } from './strength.ts';

/** Share of the light that the shadow takes. Below a fifth it is hardly seen; from a third on it shows as a stain in any copy. */
const takenLight: StrengthTable = [
  [0, 0],
  [0.3, 0.14],
  [0.5, 0.3],
  [0.6, 0.36],
  [1, 0.65],
];
/** A shadow counts as crossing the document if it darkens this much of it, and leaves as much. */
const leastShare = 0.15;
const mostTries = 24;
const lamp = { sharpest: 0.006, softest: 0.12 };

export interface Shadow {
  /** 0 in full light, 1 in the full shadow. */
  readonly depth: PlaneField;
  readonly taken: number;
  readonly shades: (u: number, v: number) => boolean;
}

type Distance = PlaneField;

/** A hand or an arm: a wavy border. */
function edgeShadow(chance: () => number, long: number): Distance {
  const [wave, phase, height] = [(4 + 5 * chance()) / long, 7 * chance(), (0.01 + 0.04 * chance()) * long];
  const [wave2, phase2] = [wave * (2 + chance()), 7 * chance()];
  return (x, y) => y - height * (Math.sin(wave * x + phase) + 0.4 * Math.sin(wave2 * x + phase2));
}

/** The phone itself, with the hand's fingers on its side. */
function phoneShadow(chance: () => number, long: number): Distance {
  const [width, height] = [(0.45 + 0.2 * chance()) * long, 1.3 * long];
  const knuckle = 0.09 * long;
  const grip = (0.1 + 0.15 * chance()) * long;
  return (x, y) => {
    const phone = roundedRectDistance(x + width / 2, y + height, width, height, 0.06 * long);
    const along = y + grip - knuckle * Math.round(Math.min(0, Math.max(-3, (y + grip) / knuckle)));
    const fingers = Math.hypot(x - width / 2, along) - 0.06 * long;
    return Math.min(phone, fingers);
  };
}

/** Bars of a window. */
function barShadow(chance: () => number, long: number): Distance {
  const [pitch, width] = [(0.35 + 0.25 * chance()) * long, (0.06 + 0.07 * chance()) * long];
  return (x, y) => {
    const across = Math.abs(x - pitch * Math.round(x / pitch)) - width;
    return Math.min(across, Math.abs(y) - width);
  };
}

const kinds = [edgeShadow, edgeShadow, phoneShadow, phoneShadow, barShadow];

export function planShadow(strength: number, layout: SpecimenLayout, seed: number): Shadow {
  const chance = createChance(seedFor(seed, 2));
  const long = Math.max(layout.widthMm, layout.heightMm);
  const soft = long * lamp.sharpest * (lamp.softest / lamp.sharpest) ** chance();
  let depth: PlaneField = () => 0;
  for (let n = 0; n < mostTries; n++) {
    depth = shadowField(chance, layout, long, soft);
    const share = shareOf(layout, (u, v) => depth(u, v) >= 0.5);
    if (share >= leastShare && share <= 1 - leastShare) break;
  }
  const found = depth;
  return { depth: found, taken: quantityAt(takenLight, strength), shades: (u, v) => found(u, v) >= 0.5 };
}

function shadowField(chance: () => number, layout: SpecimenLayout, long: number, soft: number): PlaneField {
  const distance = kinds[Math.floor(chance() * kinds.length)]!(chance, long);
  const angle = chance() * 2 * Math.PI;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [atU, atV] = [(0.25 + 0.5 * chance()) * layout.widthMm, (0.25 + 0.5 * chance()) * layout.heightMm];
  return (u, v) => {
    const [du, dv] = [u - atU, v - atV];
    const inner = Math.min(1, Math.max(0, 0.5 - distance(cos * du + sin * dv, cos * dv - sin * du) / (2 * soft)));
    return inner * inner * (3 - 2 * inner);
  };
}

/** Takes the light on the table as well as on the document. */
export function castShadow(light: Float32Array, width: number, height: number, view: View, shadow: Shadow): void {
  forEachPixel(view, width, height, (u, v, at) => {
    light[at]! *= 1 - shadow.taken * shadow.depth(u, v);
  });
}
