import type { Point, Rect } from '../../core/geometry.ts';
import type { HeadPose } from '../../core/observation.ts';
import { bystandersOf } from './bystanders.ts';
import { directionAt, headCentre, headRadius } from './head-mesh.ts';
import { eyeCentre, mouth } from './head-shape.ts';
import type { BackgroundKind, CoverKind, Glasses, HeadphoneKind, HeadwearKind } from './looks.ts';
import { floatsPerVertex, type Mesh } from './mesh.ts';
import type { Gaze, SitterParams } from './params.ts';
import { headToCamera, type Placement, placeSitter } from './pose.ts';
import { shapedPoint } from './shape.ts';
import { add, type Vec3 } from './vector.ts';
import { wardrobeOf } from './wardrobe.ts';

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
  readonly frownRatio: number;
  readonly browRaiseRatio: number;
  readonly squintRatio: number;
  readonly gaze: Gaze;
  readonly glasses: Glasses | null;
  readonly headwear: HeadwearKind;
  readonly cover: CoverKind;
  readonly headphones: HeadphoneKind;
  readonly background: BackgroundKind;
  /** Faces in the picture beside the sitter's own, the one on a poster included. */
  readonly otherFaces: number;
  /** Boxes around what is worn, parts outside the picture included. Hair over the eyes has none. */
  readonly places: { readonly glasses: Rect | null; readonly headwear: Rect | null; readonly cover: Rect | null };
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

function boxAround(points: readonly Point[]): Rect {
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Every third point that a triangle uses: enough for a box. */
function meshPoints(mesh: Mesh): readonly Vec3[] {
  const known = pointsOfMeshes.get(mesh);
  if (known) return known;
  const { vertices: v, indices } = mesh;
  const points = [...new Set(indices)]
    .filter((_, n) => n % 3 === 0)
    .map((i): Vec3 => {
      const k = i * floatsPerVertex;
      return [v[k]!, v[k + 1]!, v[k + 2]!];
    });
  pointsOfMeshes.set(mesh, points);
  return points;
}

/** What is worn stays the same from frame to frame: going through its triangles each time cost more than drawing it. */
const pointsOfMeshes = new WeakMap<Mesh, readonly Vec3[]>();

function project(place: Placement, p: Vec3, width: number, height: number): Point {
  const [x, y, z] = headToCamera(place, p);
  return { x: width / 2 + (x / -z) * place.focalPx, y: height / 2 - (y / -z) * place.focalPx };
}

export function sitterTruth(params: SitterParams, width: number, height: number): SitterTruth {
  const place = placeSitter(params, width, height);
  const at = (p: Vec3): Point => project(place, shapedPoint(params.shape, p), width, height);
  const { placed } = wardrobeOf(params);
  const placeOf = (mesh: Mesh | null): Rect | null => mesh && boxAround(meshPoints(mesh).map(at));
  return {
    pose: params.pose,
    distanceCm: -headToCamera(place, [0, 0, 0])[2],
    faceBox: boxAround(oval.map(at)),
    leftEye: at([eyeCentre.x, eyeCentre.y, eyeCentre.z + eyeCentre.radius]),
    rightEye: at([-eyeCentre.x, eyeCentre.y, eyeCentre.z + eyeCentre.radius]),
    mouthCentre: at([0, mouth.y, 5.6]),
    leftLidRatio: params.leftLidRatio,
    rightLidRatio: params.rightLidRatio,
    mouthOpenRatio: params.mouthOpenRatio,
    smileRatio: params.smileRatio,
    frownRatio: params.frownRatio,
    browRaiseRatio: params.browRaiseRatio,
    squintRatio: params.squintRatio,
    gaze: params.gaze,
    glasses: params.glasses,
    headwear: params.headwear,
    cover: params.cover,
    headphones: params.headphones,
    background: params.background.kind,
    otherFaces: bystandersOf(params).people.length,
    places: { glasses: placeOf(placed.glasses), headwear: placeOf(placed.headwear), cover: placeOf(placed.cover) },
  };
}
