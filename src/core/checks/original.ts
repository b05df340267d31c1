import { defineCheck } from '../check.ts';
import { documentGrating } from '../measures/document-grating.ts';
import { unsure } from './verdict.ts';

/** Colours out of step: 155 generated originals and 55 photos read 7.3 at most (a ruled notepad), half of 28 generated screens 10.5 and up. */
const LEAST_OUT_OF_STEP = 10;

/** Dots of several inks: originals read 1.2 at most, four of the five printed copies that resolve them 20 and up. */
const LEAST_DOTS = 5;

/** Dots of brightness alone: of 196 originals and 55 photos the most read 3.4 and 5.5 (a web camera's sharpened sheet), 9 of 14 compressed printed copies 6.5 and up. */
const LEAST_EVEN_DOTS = 6.4;

/** Share of windows that agree in a pattern finer than this: originals' reach .25, for fine lines of print bend and end; every other screen's .44. */
const FINE_PITCH_PX = 4;
const LEAST_AGREEING = 0.4;

/** Of the clearest evidence as a share of its limit; below the second surely none that the picture resolves. */
const MOST_PATTERN = 1;
const SURELY_NONE = 0.75;

/** The document itself lies there, rather than a screen or a printed picture of it. Coaching only: fine screens show no pattern and pass. */
export const original = defineCheck({
  id: 'original',
  tier: 'covering',
  subjects: ['document'],
  advice: { 'show-document-itself': 'search' },
  inspect: (observation) => {
    // Sixteen windows take longer to read than a live frame has; the still decides.
    if (observation.source === 'live') return unsure;
    const grating = documentGrating(observation);
    if (!grating) return unsure;
    const fine = grating.pitchPx < FINE_PITCH_PX ? grating.agreeingShare / LEAST_AGREEING : 0;
    const inks = Math.max(grating.dots / LEAST_DOTS, grating.evenDots / LEAST_EVEN_DOTS);
    const value = Math.max(grating.outOfStep / LEAST_OUT_OF_STEP, inks, fine);
    const measure = { name: 'fine pattern', value, unit: 'score', max: MOST_PATTERN } as const;
    if (value > MOST_PATTERN) return { status: 'fail', advice: 'show-document-itself', measure };
    return { status: value > SURELY_NONE ? 'unsure' : 'pass', measure };
  },
});
