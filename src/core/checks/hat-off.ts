import { defineCheck } from '../check.ts';
import { unsure } from './verdict.ts';

/** Evidence of a hat, hood or headscarf: by its scale 2 in 100 labelled bare heads reach .5 when judged by a model that never saw them. */
const MOST_HAT = 0.5;

/** Below this the head is bare; between the two it may be a high hairdo or a dark wall. */
const SURE_HAT = 0.3;

/** Evidence that it is a headscarf. Whoever may be wearing one for a reason is asked, not ordered: a hat asked after does less harm. */
const WRAPPED = 0.5;

/** The head is bare, or covered for a reason with the face free. */
export const hatOff = defineCheck({
  id: 'hat-off',
  tier: 'covering',
  subjects: ['face'],
  advice: { 'take-hat-off': 'remove', 'show-face-edge': 'face' },
  inspect: ({ wearing }) => {
    if (!wearing || !Number.isFinite(wearing.hat)) return unsure;
    const { hat, wrappedHead } = wearing;
    const measure = { name: 'hat', value: hat, unit: 'score', max: MOST_HAT } as const;
    if (hat <= MOST_HAT) return { status: hat > SURE_HAT ? 'unsure' : 'pass', measure };
    return { status: 'fail', advice: wrappedHead > WRAPPED ? 'show-face-edge' : 'take-hat-off', measure };
  },
});
