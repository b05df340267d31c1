/**
 * Between pixels of one picture, pixels of the same picture at another size, and ratios of its sides. Corners of an outline name the
 * centres of pixels: a picture's left edge lies at -0.5, which is why scaling them is more than a factor.
 */
import type { Outline } from '../core/document/outline.ts';
import type { Point, Quad, Rect, Size } from '../core/geometry.ts';

export function scaleRect({ x, y, width, height }: Rect, across: number, down: number): Rect {
  return { x: x * across, y: y * down, width: width * across, height: height * down };
}

export function moveOutline(outline: Outline, move: (corner: Point) => Point): Outline {
  const [a, b, c, d] = outline.corners;
  const corners: Quad = [move(a), move(b), move(c), move(d)];
  return { ...outline, corners };
}

/** The outline in pixels of the same picture at another size. */
export function outlineAtSize(outline: Outline, from: Size, to: Size): Outline {
  const across = to.width / from.width;
  const down = to.height / from.height;
  return moveOutline(outline, ({ x, y }) => ({ x: (x + 0.5) * across - 0.5, y: (y + 0.5) * down - 0.5 }));
}

/** The outline in ratios of the picture's sides. */
export function outlineInRatios(outline: Outline, { width, height }: Size): Outline {
  return moveOutline(outline, ({ x, y }) => ({ x: (x + 0.5) / width, y: (y + 0.5) / height }));
}

/** The guide of a message, in ratios, as an observation wants it. */
export function guideInPixels(guide: Rect | null, { width, height }: Size): Rect | null {
  return guide && scaleRect(guide, width, height);
}
