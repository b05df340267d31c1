import { readProportions } from './proportions.ts';
import type { ScoreContext, ScoreScratch } from './score.ts';

/** A side outside the picture lies at least this share of its neighbours further out than the border: it is not seen there. */
const leastShare = 0.02;
/** The search for known proportions stops where half of the document would lie outside. */
const mostShare = 1;
const stepShare = 0.02;
/** Proportions this near to a wanted format (as a logarithm) are those of the format. */
const aspectTolerance = 0.02;

/**
 * Sides on the border of the picture really lie beyond it. Moves their corners outwards along the neighbouring sides: to where the document
 * has one of the wanted proportions (`aspects`, long over short), or just across the border if none is wanted or fits.
 */
export function pushOutside(
  scratch: ScoreScratch,
  firstBorder: number,
  { focal }: ScoreContext,
  aspects: readonly number[],
): void {
  const { sides, x, y, proportions } = scratch;
  for (let i = 0; i < 4; i++) {
    if (sides[i]! < firstBorder) continue;
    const [startX, startY] = [Float64Array.from(x), Float64Array.from(y)];
    const stretch = (share: number): void => {
      for (const [corner, behind] of [
        [i, (i + 3) & 3],
        [(i + 1) & 3, (i + 2) & 3],
      ] as const) {
        x[corner] = startX[corner]! + (startX[corner]! - startX[behind]!) * share;
        y[corner] = startY[corner]! + (startY[corner]! - startY[behind]!) * share;
      }
    };
    for (let share = leastShare; share <= mostShare; share += stepShare) {
      stretch(share);
      readProportions(x, y, focal, proportions);
      const aspect = Math.max(proportions.aspect, 1 / proportions.aspect);
      if (aspects.some((wanted) => Math.abs(Math.log(aspect / wanted)) < aspectTolerance)) return;
    }
    stretch(leastShare);
  }
}
