import type { DocumentFormat } from '../core/document/formats.ts';
import type { Side } from '../core/document/outline.ts';
import type { Quad, Rect, Size } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';

/** What lies on the table. All are made up: no real state, no real person. */
export const specimenKinds = ['identity-front', 'identity-back', 'licence', 'permit', 'passport', 'sheet'] as const;
export type SpecimenKind = (typeof specimenKinds)[number];

export const surfaceKinds = ['plain-dark', 'plain-light', 'wood', 'cloth', 'tiles', 'clutter', 'low-contrast'] as const;
export type SurfaceKind = (typeof surfaceKinds)[number];

/** Everything that can spoil a picture. A scene may carry several; each has a strength 0..1, of which the renderer knows the meaning. */
export const degradationKinds = [
  'glare',
  'blur',
  'motion',
  'dark',
  'bright',
  'shadow',
  'grey',
  'screen',
  'covered',
  'cut-off',
  'tilt',
] as const;
export type DegradationKind = (typeof degradationKinds)[number];

/** Where the document lies before the camera. */
export interface Placement {
  /** Turn out of the picture's plane: pitch > 0 has the top edge further away, yaw > 0 the right edge. */
  readonly pitchDeg: number;
  readonly yawDeg: number;
  /** Turn within the picture, clockwise; 180 is upside down. */
  readonly rollDeg: number;
  /** Length of the document's long side as a share of the picture's long side, seen straight on. */
  readonly span: number;
  /** Centre of the document in shares of the picture's width and height. */
  readonly x: number;
  readonly y: number;
}

/** A whole scene as data: the same value gives the same picture everywhere. */
export interface SceneSpec {
  readonly seed: number;
  readonly size: Size;
  /** Null for a table without a document. */
  readonly specimen: SpecimenKind | null;
  readonly surface: SurfaceKind;
  readonly placement: Placement;
  /** Focal length over the long side of the picture. */
  readonly focalRatio: number;
  /** Linear light; 1 is well exposed. */
  readonly exposure: number;
  /** Linear light at the dark end of the picture over that at the bright end. */
  readonly fallOff: number;
  /** Direction from which the light comes in the picture, in degrees clockwise from its top. */
  readonly lightFromDeg: number;
  /** Tint of the light, -1..1: 1 is a lamp's warm orange, -1 a cold blue. */
  readonly warmth: number;
  /** Standard deviation of the sensor's noise in grey levels at mid grey. */
  readonly noise: number;
  /** Quality 1..100 of the JPEG round trip; null for none. */
  readonly jpegQuality: number | null;
  /** True where the picture is mirrored, as by a selfie camera. */
  readonly isMirrored: boolean;
  /** Turn of the table's pattern against the document, in degrees clockwise; 0 if absent. */
  readonly tableTurnDeg?: number;
  /** Span for which print and table are painted; the placement's if absent. Frames of one video share it, and so the very same table. */
  readonly paintedForSpan?: number;
  /** Seed of this frame's noise, so that the frames of a video differ in it alone; 0 if absent. */
  readonly frameSeed?: number;
  /** Strengths 0..1; absent means none. */
  readonly degradations: Readonly<Partial<Record<DegradationKind, number>>>;
}

/** Share 0..255 of each cell that is spoilt, in equal cells of the document seen straight on, row by row from its own top left corner. */
export interface TruthMask {
  readonly columns: number;
  readonly rows: number;
  readonly share: Uint8Array;
}

export interface SceneTruth {
  /** Where the document's corners lie in the picture, beginning with its own top left one, in its own reading order; null without a document. */
  readonly corners: Quad | null;
  readonly specimen: SpecimenKind | null;
  readonly format: DocumentFormat | null;
  /** Borders of the picture beyond which the document runs. */
  readonly cutOff: readonly Side[];
  readonly degradations: SceneSpec['degradations'];
  /** Present for the degradations of which the place is known. */
  readonly masks: Readonly<Partial<Record<'glare' | 'shadow' | 'covered', TruthMask>>>;
  /** Standard deviation of the defocus, in pixels of the picture. */
  readonly blurPx: number;
  /** Length of the motion streak, in pixels of the picture. */
  readonly motionPx: number;
  /** Angle between the document's plane and the picture's. */
  readonly tiltDeg: number;
}

export interface DrawnScene {
  readonly pixels: Raster;
  readonly truth: SceneTruth;
}

/** Parts of a specimen in mm from its top left corner. */
export interface SpecimenLayout {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly cornerRadiusMm: number;
  readonly portrait: Rect | null;
  readonly text: readonly Rect[];
  /** The machine-readable zone. */
  readonly mrz: Rect | null;
  /** What the machine-readable zone says, line by line; none without one. */
  readonly lines: readonly string[];
}

/** A specimen printed at `pxPerMm`: sRGB, opaque, without its rounded corners cut. */
export interface SpecimenPrint {
  readonly layout: SpecimenLayout;
  readonly pxPerMm: number;
  readonly print: Raster;
}
