import { type Colour, mixed } from '../brush/plate.ts';

/** The colours of one specimen. */
export interface Palette {
  /** Paper at its left and its right end. */
  readonly paper: readonly [Colour, Colour];
  /** Labels, lines and bands. */
  readonly accent: Colour;
  /** A second hue for the fine lines. */
  readonly second: Colour;
  /** Values. */
  readonly ink: Colour;
}

/** Hue in turns 0..1, saturation and lightness 0..1. */
export function colourOf(hue: number, saturation: number, lightness: number): Colour {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number): number => {
    const k = (n + hue * 12) % 12;
    return 255 * (lightness - chroma * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [channel(0), channel(8), channel(4)];
}

/** From almost white cards to strongly coloured ones, and now and then one on a mid-toned ground. */
export function madeUpPalette(chance: () => number): Palette {
  const hue = chance();
  const manner = chance();
  const saturation =
    manner < 0.4 ? 0.05 + chance() * 0.15 : manner < 0.85 ? 0.2 + chance() * 0.5 : 0.15 + chance() * 0.3;
  const lightness =
    manner < 0.4 ? 0.93 + chance() * 0.04 : manner < 0.85 ? 0.82 + chance() * 0.1 : 0.66 + chance() * 0.12;
  const far = (hue + 0.08 + chance() * 0.4) % 1;
  const left = colourOf(hue, saturation, lightness);
  return {
    paper: [left, mixed(left, colourOf(far, saturation, lightness), 0.3 + chance() * 0.7)],
    accent: colourOf(hue, 0.4 + chance() * 0.5, 0.2 + chance() * 0.16),
    second: colourOf(far, 0.5 + chance() * 0.4, 0.36 + chance() * 0.16),
    ink: mixed([24, 24, 28], colourOf(hue, 0.6, 0.2), chance() * 0.4),
  };
}
