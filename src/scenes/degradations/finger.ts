import type { Colour } from '../optics/light-picture.ts';
import type { SpecimenLayout } from '../scene.ts';
import type { Cover } from './covered.ts';

export interface FingerPose {
  readonly layout: SpecimenLayout;
  /** Border over which it comes: 0 bottom, 1 right, 2 top, 3 left. */
  readonly side: number;
  /** Where on that border, in mm from its beginning. */
  readonly along: number;
  readonly radius: number;
  readonly leanDeg: number;
  /** How much shorter than its neighbours, in mm. */
  readonly behind: number;
  /** 0 the lightest skin, 1 the darkest. */
  readonly skin: number;
  readonly hasNail: boolean;
  readonly chance: () => number;
}

/** Linear albedo of skin from light to dark; after published measurements of skin's reflectance, rounded. */
const skins: readonly Colour[] = [
  [0.62, 0.36, 0.26],
  [0.5, 0.27, 0.175],
  [0.36, 0.18, 0.105],
  [0.2, 0.092, 0.052],
  [0.085, 0.042, 0.028],
];

function skinColour(skin: number): Colour {
  const place = Math.min(skins.length - 1.001, skin * (skins.length - 1));
  const [low, high] = [skins[Math.floor(place)]!, skins[Math.floor(place) + 1]!];
  const t = place - Math.floor(place);
  return [low[0] + t * (high[0] - low[0]), low[1] + t * (high[1] - low[1]), low[2] + t * (high[2] - low[2])];
}

/** A finger that reaches `reach` mm over the border: a capsule that swells at its joint, lit from one side, with or without a nail. */
export function createFinger(pose: FingerPose): (reach: number) => Cover {
  const { layout, side, radius, chance } = pose;
  const angle = ((side * -90 + 90 + pose.leanDeg) * Math.PI) / 180;
  // Outwards, from the tip to the hand: down at the bottom border, to the right at the right one.
  const [outU, outV] = [Math.cos(angle), Math.sin(angle)];
  const border = borderPoint(layout, side, pose.along);
  const lightSide = chance() < 0.5 ? 1 : -1;
  const [crease, creaseWidth] = [2.6 + 0.5 * chance(), 0.06 + 0.05 * chance()];
  const base = skinColour(pose.skin);
  const grain = 900 + 300 * chance();
  return (reach) => {
    const length = reach - pose.behind - radius;
    const [tipU, tipV] = [border.u - outU * length, border.v - outV * length];
    const place = (u: number, v: number): readonly [number, number] => [
      ((u - tipU) * outU + (v - tipV) * outV) / radius,
      ((v - tipV) * outU - (u - tipU) * outV) / radius,
    ];
    return {
      heightMm: radius * 0.55,
      distance(u, v) {
        const [along, across] = place(u, v);
        return (along < 0 ? Math.hypot(along, across) - 1 : Math.abs(across) - swell(along)) * radius;
      },
      paint(u, v, out) {
        const [along, across] = place(u, v);
        const from = along < 0 ? Math.hypot(along, across) : Math.abs(across) / swell(along);
        const facing = Math.sqrt(Math.max(0, 1 - from * from));
        const slant = 0.22 * lightSide * across;
        const fold =
          0.2 * Math.exp(-(((along - crease) / creaseWidth) ** 2)) +
          0.12 * Math.exp(-(((along - crease - 0.3) / creaseWidth) ** 2));
        const pores = 0.03 * Math.sin(grain * Math.sin(u * 12.9898 + v * 78.233));
        const shade = (0.4 + 0.6 * facing + slant) * (1 - fold) + pores;
        const nail = pose.hasNail ? nailShare(along, across) : 0;
        const gloss = nail * 0.25 * Math.exp(-(((across - 0.2 * lightSide) / 0.12) ** 2));
        // Blood shows where light grazes the flesh: edges are redder than the middle.
        const flush = 0.12 * (1 - facing);
        const tints = [1 + flush + 0.12 * nail, 1 - flush * 0.3 + 0.2 * nail, 1 - flush * 0.3 + 0.32 * nail];
        for (let c = 0; c < 3; c++) out[c] = Math.max(0.01, base[c]! * tints[c]! * shade + gloss);
      },
    };
  };
}

function borderPoint({ widthMm, heightMm }: SpecimenLayout, side: number, along: number): { u: number; v: number } {
  if (side === 0) return { u: along, v: heightMm };
  if (side === 1) return { u: widthMm, v: along };
  return side === 2 ? { u: along, v: 0 } : { u: 0, v: along };
}

/** Half the finger's width in radii: thicker at the joint and towards the hand. */
function swell(along: number): number {
  return 1 + 0.1 * Math.exp(-(((along - 2.7) / 0.9) ** 2)) + 0.035 * Math.min(6, along);
}

/** 1 on the nail, which lies on the last joint, with a soft rim. */
function nailShare(along: number, across: number): number {
  const distance = Math.hypot((along - 0.05) / 0.8, across / 0.62) ** 3;
  return Math.min(1, Math.max(0, (1 - distance) * 3));
}
