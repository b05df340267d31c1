import { defineCheck } from '../check.ts';
import { unsure } from './verdict.ts';

/** Evidence of a cover: by its scale 2 in 100 free faces, labelled and drawn, reach .5. No labelled picture shows a cover: it is learnt from painted ones alone, so the limit is set higher than it was measured to need. */
const MOST_COVER = 0.7;

/** Below this the face is free; between the two it may be a beard or a collar. */
const SURE_COVER = 0.4;

/** Evidence that the cover is a hand; one half where it is as likely cloth. */
const HAND = 0.5;

/** Nothing lies before nose, mouth and chin. */
export const faceUncovered = defineCheck({
  id: 'face-uncovered',
  tier: 'covering',
  subjects: ['face'],
  advice: { 'uncover-face': 'remove', 'move-hand-away': 'remove' },
  inspect: ({ wearing }) => {
    if (!wearing || !Number.isFinite(wearing.cover)) return unsure;
    const { cover, hand } = wearing;
    const measure = { name: 'cover', value: cover, unit: 'score', max: MOST_COVER } as const;
    if (cover <= MOST_COVER) return { status: cover > SURE_COVER ? 'unsure' : 'pass', measure };
    return { status: 'fail', advice: hand > HAND ? 'move-hand-away' : 'uncover-face', measure };
  },
});
