/** Follows one movement that a person was asked for, from the rest to its verdict. The recogniser tells what was done; here it is compared. */
import { leftOver, type Meaning, meaningOf, shakeOf } from './asked-judge.ts';
import { type AskedLive, liveOf, restingLive } from './asked-live.ts';
import { type FrameTrack, followFrames, isSlowPhone, usualFrameMs } from './frame-rate.ts';
import type { AskedId, Gesture, GestureId } from './gesture.ts';
import type { Pending } from './head-movements.ts';
import type { MotionSample } from './motion-sample.ts';
import { askedLevelHeldMs, longestPauseWithinMs, lookLimits, turnLimits } from './movement-limits.ts';
import { emptyMovementTrack, followMovements, LONGEST_GAP_MS, type MovementTrack } from './recogniser.ts';
import type { SwingTrack } from './swing.ts';

/** What is remembered between frames. Plain data: pass it back with the next frame. */
export interface Asked {
  readonly movement: AskedId;
  /** When it was asked for: what began before does not count. */
  readonly sinceMs: number;
  readonly track: MovementTrack;
  readonly frames: FrameTrack;
  readonly lastMs: number | null;
  readonly live: AskedLive;
  /** Parts of it that are done: one of two blinks, one side of a slow shake. */
  readonly parts: readonly Gesture[];
  /** Other whole movements since then. */
  readonly others: readonly Gesture[];
  /** No face for so long that nobody knows what the head did. */
  readonly isLost: boolean;
  /** Fewer than 8 frames a second: timing is judged more widely. */
  readonly isSlow: boolean;
}

/** One movement that was done in answer to the question. */
export interface Outcome extends Omit<Gesture, 'gesture'> {
  readonly movement: AskedId;
  /** What was done instead or besides; null where nothing was. */
  readonly other: GestureId | null;
}

export interface AskedStep {
  readonly asked: Asked;
  /** Set on the frame on which the movement was over, well or not. The next movement begins anew. */
  readonly outcome: Outcome | null;
}

/** A movement may begin this long before the question was out: people foresee the next step. */
const EARLY_MS = 250;
/** A movement this close to another one was done together with it. */
const TOGETHER_MS = 150;
/** A clock set back by more than this has jumped; by less, frames only came out of order. */
const JUMPED_MS = 1000;

/** @param track what the recogniser knows already, so that the person's rest need not be learnt again. */
export function askFor(movement: AskedId, atMs: number, track: MovementTrack = emptyMovementTrack): Asked {
  // Stillness counts from the question on.
  const fresh: MovementTrack = { ...track, still: null, told: [] };
  return {
    movement,
    sinceMs: atMs,
    track: fresh,
    frames: [],
    lastMs: null,
    live: restingLive,
    parts: [],
    others: [],
    isLost: false,
    isSlow: false,
  };
}

/** The person's own rest is known, and the head is there: now a movement can be asked for. */
export function isAtRest({ yaw, pitch }: MovementTrack): boolean {
  return yaw.rest !== null && pitch.rest !== null && yaw.out === null && pitch.out === null;
}

/** Takes one more frame. Frames out of order are ignored; after a jump of the clock everything begins anew. Pure; never throws. */
export function followAsked(asked: Asked, sample: MotionSample): AskedStep {
  const { atMs, head } = sample;
  const betweenMs = asked.lastMs === null ? null : atMs - asked.lastMs;
  if (betweenMs !== null && betweenMs < -JUMPED_MS) {
    return followAsked(askFor(asked.movement, atMs), sample);
  }
  if (betweenMs !== null && betweenMs <= 0) return { asked, outcome: null };
  // Frames without a face say nothing about the phone: they come seldom once nobody was seen for a while.
  const isTold = betweenMs !== null && head && !asked.isLost;
  const frames = isTold ? followFrames(asked.frames, betweenMs) : asked.frames;
  const isSlow = isSlowPhone(frames);
  if (!head) return withoutFace({ ...asked, frames, isSlow }, sample);
  const { track, gestures } = followMovements(asked.track, sample);
  // After a gap the recogniser knows no rest: what was half done is not judged.
  const isNew = asked.track.yaw.rest !== null && track.yaw.rest === null;
  const next: Asked = {
    ...asked,
    track,
    frames,
    isSlow,
    lastMs: atMs,
    isLost: false,
    parts: isNew ? [] : asked.parts,
    live: liveOf(asked.movement, track, asked.sinceMs),
  };
  return hear(next, gestures, atMs);
}

function withoutFace(asked: Asked, sample: MotionSample): AskedStep {
  const seenMs = asked.track.lastMs;
  const isLost = seenMs === null || sample.atMs - seenMs > LONGEST_GAP_MS;
  const { track } = followMovements(asked.track, sample);
  const lost: Asked = isLost
    ? { ...asked, isLost, parts: [], track, live: restingLive, lastMs: sample.atMs }
    : { ...asked, lastMs: sample.atMs };
  return { asked: lost, outcome: null };
}

function hear(asked: Asked, gestures: readonly Gesture[], atMs: number): AskedStep {
  const slowMs = asked.isSlow ? usualFrameMs(asked.frames) : 0;
  const own = gestures.filter(({ startMs }) => startMs >= asked.sinceMs - EARLY_MS);
  const meanings = own.map((gesture) => ({ gesture, meaning: meaningOf(asked.movement, gesture, slowMs) }));
  const those = (is: Meaning['is']) => meanings.filter((one) => one.meaning.is === is).map(({ gesture }) => gesture);
  const next: Asked = {
    ...asked,
    parts: [...asked.parts, ...those('part')],
    others: [...asked.others, ...those('another')],
  };
  // After the others: what ends on the same frame was done together.
  const answer = meanings.map(({ meaning }) => meaning).find((meaning) => meaning.is === 'answer');
  if (answer) return answered(next, answer);
  const whole = wholeOf(next, slowMs, atMs) ?? stayedAway(next, atMs);
  return whole ? answered(next, whole) : { asked: next, outcome: null };
}

/** Two parts make a whole; one part that stays alone is what was done. */
function wholeOf({ movement, parts, track }: Asked, slowMs: number, atMs: number): Answer | null {
  const last = parts.at(-1);
  if (!last) return null;
  if (movement === 'blink-twice' && parts.length > 1) {
    return { is: 'answer', gesture: { ...last, startMs: parts[0]!.startMs }, verdict: 'good' };
  }
  const shake = movement === 'shake' ? shakeOf(parts, slowMs) : null;
  if (shake?.is === 'answer') return shake;
  const isUnderWay = movement === 'shake' ? track.yaw.out !== null : track.eyes.closing !== null;
  if (isUnderWay || atMs - last.endMs <= longestPauseWithinMs) return null;
  return leftOver(movement, last, slowMs) as Answer;
}

/** Whoever came nearer, or went back, and stays there has done what was asked; the recogniser would wait for the way back. */
function stayedAway({ movement, live, track }: Asked, atMs: number): Answer | null {
  if ((movement !== 'move-closer' && movement !== 'move-back') || live.heldRatio < 1) return null;
  const startMs = track.distance.out?.startMs ?? atMs;
  const done = { startMs, endMs: atMs, amplitudeDeg: null, peakDegPerS: null, heldMs: askedLevelHeldMs };
  return { is: 'answer', gesture: { gesture: movement, verdict: 'good', ...done }, verdict: 'good' };
}

type Answer = Extract<Meaning, { is: 'answer' }>;

function answered(asked: Asked, { gesture, verdict }: Answer): AskedStep {
  const besides = verdict === 'good' ? anotherBeside(asked, gesture) : null;
  const { startMs, endMs, amplitudeDeg, peakDegPerS, heldMs } = gesture;
  const isInstead = gesture.gesture !== asked.movement && verdict !== 'good' && asked.movement !== 'blink-twice';
  const outcome: Outcome = {
    movement: asked.movement,
    verdict: besides ? 'with-another' : verdict,
    startMs,
    endMs,
    amplitudeDeg,
    peakDegPerS,
    heldMs,
    other: besides ?? (isInstead ? gesture.gesture : null),
  };
  return { asked: { ...asked, parts: [], others: [], live: { ...asked.live, phase: 'done' } }, outcome };
}

/** People blink while they move and stand still while they wait: these two are no second movement. */
const harmless: readonly GestureId[] = ['blink', 'hold-still'];

function anotherBeside({ movement, track, others }: Asked, done: Gesture): GestureId | null {
  const told = others.find(
    ({ gesture, verdict, startMs, endMs }) =>
      !harmless.includes(gesture) &&
      verdict !== 'too-small' &&
      startMs <= done.endMs + TOGETHER_MS &&
      endMs >= done.startMs - TOGETHER_MS,
  );
  if (told) return told.gesture;
  const isYaw = movement === 'turn-left' || movement === 'turn-right' || movement === 'shake';
  const isPitch = movement === 'look-up' || movement === 'look-down' || movement === 'nod';
  // Not told yet: the head has gone further about the other axis than a movement of its own has to.
  const yaw = isYaw ? null : untoldSign(track.yaw, track.yawPending, turnLimits.leastDeg);
  if (yaw !== null) return yaw === 1 ? 'turn-left' : 'turn-right';
  const pitch =
    isPitch || isOpening(movement) ? null : untoldSign(track.pitch, track.pitchPending, lookLimits.leastDeg);
  return pitch === null ? null : pitch === 1 ? 'look-up' : 'look-down';
}

function untoldSign({ out }: SwingTrack, pending: Pending, leastDeg: number): 1 | -1 | null {
  if (out && out.peak >= leastDeg) return out.sign;
  return pending.find(({ amplitude }) => amplitude >= leastDeg)?.sign ?? null;
}

/** An open mouth tips the reading of the head. */
function isOpening(movement: AskedId): boolean {
  return movement === 'open-mouth';
}
