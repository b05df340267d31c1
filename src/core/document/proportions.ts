/**
 * What the score needs of a quad's pose; `pose.ts` reads the tilt too, whose arctangents take longer than all of this. The two share no code:
 * one place for the directions of the sides made the search take 37 kB a frame instead of 7 (`memory.test.ts`).
 */
export interface Proportions {
  /** Length of the sides 0-1 over 0-3 as they really are. */
  aspect: number;
  /** Cosine of the angle between them: 0 if the quad can be a rectangle seen by this camera. */
  cosine: number;
}

/** Reads the proportions off the homography of the unit square, from corners counted from the centre; `focal` is in the same pixels. */
export function readProportions(x: Float64Array, y: Float64Array, focal: number, into: Proportions): void {
  const dx1 = x[1]! - x[2]!;
  const dx2 = x[3]! - x[2]!;
  const dy1 = y[1]! - y[2]!;
  const dy2 = y[3]! - y[2]!;
  const sx = x[0]! - dx1 - x[3]!;
  const sy = y[0]! - dy1 - y[3]!;
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - dx2 * sy) / det;
  const h = (dx1 * sy - sx * dy1) / det;
  const ax = (x[1]! - x[0]! + g * x[1]!) / focal;
  const ay = (y[1]! - y[0]! + g * y[1]!) / focal;
  const bx = (x[3]! - x[0]! + h * x[3]!) / focal;
  const by = (y[3]! - y[0]! + h * y[3]!) / focal;
  const across = Math.sqrt(ax * ax + ay * ay + g * g);
  const down = Math.sqrt(bx * bx + by * by + h * h);
  into.aspect = across / down;
  into.cosine = (ax * bx + ay * by + g * h) / (across * down);
}
