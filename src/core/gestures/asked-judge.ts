/** What a movement that was done is worth to whoever asked for one: the same, the other side, something else, or a part of it. */
import { longestBlinkMs } from './blink.ts';
import type { AskedId, Gesture, GestureId, Verdict } from './gesture.ts';
import { lookLimits, nodLimits, shakeLimits, slowHiddenFrames, slowSpeedRatio, turnLimits } from './movement-limits.ts';

/** What a movement means for the one that was asked. */
export type Meaning =
  /** The movement is over, with this verdict. */
  | { readonly is: 'answer'; readonly gesture: Gesture; readonly verdict: Verdict }
  /** One of two blinks, or one side of a slow shake: the rest may follow. */
  | { readonly is: 'part' }
  | { readonly is: 'another' };

const opposites: Partial<Record<AskedId, GestureId>> = {
  'turn-left': 'turn-right',
  'turn-right': 'turn-left',
  'look-up': 'look-down',
  'look-down': 'look-up',
  'move-closer': 'move-back',
  'move-back': 'move-closer',
};

/** Whoever does not stop at the far point has shaken or nodded instead. */
const unheld: Partial<Record<AskedId, GestureId>> = {
  'turn-left': 'shake',
  'turn-right': 'shake',
  'look-up': 'nod',
  'look-down': 'nod',
};

interface HeadLimits {
  readonly leastDeg: number;
  readonly mostDegPerS: number;
  readonly leastHeldMs?: number;
}

const headLimits: Partial<Record<AskedId, HeadLimits>> = {
  'turn-left': turnLimits,
  'turn-right': turnLimits,
  'look-up': lookLimits,
  'look-down': lookLimits,
  nod: nodLimits,
  shake: shakeLimits,
};

/** @param slowMs the time between two frames where it is so long that timing is forgiven, else 0. */
export function meaningOf(asked: AskedId, gesture: Gesture, slowMs: number): Meaning {
  const answer = (verdict: Verdict): Meaning => ({ is: 'answer', gesture, verdict });
  const done = gesture.gesture;
  if (asked === 'blink-twice' && done === 'blink') {
    const verdict = forgiven(asked, gesture, slowMs);
    return verdict === 'good' ? { is: 'part' } : answer(verdict);
  }
  if (done === asked) return answer(forgiven(asked, gesture, slowMs));
  // A small swing the other way is how some begin; only a whole one is the wrong side.
  if (done === opposites[asked]) return gesture.verdict === 'too-small' ? { is: 'another' } : answer('wrong-side');
  if (done === unheld[asked]) return answer(isTooFast(asked, gesture, slowMs) ? 'too-fast' : 'not-held');
  if (asked === 'nod' && (done === 'look-down' || done === 'look-up')) return answer(slowNod(gesture, slowMs));
  if (asked === 'shake' && (done === 'turn-left' || done === 'turn-right')) return { is: 'part' };
  return { is: 'another' };
}

/** A nod with a stop at the bottom is a nod all the same. */
function slowNod(gesture: Gesture, slowMs: number): Verdict {
  if (isTooFast('nod', gesture, slowMs)) return 'too-fast';
  if (gesture.gesture === 'look-up') return 'wrong-side';
  if ((gesture.amplitudeDeg ?? 0) < nodLimits.leastDeg) return 'too-small';
  return gesture.verdict === 'not-returned' ? 'not-returned' : 'good';
}

/** The two sides of a slow shake as one movement; null while only one side is there. */
export function shakeOf(sides: readonly Gesture[], slowMs: number): Meaning | null {
  const [first, last] = [sides.at(-2), sides.at(-1)];
  if (!first || !last || first.gesture === last.gesture) return null;
  const gesture: Gesture = {
    ...last,
    gesture: 'shake',
    startMs: first.startMs,
    amplitudeDeg: Math.min(first.amplitudeDeg ?? 0, last.amplitudeDeg ?? 0),
    peakDegPerS: Math.max(first.peakDegPerS ?? 0, last.peakDegPerS ?? 0),
    heldMs: 0,
  };
  return { is: 'answer', gesture, verdict: shakeVerdict(gesture, last, slowMs) };
}

function shakeVerdict(gesture: Gesture, last: Gesture, slowMs: number): Verdict {
  if (isTooFast('shake', gesture, slowMs)) return 'too-fast';
  if ((gesture.amplitudeDeg ?? 0) < shakeLimits.leastDeg) return 'too-small';
  return last.verdict === 'not-returned' ? 'not-returned' : 'good';
}

/** What is left when the rest did not follow: one blink of two, one side of a shake. */
export function leftOver(asked: AskedId, part: Gesture, slowMs: number): Meaning {
  const verdict = asked === 'shake' && isTooFast('shake', part, slowMs) ? 'too-fast' : 'too-small';
  return { is: 'answer', gesture: part, verdict };
}

function isTooFast(asked: AskedId, { peakDegPerS }: Gesture, slowMs: number): boolean {
  const limits = headLimits[asked];
  return limits !== undefined && (peakDegPerS ?? 0) > limits.mostDegPerS * (slowMs > 0 ? slowSpeedRatio : 1);
}

/** The verdict as it was, or without what only a slow phone can be blamed for. */
function forgiven(asked: AskedId, gesture: Gesture, slowMs: number): Verdict {
  const { verdict, heldMs } = gesture;
  if (slowMs === 0) return verdict;
  const hiddenMs = slowHiddenFrames * slowMs;
  if (verdict === 'not-held') {
    return heldMs + hiddenMs >= (headLimits[asked]?.leastHeldMs ?? 0) ? 'good' : verdict;
  }
  if (gesture.gesture === 'blink' && verdict === 'not-returned') {
    return heldMs - hiddenMs <= longestBlinkMs ? 'good' : verdict;
  }
  if (verdict !== 'too-fast' || isTooFast(asked, gesture, slowMs)) return verdict;
  const limits = headLimits[asked]!;
  if ((gesture.amplitudeDeg ?? 0) < limits.leastDeg) return 'too-small';
  return heldMs + hiddenMs < (limits.leastHeldMs ?? 0) ? 'not-held' : 'good';
}
