import type { Point, Quad } from '../geometry.ts';

/** The part of convex polygon `shape` that lies on the inner side of the edge a->b (clockwise as seen in a picture). */
function clip(shape: readonly Point[], a: Point, b: Point): Point[] {
  const side = (p: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  const kept: Point[] = [];
  for (let i = 0; i < shape.length; i++) {
    const p = shape[i]!;
    const q = shape[(i + 1) % shape.length]!;
    const sp = side(p);
    const sq = side(q);
    if (sp >= 0) kept.push(p);
    if (sp * sq < 0) {
      const s = sp / (sp - sq);
      kept.push({ x: p.x + (q.x - p.x) * s, y: p.y + (q.y - p.y) * s });
    }
  }
  return kept;
}

function signedArea(shape: readonly Point[]): number {
  let twice = 0;
  for (let i = 0; i < shape.length; i++) {
    const a = shape[i]!;
    const b = shape[(i + 1) % shape.length]!;
    twice += a.x * b.y - b.x * a.y;
  }
  return twice / 2;
}

/** Area in square pixels that two convex quads share. Either winding is accepted. */
export function sharedArea(one: Quad, other: Quad): number {
  const edges = signedArea(other) < 0 ? [...other].reverse() : other;
  let shape: Point[] = [...one];
  for (let i = 0; i < 4 && shape.length > 0; i++) shape = clip(shape, edges[i]!, edges[(i + 1) % 4]!);
  return shape.length < 3 ? 0 : Math.abs(signedArea(shape));
}

/** Intersection over union of two convex quads, 0..1; the measure in which the finder is judged. */
export function overlapRatio(one: Quad, other: Quad): number {
  const shared = sharedArea(one, other);
  const union = Math.abs(signedArea(one)) + Math.abs(signedArea(other)) - shared;
  return union > 0 ? shared / union : 0;
}
