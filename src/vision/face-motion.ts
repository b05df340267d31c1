import type { Rect } from '../core/geometry.ts';
import type { Motion } from '../core/observation.ts';

/** Over this time movement is measured: some four frames, so that the jitter of single ones averages out, and short enough to feel a jerk. */
const WINDOW_MS = 250;

/** A face that jumps by more than this share of its height between frames is another face, or was lost meanwhile. */
const JUMP_RATIO = 0.6;

/** A gap this long tells nothing about movement: frames come every 30 to 125 ms. */
const LONGEST_GAP_MS = 700;

/** Where the largest face was. Plain data: pass it back with the next frame. */
export type FaceTrack = readonly { readonly atMs: number; readonly box: Rect }[];

/** The track after one more frame; empty without a face. */
export function followFace(track: FaceTrack, box: Rect | null, atMs: number): FaceTrack {
  if (!box) return [];
  const last = track.at(-1);
  const goesOn =
    last && atMs > last.atMs && atMs - last.atMs <= LONGEST_GAP_MS && changeOf(last.box, box) <= JUMP_RATIO;
  const kept = goesOn ? track.filter((one, i) => atMs - one.atMs <= WINDOW_MS || i === track.length - 1) : [];
  return [...kept, { atMs, box }];
}

/** Null for the first frame of a face. */
export function motionOf(track: FaceTrack): Motion | null {
  const first = track[0];
  const last = track.at(-1);
  if (!first || !last || first === last) return null;
  return { speedRatioPerS: (changeOf(first.box, last.box) * 1000) / (last.atMs - first.atMs) };
}

/** Way of the centre and change of the size, as a share of the face's height: a face that comes nearer moves too. */
function changeOf(from: Rect, to: Rect): number {
  const across = to.x + to.width / 2 - from.x - from.width / 2;
  const down = to.y + to.height / 2 - from.y - from.height / 2;
  return Math.hypot(across, down, to.height - from.height) / Math.max(1, to.height);
}
