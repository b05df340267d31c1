/** How often frames come: decides whether a movement's timing can be judged at all. */
import { slowFrameMs } from './movement-limits.ts';

/** Times between the newest frames, oldest first. Plain data. */
export type FrameTrack = readonly number[];

/** About a second of a slow phone. */
const REMEMBERED = 9;
/** Fewer say nothing: the first frames of a camera come in bursts. */
const LEAST_FRAMES = 4;

export function followFrames(track: FrameTrack, betweenMs: number): FrameTrack {
  return [...track, betweenMs].slice(-REMEMBERED);
}

/** The usual time between two frames, ms; 0 while it is not known. A median: one dropped frame makes no slow phone. */
export function usualFrameMs(track: FrameTrack): number {
  if (track.length < LEAST_FRAMES) return 0;
  return [...track].sort((a, b) => a - b)[track.length >> 1]!;
}

export function isSlowPhone(track: FrameTrack): boolean {
  return usualFrameMs(track) > slowFrameMs;
}
