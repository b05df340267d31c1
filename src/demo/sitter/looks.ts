/** What the sitter can be and wear, as lists of kinds: the labels of the truth, and what chance picks from. */

export const hairStyles = [
  'bald',
  'receding',
  'buzzed',
  'short',
  'curly',
  'afro',
  'bob',
  'long',
  'bun',
  'top-knot',
  'ponytail',
] as const;
export type HairStyle = (typeof hairStyles)[number];

export const hairColours = ['black', 'dark-brown', 'brown', 'blond', 'red', 'grey', 'white', 'dyed'] as const;
export type HairColour = (typeof hairColours)[number];

export const beardStyles = ['none', 'stubble', 'moustache', 'goatee', 'full', 'long'] as const;
export type BeardStyle = (typeof beardStyles)[number];

export const frameKinds = ['round', 'square', 'rimless', 'thick'] as const;
export type FrameKind = (typeof frameKinds)[number];

export const lensKinds = ['clear', 'tinted', 'dark'] as const;
export type LensKind = (typeof lensKinds)[number];

export const headwearKinds = ['none', 'cap', 'beanie', 'brim', 'hood', 'headscarf', 'headband'] as const;
export type HeadwearKind = (typeof headwearKinds)[number];

export const coverKinds = ['none', 'mask', 'hand', 'scarf', 'hair'] as const;
export type CoverKind = (typeof coverKinds)[number];

export const headphoneKinds = ['none', 'over-ear', 'in-ear'] as const;
export type HeadphoneKind = (typeof headphoneKinds)[number];

export const backgroundKinds = ['plain', 'gradient', 'textured', 'shelves', 'window', 'people', 'poster'] as const;
export type BackgroundKind = (typeof backgroundKinds)[number];

/** Light or paint, linear, 1 is as bright as white. An object, not a list: the plot blends every number by its name. */
export interface Tint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export interface Glasses {
  readonly frame: FrameKind;
  readonly lens: LensKind;
  /** 0 none, 1 a window mirrored so brightly that the eyes are gone. */
  readonly reflection: number;
}

export interface Hair {
  readonly style: HairStyle;
  readonly colour: HairColour;
  /** 0 none, 1 down to the brows. */
  readonly fringeRatio: number;
  /** Grey between hair of its colour, 0..1. */
  readonly greyRatio: number;
}

/** The shape of the head against the average one, each about -1..1; 0 is the average. */
export interface FaceShape {
  readonly width: number;
  readonly length: number;
  readonly jaw: number;
  readonly nose: number;
  readonly lips: number;
  readonly eyes: number;
  /** Thickness of the brows. */
  readonly brows: number;
}

export interface Background {
  readonly kind: BackgroundKind;
  /** The wall's paint. */
  readonly paint: Tint;
}
