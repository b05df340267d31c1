import { defineCheck } from '../check.ts';
import { documentCover } from '../measures/document-cover.ts';
import { zoneTouched } from '../measures/document-zones.ts';
import { unsure } from './verdict.ts';

/**
 * The larger of the shares of the outline and of the area that are hidden. The least run of the outline that counts is three of about 155 places, the least
 * fingertip on a sheet .006 of its area; 55 photos of uncovered documents have neither.
 */
const MOST_HIDDEN = 0.004;

const free = {
  left: 'free-left-edge',
  right: 'free-right-edge',
  top: 'free-top-edge',
  bottom: 'free-bottom-edge',
} as const;

/** Nothing lies on the document: a finger hides its edge and the paper's colour there, a label is a plain field that the print is not in line with. */
export const uncovered = defineCheck({
  id: 'uncovered',
  tier: 'covering',
  subjects: ['document'],
  advice: {
    'free-left-edge': 'remove',
    'free-right-edge': 'remove',
    'free-top-edge': 'remove',
    'free-bottom-edge': 'remove',
    'uncover-document': 'remove',
  },
  inspect: (observation) => {
    const cover = documentCover(observation);
    if (!cover) return unsure;
    const value = Math.max(cover.rimRatio, cover.patchRatio);
    const measure = { name: 'hidden', value, unit: 'ratio', max: MOST_HIDDEN } as const;
    if (value <= MOST_HIDDEN) return { status: 'pass', measure };
    const { mark } = cover;
    const zone = mark ? zoneTouched(observation, mark) : undefined;
    return {
      status: 'fail',
      advice: cover.side ? free[cover.side] : 'uncover-document',
      measure,
      ...(mark && { mark }),
      ...(zone && { zone }),
    };
  },
});
