import { defineCheck } from '../check.ts';
import { DOUBTFUL_DEPTH, documentShadow } from '../measures/document-shadow.ts';
import { unsure } from './verdict.ts';

/** Share of the light that a shade of this depth takes. */
const takenBy = (depth: number): number => 1 - Math.exp(-depth);

/** A quarter of the light taken. What is only suspected reads no more; a shadow that is sure takes .26 and up. */
const MOST_TAKEN = takenBy(DOUBTFUL_DEPTH);

/** Depth below which there is surely none: clean scenes read .16 at most. */
const SURELY_EVEN = 0.2;

const clear = {
  left: 'clear-shadow-left',
  right: 'clear-shadow-right',
  top: 'clear-shadow-top',
  bottom: 'clear-shadow-bottom',
} as const;

/** No edge of a shadow lies across the document: print runs along its sides and has colours, a shadow keeps the paper's colour and goes on over the table. */
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
    const measure = { name: 'shadow', value: takenBy(shadow.depth), unit: 'ratio', max: MOST_TAKEN } as const;
    if (shadow.depth > DOUBTFUL_DEPTH && shadow.side) {
      return { status: 'fail', advice: clear[shadow.side], measure, ...(shadow.mark && { mark: shadow.mark }) };
    }
    const isEven = shadow.depth <= SURELY_EVEN && shadow.isTableSeen;
    return { status: isEven ? 'pass' : 'unsure', measure };
  },
});
