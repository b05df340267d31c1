import type { DocumentFormat } from './document/formats.ts';
import type { Outline } from './document/outline.ts';
import type { Point, Rect, Size } from './geometry.ts';
import type { Raster } from './raster.ts';

/** What an exercise looks at. */
export type Subject = 'document' | 'face' | 'face-with-document';

/** How near a face is asked for: with the shoulders; filling the oval, as the second step of many checks wants it; or above a held document. */
export type FaceFraming = 'arms-length' | 'close-up' | 'with-document';

/** Turn of the head in degrees. The person's own directions: yaw > 0 turns to their left, pitch > 0 looks up, roll > 0 tilts to their left shoulder. */
export interface HeadPose {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  readonly rollDeg: number;
}

/** One face as the face model sees it, in pixels of `Observation.pixels`, never mirrored. */
export interface Face {
  /** The 478 points of the face mesh. */
  readonly landmarks: readonly Point[];
  /** Smallest upright box around the landmarks. */
  readonly box: Rect;
  /** Null where the model gave no transform. */
  readonly pose: HeadPose | null;
  /** Distance from camera to face by the model's transform, in cm for a 63 deg vertical view; null where unknown. */
  readonly distanceCm: number | null;
  /** Expression coefficients 0..1 by their field names (`eyeBlinkLeft`, `jawOpen`, ...); absent names were not measured. */
  readonly expression: Readonly<Record<string, number>>;
}

/**
 * What the main face wears, each as evidence 0..1: .5 is what 2 in 100 people without the thing reach. The kinds (`darkLenses`, `wrappedHead`, `hand`)
 * mean something only where the thing itself is there.
 */
export interface Wearing {
  readonly glasses: number;
  /** The lenses hide the eyes: sunglasses. */
  readonly darkLenses: number;
  /** Anything on the head: cap, beanie, brim, hood, headscarf. */
  readonly hat: number;
  /** What is on the head is a headscarf rather than a hat. */
  readonly wrappedHead: number;
  /** Something before nose, mouth or chin: mask, scarf, hand. */
  readonly cover: number;
  /** What is before the face is a hand rather than cloth. */
  readonly hand: number;
  /** Cups and a band of headphones; plugs in the ears are too small to be told. */
  readonly headphones: number;
  /** An eye is shut: read from the same crop as the glasses, where the model's own lids stay half open. */
  readonly shutEyes: number;
}

/** How fast the subject moves, as a share of its own size (document diagonal, face height) per second. */
export interface Motion {
  readonly speedRatioPerS: number;
}

/** Everything that is known about one frame or one still: plain data, so that every check runs without a browser. */
export interface Observation {
  readonly atMs: number;
  readonly subject: Subject;
  /** A live frame is judged leniently where a still will be judged again. */
  readonly source: 'live' | 'still';
  /** The upright picture at working resolution; see `vision/` for how it is scaled. */
  readonly pixels: Raster;
  /** Size of the picture that `pixels` was scaled from, in its own pixels, same orientation. */
  readonly fullSize: Size;
  /** The guide as drawn over the preview, in pixels of `pixels`; null for imported pictures. */
  readonly guide: Rect | null;
  /** Format the person chose; null when any will do or the subject is a face. */
  readonly chosenFormat: DocumentFormat | null;
  /** How near the face was asked for; absent means at arm's length. */
  readonly framing?: FaceFraming;
  /** The document, or null when none was found. */
  readonly outline: Outline | null;
  /** A second document beside it, in the same pixels; null when none was seen, absent where nobody looked. */
  readonly otherOutline?: Outline | null;
  /** The document of a still as seen from straight above, at the still's own resolution; absent where vision made none. */
  readonly straightened?: Raster | null;
  /** The faces, largest first; null when no face model looked at this picture. */
  readonly faces: readonly Face[] | null;
  /** Null for a still and for the first frames of a subject. */
  readonly motion: Motion | null;
  /** What the first face wears; null where it could not be told, absent where nobody looked. */
  readonly wearing?: Wearing | null;
  /** Share by which the light on the face goes up and down between frames; null until there are enough, absent where nobody followed it. */
  readonly flickerRatio?: number | null;
}
