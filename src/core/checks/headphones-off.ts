import { defineCheck } from '../check.ts';
import { unsure } from './verdict.ts';

/** Evidence of headphones: by its scale 2 in 100 bare heads, labelled and drawn, reach .5. It is learnt from drawn ones alone, so the limit is set higher than it was measured to need. */
const MOST_HEADPHONES = 0.7;

/** Below this there are none; between the two it may be a wide hairband or a chair's back. */
const SURE_HEADPHONES = 0.4;

/** No headphones on the ears. */
export const headphonesOff = defineCheck({
  id: 'headphones-off',
  tier: 'covering',
  subjects: ['face'],
  advice: { 'take-headphones-off': 'remove' },
  inspect: ({ wearing }) => {
    if (!wearing || !Number.isFinite(wearing.headphones)) return unsure;
    const { headphones } = wearing;
    const measure = { name: 'headphones', value: headphones, unit: 'score', max: MOST_HEADPHONES } as const;
    if (headphones > MOST_HEADPHONES) return { status: 'fail', advice: 'take-headphones-off', measure };
    return { status: headphones > SURE_HEADPHONES ? 'unsure' : 'pass', measure };
  },
});
