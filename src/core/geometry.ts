/** Points and shapes in the plane. Coordinates are pixels with the origin at the top left unless a name says otherwise. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Rect extends Point, Size {}

/** Four corners as they lie in the picture: top left, top right, bottom right, bottom left. Corners may lie outside it. */
export type Quad = readonly [Point, Point, Point, Point];

export function distanceBetween(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

export function scaleQuad(quad: Quad, factor: number): Quad {
  const scale = ({ x, y }: Point): Point => ({ x: x * factor, y: y * factor });
  return [scale(quad[0]), scale(quad[1]), scale(quad[2]), scale(quad[3])];
}

export function quadCentre(quad: Quad): Point {
  return {
    x: (quad[0].x + quad[1].x + quad[2].x + quad[3].x) / 4,
    y: (quad[0].y + quad[1].y + quad[2].y + quad[3].y) / 4,
  };
}

/** Area in square pixels by the shoelace formula; 0 for a collapsed quad. */
export function quadArea(quad: Quad): number {
  let twice = 0;
  for (let i = 0; i < 4; i++) {
    const a = quad[i]!;
    const b = quad[(i + 1) % 4]!;
    twice += a.x * b.y - b.x * a.y;
  }
  return Math.abs(twice) / 2;
}
