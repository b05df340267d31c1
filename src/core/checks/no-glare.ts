import { defineCheck } from '../check.ts';
import { zoneTouched } from '../measures/document-zones.ts';
import { documentGlare } from '../measures/glare.ts';
import { unsure } from './verdict.ts';

/** About 30 square mm of an ID-1 card, a short line of print (public scale: below 1 % good, below 3 % a warning, but a clipped core has a halo twice its size). */
const MOST_GLARE_RATIO = 0.006;

/** As much in one place hides a word at once, where the same in crumbs leaves letters to guess: 20 square mm of an ID-1 card, a date. */
const MOST_SPOT_RATIO = 0.0045;

const lift = {
  top: 'lift-top-edge',
  bottom: 'lift-bottom-edge',
  left: 'lift-left-edge',
  right: 'lift-right-edge',
} as const;

/**
 * No lamp is mirrored in the document. The mirror image of a lamp lies between the point below the camera and the point below the lamp;
 * lifting the edge on its side tilts the document away from the lamp, and the image runs out over that edge.
 */
export const noGlare = defineCheck({
  id: 'no-glare',
  tier: 'light',
  subjects: ['document'],
  advice: {
    'lift-top-edge': 'glare',
    'lift-bottom-edge': 'glare',
    'lift-left-edge': 'glare',
    'lift-right-edge': 'glare',
    'turn-from-lamp': 'glare',
  },
  inspect: (observation) => {
    const glare = documentGlare(observation);
    if (!glare) return unsure;
    const max = glare.largestRatio > MOST_SPOT_RATIO ? MOST_SPOT_RATIO : MOST_GLARE_RATIO;
    const measure = { name: 'glare', value: glare.shareRatio, unit: 'ratio', max } as const;
    if (glare.shareRatio <= max) return { status: 'pass', measure };
    const { mark, side } = glare;
    const zone = zoneTouched(observation, mark);
    return { status: 'fail', advice: side ? lift[side] : 'turn-from-lamp', measure, mark, ...(zone && { zone }) };
  },
});
