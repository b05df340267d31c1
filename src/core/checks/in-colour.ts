import { defineCheck } from '../check.ts';
import { documentColourfulness } from '../measures/document-colour.ts';
import { unsure } from './verdict.ts';

/** Black print on white paper reads 0.02 to 0.06 under one lamp (22 sheets); below this it is surely without colour... */
const LEAST_COLOUR = 0.045;

/** ...and above this surely with: two lamps of different tint bring black print up to 0.12, the palest of 19 cards and passports reads 0.18. */
const SURE_COLOUR = 0.15;

/** The document is in colour, as originals of cards and passports are; sheets need not be. */
export const inColour = defineCheck({
  id: 'in-colour',
  tier: 'light',
  subjects: ['document'],
  advice: { 'show-colour-original': 'search' },
  inspect: (observation) => {
    const { chosenFormat } = observation;
    if (chosenFormat === null || chosenFormat === 'sheet') return unsure;
    const value = documentColourfulness(observation);
    if (value === null) return unsure;
    const measure = { name: 'colour', value, unit: 'ratio', min: LEAST_COLOUR } as const;
    if (value < LEAST_COLOUR) return { status: 'fail', advice: 'show-colour-original', measure };
    return { status: value < SURE_COLOUR ? 'unsure' : 'pass', measure };
  },
});
