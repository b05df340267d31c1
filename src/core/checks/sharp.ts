import { defineCheck } from '../check.ts';
import { documentBlurRatio } from '../measures/document-blur.ts';
import { faceBlurRatio } from '../measures/face-blur.ts';
import { unsure, within } from './verdict.ts';

/** A stroke of small print on an ID-1 card is about 0.25 mm, 0.3 % of its long side. Of 52 sharp documents the worst reads 0.0018, of 3 blurred ones the best 0.0039. */
const MOST_DOCUMENT_BLUR_RATIO = 0.0024;

/** The smallest facial detail that must show is 2 mm (Doc 9303-3), 3 % of the eye distance. Of 144 portraits the worst reads 0.027. */
const MOST_FACE_BLUR_RATIO = 0.03;

/** Fine detail is there: neither out of focus nor smeared by movement. */
export const sharp = defineCheck({
  id: 'sharp',
  tier: 'sharpness',
  subjects: ['document', 'face'],
  advice: { 'hold-still-to-focus': 'still', 'hold-face-still': 'still' },
  inspect: (observation) => {
    if (observation.subject === 'document') {
      const value = documentBlurRatio(observation);
      if (value === null) return unsure;
      const measure = { name: 'blur', value, unit: 'ratio', max: MOST_DOCUMENT_BLUR_RATIO } as const;
      return within(measure, 'hold-still-to-focus', 'hold-still-to-focus');
    }
    const value = faceBlurRatio(observation);
    if (value === null) return unsure;
    const measure = { name: 'blur', value, unit: 'ratio', max: MOST_FACE_BLUR_RATIO } as const;
    return within(measure, 'hold-face-still', 'hold-face-still');
  },
});
