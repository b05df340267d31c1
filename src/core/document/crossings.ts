import { type Profiles, profileLimit } from './profiles.ts';
import { reach } from './vote.ts';

/** Sides that meet at less than 35 degrees in the picture would be a document seen too flat to read. */
const smallestCornerSine = 0.57;
/** Opposite sides run apart by at most 40 degrees: more is steeper than a card held 10 cm from the lens. */
const largestOpposingSine = 0.64;
/** Corners may lie outside the picture by this share of its long side; further out nothing vouches for them. */
const outsideShare = 0.2;

/** Where lines cross, for each ordered pair i * profileLimit + j. */
export interface Crossings {
  /** Position of the crossing along line i, as an index of its profile; NaN where the pair makes no corner. */
  readonly along: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** 1 where i and j can be opposite sides. */
  readonly opposing: Uint8Array;
}

export function createCrossings(): Crossings {
  const pairs = profileLimit * profileLimit;
  return {
    along: new Float32Array(pairs),
    x: new Float32Array(pairs),
    y: new Float32Array(pairs),
    opposing: new Uint8Array(pairs),
  };
}

export function crossLines(profiles: Profiles, width: number, height: number, crossings: Crossings): void {
  const { count, normalX, normalY, rho } = profiles;
  const { along, x, y, opposing } = crossings;
  const margin = outsideShare * Math.max(width, height);
  const halfWidth = width / 2 + margin;
  const halfHeight = height / 2 + margin;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      const p = i * profileLimit + j;
      const sine = normalX[i]! * normalY[j]! - normalY[i]! * normalX[j]!;
      const steepness = sine < 0 ? -sine : sine;
      opposing[p] = steepness <= largestOpposingSine ? 1 : 0;
      along[p] = Number.NaN;
      if (steepness < smallestCornerSine) continue;
      const px = (rho[i]! * normalY[j]! - rho[j]! * normalY[i]!) / sine;
      const py = (rho[j]! * normalX[i]! - rho[i]! * normalX[j]!) / sine;
      if (px < -halfWidth || px > halfWidth || py < -halfHeight || py > halfHeight) continue;
      x[p] = px;
      y[p] = py;
      along[p] = -px * normalY[i]! + py * normalX[i]! + reach;
    }
  }
}
