import { defineCheck } from '../check.ts';
import { documentLight } from '../measures/document-light.ts';
import { faceLight } from '../measures/face-light.ts';
import { unsure, within } from './verdict.ts';

/** Print on clipped paper fades; white forms in good light reach 3 % (measured), so a quarter is the picture's fault, not the paper's. */
const MOST_CLIPPED_DOCUMENT_RATIO = 0.25;

/** Clipped skin has no features. OFIQ 1.0.3 gives half its score at 1 %; the most on 147 portraits was 1.6 %, from highlights on glasses. */
const MOST_CLIPPED_FACE_RATIO = 0.04;

/** The subject is not washed out. */
export const notTooBright = defineCheck({
  id: 'not-too-bright',
  tier: 'light',
  subjects: ['document', 'face', 'face-with-document'],
  advice: { 'soften-light': 'less-light', 'leave-glaring-light': 'less-light' },
  inspect: (observation) => {
    if (observation.subject === 'document') {
      const value = documentLight(observation)?.clippedRatio;
      if (value === undefined) return unsure;
      const measure = { name: 'washed-out', value, unit: 'ratio', max: MOST_CLIPPED_DOCUMENT_RATIO } as const;
      return within(measure, 'soften-light', 'soften-light');
    }
    const value = faceLight(observation)?.clippedRatio;
    if (value === undefined) return unsure;
    const measure = { name: 'washed-out', value, unit: 'ratio', max: MOST_CLIPPED_FACE_RATIO } as const;
    return within(measure, 'leave-glaring-light', 'leave-glaring-light');
  },
});
