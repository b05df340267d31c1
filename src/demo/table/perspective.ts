import type { Point, Quad } from '../../core/geometry.ts';
import { specimenSize, type TableParams } from './params.ts';

/** A projective map, row-major 3x3, on (x, y, 1). */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** View of a phone's main camera along the long side of the picture: 26 mm equivalent, measured on common phones as 63 to 68 deg. */
const longSideViewDeg = 65;

export function tableFocalPx(width: number, height: number): number {
  return Math.max(width, height) / 2 / Math.tan((longSideViewDeg * Math.PI) / 360);
}

export function applyHomography(h: Homography, { x, y }: Point): Point {
  const w = h[6] * x + h[7] * y + h[8];
  return { x: (h[0] * x + h[1] * y + h[2]) / w, y: (h[3] * x + h[4] * y + h[5]) / w };
}

export function invertHomography(m: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = m;
  const [A, B, C] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const det = a * A + b * B + c * C;
  return [
    A / det,
    (c * h - b * i) / det,
    (b * f - c * e) / det,
    B / det,
    (a * i - c * g) / det,
    (c * d - a * f) / det,
    C / det,
    (b * g - a * h) / det,
    (a * e - b * d) / det,
  ];
}

export function documentDistanceMm(params: TableParams, width: number, height: number): number {
  return (tableFocalPx(width, height) * specimenSize(params.specimen).widthMm) / (params.sizeRatio * width);
}

/** From the table, in mm from the document's middle (x right, y down), to pixels of the picture. */
export function tableToPicture(params: TableParams, width: number, height: number): Homography {
  const rad = Math.PI / 180;
  const [cr, sr] = [Math.cos(params.rotationDeg * rad), Math.sin(params.rotationDeg * rad)];
  const [cx, sx] = [Math.cos(params.tiltXDeg * rad), Math.sin(params.tiltXDeg * rad)];
  const [cy, sy] = [Math.cos(params.tiltYDeg * rad), Math.sin(params.tiltYDeg * rad)];
  // A direction in the table turns in its plane, then about the picture's x axis, then about its y axis.
  const lean = (x: number, y: number): [number, number, number] => {
    const z = -sx * y;
    return [cy * x - sy * z, cx * y, sy * x + cy * z];
  };
  const right = lean(cr, sr);
  const down = lean(-sr, cr);
  const f = tableFocalPx(width, height);
  const distance = documentDistanceMm(params, width, height);
  const middle = [
    ((params.xRatio - 0.5) * width * distance) / f,
    ((params.yRatio - 0.5) * height * distance) / f,
    distance,
  ] as const;
  const column = (v: readonly [number, number, number]): [number, number, number] => [
    f * v[0] + (width / 2) * v[2],
    f * v[1] + (height / 2) * v[2],
    v[2],
  ];
  const [r, d, m] = [column(right), column(down), column(middle)];
  return [r[0], d[0], m[0], r[1], d[1], m[1], r[2], d[2], m[2]];
}

/** The document's own corners, top left first, clockwise, in pixels; they may lie outside the picture. */
export function documentCorners(params: TableParams, width: number, height: number): Quad {
  const { widthMm, heightMm } = specimenSize(params.specimen);
  const map = tableToPicture(params, width, height);
  const at = (sx: number, sy: number): Point => applyHomography(map, { x: (sx * widthMm) / 2, y: (sy * heightMm) / 2 });
  return [at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)];
}
