import type { HeadPose } from '../../core/observation.ts';
import type { Matrix3, Vec3 } from './vector.ts';
import { rotate } from './vector.ts';

/** The head turns on the neck, behind and below the face. */
export const neckPivot: Vec3 = [0, -3, -4.5];
/** The middle of the face in head space, which `xRatio` and `yRatio` place. */
export const faceMiddle: Vec3 = [0, -0.6, 0];

/**
 * Our head looks straight when it is turned up this far from its own axes: without it the face model reads a straight head as
 * looking 2.7 deg down (mean over ten skin tones).
 */
const restingPitchDeg = 2.5;

/** Vertical view that the face model assumes; drawing with the same one makes its distances true. */
export const verticalViewDeg = 63;

/** Rotation of the head: roll first, then pitch, then yaw, signs as in `core/observation.ts`. */
export function headRotation({ yawDeg, pitchDeg, rollDeg }: HeadPose): Matrix3 {
  const rad = Math.PI / 180;
  // Mathematically positive turns about x and z look down and tilt to the right shoulder: both are reversed here.
  const [cy, sy] = [Math.cos(yawDeg * rad), Math.sin(yawDeg * rad)];
  const [cp, sp] = [Math.cos(-pitchDeg * rad), Math.sin(-pitchDeg * rad)];
  const [cr, sr] = [Math.cos(-rollDeg * rad), Math.sin(-rollDeg * rad)];
  return [
    cy * cr + sy * sp * sr,
    -cy * sr + sy * sp * cr,
    sy * cp,
    cp * sr,
    cp * cr,
    -sp,
    -sy * cr + cy * sp * sr,
    sy * sr + cy * sp * cr,
    cy * cp,
  ];
}

/** The pose back from a rotation: the face model's matrix is read the same way (row-major). */
export function poseOf(m: Matrix3): HeadPose {
  const deg = 180 / Math.PI;
  return {
    yawDeg: Math.atan2(m[2], m[8]) * deg,
    pitchDeg: -Math.atan2(-m[5], Math.hypot(m[2], m[8])) * deg,
    rollDeg: -Math.atan2(m[3], m[4]) * deg,
  };
}

/** Where the sitter is in camera space: x right, y up, camera at the origin looking along -z, cm. */
export interface Placement {
  readonly rotation: Matrix3;
  /** Added to every point of the body, and of the head after it has turned about `neckPivot`. */
  readonly offset: Vec3;
  /** Pixels per unit of x/-z and y/-z. */
  readonly focalPx: number;
}

export function focalLengthPx(heightPx: number): number {
  return heightPx / 2 / Math.tan((verticalViewDeg * Math.PI) / 360);
}

export function placeSitter(
  at: { readonly pose: HeadPose; readonly xRatio: number; readonly yRatio: number; readonly distanceCm: number },
  width: number,
  height: number,
): Placement {
  const focalPx = focalLengthPx(height);
  const x = ((at.xRatio - 0.5) * width * at.distanceCm) / focalPx;
  const y = ((0.5 - at.yRatio) * height * at.distanceCm) / focalPx;
  const { yawDeg, pitchDeg, rollDeg } = at.pose;
  return {
    rotation: headRotation({ yawDeg, pitchDeg: pitchDeg + restingPitchDeg, rollDeg }),
    offset: [x - faceMiddle[0], y - faceMiddle[1], -at.distanceCm - faceMiddle[2]],
    focalPx,
  };
}

/** A point of the head, from head space to camera space. */
export function headToCamera({ rotation, offset }: Placement, p: Vec3): Vec3 {
  const q = rotate(rotation, [p[0] - neckPivot[0], p[1] - neckPivot[1], p[2] - neckPivot[2]]);
  return [q[0] + neckPivot[0] + offset[0], q[1] + neckPivot[1] + offset[1], q[2] + neckPivot[2] + offset[2]];
}
