import type { Point, Rect } from '../../core/geometry.ts';
import type { HeadPose } from '../../core/observation.ts';
import { directionAt, headCentre, headRadius } from './head-mesh.ts';
import { eyeCentre, mouth } from './head-shape.ts';
import type { SitterParams } from './params.ts';
import { headToCamera, type Placement, placeSitter } from './pose.ts';
import { add, type Vec3 } from './vector.ts';

/** What is true of a drawn picture, in pixels of that picture. "Left" is the sitter's own left. */
export interface SitterTruth {
  readonly pose: HeadPose;
  /** Camera to the face model's origin, cm. */
  readonly distanceCm: number;
  /** Box around the face from chin to hairline, ears left out. */
  readonly faceBox: Rect;
  readonly leftEye: Point;
  readonly rightEye: Point;
  readonly mouthCentre: Point;
  readonly leftLidRatio: number;
  readonly rightLidRatio: number;
  readonly mouthOpenRatio: number;
  readonly smileRatio: number;
}

const oval: readonly Vec3[] = (() => {
  const points: Vec3[] = [];
  // Longitudes and latitudes that cover the face as the face model outlines it: chin to hairline, cheek to cheek.
  for (let longitude = -85; longitude <= 85; longitude += 17) {
    for (let latitude = -62; latitude <= 52; latitude += 6) {
      const direction = directionAt(longitude, latitude);
      const p = add(headCentre, direction, headRadius(direction));
      if (p[1] < 8.3 && p[1] > -9.6 && p[2] > -2.6) points.push(p);
    }
  }
  return points;
})();

function project(place: Placement, p: Vec3, width: number, height: number): Point {
  const [x, y, z] = headToCamera(place, p);
  return { x: width / 2 + (x / -z) * place.focalPx, y: height / 2 - (y / -z) * place.focalPx };
}

export function sitterTruth(params: SitterParams, width: number, height: number): SitterTruth {
  const place = placeSitter(params, width, height);
  const at = (p: Vec3): Point => project(place, p, width, height);
  const outline = oval.map(at);
  const xs = outline.map((p) => p.x);
  const ys = outline.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return {
    pose: params.pose,
    distanceCm: -headToCamera(place, [0, 0, 0])[2],
    faceBox: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
    leftEye: at([eyeCentre.x, eyeCentre.y, eyeCentre.z + eyeCentre.radius]),
    rightEye: at([-eyeCentre.x, eyeCentre.y, eyeCentre.z + eyeCentre.radius]),
    mouthCentre: at([0, mouth.y, 5.6]),
    leftLidRatio: params.leftLidRatio,
    rightLidRatio: params.rightLidRatio,
    mouthOpenRatio: params.mouthOpenRatio,
    smileRatio: params.smileRatio,
  };
}
