/** One rehearsal under way: which step, how it goes, what is to be said. Every function takes it as it is and gives it as it is then. */
import {
  type Asked,
  askFor,
  emptyMovementTrack,
  followAsked,
  followMovements,
  isAtRest,
  type MotionSample,
  type MovementTrack,
  type Outcome,
} from '../gestures/index.ts';
import type { Cue, Pause } from './cue.ts';
import { ASK_MS, hearingMs } from './hearing.ts';
import type { Plan } from './plan.ts';
import { fromStart, type StepResult, type TimelinePoint } from './record.ts';
import { MIN_STAY_MS, speak } from './speaking.ts';
import { withMoment } from './timeline.ts';

/** What vision tells of one frame. */
export interface Motion {
  readonly sample: MotionSample;
  readonly faces: number;
  /** See `figureOf`. */
  readonly figure: readonly number[] | null;
  /** Height over width of the frame. */
  readonly frameAspect: number;
}

/** `ready`: the rest is being learnt; `asking`: a movement is awaited; `answered`: what it was worth is being said. */
export type Stage = 'ready' | 'asking' | 'answered';

/** Plain data. */
export interface Rehearsal {
  readonly plan: Plan;
  readonly startedMs: number;
  readonly lastMs: number;
  readonly stage: Stage;
  readonly stageSinceMs: number;
  readonly paused: Pause | null;
  /** Since when something stands against going on (no face, two faces); null while nothing does. */
  readonly troubleSinceMs: number | null;
  /** Known while no movement is asked for. */
  readonly track: MovementTrack;
  readonly asked: Asked | null;
  /** Time of this step that counts against its limit. */
  readonly usedMs: number;
  readonly stepStartMs: number;
  readonly tries: readonly Outcome[];
  readonly results: readonly StepResult[];
  readonly points: readonly TimelinePoint[];
  readonly frameAspect: number;
  readonly cue: Cue;
  readonly cueSinceMs: number;
  readonly isSlow: boolean;
  readonly hasSaidSlow: boolean;
}

/** Rest before a step: long enough to be meant, short enough not to bore. */
const REST_MS = 600;
/** No face, or two, for this long is no flicker of the face model. */
const TROUBLE_MS = 600;
/** Between frames further apart nobody knows how long the person had. */
const LONGEST_STEP_MS = 700;
/** How much longer a step may take where the phone gives fewer than 8 frames a second. */
const SLOW_TIME_RATIO = 1.5;

export function startRehearsal(plan: Plan, atMs: number): Rehearsal {
  return {
    plan,
    startedMs: atMs,
    lastMs: atMs,
    stage: 'ready',
    stageSinceMs: atMs,
    paused: null,
    troubleSinceMs: null,
    track: emptyMovementTrack,
    asked: null,
    usedMs: 0,
    stepStartMs: atMs,
    tries: [],
    results: [],
    points: [],
    frameAspect: 4 / 3,
    cue: { is: 'look-here' },
    // What is said first has stood long enough from the start.
    cueSinceMs: atMs - MIN_STAY_MS,
    isSlow: false,
    hasSaidSlow: false,
  };
}

export function isOver({ plan, results, stage }: Rehearsal): boolean {
  return results.length >= plan.steps.length && stage === 'ready';
}

/** What is left of the step's time; null where no clock runs. */
export function leftMsOf({ plan, usedMs, isSlow }: Rehearsal): number | null {
  return plan.stepMs === null ? null : Math.max(0, plan.stepMs * (isSlow ? SLOW_TIME_RATIO : 1) - usedMs);
}

/** One frame. */
export function sawMotion(rehearsal: Rehearsal, motion: Motion, atMs: number): Rehearsal {
  if (rehearsal.paused === 'hidden' || isOver(rehearsal)) return rehearsal;
  const isTurned = motion.frameAspect > 1 !== rehearsal.frameAspect > 1 && rehearsal.points.length > 0;
  const before = isTurned ? backToReady(rehearsal, atMs) : rehearsal;
  const points = withMoment(before.points, motion, before.startedMs);
  const seen = { ...before, frameAspect: motion.frameAspect, points };
  const troubled = watchTrouble(seen, motion, atMs);
  const moved = troubled.paused ? troubled : onStage(troubled, motion, atMs);
  return speak({ ...moved, lastMs: atMs }, atMs);
}

/** The page is hidden: nothing counts until it is shown again. */
export function pauseRehearsal(rehearsal: Rehearsal): Rehearsal {
  return { ...rehearsal, paused: 'hidden' };
}

export function resumeRehearsal(rehearsal: Rehearsal, atMs: number): Rehearsal {
  const back = rehearsal.stage === 'answered' ? rehearsal : backToReady(rehearsal, atMs);
  return { ...back, paused: null, troubleSinceMs: null, lastMs: atMs };
}

/** On to the next step, without a try that was good. */
export function skipStep(rehearsal: Rehearsal, atMs: number): Rehearsal {
  if (rehearsal.results.length >= rehearsal.plan.steps.length) return rehearsal;
  // Whoever has tried has done it, if not well yet.
  const result = rehearsal.tries.at(-1)?.verdict ?? 'skipped';
  return nextStage(isStepOver(rehearsal) ? rehearsal : ended(rehearsal, result, atMs), atMs);
}

function onStage(rehearsal: Rehearsal, motion: Motion, atMs: number): Rehearsal {
  switch (rehearsal.stage) {
    case 'ready':
      return getReady(rehearsal, motion, atMs);
    case 'asking':
      return awaitMovement(rehearsal, motion, atMs);
    case 'answered': {
      const { track } = followMovements(rehearsal.track, motion.sample);
      const heard = { ...rehearsal, track };
      return atMs - rehearsal.stageSinceMs >= hearingMs(rehearsal) ? nextStage(heard, atMs) : heard;
    }
    default:
      return rehearsal.stage satisfies never;
  }
}

/** A step is asked for when the rest is known and the sentence before it has been read. */
function getReady(rehearsal: Rehearsal, { sample }: Motion, atMs: number): Rehearsal {
  const { track } = followMovements(rehearsal.track, sample);
  if (!isAtRest(track)) return { ...rehearsal, track, stageSinceMs: atMs };
  const isLongEnough = atMs - rehearsal.stageSinceMs >= REST_MS && atMs - rehearsal.cueSinceMs >= MIN_STAY_MS;
  if (!isLongEnough) return { ...rehearsal, track };
  const movement = rehearsal.plan.steps[rehearsal.results.length]!;
  const asked = askFor(movement, sample.atMs, track);
  const isFirstTry = rehearsal.tries.length === 0 && rehearsal.usedMs === 0;
  return {
    ...rehearsal,
    track: emptyMovementTrack,
    asked,
    stage: 'asking',
    stageSinceMs: atMs,
    stepStartMs: isFirstTry ? atMs - rehearsal.startedMs : rehearsal.stepStartMs,
  };
}

function awaitMovement(rehearsal: Rehearsal, { sample }: Motion, atMs: number): Rehearsal {
  const { asked, outcome } = followAsked(rehearsal.asked!, sample);
  const sinceMs = atMs - rehearsal.lastMs;
  const isHeard = atMs - rehearsal.stageSinceMs >= ASK_MS;
  const isCounted = isHeard && sinceMs > 0 && sinceMs <= LONGEST_STEP_MS && !asked.isLost;
  const usedMs = rehearsal.usedMs + (isCounted ? sinceMs : 0);
  const moved: Rehearsal = { ...rehearsal, asked, usedMs, isSlow: rehearsal.isSlow || asked.isSlow };
  // After a gap nobody knows where the head is: its way back would be taken for a movement the other way.
  if (rehearsal.asked!.track.yaw.rest !== null && asked.track.yaw.rest === null) return backToReady(moved, atMs);
  if (outcome) return judged(moved, fromStart(outcome, rehearsal.startedMs), atMs);
  return leftMsOf(moved) === 0 ? ended(moved, 'no-time', atMs) : moved;
}

function judged(rehearsal: Rehearsal, outcome: Outcome, atMs: number): Rehearsal {
  const tried: Rehearsal = { ...rehearsal, tries: [...rehearsal.tries, outcome] };
  // An exam has one try; elsewhere a step is over when it was good.
  if (rehearsal.plan.mode === 'exam' || outcome.verdict === 'good') return ended(tried, outcome.verdict, atMs);
  return answered(tried, atMs);
}

/** The step is over; its result is said before the next one. */
function ended(rehearsal: Rehearsal, result: StepResult['result'], atMs: number): Rehearsal {
  const { plan, results, tries, stepStartMs, startedMs } = rehearsal;
  const step: StepResult = {
    movement: plan.steps[results.length]!,
    result,
    tries,
    startMs: Math.round(stepStartMs),
    endMs: Math.round(atMs - startedMs),
  };
  return answered({ ...rehearsal, results: [...results, step] }, atMs);
}

function answered(rehearsal: Rehearsal, atMs: number): Rehearsal {
  const { asked, track } = rehearsal;
  const movement = asked?.movement;
  // Whoever has come nearer may stay there: that is the rest from now on.
  const isElsewhere = movement === 'move-closer' || movement === 'move-back';
  return {
    ...rehearsal,
    stage: 'answered',
    stageSinceMs: atMs,
    asked: null,
    track: isElsewhere ? emptyMovementTrack : (asked?.track ?? track),
  };
}

/** Its result is there, and the next step has not begun. */
function isStepOver({ results, tries }: Rehearsal): boolean {
  return results.at(-1)?.tries === tries;
}

function nextStage(rehearsal: Rehearsal, atMs: number): Rehearsal {
  const next: Rehearsal = { ...rehearsal, stage: 'ready', stageSinceMs: atMs, asked: null };
  return isStepOver(rehearsal) ? { ...next, tries: [], usedMs: 0, stepStartMs: atMs - rehearsal.startedMs } : next;
}

/** What was half done is not judged: the rest is learnt anew, and the step asked for again. Its time goes on where it was. */
function backToReady(rehearsal: Rehearsal, atMs: number): Rehearsal {
  return { ...rehearsal, stage: 'ready', stageSinceMs: atMs, asked: null, track: emptyMovementTrack };
}

function watchTrouble(rehearsal: Rehearsal, { sample, faces }: Motion, atMs: number): Rehearsal {
  const why: Pause | null = faces > 1 ? 'another-face' : sample.head === null ? 'no-face' : null;
  const sinceMs = rehearsal.troubleSinceMs ?? atMs;
  if ((why === null) === (rehearsal.paused === null)) {
    return { ...rehearsal, troubleSinceMs: null, paused: why ?? rehearsal.paused };
  }
  // Both ways only after a while: one frame is no news.
  if (atMs - sinceMs < TROUBLE_MS) return { ...rehearsal, troubleSinceMs: sinceMs };
  if (why !== null) return { ...rehearsal, paused: why, troubleSinceMs: null };
  return resumeRehearsal(rehearsal, atMs);
}
