import { defineCheck } from '../check.ts';
import { documentCover } from '../measures/document-cover.ts';
import { unsure } from './verdict.ts';

/** Who holds a card has a thumb on it: 20 mm of the 280 mm of its outline are 0.07, two thumbs 0.14. A whole hand over it hides 0.3 and more. */
const MOST_RIM_RATIO = 0.25;

/** A thumb's tip on the card itself is 0.05 of its area; more lies on what is to be read. */
const MOST_PATCH_RATIO = 0.08;

/** The fingers that hold the document cover little of it. */
export const documentHeldFree = defineCheck({
  id: 'document-held-free',
  tier: 'covering',
  subjects: ['face-with-document'],
  advice: { 'fingers-to-edge': 'remove' },
  inspect: (observation) => {
    const cover = documentCover(observation);
    if (!cover) return unsure;
    const isPatch = cover.patchRatio / MOST_PATCH_RATIO > cover.rimRatio / MOST_RIM_RATIO;
    const [value, max] = isPatch ? [cover.patchRatio, MOST_PATCH_RATIO] : [cover.rimRatio, MOST_RIM_RATIO];
    const measure = { name: 'hidden', value, unit: 'ratio', max } as const;
    return value <= max ? { status: 'pass', measure } : { status: 'fail', advice: 'fingers-to-edge', measure };
  },
});
