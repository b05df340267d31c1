import type { HeadPose } from '../../core/observation.ts';

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
  /** 0 closed, 1 as far as it goes. */
  readonly mouthOpenRatio: number;
  /** 0 neutral, 1 a broad smile. */
  readonly smileRatio: number;
  readonly light: SitterLight;
  /** Monk skin tone, 1 (lightest) to 10 (darkest). */
  readonly skinTone: number;
  readonly glasses: boolean;
  readonly hat: boolean;
  readonly background: 'plain' | 'busy';
  /** Sensor noise, standard deviation in 8-bit steps at mid grey. */
  readonly noise: number;
  /** Changes the noise from frame to frame. */
  readonly seed: number;
}

export const skinToneCount = 10;

/** A person who does everything right: straight, neutral, well lit, at arm's length. */
export const neutralSitter: SitterParams = {
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  xRatio: 0.5,
  yRatio: 0.47,
  distanceCm: 38,
  leftLidRatio: 0,
  rightLidRatio: 0,
  mouthOpenRatio: 0,
  smileRatio: 0,
  light: { sideDeg: 12, elevationDeg: 25, key: 0.6, ambient: 0.55, backRatio: 0 },
  skinTone: 5,
  glasses: false,
  hat: false,
  background: 'plain',
  noise: 1.5,
  seed: 1,
};

// Monk Skin Tone scale, published sRGB values, lightest to darkest (skintone.google).
const monkTones = [
  0xf6ede4, 0xf3e7db, 0xf7ead0, 0xeadaba, 0xd7bd96, 0xa07e56, 0x825c43, 0x604134, 0x3a312a, 0x292420,
] as const;

/** Light-linear RGB, 0..1, of a Monk tone (the shaders square and take roots); out-of-range tones are clamped. */
export function skinColour(tone: number): [number, number, number] {
  const hex = monkTones[Math.min(skinToneCount, Math.max(1, Math.round(tone))) - 1]!;
  const linear = (shift: number): number => (((hex >> shift) & 255) / 255) ** 2;
  return [linear(16), linear(8), linear(0)];
}

/** What the camera's own exposure does: a dark face is lifted, a light one held back, neither all the way. */
export function exposureFor(tone: number): number {
  const [r, g, b] = skinColour(tone);
  const brightness = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return Math.min(1.7, Math.max(0.85, (0.33 / brightness) ** 0.3));
}
