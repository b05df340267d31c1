import type { LightPicture } from './light-picture.ts';

/** One ray of light that a pixel receives: how far beside it, in whole pixels, and its share. */
export interface Ray {
  readonly x: number;
  readonly y: number;
  readonly share: number;
}

/** Points between pixels become rays of the four pixels around them, so that a streak has its true length; shares come to 1. */
export function raysThrough(points: readonly (readonly [x: number, y: number])[]): Ray[] {
  const shares = new Map<string, Ray>();
  for (const [px, py] of points) {
    const [left, top] = [Math.floor(px), Math.floor(py)];
    for (const [x, y] of [
      [left, top],
      [left + 1, top],
      [left, top + 1],
      [left + 1, top + 1],
    ] as const) {
      const share = ((1 - Math.abs(px - x)) * (1 - Math.abs(py - y))) / points.length;
      if (share <= 0) continue;
      const key = `${x} ${y}`;
      shares.set(key, { x, y, share: share + (shares.get(key)?.share ?? 0) });
    }
  }
  return [...shares.values()];
}

/** Every pixel becomes the sum of its rays; edges continue outwards. */
export function gatherRays(picture: LightPicture, rays: readonly Ray[]): void {
  const { width, height } = picture;
  const source = new Float32Array(width * height);
  for (const plane of picture.planes) {
    source.set(plane);
    plane.fill(0);
    for (const ray of rays) addShifted(source, plane, width, height, ray);
  }
}

function addShifted(
  source: Float32Array,
  plane: Float32Array,
  width: number,
  height: number,
  { x, y, share }: Ray,
): void {
  const first = Math.min(width, Math.max(0, -x));
  const end = Math.max(first, Math.min(width, width - x));
  for (let row = 0; row < height; row++) {
    const from = Math.min(height - 1, Math.max(0, row + y)) * width;
    const to = row * width;
    const left = source[from]! * share;
    const right = source[from + width - 1]! * share;
    for (let n = 0; n < first; n++) plane[to + n]! += left;
    for (let n = first; n < end; n++) plane[to + n]! += source[from + x + n]! * share;
    for (let n = end; n < width; n++) plane[to + n]! += right;
  }
}
