import type { HeadPose } from '../../core/observation.ts';
import type {
  Background,
  BeardStyle,
  CoverKind,
  FaceShape,
  Glasses,
  Hair,
  HeadphoneKind,
  HeadwearKind,
  Tint,
} from './looks.ts';

/** Where the light comes from and how strong it is; 1 is a well-lit room. */
export interface SitterLight {
  /** Sideways, degrees: 0 from the camera, positive from the person's left (the right of the picture). */
  readonly sideDeg: number;
  /** Height above the eyes, degrees. */
  readonly elevationDeg: number;
  /** Strength of that one light. */
  readonly key: number;
  /** Strength of the light from everywhere. */
  readonly ambient: number;
  /** 0..1: a bright window behind the person, and a camera that exposes for it. */
  readonly backRatio: number;
  /** 0 a naked bulb or the sun, with shadows of nose and brim; 1 a large window. */
  readonly softRatio: number;
  /** Colour of the one light, and of the light from everywhere. */
  readonly tint: Tint;
  readonly ambientTint: Tint;
}

/** Where the eyes look against the head, degrees: own left and up are positive. */
export interface Gaze {
  readonly leftDeg: number;
  readonly upDeg: number;
}

/** Everything about one picture of the synthetic sitter. "Left" is always the sitter's own left. */
export interface SitterParams {
  /** The person's own directions, as in `core/observation.ts`: left, up and left shoulder are positive. */
  readonly pose: HeadPose;
  /** Where the middle of the face is when it looks straight, as a share of the picture: 0 is left or top, 1 right or bottom. */
  readonly xRatio: number;
  readonly yRatio: number;
  /** Camera to face, cm, for a vertical view of 63 deg. */
  readonly distanceCm: number;
  /** 0 open, 1 closed. */
  readonly leftLidRatio: number;
  readonly rightLidRatio: number;
  /** 0 open, 1 narrowed against the light, both eyes. */
  readonly squintRatio: number;
  /** 0 closed, 1 as far as it goes. */
  readonly mouthOpenRatio: number;
  /** 0 neutral, 1 a broad smile. */
  readonly smileRatio: number;
  /** 0 neutral, 1 brows drawn together and corners of the mouth down. */
  readonly frownRatio: number;
  /** 0 neutral, 1 brows raised as far as they go. */
  readonly browRaiseRatio: number;
  readonly gaze: Gaze;
  readonly light: SitterLight;
  /** Monk skin tone, 1 (lightest) to 10 (darkest). */
  readonly skinTone: number;
  readonly ageYears: number;
  readonly shape: FaceShape;
  readonly hair: Hair;
  readonly beard: BeardStyle;
  readonly glasses: Glasses | null;
  readonly headwear: HeadwearKind;
  readonly cover: CoverKind;
  readonly headphones: HeadphoneKind;
  readonly background: Background;
  /** Radius of the lens's blur, and length of the blur by a moving hand, in pixels of a picture 640 high. */
  readonly defocusPx: number;
  readonly motionPx: number;
  /** Sensor noise, standard deviation in 8-bit steps at mid grey. */
  readonly noise: number;
  /** Changes the noise from frame to frame. */
  readonly seed: number;
  /** Colours, cuts and sizes of hair, clothes and of all that is worn; stays the same for one person on one day. */
  readonly styleSeed: number;
}

/** A person who does everything right: straight, neutral, well lit, at arm's length. */
export const neutralSitter: SitterParams = {
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  xRatio: 0.5,
  yRatio: 0.47,
  distanceCm: 38,
  leftLidRatio: 0,
  rightLidRatio: 0,
  squintRatio: 0,
  mouthOpenRatio: 0,
  smileRatio: 0,
  frownRatio: 0,
  browRaiseRatio: 0,
  gaze: { leftDeg: 0, upDeg: 0 },
  light: {
    sideDeg: 12,
    elevationDeg: 25,
    key: 0.6,
    ambient: 0.55,
    backRatio: 0,
    softRatio: 1,
    tint: { red: 1.06, green: 1, blue: 0.93 },
    ambientTint: { red: 0.98, green: 1, blue: 1.03 },
  },
  skinTone: 5,
  ageYears: 25,
  shape: { width: 0, length: 0, jaw: 0, nose: 0, lips: 0, eyes: 0, brows: 0 },
  hair: { style: 'short', colour: 'dark-brown', fringeRatio: 0, greyRatio: 0 },
  beard: 'none',
  glasses: null,
  headwear: 'none',
  cover: 'none',
  headphones: 'none',
  background: { kind: 'plain', paint: { red: 0.56, green: 0.57, blue: 0.55 } },
  defocusPx: 0,
  motionPx: 0,
  noise: 1.5,
  seed: 1,
  styleSeed: 1,
};
