import { distanceBetween, type Point } from '../geometry.ts';
import type { Face, Observation } from '../observation.ts';
import { oncePerObservation } from './once-per-observation.ts';

/**
 * Points of MediaPipe's 478-point mesh that the checks use, by number. `Left` and `right` are the person's own; in a picture
 * that is not mirrored the person's right eye lies on the left.
 */
export const meshPoints = {
  forehead: 10,
  chin: 152,
  rightEyeOuter: 33,
  rightEyeInner: 133,
  leftEyeInner: 362,
  leftEyeOuter: 263,
  rightMouthCorner: 61,
  leftMouthCorner: 291,
  upperInnerLip: 13,
  lowerInnerLip: 14,
} as const;

/** Upper and lower lid, three pairs an eye, outer to inner. */
export const rightLidPairs = [
  [160, 144],
  [159, 145],
  [158, 153],
] as const;
export const leftLidPairs = [
  [385, 380],
  [386, 374],
  [387, 373],
] as const;
export const innerLipPairs = [
  [81, 178],
  [13, 14],
  [311, 402],
] as const;

/** Outlines in order around. */
export const rightEyeOutline = [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7] as const;
export const leftEyeOutline = [263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249] as const;
export const faceOval = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/**
 * Each half of the face between lower lid and mouth: down the nose, out along the mouth to the jaw, up its edge, back under the eye.
 * Large enough that a highlight, a beard or a nose's own shadow does not decide.
 */
export const leftHalf = [
  6, 197, 195, 5, 4, 1, 2, 164, 0, 291, 288, 361, 323, 454, 340, 346, 347, 348, 349, 350, 357,
] as const;
export const rightHalf = [
  6, 197, 195, 5, 4, 1, 2, 164, 0, 61, 58, 132, 93, 234, 111, 117, 118, 119, 120, 121, 128,
] as const;

/** The frame of reference of a face: everything is measured along its own axes and in its own size, so that a tilted or distant face reads the same. */
export interface FaceFrame {
  /** Centres of the eyes, in pixels. */
  readonly rightEye: Point;
  readonly leftEye: Point;
  /** Midpoint of the eye centres. */
  readonly middle: Point;
  /** Distance of the eye centres in pixels. */
  readonly eyeDistance: number;
  /** Distance from the middle of the eyes to the middle of the mouth, in pixels. */
  readonly eyeToMouth: number;
  /** Distance from the middle of the eyes to the chin, in pixels. */
  readonly eyeToChin: number;
  /** Forehead to chin, in pixels. */
  readonly height: number;
  /** Unit vector from the person's right eye to the left one. */
  readonly across: Point;
  /** Unit vector down the face. */
  readonly down: Point;
}

/** Points of the mesh without the irises; a face with fewer is incomplete. */
export const FEWEST_LANDMARKS = 468;

/** The largest face without what is no number, or null when there is none, or its mesh is incomplete or broken. */
export const mainFace = oncePerObservation(({ faces }: Observation): Face | null => {
  const face = faces?.[0];
  if (!face || face.landmarks.length < FEWEST_LANDMARKS) return null;
  const { landmarks, box, pose, distanceCm, expression } = face;
  const isMeshSound = landmarks.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  if (!isMeshSound || !isAllFinite(box)) return null;
  return {
    landmarks,
    box,
    pose: pose && isAllFinite(pose) ? pose : null,
    distanceCm: distanceCm !== null && Number.isFinite(distanceCm) ? distanceCm : null,
    expression: isAllFinite(expression)
      ? expression
      : Object.fromEntries(Object.entries(expression).filter(([, value]) => Number.isFinite(value))),
  };
});

function isAllFinite(numbers: object): boolean {
  return Object.values(numbers).every(Number.isFinite);
}

export function midpoint(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Null for a collapsed mesh. */
export function faceFrame({ landmarks }: Face): FaceFrame | null {
  const at = (index: number): Point => landmarks[index]!;
  const rightEye = midpoint(at(meshPoints.rightEyeOuter), at(meshPoints.rightEyeInner));
  const leftEye = midpoint(at(meshPoints.leftEyeInner), at(meshPoints.leftEyeOuter));
  const mouth = midpoint(at(meshPoints.rightMouthCorner), at(meshPoints.leftMouthCorner));
  const eyeDistance = distanceBetween(rightEye, leftEye);
  if (!(eyeDistance >= 1)) return null;
  const across = { x: (leftEye.x - rightEye.x) / eyeDistance, y: (leftEye.y - rightEye.y) / eyeDistance };
  const middle = midpoint(rightEye, leftEye);
  return {
    rightEye,
    leftEye,
    middle,
    eyeDistance,
    eyeToMouth: distanceBetween(middle, mouth),
    eyeToChin: distanceBetween(middle, at(meshPoints.chin)),
    height: distanceBetween(at(meshPoints.forehead), at(meshPoints.chin)),
    across,
    down: { x: -across.y, y: across.x },
  };
}

/** Area within the outline of the mesh, forehead to chin and ear to ear, in square pixels (shoelace formula). */
export function faceArea({ landmarks }: Face): number {
  let doubled = 0;
  for (let i = 0, last = faceOval.length - 1; i < faceOval.length; last = i++) {
    const [a, b] = [landmarks[faceOval[last]!]!, landmarks[faceOval[i]!]!];
    doubled += a.x * b.y - b.x * a.y;
  }
  return Math.abs(doubled) / 2;
}

/** Largest distance within the pairs, in pixels. */
export function widestGap({ landmarks }: Face, pairs: readonly (readonly [number, number])[]): number {
  return Math.max(...pairs.map(([a, b]) => distanceBetween(landmarks[a]!, landmarks[b]!)));
}

/** Where the eyes look against the head: to the own left and up are positive, about -1..1. Mean of both eyes, from the model's coefficients. */
export interface GazeSigns {
  readonly left: number;
  readonly up: number;
}

/** What the model reads on average of eyes that look straight ahead (mean of 140 portraits, their turn taken off). */
const GAZE_BIAS_LEFT = 0.14;

/** Null where the model gave no coefficients. */
export function gazeOf({ expression }: Face): GazeSigns | null {
  const { eyeLookOutLeft, eyeLookInLeft, eyeLookOutRight, eyeLookInRight } = expression;
  const { eyeLookUpLeft, eyeLookUpRight, eyeLookDownLeft, eyeLookDownRight } = expression;
  if (eyeLookOutLeft === undefined || eyeLookInLeft === undefined) return null;
  if (eyeLookOutRight === undefined || eyeLookInRight === undefined) return null;
  if (eyeLookUpLeft === undefined || eyeLookUpRight === undefined) return null;
  if (eyeLookDownLeft === undefined || eyeLookDownRight === undefined) return null;
  return {
    left: (eyeLookOutLeft - eyeLookInLeft + eyeLookInRight - eyeLookOutRight) / 2 - GAZE_BIAS_LEFT,
    up: (eyeLookUpLeft + eyeLookUpRight - eyeLookDownLeft - eyeLookDownRight) / 2,
  };
}
