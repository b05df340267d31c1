import { type EyeTrack, emptyEyeTrack, followEyes } from './blink.ts';
import type { Gesture } from './gesture.ts';
import {
  type MeasuredSwing,
  measured,
  type Pending,
  pitchAxis,
  tellHeadMovements,
  tellRest,
  yawAxis,
} from './head-movements.ts';
import { distanceLevel, mouthLevel, smileLevel, tellLevelMovement } from './level-movements.ts';
import type { HeadSample, MotionSample } from './motion-sample.ts';
import { distanceSwing, jawSwing, pitchSwing, smileSwing, yawSwing } from './movement-limits.ts';
import { dropSideEffects } from './side-effects.ts';
import { followStillness, type StillTrack } from './stillness.ts';
import { emptySwingTrack, followSwing, type SwingTrack, unfinishedSwing } from './swing.ts';

/** What the recogniser remembers between frames. Plain data: pass it back with the next frame. */
export interface MovementTrack {
  readonly lastMs: number | null;
  readonly yaw: SwingTrack;
  readonly pitch: SwingTrack;
  readonly jaw: SwingTrack;
  readonly smile: SwingTrack;
  readonly distance: SwingTrack;
  readonly yawPending: Pending;
  readonly pitchPending: Pending;
  readonly eyes: EyeTrack;
  readonly still: StillTrack | null;
  /** Told lately, to know what else moved at the same time. */
  readonly told: readonly Gesture[];
}

export interface MovementStep {
  readonly track: MovementTrack;
  /** Movements that are complete by now, oldest first. */
  readonly gestures: readonly Gesture[];
}

/** Without a face for longer than this, nobody knows what the head did: movements under way are dropped, not judged. */
export const LONGEST_GAP_MS = 700;
/** What was told this long ago has no side effects any more. */
const REMEMBER_MS = 1500;

export const emptyMovementTrack: MovementTrack = {
  lastMs: null,
  yaw: emptySwingTrack,
  pitch: emptySwingTrack,
  jaw: emptySwingTrack,
  smile: emptySwingTrack,
  distance: emptySwingTrack,
  yawPending: [],
  pitchPending: [],
  eyes: emptyEyeTrack,
  still: null,
  told: [],
};

/** Takes one more frame. Frames whose time does not go on are ignored. Pure; never throws. */
export function followMovements(track: MovementTrack, { atMs, head }: MotionSample): MovementStep {
  if (track.lastMs !== null && atMs <= track.lastMs) return { track, gestures: [] };
  if (!head) {
    const isLost = track.lastMs !== null && atMs - track.lastMs > LONGEST_GAP_MS;
    return { track: isLost ? emptyMovementTrack : track, gestures: [] };
  }
  const isAfterGap = track.lastMs !== null && atMs - track.lastMs > LONGEST_GAP_MS;
  return followHead(isAfterGap ? emptyMovementTrack : track, head, atMs);
}

function followHead(track: MovementTrack, head: HeadSample, atMs: number): MovementStep {
  const yaw = followSwing(track.yaw, { atMs, value: head.pose.yawDeg }, yawSwing);
  const pitch = followSwing(track.pitch, { atMs, value: head.pose.pitchDeg }, pitchSwing);
  const jaw = followSwing(track.jaw, { atMs, value: head.jawOpen }, jawSwing);
  const smile = followSwing(track.smile, { atMs, value: head.smile }, smileSwing);
  const distance = followSwing(track.distance, { atMs, value: Math.log(head.distanceCm) }, distanceSwing);
  const turned = tellHeadMovements(yawAxis, track.yawPending, measuredOrNull(yaw.swing), yaw.track, atMs);
  const tipped = tellHeadMovements(pitchAxis, track.pitchPending, measuredOrNull(pitch.swing), pitch.track, atMs);
  const eyes = followEyes(track.eyes, head, atMs, track.pitch.rest);
  const still = followStillness(track.still, head, atMs);
  const found = [
    ...turned.gestures,
    ...tipped.gestures,
    tellLevelMovement(mouthLevel, jaw.swing),
    tellLevelMovement(smileLevel, smile.swing),
    tellLevelMovement(distanceLevel, distance.swing),
    eyes.gesture,
    still.gesture,
  ].filter((one) => one !== null);
  const next: MovementTrack = {
    lastMs: atMs,
    yaw: yaw.track,
    pitch: pitch.track,
    jaw: jaw.track,
    smile: smile.track,
    distance: distance.track,
    yawPending: turned.pending,
    pitchPending: tipped.pending,
    eyes: eyes.track,
    still: still.track,
    told: track.told,
  };
  return tell(next, found, atMs);
}

/** Ends the watching: what is still under way is told as it stands (not back yet, for one). */
export function finishMovements(track: MovementTrack): MovementStep {
  const found = [
    ...tellRest(yawAxis, track.yawPending, measuredOrNull(unfinishedSwing(track.yaw))),
    ...tellRest(pitchAxis, track.pitchPending, measuredOrNull(unfinishedSwing(track.pitch))),
    tellLevelMovement(mouthLevel, unfinishedSwing(track.jaw)),
    tellLevelMovement(smileLevel, unfinishedSwing(track.smile)),
    tellLevelMovement(distanceLevel, unfinishedSwing(track.distance)),
  ].filter((one) => one !== null);
  return { track: emptyMovementTrack, gestures: tell(track, found, track.lastMs ?? 0).gestures };
}

function tell(track: MovementTrack, found: readonly Gesture[], atMs: number): MovementStep {
  const gestures = dropSideEffects(found, track);
  const told = [...track.told, ...gestures].filter(({ endMs }) => atMs - endMs <= REMEMBER_MS);
  return { track: { ...track, told }, gestures };
}

function measuredOrNull(swing: Parameters<typeof measured>[0] | null): MeasuredSwing | null {
  return swing && measured(swing);
}
