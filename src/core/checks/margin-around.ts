import { defineCheck } from '../check.ts';
import type { Side } from '../document/outline.ts';
import { documentMargins } from '../measures/document-margins.ts';
import { phoneMoves, towards } from './phone-moves.ts';
import { unsure } from './verdict.ts';

/** Providers ask for a finger's width of table all round and cut to the edge themselves (public capture products: 2 to 3 % of the frame; corner error is 0.5 %). */
const LEAST_MARGIN_RATIO = 0.02;

const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;

/** There is some table to see around the document. */
export const marginAround = defineCheck({
  id: 'margin-around',
  tier: 'framing',
  subjects: ['document'],
  advice: phoneMoves,
  inspect: (observation) => {
    const margins = documentMargins(observation);
    if (!margins) return unsure;
    const tightest = (Object.keys(margins) as Side[]).reduce((a, b) => (margins[b] < margins[a] ? b : a));
    const value = margins[tightest];
    const measure = { name: 'least-margin', value, unit: 'ratio', min: LEAST_MARGIN_RATIO } as const;
    if (value >= LEAST_MARGIN_RATIO) return { status: 'pass', measure };
    const room = margins[opposite[tightest]];
    // A move helps only while the two margins together are wide enough for both sides.
    const isMoveEnough = room + value >= 2 * LEAST_MARGIN_RATIO;
    return { status: 'fail', advice: isMoveEnough ? towards[tightest] : 'move-further', measure };
  },
});
