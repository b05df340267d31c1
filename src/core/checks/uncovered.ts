import { defineCheck } from '../check.ts';
import { documentCover } from '../measures/document-cover.ts';
import { zoneTouched } from '../measures/document-zones.ts';
import { unsure } from './verdict.ts';

/** Share of the outline that is hidden. The least run that counts is three of about 155 places; 55 photos of uncovered documents have none. */
const MOST_HIDDEN = 0.01;

const free = {
  left: 'free-left-edge',
  right: 'free-right-edge',
  top: 'free-top-edge',
  bottom: 'free-bottom-edge',
} as const;

/** Nothing lies over the document's edge: where a finger does, the edge is not seen and the colour of the paper is not either. */
export const uncovered = defineCheck({
  id: 'uncovered',
  tier: 'covering',
  subjects: ['document'],
  advice: {
    'free-left-edge': 'remove',
    'free-right-edge': 'remove',
    'free-top-edge': 'remove',
    'free-bottom-edge': 'remove',
  },
  inspect: (observation) => {
    const cover = documentCover(observation);
    if (!cover) return unsure;
    const measure = { name: 'hidden edge', value: cover.rimRatio, unit: 'ratio', max: MOST_HIDDEN } as const;
    if (!cover.side || cover.rimRatio <= MOST_HIDDEN) return { status: 'pass', measure };
    const { mark } = cover;
    const zone = mark ? zoneTouched(observation, mark) : undefined;
    return { status: 'fail', advice: free[cover.side], measure, ...(mark && { mark }), ...(zone && { zone }) };
  },
});
