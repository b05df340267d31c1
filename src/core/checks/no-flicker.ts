import { defineCheck } from '../check.ts';
import { unsure, within } from './verdict.ts';

/** Share by which the light on the face goes up and down from frame to frame. Set by reasoning, not measured: several times what noise and a tremor of the head make, and less than a mains lamp's swing. */
const MOST_FLICKER_RATIO = 0.08;

/** The light does not flicker: bands would run through the picture, and no exposure fits. */
export const noFlicker = defineCheck({
  id: 'no-flicker',
  tier: 'light',
  subjects: ['face'],
  isLiveOnly: true,
  advice: { 'leave-flickering-light': 'light' },
  inspect: ({ flickerRatio }) => {
    if (flickerRatio === undefined || flickerRatio === null) return unsure;
    const measure = { name: 'flicker', value: flickerRatio, unit: 'ratio', max: MOST_FLICKER_RATIO } as const;
    return within(measure, 'leave-flickering-light', 'leave-flickering-light');
  },
});
