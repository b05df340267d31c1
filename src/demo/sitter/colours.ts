/** Paint for hair, cloth and frames, linear light. */
import type { Glasses, Hair, HairColour } from './looks.ts';
import type { Lot } from './lot.ts';
import type { Vec3 } from './vector.ts';

const hairPaints: Record<HairColour, Vec3> = {
  black: [0.012, 0.01, 0.009],
  'dark-brown': [0.03, 0.018, 0.012],
  brown: [0.085, 0.045, 0.024],
  blond: [0.36, 0.24, 0.11],
  red: [0.2, 0.06, 0.02],
  grey: [0.22, 0.21, 0.2],
  white: [0.62, 0.6, 0.57],
  dyed: [0.3, 0.05, 0.12],
};

export function hairPaint({ colour }: Hair, lot: Lot): Vec3 {
  const scale = lot.between(0.75, 1.3);
  if (colour === 'dyed') return hue(lot.between(0, 6), 0.75, lot.between(0.12, 0.35));
  return hairPaints[colour].map((c) => c * scale) as unknown as Vec3;
}

/** A colour from a turn of the colour wheel (0..6), how colourful it is, and its brightest part. */
function hue(turn: number, saturation: number, value: number): Vec3 {
  const channel = (at: number): number => {
    const k = (at + turn) % 6;
    return value * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1)));
  };
  return [channel(5), channel(3), channel(1)];
}

/** Clothes: black, white, grey, navy and beige as often as they are worn, and any other colour. */
export function clothPaint(lot: Lot): Vec3 {
  const kind = lot.weighed({ black: 0.2, grey: 0.14, white: 0.12, navy: 0.14, beige: 0.1, other: 0.3 });
  const scale = lot.between(0.75, 1.3);
  const paints: Record<typeof kind, Vec3> = {
    black: [0.018, 0.018, 0.02],
    grey: [0.16, 0.16, 0.165],
    white: [0.68, 0.67, 0.65],
    navy: [0.02, 0.035, 0.09],
    beige: [0.42, 0.33, 0.22],
    other: hue(lot.between(0, 6), lot.between(0.4, 0.95), lot.between(0.08, 0.5)),
  };
  return paints[kind].map((c) => Math.min(0.8, c * scale)) as unknown as Vec3;
}

/** Colour of a frame and how much it shines. */
export function framePaint({ frame }: Glasses, lot: Lot): { readonly paint: Vec3; readonly gloss: number } {
  if (frame === 'rimless')
    return {
      paint: lot.pick<Vec3>([
        [0.3, 0.3, 0.31],
        [0.35, 0.25, 0.1],
        [0.1, 0.1, 0.1],
      ]),
      gloss: 0.8,
    };
  const kind = lot.weighed({ black: 0.42, tortoise: 0.2, metal: frame === 'thick' ? 0 : 0.24, other: 0.14 });
  if (kind === 'black') return { paint: [0.012, 0.012, 0.013], gloss: lot.between(0.15, 0.6) };
  if (kind === 'tortoise') return { paint: [0.09, 0.04, 0.014], gloss: 0.5 };
  if (kind === 'metal')
    return {
      paint: lot.pick<Vec3>([
        [0.4, 0.4, 0.42],
        [0.45, 0.3, 0.12],
        [0.12, 0.12, 0.13],
      ]),
      gloss: 1,
    };
  return { paint: hue(lot.between(0, 6), lot.between(0.3, 0.9), lot.between(0.1, 0.6)), gloss: 0.4 };
}

/** What a lens lets through at its top and bottom. */
export function lensTint({ lens }: Glasses, lot: Lot): { readonly top: Vec3; readonly bottom: Vec3 } {
  if (lens === 'clear') return { top: [0.95, 0.96, 0.955], bottom: [0.95, 0.96, 0.955] };
  const colour = lot.pick<Vec3>([
    [0.5, 0.5, 0.5],
    [0.62, 0.42, 0.25],
    [0.4, 0.5, 0.62],
    [0.75, 0.6, 0.25],
    [0.7, 0.4, 0.45],
    [0.38, 0.5, 0.4],
  ]);
  const depth = lens === 'dark' ? lot.between(0.03, 0.14) : lot.between(0.7, 1.15);
  const fade = lot.happens(0.4) ? lot.between(1.5, lens === 'dark' ? 4 : 1.6) : 1;
  const scaled = (factor: number): Vec3 => colour.map((c) => Math.min(0.9, c * factor)) as unknown as Vec3;
  return { top: scaled(depth), bottom: scaled(depth * fade) };
}
