import type { HeadPose } from '../observation.ts';

const degPerRad = 180 / Math.PI;

/**
 * Turn of the head from MediaPipe's facial transformation matrix: 16 numbers, column-major, which carry the canonical
 * face (x towards the person's left, y up, z out of the face) into camera space (x right, y up, z towards the viewer) of a
 * picture that is not mirrored. Angles of R = Ry(yaw) Rx(-pitch) Rz(-roll), so that each is positive the way a person
 * says it: left, up, left shoulder. Null for anything but 16 finite numbers with a rotation in them.
 */
export function headPoseFrom(matrix: readonly number[]): HeadPose | null {
  if (!isTransform(matrix)) return null;
  // Element (row, column) is matrix[column * 4 + row].
  const noseX = matrix[8]!;
  const noseY = matrix[9]!;
  const noseZ = matrix[10]!;
  return {
    yawDeg: Math.atan2(noseX, noseZ) * degPerRad,
    pitchDeg: Math.atan2(noseY, Math.hypot(noseX, noseZ)) * degPerRad,
    rollDeg: -Math.atan2(matrix[1]!, matrix[5]!) * degPerRad,
  };
}

/** Distance from the camera to the face in cm, true for a camera of 63 deg vertical view (MediaPipe's assumption); null as above. */
export function distanceFrom(matrix: readonly number[]): number | null {
  return isTransform(matrix) ? Math.abs(matrix[14]!) : null;
}

function isTransform(matrix: readonly number[]): boolean {
  if (matrix.length !== 16 || !matrix.every(Number.isFinite)) return false;
  return Math.hypot(matrix[8]!, matrix[9]!, matrix[10]!) > 0;
}
