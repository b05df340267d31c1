import type { Point, Quad, Size } from '../geometry.ts';
import type { Outline, Side } from './outline.ts';

/** A corner this share of the long side outside the picture is cut off; less is the play of a line fit at the border. */
const cutOffShare = 0.004;

/** The borders of the picture beyond which a corner lies. */
export function cutOffSides(corners: readonly Point[], { width, height }: Size): Side[] {
  const slack = cutOffShare * Math.max(width, height);
  const beyond: Record<Side, boolean> = {
    top: corners.some(({ y }) => y < -slack),
    right: corners.some(({ x }) => x > width - 1 + slack),
    bottom: corners.some(({ y }) => y > height - 1 + slack),
    left: corners.some(({ x }) => x < -slack),
  };
  return (['top', 'right', 'bottom', 'left'] as const).filter((side) => beyond[side]);
}

/**
 * Orders corners and sides as an `Outline` wants them: clockwise, beginning where the side to the next corner points most to the
 * right. `support[i]` belongs to the side from corner i to corner i + 1.
 */
export function arrangeOutline(
  corners: readonly Point[],
  support: readonly number[],
  frame: Size,
  confidence: number,
): Outline {
  const [a, b, c] = corners as Quad;
  const clockwise = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x) > 0;
  const ring = clockwise ? [0, 1, 2, 3] : [3, 2, 1, 0];
  const edges = clockwise ? support : [support[2]!, support[1]!, support[0]!, support[3]!];
  const points = ring.map((i) => corners[i]!);
  let start = 0;
  let furthest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const along = points[(i + 1) & 3]!.x - points[i]!.x + points[(i + 2) & 3]!.x - points[(i + 3) & 3]!.x;
    if (along <= furthest) continue;
    furthest = along;
    start = i;
  }
  const turned = [0, 1, 2, 3].map((i) => points[(start + i) & 3]!) as unknown as Quad;
  const sides = [0, 1, 2, 3].map((i) => edges[(start + i) & 3]!) as [number, number, number, number];
  return { corners: turned, confidence, sideSupport: sides, cutOff: cutOffSides(turned, frame) };
}
