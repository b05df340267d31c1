/** The sitter of a rehearsal: does what is asked for, a moment after it was said, and shakes the head too fast until told so. */
import type { AskedId } from '../core/gestures/index.ts';
import {
  type Manner,
  type Performance,
  type Posture,
  performanceOf,
  restPosture,
} from '../core/gestures/performance.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import { neutralSitter, type SitterParams } from './sitter/params.ts';
import type { Scene } from './stage.ts';
import { heldByNeck } from './tremor.ts';

/** Time to hear a sentence out before doing as it says. */
const REACTION_MS = 900;
/** Nothing was said of it: whoever asked has not seen it, and it is done again. */
const AGAIN_MS = 3500;
/** How fast a hasty head is shaken, degrees a second at its fastest. */
const HASTY_DEG_PER_S = 150;
/** Far enough for slow machines to see how fast it is. */
const HASTY_SIZE_RATIO = 1.5;
/** Blinks last longer than most: machines without a GPU see few frames. */
const BLINK_PACE = 0.65;

interface Part {
  readonly movement: AskedId;
  readonly performance: Performance;
  readonly pace: number;
  readonly fromMs: number;
}

function partOf(movement: AskedId, isHasty: boolean, fromMs: number): Part {
  const manner: Manner = isHasty
    ? { verdict: 'too-fast', peakDegPerS: HASTY_DEG_PER_S, sizeRatio: HASTY_SIZE_RATIO }
    : { verdict: 'good' };
  const pace = movement === 'blink' || movement === 'blink-twice' ? BLINK_PACE : 1;
  return { movement, performance: performanceOf(movement, manner), pace, fromMs };
}

const endOf = ({ fromMs, performance, pace }: Part): number => fromMs + performance.lastsMs / pace;

export function performingPlot(skinTone = 5) {
  const good: SitterParams = { ...neutralSitter, skinTone };
  let part: Part | null = null;
  /** Something was asked for and nothing said of it yet. */
  let isAwaited = false;
  let isCalm = false;
  const begin = (movement: AskedId, fromMs: number): void => {
    part = partOf(movement, movement === 'shake' && !isCalm, fromMs);
  };
  return {
    goodFromMs: 0,
    scene(atMs: number): Scene & { readonly step: string } {
      if (part && isAwaited && atMs > endOf(part) + AGAIN_MS) begin(part.movement, atMs);
      const posture = part ? part.performance.at((atMs - part.fromMs) * part.pace) : restPosture;
      const step = part && atMs < endOf(part) ? part.movement : 'rest';
      return { step, subject: 'face', params: heldByNeck(inPosture(good, posture), atMs) };
    },
    perform(cue: Cue, atMs: number): void {
      if (cue.is === 'verdict' || cue.is === 'next' || cue.is === 'no-time') isAwaited = false;
      if (cue.is === 'verdict' && cue.outcome.verdict === 'too-fast') isCalm = true;
      // Whoever is asked again while they are at it goes on.
      if (cue.is !== 'ask' || (part && atMs < endOf(part))) return;
      isAwaited = true;
      begin(cue.movement, atMs + REACTION_MS);
    },
  };
}

/** The sitter in a posture of the performance. */
function inPosture(sitter: SitterParams, posture: Posture): SitterParams {
  const { pose } = sitter;
  return {
    ...sitter,
    pose: { ...pose, yawDeg: pose.yawDeg + posture.yawDeg, pitchDeg: pose.pitchDeg + posture.pitchDeg },
    leftLidRatio: posture.leftLidRatio,
    rightLidRatio: posture.rightLidRatio,
    mouthOpenRatio: posture.mouthRatio,
    smileRatio: posture.smileRatio,
    distanceCm: sitter.distanceCm * Math.exp(posture.distanceLog),
  };
}
