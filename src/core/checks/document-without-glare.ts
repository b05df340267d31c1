import { defineCheck } from '../check.ts';
import { zoneTouched } from '../measures/document-zones.ts';
import { documentGlare } from '../measures/glare.ts';
import { unsure } from './verdict.ts';

/** Share of the held document that a mirrored lamp may swallow: twice what is allowed on a table, where the phone can be moved around it. */
const MOST_GLARE_RATIO = 0.012;

/** No lamp or window is mirrored in the held document. */
export const documentWithoutGlare = defineCheck({
  id: 'document-without-glare',
  tier: 'light',
  subjects: ['face-with-document'],
  advice: { 'tilt-document': 'glare' },
  inspect: (observation) => {
    const glare = documentGlare(observation);
    if (!glare) return unsure;
    const value = glare.shareRatio;
    const measure = { name: 'glare', value, unit: 'ratio', max: MOST_GLARE_RATIO } as const;
    if (value <= MOST_GLARE_RATIO) return { status: 'pass', measure };
    const { mark } = glare;
    const zone = zoneTouched(observation, mark);
    return { status: 'fail', advice: 'tilt-document', measure, mark, ...(zone && { zone }) };
  },
});
