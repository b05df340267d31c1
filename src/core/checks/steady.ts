import { defineCheck } from '../check.ts';
import { unsure, within } from './verdict.ts';

/** Share of its own size that the subject may move in a second: at 1/30 s of exposure 0.15 smears a card by 0.5 %, the width of a stroke. */
const MOST_DOCUMENT_SPEED = 0.15;

/** A face shows coarser detail than print: 0.25 smears it by 0.8 % of its height, about 2 mm. */
const MOST_FACE_SPEED = 0.25;

/** Nothing moves while the picture is taken. */
export const steady = defineCheck({
  id: 'steady',
  tier: 'sharpness',
  subjects: ['document', 'face', 'face-with-document'],
  isLiveOnly: true,
  advice: { 'hold-still': 'still' },
  inspect: ({ motion, subject }) => {
    if (!motion) return unsure;
    const max = subject === 'document' ? MOST_DOCUMENT_SPEED : MOST_FACE_SPEED;
    return within({ name: 'speed', value: motion.speedRatioPerS, unit: 'ratio/s', max }, 'hold-still', 'hold-still');
  },
});
