import { type Homography, invert } from '../../core/document/homography.ts';
import type { Point, Size } from '../../core/geometry.ts';
import type { Placement } from '../scene.ts';

/** How a pinhole camera sees the plane in which the document lies. */
export interface View {
  /** From mm on the document (from its own top left corner) to pixels of the picture; pixel centres have whole coordinates. */
  readonly toPicture: Homography;
  /** Its inverse, scaled so that the last row gives 1 at the document's centre and falls to 0 at the horizon. */
  readonly toPlane: Homography;
  /** Pixels of the picture per mm at the document's centre, seen straight on. */
  readonly pxPerMm: number;
  readonly tiltDeg: number;
  /** Shift in mm on the document's plane of what lies one mm below it, as the camera sees it at the document's centre. */
  readonly parallax: Point;
}

export interface Lens {
  readonly size: Size;
  readonly focalRatio: number;
  readonly isMirrored: boolean;
}

type Vector = readonly [number, number, number];

const rad = Math.PI / 180;

/** The document's own axes in the camera's space: x to the right, y down, z away from the camera. */
function axesOf({ pitchDeg, yawDeg, rollDeg }: Placement): { across: Vector; down: Vector } {
  const [sinP, cosP] = [Math.sin(pitchDeg * rad), Math.cos(pitchDeg * rad)];
  const [sinY, cosY] = [Math.sin(yawDeg * rad), Math.cos(yawDeg * rad)];
  const [sinR, cosR] = [Math.sin(rollDeg * rad), Math.cos(rollDeg * rad)];
  const right: Vector = [cosY, sinY * sinP, sinY * cosP];
  const below: Vector = [0, cosP, -sinP];
  const mix = (a: number, b: number): Vector => [
    a * right[0] + b * below[0],
    a * right[1] + b * below[1],
    a * right[2] + b * below[2],
  ];
  return { across: mix(cosR, sinR), down: mix(-sinR, cosR) };
}

/** A true pinhole: the optical axis goes through the middle of the picture, wherever the document lies. */
export function viewOf(lens: Lens, documentMm: Size, placement: Placement): View {
  const { width, height } = lens.size;
  const long = Math.max(width, height);
  const focal = lens.focalRatio * long;
  const pxPerMm = (placement.span * long) / Math.max(documentMm.width, documentMm.height);
  const depth = focal / pxPerMm;
  const [midX, midY] = [(width - 1) / 2, (height - 1) / 2];
  const { across, down } = axesOf(placement);
  const centre: Vector = [
    ((placement.x * (width - 1) - midX) / focal) * depth,
    ((placement.y * (height - 1) - midY) / focal) * depth,
    depth,
  ];
  const origin = centre.map((c, i) => c - (across[i]! * documentMm.width) / 2 - (down[i]! * documentMm.height) / 2);
  const flip = lens.isMirrored ? -1 : 1;
  const row = (axis: 0 | 1, sign: number, middle: number): Vector => [
    sign * focal * across[axis]! + middle * across[2],
    sign * focal * down[axis]! + middle * down[2],
    sign * focal * origin[axis]! + middle * origin[2]!,
  ];
  const toPicture: Homography = [...row(0, flip, midX), ...row(1, 1, midY), across[2], down[2], origin[2]!];
  return {
    toPicture,
    toPlane: facingForward(invert(toPicture), toPicture, documentMm),
    pxPerMm,
    tiltDeg: Math.acos(Math.min(1, Math.cos(placement.pitchDeg * rad) * Math.cos(placement.yawDeg * rad))) / rad,
    parallax: parallaxOf(across, down, centre),
  };
}

function facingForward(back: Homography, to: Homography, documentMm: Size): Homography {
  const [u, v] = [documentMm.width / 2, documentMm.height / 2];
  const w = to[6] * u + to[7] * v + to[8];
  const [x, y] = [(to[0] * u + to[1] * v + to[2]) / w, (to[3] * u + to[4] * v + to[5]) / w];
  const scale = 1 / (back[6] * x + back[7] * y + back[8]);
  return back.map((value) => value * scale) as unknown as Homography;
}

function parallaxOf(across: Vector, down: Vector, centre: Vector): Point {
  const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const normal: Vector = [
    across[1] * down[2] - across[2] * down[1],
    across[2] * down[0] - across[0] * down[2],
    across[0] * down[1] - across[1] * down[0],
  ];
  const away = dot(normal, centre);
  // The ray to a point below the document meets the document's plane nearer to the camera's foot.
  return { x: -dot(across, centre) / away, y: -dot(down, centre) / away };
}
