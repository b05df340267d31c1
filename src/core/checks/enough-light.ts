import { defineCheck } from '../check.ts';
import { documentLight } from '../measures/document-light.ts';
import { faceLight, LEAST_FACE_LUMA } from '../measures/face-light.ts';
import { unsure, within } from './verdict.ts';

/**
 * The brightest print or paper of a document; of 55 labelled photos the one marked dark reads 76, all others 118 and more; generated scenes in
 * a sixth of the light reach 105 by their noise. Below, print drowns in it.
 */
const LEAST_PAPER_LUMA = 106;

/** Light falls on the subject; metered there and nowhere else. */
export const enoughLight = defineCheck({
  id: 'enough-light',
  tier: 'light',
  subjects: ['document', 'face', 'face-with-document'],
  advice: { 'find-light': 'light', 'light-your-face': 'light' },
  inspect: (observation) => {
    if (observation.subject === 'document') {
      const light = documentLight(observation);
      if (!light) return unsure;
      const measure = { name: 'brightest', value: light.paperLuma, unit: 'luma', min: LEAST_PAPER_LUMA } as const;
      return within(measure, 'find-light', 'find-light');
    }
    const light = faceLight(observation);
    if (!light) return unsure;
    const measure = { name: 'brightest', value: light.brightLuma, unit: 'luma', min: LEAST_FACE_LUMA } as const;
    return within(measure, 'light-your-face', 'light-your-face');
  },
});
