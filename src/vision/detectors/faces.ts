import type { Point, Rect, Size } from '../../core/geometry.ts';
import { distanceFrom, headPoseFrom } from '../../core/measures/head-pose.ts';
import type { Face } from '../../core/observation.ts';

/** What a face model says about one picture, in its own terms: coordinates as ratios of the picture's sides. */
export interface FaceReadings {
  readonly faceLandmarks: readonly (readonly Point[])[];
  readonly faceBlendshapes: readonly {
    readonly categories: readonly { readonly categoryName: string; readonly score: number }[];
  }[];
  readonly facialTransformationMatrixes: readonly { readonly data: readonly number[] }[];
}

/** Faces in pixels, largest first. @throws Error on coordinates that are no numbers, which a broken GPU delegate gives. */
export function facesFrom(readings: FaceReadings, size: Size): readonly Face[] {
  return readings.faceLandmarks
    .map((ratios, i) => {
      const landmarks = ratios.map(({ x, y }) => ({ x: x * size.width, y: y * size.height }));
      const matrix = readings.facialTransformationMatrixes[i]?.data ?? [];
      const categories = readings.faceBlendshapes[i]?.categories ?? [];
      return {
        landmarks,
        box: boxAround(landmarks),
        pose: headPoseFrom(matrix),
        distanceCm: distanceFrom(matrix),
        expression: Object.fromEntries(categories.map(({ categoryName, score }) => [categoryName, score])),
      };
    })
    .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
}

function boxAround(landmarks: readonly Point[]): Rect {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of landmarks) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  if (!Object.values(box).every(Number.isFinite)) throw new Error('the face model gave no finite coordinates');
  return box;
}
