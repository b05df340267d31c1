import { defineCheck } from '../check.ts';
import { mainFace } from '../measures/face-points.ts';
import { hiddenFaceRatio, placeBesideFace } from '../measures/held-document.ts';
import { unsure } from './verdict.ts';

/** Of 55 points of the face, the chin alone is five to seven: one or two under a corner of the card may be the finder's error. */
const MOST_HIDDEN_RATIO = 0.04;

/** The document leaves the face free. Directions are the person's own. */
export const documentOffFace = defineCheck({
  id: 'document-off-face',
  tier: 'covering',
  subjects: ['face-with-document'],
  advice: { 'document-lower': 'down', 'document-to-left': 'left', 'document-to-right': 'right' },
  inspect: (observation) => {
    const face = mainFace(observation);
    const place = face && placeBesideFace(observation, face);
    if (!face || !place) return unsure;
    const value = hiddenFaceRatio(face, observation.outline!.corners);
    const measure = { name: 'face-hidden', value, unit: 'ratio', max: MOST_HIDDEN_RATIO } as const;
    if (value <= MOST_HIDDEN_RATIO) return { status: 'pass', measure };
    // Below the chin it can be held with a bent arm; only what is plainly beside the face goes on to that side.
    const isBeside = Math.abs(place.left) > Math.max(0.5, Math.abs(place.down));
    if (!isBeside) return { status: 'fail', advice: 'document-lower', measure };
    return { status: 'fail', advice: place.left > 0 ? 'document-to-left' : 'document-to-right', measure };
  },
});
