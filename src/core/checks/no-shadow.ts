import { defineCheck } from '../check.ts';
import { documentShadow } from '../measures/document-shadow.ts';
import { unsure } from './verdict.ts';

/**
 * Natural logarithm of lit over shaded light: three tenths of the light taken. Of 55 photos without a labelled shadow three read more (one lies in a
 * phone's shadow, two are folded sheets under a lamp); generated shadows that take a third and more read .45 and up.
 */
const MOST_DEPTH = 0.36;

/** Below this surely none: clean scenes read .16 at most. */
const SURELY_EVEN = 0.25;

const clear = {
  left: 'clear-shadow-left',
  right: 'clear-shadow-right',
  top: 'clear-shadow-top',
  bottom: 'clear-shadow-bottom',
} as const;

/** No edge of a shadow lies across the document: print changes on the document alone, a shadow goes on over the table. */
export const noShadow = defineCheck({
  id: 'no-shadow',
  tier: 'light',
  subjects: ['document'],
  advice: {
    'clear-shadow-left': 'light',
    'clear-shadow-right': 'light',
    'clear-shadow-top': 'light',
    'clear-shadow-bottom': 'light',
  },
  inspect: (observation) => {
    const shadow = documentShadow(observation);
    if (!shadow) return unsure;
    const measure = { name: 'shadow', value: shadow.depth, unit: 'score', max: MOST_DEPTH } as const;
    if (shadow.depth > MOST_DEPTH && shadow.side) {
      return { status: 'fail', advice: clear[shadow.side], measure, ...(shadow.mark && { mark: shadow.mark }) };
    }
    return { status: shadow.depth > SURELY_EVEN ? 'unsure' : 'pass', measure };
  },
});
