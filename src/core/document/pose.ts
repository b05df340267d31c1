import type { Quad, Size } from '../geometry.ts';

/**
 * Focal length over the long side of the picture: 0.77 is a field of view of 66 degrees, the middle of the 63 to 70 degrees
 * that main cameras of phones have. Off by 10 %, a tilt of 30 degrees is read wrong by about 3.
 */
export const assumedFocalRatio = 0.77;

/** How a flat rectangle with these corners hangs in space before a pinhole camera, up to its size. */
export interface RectanglePose {
  /** Length of the sides TL-TR over TL-BL as they really are; below 1 for a document that stands upright. */
  aspect: number;
  /** Cosine of the angle between the sides: 0 if the quad can be a rectangle seen by this camera. */
  cosine: number;
  /** Tilt about the horizontal axis: positive where the top edge is further away. */
  pitchDeg: number;
  /** Tilt about the vertical axis: positive where the right edge is further away. */
  yawDeg: number;
}

/**
 * Reads the pose off the homography of the unit square; `x`, `y` are the corners TL, TR, BR, BL (or any turn of them) counted from
 * the centre of the picture, `focal` is in the same pixels. A collapsed quad gives NaN.
 */
export function readPose(x: ArrayLike<number>, y: ArrayLike<number>, focal: number, pose: RectanglePose): void {
  const dx1 = x[1]! - x[2]!;
  const dx2 = x[3]! - x[2]!;
  const dy1 = y[1]! - y[2]!;
  const dy2 = y[3]! - y[2]!;
  const sx = x[0]! - dx1 - x[3]!;
  const sy = y[0]! - dy1 - y[3]!;
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  const ax = (x[1]! - x[0]! + g * x[1]!) / focal;
  const ay = (y[1]! - y[0]! + g * y[1]!) / focal;
  const bx = (x[3]! - x[0]! + h * x[3]!) / focal;
  const by = (y[3]! - y[0]! + h * y[3]!) / focal;
  const across = Math.sqrt(ax * ax + ay * ay + g * g);
  const down = Math.sqrt(bx * bx + by * by + h * h);
  pose.aspect = across / down;
  pose.cosine = (ax * bx + ay * by + g * h) / (across * down);
  // The normal of the plane is the cross product of its two directions; straight on it is (0, 0, 1).
  const nx = ay * h - g * by;
  const ny = g * bx - ax * h;
  const nz = ax * by - ay * bx;
  const facing = nz < 0 ? -1 : 1;
  pose.pitchDeg = (Math.atan2(facing * ny, facing * nz) * 180) / Math.PI;
  pose.yawDeg = (-Math.atan2(facing * nx, facing * nz) * 180) / Math.PI;
}

export function emptyPose(): RectanglePose {
  return { aspect: 1, cosine: 0, pitchDeg: 0, yawDeg: 0 };
}

/** Pose of a quad in a picture of size `frame`, in pixels, with a focal length given as a share of its long side. */
export function poseOf(corners: Quad, frame: Size, focalRatio: number = assumedFocalRatio): RectanglePose {
  const pose = emptyPose();
  const x = corners.map((corner) => corner.x - (frame.width - 1) / 2);
  const y = corners.map((corner) => corner.y - (frame.height - 1) / 2);
  readPose(x, y, focalRatio * Math.max(frame.width, frame.height), pose);
  return pose;
}

export function longOverShort({ aspect }: RectanglePose): number {
  return aspect < 1 ? 1 / aspect : aspect;
}
