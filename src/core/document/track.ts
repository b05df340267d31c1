import { distanceBetween, type Point, type Quad } from '../geometry.ts';
import type { Outline } from './outline.ts';

/** A document followed from frame to frame. Plain data: pass it back with the next frame. */
export interface OutlineTrack {
  /** Smoothed outline; null before the first and after two frames without one. */
  readonly outline: Outline | null;
  /** Mean movement of the corners per second, as a share of the document's own diagonal; 0 until there are two frames. */
  readonly speedRatioPerS: number;
  /** 1 at rest, 0 at `unsteadySpeed` and beyond, and while nothing is tracked. */
  readonly steadyRatio: number;
  /** Frames in a row in which the finder saw nothing. */
  readonly missedFrames: number;
  readonly atMs: number;
  /** Smoothed corners of the last `speedWindowMs`, oldest first. */
  readonly recent: readonly { readonly atMs: number; readonly corners: Quad }[];
}

/** Over this time movement is measured: short enough to feel a jerk, long enough that jitter of .3 % reads as 1 % per second. */
const speedWindowMs = 300;
/** A corner that moves by less than this share of the diagonal is mostly jitter: the line fit at 320 px scatters by .3 %. */
const jitterRatio = 0.006;
/** From here on it is movement, followed at once. */
const movementRatio = 0.02;
/** Weight of a new frame at rest: a step is 65 % there after two frames, 90 % after five. */
const restingWeight = 0.4;
/** A jump this far is another document or another side of it: smoothing across it would draw an outline where nothing is. */
const jumpRatio = 0.15;
/** One lost frame is a blink of the finder, two are the document gone. */
const mostMissedFrames = 1;
/** Half the diagonal per second smears print by some pixels at 1/60 s. */
const unsteadySpeed = 0.5;

/** The track after one more frame. `found` is the finder's answer for it, `atMs` its time; times that run backwards start anew. */
export function trackOutline(previous: OutlineTrack | null, found: Outline | null, atMs: number): OutlineTrack {
  const known = previous && atMs > previous.atMs ? previous : null;
  if (!found) return missFrame(known, atMs);
  const outline = known?.outline ? blend(known.outline, found) : found;
  const restarted = outline === found;
  const kept = restarted || !known ? [] : known.recent.filter((one) => atMs - one.atMs <= speedWindowMs);
  const recent = [...kept, { atMs, corners: outline.corners }];
  const speedRatioPerS = speedOf(recent);
  const steadyRatio = recent.length > 1 ? Math.max(0, 1 - speedRatioPerS / unsteadySpeed) : 0;
  return { outline, speedRatioPerS, steadyRatio, missedFrames: 0, atMs, recent };
}

function missFrame(known: OutlineTrack | null, atMs: number): OutlineTrack {
  const missedFrames = (known?.missedFrames ?? 0) + 1;
  if (known?.outline && missedFrames <= mostMissedFrames) return { ...known, missedFrames, atMs };
  return { outline: null, speedRatioPerS: 0, steadyRatio: 0, missedFrames, atMs, recent: [] };
}

/** The found outline, calmed by the one before; `found` itself where it jumped. */
function blend(before: Outline, found: Outline): Outline {
  const diagonal = diagonalOf(found.corners);
  const moves = found.corners.map((corner, i) => distanceBetween(corner, before.corners[i]!) / diagonal);
  if (!(Math.max(...moves) <= jumpRatio)) return found;
  const mean = moves.reduce((sum, move) => sum + move, 0) / 4;
  const eagerness = Math.min(1, Math.max(0, (mean - jitterRatio) / (movementRatio - jitterRatio)));
  const weight = restingWeight + (1 - restingWeight) * eagerness;
  const mix = (a: Point, b: Point): Point => ({ x: a.x + (b.x - a.x) * weight, y: a.y + (b.y - a.y) * weight });
  const [a, b, c, d] = before.corners;
  const [p, q, r, s] = found.corners;
  return { ...found, corners: [mix(a, p), mix(b, q), mix(c, r), mix(d, s)] };
}

function speedOf(recent: OutlineTrack['recent']): number {
  const first = recent[0]!;
  const last = recent[recent.length - 1]!;
  const seconds = (last.atMs - first.atMs) / 1000;
  if (seconds <= 0) return 0;
  const moved = last.corners.reduce((sum, corner, i) => sum + distanceBetween(corner, first.corners[i]!), 0) / 4;
  return moved / diagonalOf(last.corners) / seconds;
}

function diagonalOf([a, b, c, d]: Quad): number {
  return Math.max(1e-6, (distanceBetween(a, c) + distanceBetween(b, d)) / 2);
}
