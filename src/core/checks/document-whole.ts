import { defineCheck } from '../check.ts';
import type { Side } from '../document/outline.ts';
import { documentMargins } from '../measures/document-margins.ts';
import { unsure } from './verdict.ts';

/** Corners of a rounded card are read up to this far outside their true place, as a share of the frame's short side. */
const CORNER_SLACK_RATIO = 0.006;

/** Where the document has to go when it is cut off at a side of the picture. Pixels are never mirrored: their right is the person's left. */
const back = {
  left: 'document-to-left',
  right: 'document-to-right',
  top: 'document-lower',
  bottom: 'document-higher',
} as const;

/** The held document is in the picture with all four corners. Directions are the person's own. */
export const documentWhole = defineCheck({
  id: 'document-whole',
  tier: 'framing',
  subjects: ['face-with-document'],
  advice: {
    'document-to-left': 'left',
    'document-to-right': 'right',
    'document-higher': 'up',
    'document-lower': 'down',
    'document-further': 'further',
  },
  inspect: (observation) => {
    const margins = documentMargins(observation);
    if (!margins) return unsure;
    const sides = Object.keys(margins) as Side[];
    const isCut = (side: Side) => margins[side] < -CORNER_SLACK_RATIO || observation.outline!.cutOff.includes(side);
    const measure = {
      name: 'least-margin',
      value: Math.min(...Object.values(margins)),
      unit: 'ratio',
      min: 0,
    } as const;
    const cut = sides.filter(isCut);
    if (cut.length === 0) return { status: 'pass', measure };
    // Cut on both sides of an axis, no move along it helps.
    const isTooLarge = (isCut('left') && isCut('right')) || (isCut('top') && isCut('bottom'));
    const worst = cut.reduce((a, b) => (margins[b] < margins[a] ? b : a));
    return { status: 'fail', advice: isTooLarge ? 'document-further' : back[worst], measure };
  },
});
