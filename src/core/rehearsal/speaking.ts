/** What a rehearsal says, and when: one sentence at a time, each long enough to be read and heard. */
import { type Cue, coachingCue, isSameCue } from './cue.ts';
import type { Rehearsal } from './rehearsal.ts';

/** A sentence that changes faster is read half and obeyed not at all: as `advice.ts`, which comes with another part of the app. */
export const MIN_STAY_MS = 1200;
/** A verdict, spoken whole, and the rest after it. */
const NEWS_MS = 8000;

/** At most one sentence per 1.2 s, and none again while it stands. */
export function speak(rehearsal: Rehearsal, atMs: number): Rehearsal {
  const wanted = wantedCue(rehearsal, atMs);
  if (isSameCue(wanted, rehearsal.cue) || atMs - rehearsal.cueSinceMs < MIN_STAY_MS) return rehearsal;
  return {
    ...rehearsal,
    cue: wanted,
    cueSinceMs: atMs,
    hasSaidSlow: rehearsal.hasSaidSlow || wanted.is === 'slow-phone',
  };
}

function wantedCue(rehearsal: Rehearsal, atMs: number): Cue {
  const { plan, stage, paused, asked, results, tries, isSlow, hasSaidSlow, cue, cueSinceMs } = rehearsal;
  if (paused) return { is: 'waiting', why: paused };
  const isExam = plan.mode === 'exam';
  if (stage === 'answered') {
    if (results.at(-1)?.tries === tries && results.at(-1)?.result === 'no-time') return { is: 'no-time' };
    const outcome = tries.at(-1);
    return outcome && !isExam ? { is: 'verdict', outcome } : { is: 'next' };
  }
  if (stage === 'ready' || !asked) {
    // What was said of the last step stands until the next one, unless the person does not look here.
    const isNews = cue.is === 'verdict' || cue.is === 'next' || cue.is === 'no-time';
    return isNews && atMs - cueSinceMs < NEWS_MS ? cue : { is: 'look-here' };
  }
  if (isSlow && !hasSaidSlow && asked.live.phase === 'rest' && cue.is === 'ask') return { is: 'slow-phone' };
  const ask: Cue = { is: 'ask', movement: asked.movement, step: results.length + 1, of: plan.steps.length };
  return (isExam ? null : coachingCue(asked)) ?? ask;
}
