/** Three seconds without a movement. */
import type { Gesture } from './gesture.ts';
import type { HeadSample } from './motion-sample.ts';

export const holdStillMs = 3000;
/** A head at rest trembles by about half a degree, the model's reading of it by another. */
const MOST_DEG = 3;
const MOST_DISTANCE_RATIO = 0.06;

/** Where stillness began. Plain data. */
export interface StillTrack {
  readonly sinceMs: number;
  readonly from: HeadSample;
  readonly isTold: boolean;
}

export function followStillness(
  track: StillTrack | null,
  head: HeadSample,
  atMs: number,
): { track: StillTrack; gesture: Gesture | null } {
  if (!track || hasMoved(track.from, head))
    return { track: { sinceMs: atMs, from: head, isTold: false }, gesture: null };
  if (track.isTold || atMs - track.sinceMs < holdStillMs) return { track, gesture: null };
  const gesture: Gesture = {
    gesture: 'hold-still',
    verdict: 'good',
    startMs: track.sinceMs,
    endMs: atMs,
    amplitudeDeg: null,
    peakDegPerS: null,
    heldMs: atMs - track.sinceMs,
  };
  return { track: { ...track, isTold: true }, gesture };
}

function hasMoved(from: HeadSample, to: HeadSample): boolean {
  const turned = Math.max(
    Math.abs(to.pose.yawDeg - from.pose.yawDeg),
    Math.abs(to.pose.pitchDeg - from.pose.pitchDeg),
    Math.abs(to.pose.rollDeg - from.pose.rollDeg),
  );
  return turned > MOST_DEG || Math.abs(Math.log(to.distanceCm / from.distanceCm)) > MOST_DISTANCE_RATIO;
}
