import type { DocumentFormat, FormatSize } from '../../core/document/formats.ts';
import { documentFormats } from '../../core/document/formats.ts';

export const specimenKinds = [
  'identity-front',
  'identity-back',
  'passport',
  'driving-licence',
  'residence-permit',
  'letter',
] as const;
export type SpecimenKind = (typeof specimenKinds)[number];

export const surfaceKinds = ['dark', 'light', 'wood', 'cluttered'] as const;
export type SurfaceKind = (typeof surfaceKinds)[number];

/** A bright reflection on the document; positions are shares of the document from its top left. */
export interface Glare {
  readonly xRatio: number;
  readonly yRatio: number;
  /** Radius as a share of the document's height. */
  readonly sizeRatio: number;
  /** 0 none, 1 bright enough to swallow all print. */
  readonly strength: number;
}

/** A thumb on the document. */
export interface Finger {
  /** Which corner: 0 top left, 1 top right, 2 bottom right, 3 bottom left. */
  readonly corner: 0 | 1 | 2 | 3;
  /** How far it reaches in, mm. */
  readonly reachMm: number;
}

/** Everything about one picture of a document on a table, seen by a phone's main camera. */
export interface TableParams {
  readonly specimen: SpecimenKind;
  readonly surface: SurfaceKind;
  /** Where the document's middle is, as a share of the picture. */
  readonly xRatio: number;
  readonly yRatio: number;
  /** Width of the document as a share of the picture's width, if it lay flat and upright. */
  readonly sizeRatio: number;
  /** Turn in the picture, clockwise. */
  readonly rotationDeg: number;
  /** Positive: the top edge leans away from the camera. */
  readonly tiltXDeg: number;
  /** Positive: the right edge leans away from the camera. */
  readonly tiltYDeg: number;
  /** 1 is a well-lit table. */
  readonly lightRatio: number;
  /** 0 even, 1 fading to darkness. */
  readonly falloffRatio: number;
  /** Direction in which the light fades, clockwise from the picture's right. */
  readonly falloffDeg: number;
  /** 0 none, 1 black: the phone's own shadow over the lower part of the document. */
  readonly shadowRatio: number;
  readonly glare: Glare | null;
  readonly finger: Finger | null;
  /** Radius of the defocus as a share of the picture's width; 0.002 is slightly soft. */
  readonly blurRatio: number;
  /** Movement during the exposure, as a share of the picture's width. */
  readonly shakeXRatio: number;
  readonly shakeYRatio: number;
  /** Drawn without colour, as a photocopy. */
  readonly copy: boolean;
  /** Sensor noise, standard deviation in 8-bit steps at mid grey. */
  readonly noise: number;
  readonly seed: number;
}

/** A picture in which everything is right. */
export const goodTable: TableParams = {
  specimen: 'identity-front',
  surface: 'dark',
  xRatio: 0.5,
  yRatio: 0.5,
  sizeRatio: 0.8,
  rotationDeg: 0,
  tiltXDeg: 0,
  tiltYDeg: 0,
  lightRatio: 1,
  falloffRatio: 0.12,
  falloffDeg: 60,
  shadowRatio: 0,
  glare: null,
  finger: null,
  blurRatio: 0,
  shakeXRatio: 0,
  shakeYRatio: 0,
  copy: false,
  noise: 1.5,
  seed: 1,
};

export function specimenFormat(kind: SpecimenKind): DocumentFormat {
  if (kind === 'passport') return 'id-3';
  return kind === 'letter' ? 'sheet' : 'id-1';
}

/** Size as it is drawn: a letter stands upright, all others lie. */
export function specimenSize(kind: SpecimenKind): FormatSize {
  const { widthMm, heightMm } = documentFormats[specimenFormat(kind)];
  return kind === 'letter' ? { widthMm: heightMm, heightMm: widthMm } : { widthMm, heightMm };
}
