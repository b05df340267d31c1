/** The one thing to say at a moment of a rehearsal, as data. Words for eyes and ears are made of it elsewhere. */
import type { Asked, AskedId, Outcome } from '../gestures/index.ts';

/** Why a rehearsal waits. */
export type Pause = 'hidden' | 'no-face' | 'another-face';

export type Cue =
  /** Before a step: the rest must be known first. */
  | { readonly is: 'look-here' }
  | { readonly is: 'ask'; readonly movement: AskedId; readonly step: number; readonly of: number }
  | { readonly is: 'further' | 'hold' | 'back' | 'slower' | 'other-way'; readonly movement: AskedId }
  | { readonly is: 'verdict'; readonly outcome: Outcome }
  /** In an exam a step is over without a word about how it went. */
  | { readonly is: 'next' }
  | { readonly is: 'no-time' }
  | { readonly is: 'waiting'; readonly why: Pause }
  | { readonly is: 'slow-phone' };

export function isSameCue(a: Cue, b: Cue): boolean {
  if (a.is !== b.is) return false;
  if (a.is === 'verdict' && b.is === 'verdict') return a.outcome.endMs === b.outcome.endMs;
  if (a.is === 'waiting' && b.is === 'waiting') return a.why === b.why;
  if (a.is === 'ask' && b.is === 'ask') return a.step === b.step;
  return true;
}

/** Far enough on the way to be meant: before that "a little further" would be said to somebody who has not begun. */
const BEGUN_RATIO = 0.35;

/** What to say while a movement is under way; null: what was asked stands. */
export function coachingCue({ movement, live }: Asked): Cue | null {
  const { phase, pace, wayRatio, heldRatio, isOtherWay } = live;
  if (pace === 'fast') return { is: 'slower', movement };
  if (isOtherWay) return { is: 'other-way', movement };
  const isHeldFor = movement !== 'nod' && movement !== 'shake' && movement !== 'blink' && movement !== 'blink-twice';
  if (!isHeldFor) return null;
  if (phase === 'leaving' && wayRatio > BEGUN_RATIO && (pace === 'still' || pace === 'slow')) {
    return { is: 'further', movement };
  }
  if (phase === 'held') return heldRatio < 1 ? { is: 'hold', movement } : { is: 'back', movement };
  return phase === 'returning' ? { is: 'back', movement } : null;
}
