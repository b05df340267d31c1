/** Swings about one axis become turns and looks (out, held, back) or, to and fro without a stop, nods and shakes. */
import type { Gesture, GestureId, Verdict } from './gesture.ts';
import {
  joinMs,
  leastMeantDeg,
  longestUnheldMs,
  lookLimits,
  nodLimits,
  shakeLimits,
  standingDeg,
  standingMs,
  turnLimits,
} from './movement-limits.ts';
import type { Swing, SwingTrack } from './swing.ts';
import { measureSwing, peakThrough, type SwingMeasures } from './swing-measures.ts';

/** Below this share of what is asked a swing is too small, however fast it seems. */
const SURELY_SMALL_RATIO = 0.9;

export interface MeasuredSwing extends SwingMeasures {
  readonly sign: 1 | -1;
  readonly hasReturned: boolean;
}

/** What an axis can do. */
interface Axis {
  readonly positive: GestureId;
  readonly negative: GestureId;
  readonly once: {
    readonly leastDeg: number;
    /** A smaller one by itself is a glance. */
    readonly leastMeantDeg: number;
    readonly mostDegPerS: number;
    readonly leastHeldMs: number;
  };
  readonly toAndFro: GestureId;
  readonly swings: { readonly leastDeg: number; readonly mostDegPerS: number };
  /** The direction of which a single swing without a stop is already to and fro: a nod goes down and up. */
  readonly alone: 1 | -1 | null;
}

export const yawAxis: Axis = {
  positive: 'turn-left',
  negative: 'turn-right',
  once: turnLimits,
  toAndFro: 'shake',
  swings: shakeLimits,
  alone: null,
};

export const pitchAxis: Axis = {
  positive: 'look-up',
  negative: 'look-down',
  once: lookLimits,
  toAndFro: 'nod',
  swings: nodLimits,
  alone: -1,
};

export function measured(swing: Swing): MeasuredSwing {
  return { ...measureSwing(swing), sign: swing.sign, hasReturned: swing.hasReturned };
}

/** Swings of one axis that may still become part of a nod or a shake, oldest first. Plain data. */
export type Pending = readonly MeasuredSwing[];

export interface Told {
  readonly pending: Pending;
  readonly gestures: readonly Gesture[];
}

/** Takes the swing that has just ended, if any, and tells what is complete by now. */
export function tellHeadMovements(
  axis: Axis,
  pending: Pending,
  swing: MeasuredSwing | null,
  track: SwingTrack,
  nowMs: number,
): Told {
  const isMeant = swing !== null && swing.amplitude >= leastMeantDeg;
  if (isMeant && !isQuick(swing)) {
    return { pending: [], gestures: [...tellTogether(axis, pending), ...tellOnce(axis, swing)] };
  }
  const all = isMeant ? [...pending, swing] : pending;
  const last = all.at(-1);
  if (!last) return { pending: all, gestures: [] };
  const goesOn = track.out !== null && track.out.startMs - lastSeenMs(last) <= joinMs;
  if (goesOn || !isOver(last, track, nowMs)) return { pending: all, gestures: [] };
  return { pending: [], gestures: tellTogether(axis, all) };
}

/** What the axis still holds when the frames end. */
export function tellRest(axis: Axis, pending: Pending, open: MeasuredSwing | null): readonly Gesture[] {
  const isMeant = open !== null && open.amplitude >= leastMeantDeg;
  return [...tellTogether(axis, pending), ...(isMeant ? tellOnce(axis, open) : [])];
}

function isQuick({ hasReturned, heldMs }: MeasuredSwing): boolean {
  return hasReturned && heldMs <= longestUnheldMs;
}

/** Nothing more follows: the head stands at its rest, or has had the time in which the next swing begins. */
function isOver(last: MeasuredSwing, { recent }: SwingTrack, nowMs: number): boolean {
  const sinceMs = nowMs - lastSeenMs(last);
  if (sinceMs > joinMs) return true;
  const newest = recent.filter(({ atMs }, i) => nowMs - atMs <= standingMs || i >= recent.length - 2);
  const values = newest.map(({ value }) => value);
  return sinceMs > standingMs && Math.max(...values) - Math.min(...values) <= standingDeg;
}

/** The last frame that belonged to it. */
function lastSeenMs({ endMs }: MeasuredSwing): number {
  return endMs;
}

function tellTogether(axis: Axis, swings: Pending): readonly Gesture[] {
  if (swings.length === 0) return [];
  const hasBoth = new Set(swings.map(({ sign }) => sign)).size > 1;
  const isAlone =
    axis.alone !== null && swings.every(({ sign, heldMs }) => sign === axis.alone && heldMs < axis.once.leastHeldMs);
  if (!hasBoth && !isAlone) return swings.flatMap((swing) => tellOnce(axis, swing));
  const { leastDeg, mostDegPerS } = axis.swings;
  const amplitude = (sign: 1 | -1) =>
    Math.max(0, ...swings.filter((one) => one.sign === sign).map((one) => one.amplitude));
  const amplitudeDeg =
    isAlone || axis.alone !== null ? Math.max(amplitude(1), amplitude(-1)) : Math.min(amplitude(1), amplitude(-1));
  const peakDegPerS = peakThrough(swings);
  const isSmall = Math.max(...swings.map((one) => one.amplitude)) < SURELY_SMALL_RATIO * leastDeg;
  // The speed of a very small swing is mostly noise.
  const verdict: Verdict =
    peakDegPerS > mostDegPerS && !isSmall ? 'too-fast' : amplitudeDeg < leastDeg ? 'too-small' : 'good';
  return [
    {
      gesture: axis.toAndFro,
      verdict,
      startMs: swings[0]!.startMs,
      endMs: swings.at(-1)!.endMs,
      amplitudeDeg,
      peakDegPerS,
      heldMs: 0,
    },
  ];
}

function tellOnce(
  axis: Axis,
  { sign, startMs, endMs, amplitude, peakPerS, heldMs, hasReturned }: MeasuredSwing,
): readonly Gesture[] {
  const { leastDeg, leastMeantDeg: leastTurnDeg, mostDegPerS, leastHeldMs } = axis.once;
  if (amplitude < leastTurnDeg) return [];
  const verdict = (): Verdict => {
    // The order in which they are worth saying: whoever is too fast also stops too short.
    if (peakPerS > mostDegPerS) return 'too-fast';
    if (amplitude < leastDeg) return 'too-small';
    if (!hasReturned) return 'not-returned';
    return heldMs < leastHeldMs ? 'not-held' : 'good';
  };
  const gesture = sign === 1 ? axis.positive : axis.negative;
  return [{ gesture, verdict: verdict(), startMs, endMs, amplitudeDeg: amplitude, peakDegPerS: peakPerS, heldMs }];
}
