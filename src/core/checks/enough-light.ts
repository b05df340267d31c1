import { defineCheck } from '../check.ts';
import { documentLight } from '../measures/document-light.ts';
import { faceLight } from '../measures/face-light.ts';
import { unsure, within } from './verdict.ts';

/**
 * The brightest print or paper of a document; of 55 labelled photos the one marked dark reads 76, all others 118 and more; generated scenes in
 * a sixth of the light reach 105 by their noise. Below, print drowns in it.
 */
const LEAST_PAPER_LUMA = 106;

/**
 * The white of the eyes, the bright tenth of the skin or the brightest places of the face. Deliberately low and not the skin alone: of 104
 * evenly lit faces of every skin colour the lowest reads 105, so properly lit dark skin has more than half a stop to spare.
 */
const LEAST_FACE_LUMA = 80;

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
