import type { CoachingSituation } from '../../core/session/state.ts';

/** How far the person is: decides the guide's shape and weight and the step line. */
export type CoachingPhase = 'starting' | 'manual' | 'searching' | 'adjusting' | 'holding' | 'taken';

export function coachingPhase(situation: CoachingSituation): CoachingPhase {
  const { taking, judge, live, holdRatio, coaching } = situation;
  if (taking !== null) return 'taken';
  if (judge === 'manual') return 'manual';
  if (judge === 'warming-up' || live === null) return 'starting';
  if (holdRatio > 0) return 'holding';
  const isFound = live.outline !== null || live.face !== null;
  const isLooking = coaching.advice !== null && coaching.advice.tier === 'presence';
  return isFound && !isLooking ? 'adjusting' : 'searching';
}
