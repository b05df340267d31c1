import { defineCheck } from '../check.ts';
import { documentGrating } from '../measures/document-grating.ts';
import { unsure } from './verdict.ts';

/**
 * Geometric mean of how far a fine regular pattern stands out in colour and in light. 54 of 55 photos of originals read 8.4 at most (a ruled notepad
 * reads 21.7), generated originals 19.4; of 36 generated screens and printed copies all but one read 19.6 and more.
 */
const MOST_PATTERN = 19.5;

/** Below this surely none that the picture resolves. */
const SURELY_NONE = 12;

/** The document itself lies there, rather than a screen or a printed picture of it. Coaching only: fine screens show no pattern and pass. */
export const original = defineCheck({
  id: 'original',
  tier: 'covering',
  subjects: ['document'],
  advice: { 'show-document-itself': 'search' },
  inspect: (observation) => {
    // Some twenty windows take longer to read than a live frame has; the still decides.
    if (observation.source === 'live') return unsure;
    const grating = documentGrating(observation);
    if (!grating) return unsure;
    const value = Math.sqrt(grating.colour * grating.light);
    const measure = { name: 'fine pattern', value, unit: 'score', max: MOST_PATTERN } as const;
    if (value > MOST_PATTERN) return { status: 'fail', advice: 'show-document-itself', measure };
    return { status: value > SURELY_NONE ? 'unsure' : 'pass', measure };
  },
});
