import type { Point, Quad } from '../geometry.ts';

/** A projective map of the plane, row by row; (x, y) goes to ((ax + by + c) / w, (dx + ey + f) / w) with w = gx + hy + i. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** The map of the unit square (0,0), (1,0), (1,1), (0,1) to `quad`, or null for a collapsed quad (Heckbert 1989, closed form). */
export function homographyTo([p, q, r, s]: Quad): Homography | null {
  const dx1 = q.x - r.x;
  const dx2 = s.x - r.x;
  const dy1 = q.y - r.y;
  const dy2 = s.y - r.y;
  const sumX = p.x - q.x + r.x - s.x;
  const sumY = p.y - q.y + r.y - s.y;
  const det = dx1 * dy2 - dx2 * dy1;
  if (!Number.isFinite(det) || Math.abs(det) < 1e-9) return null;
  const g = (sumX * dy2 - dx2 * sumY) / det;
  const h = (dx1 * sumY - sumX * dy1) / det;
  return [q.x - p.x + g * q.x, s.x - p.x + h * s.x, p.x, q.y - p.y + g * q.y, s.y - p.y + h * s.y, p.y, g, h, 1];
}

/** The inverse up to a factor, which a projective map does not feel. */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

function multiply(m: Homography, n: Homography): Homography {
  const cell = (row: number, column: number): number =>
    m[row * 3]! * n[column]! + m[row * 3 + 1]! * n[column + 3]! + m[row * 3 + 2]! * n[column + 6]!;
  return [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => cell(row, column))) as unknown as Homography;
}

/** The map that takes the corners of `from` to those of `to`, or null if one of them is collapsed. */
export function homographyBetween(from: Quad, to: Quad): Homography | null {
  const one = homographyTo(from);
  const two = homographyTo(to);
  return one && two ? multiply(two, invert(one)) : null;
}

export function applyHomography([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Point): Point {
  const w = g * x + h * y + i;
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w };
}
