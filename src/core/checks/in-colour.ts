import { defineCheck } from '../check.ts';
import { documentColourfulness } from '../measures/document-colour.ts';
import { documentZones } from '../measures/document-zones.ts';
import { straightDocument } from '../measures/straight-document.ts';
import type { Observation } from '../observation.ts';
import { unsure } from './verdict.ts';

/** 26 cards turned grey read .002 at most; black print under lamps of several tints reads .05 and less (36 sheets, nine in ten below .048). */
const LEAST_COLOUR = 0.035;

/** The palest of 19 cards and passports in colour reads .052, the next .074: above this surely coloured. */
const SURE_COLOUR = 0.06;

/** Without a chosen document, one of this likeness that shows a portrait is taken for a card. */
const SURE_FORMAT = 0.6;

/** The document is in colour, as originals of cards and passports are; sheets need not be. */
export const inColour = defineCheck({
  id: 'in-colour',
  tier: 'light',
  subjects: ['document'],
  advice: { 'show-colour-original': 'search' },
  inspect: (observation) => {
    if (!isColouredKind(observation)) return unsure;
    const value = documentColourfulness(observation);
    if (value === null) return unsure;
    const measure = { name: 'colour', value, unit: 'ratio', min: LEAST_COLOUR } as const;
    if (value < LEAST_COLOUR) return { status: 'fail', advice: 'show-colour-original', measure };
    return { status: value < SURE_COLOUR ? 'unsure' : 'pass', measure };
  },
});

/** Business cards have a card's proportions and may be black and white; they show no portrait. */
function isColouredKind(observation: Observation): boolean {
  if (observation.chosenFormat !== null) return observation.chosenFormat !== 'sheet';
  const straight = straightDocument(observation);
  if (!straight || straight.format === 'sheet' || straight.formatConfidence < SURE_FORMAT) return false;
  return documentZones(observation)?.portrait.includes(1) ?? false;
}
