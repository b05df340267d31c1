/** One asked movement while it is being done: how far, how fast, how long, for the dial and the ring. Judged is only the whole movement. */
import type { AskedId } from './gesture.ts';
import type { Pending } from './head-movements.ts';
import { lineThrough } from './line-fit.ts';
import {
  askedLevelHeldMs,
  askedLook,
  askedNod,
  askedShake,
  askedTurn,
  distanceLimits,
  mouthLimits,
  smileLimits,
} from './movement-limits.ts';
import type { MovementTrack } from './recogniser.ts';
import { holdStillMs } from './stillness.ts';
import type { Reading, SwingTrack } from './swing.ts';

/** `done` is over, well or not. */
export type Phase = 'rest' | 'leaving' | 'held' | 'returning' | 'done';
export type Pace = 'still' | 'slow' | 'good' | 'fast';

export interface AskedLive {
  readonly phase: Phase;
  /** How far along what is asked, 1 = far enough; negative: the other way. */
  readonly wayRatio: number;
  /** The same in degrees from the person's own rest; null for what is no turn of the head. */
  readonly angleDeg: number | null;
  /** Now, positive, whichever way; null as above. */
  readonly degPerS: number | null;
  readonly pace: Pace;
  /** 0..1 of the time that the far point is to be kept; 0 where none is asked. */
  readonly heldRatio: number;
  /** Moves away from the rest, but the wrong way. */
  readonly isOtherWay: boolean;
}

export const restingLive: AskedLive = {
  phase: 'rest',
  wayRatio: 0,
  angleDeg: null,
  degPerS: null,
  pace: 'still',
  heldRatio: 0,
  isOtherWay: false,
};

/** The slope over this time is the speed of now: three frames of a slow phone, and less than any turn takes. */
const SPEED_MS = 250;
/** Slow phones need longer for as many. */
const LEAST_READINGS = 3;
/** Slower than this the head stands: tremor and noise of half a degree. */
const STILL_DEG_PER_S = 6;
/** This near to the furthest point is still there. */
const THERE_RATIO = 0.85;
/** A stillness shorter than this has only just begun: the person has moved. */
const JUST_MOVED_MS = 250;
/** Both lids this far down are closed; as the judged limit. */
const CLOSED_RATIO = 0.55;

interface HeadAim {
  readonly axis: 'yaw' | 'pitch';
  /** 0: either way. */
  readonly sign: 1 | -1 | 0;
  readonly deg: number;
  readonly heldMs: number;
  readonly slowestDegPerS: number;
  readonly fastestDegPerS: number;
}

const headAims: Partial<Record<AskedId, HeadAim>> = {
  'turn-left': { axis: 'yaw', sign: 1, ...askedTurn },
  'turn-right': { axis: 'yaw', sign: -1, ...askedTurn },
  'look-up': { axis: 'pitch', sign: 1, ...askedLook },
  'look-down': { axis: 'pitch', sign: -1, ...askedLook },
  nod: { axis: 'pitch', sign: -1, ...askedNod },
  shake: { axis: 'yaw', sign: 0, ...askedShake },
};

const levelAims: Partial<
  Record<AskedId, { readonly of: 'jaw' | 'smile' | 'distance'; readonly sign: 1 | -1; readonly least: number }>
> = {
  'open-mouth': { of: 'jaw', sign: 1, least: mouthLimits.least },
  smile: { of: 'smile', sign: 1, least: smileLimits.least },
  'move-closer': { of: 'distance', sign: -1, least: distanceLimits.least },
  'move-back': { of: 'distance', sign: 1, least: distanceLimits.least },
};

/** @param sinceMs when it was asked for: stillness before that does not count. */
export function liveOf(movement: AskedId, track: MovementTrack, sinceMs: number): AskedLive {
  const head = headAims[movement];
  if (head) return headLive(head, track);
  const level = levelAims[movement];
  if (level) {
    const { phase, along, heldMs, isOtherWay } = placeOf(track[level.of], level.sign, level.least);
    const heldRatio = share(heldMs, askedLevelHeldMs);
    return { ...restingLive, phase, wayRatio: along / level.least, heldRatio, isOtherWay, pace: 'good' };
  }
  return movement === 'hold-still' ? stillLive(track, sinceMs) : eyesLive(track);
}

function headLive(aim: HeadAim, track: MovementTrack): AskedLive {
  const swing = track[aim.axis];
  const sign = aim.sign === 0 ? (swing.out?.sign ?? 1) : aim.sign;
  const { phase, along, heldMs, isOtherWay } = placeOf(swing, sign, aim.deg);
  const degPerS = speedOf(swing.recent);
  const isMoving = phase === 'leaving' || phase === 'returning';
  const isSlow = isMoving && degPerS < aim.slowestDegPerS;
  const pace: Pace =
    degPerS > aim.fastestDegPerS ? 'fast' : degPerS < STILL_DEG_PER_S ? 'still' : isSlow ? 'slow' : 'good';
  const isToAndFro = aim.heldMs === 0;
  return {
    phase: isToAndFro ? toAndFroPhase(swing, aim.axis === 'yaw' ? track.yawPending : track.pitchPending) : phase,
    wayRatio: along / aim.deg,
    angleDeg: along,
    degPerS,
    pace,
    heldRatio: isToAndFro ? 0 : share(heldMs, aim.heldMs),
    // A nod may swing up on its way, a shake goes to both sides.
    isOtherWay: isOtherWay && !isToAndFro,
  };
}

function toAndFroPhase({ out }: SwingTrack, pending: Pending): Phase {
  if (out) return pending.length > 0 ? 'returning' : 'leaving';
  return pending.length > 0 ? 'returning' : 'rest';
}

interface Place {
  readonly phase: Phase;
  readonly along: number;
  readonly heldMs: number;
  readonly isOtherWay: boolean;
}

function placeOf({ rest, recent, out }: SwingTrack, sign: 1 | -1, least: number): Place {
  const last = recent.at(-1);
  if (rest === null || !last) return { phase: 'rest', along: 0, heldMs: 0, isOtherWay: false };
  const along = sign * (last.value - rest);
  if (!out) return { phase: 'rest', along, heldMs: 0, isOtherWay: false };
  if (out.sign !== sign) return { phase: 'leaving', along, heldMs: 0, isOtherWay: true };
  const there = Math.max(least, THERE_RATIO * out.peak);
  if (along >= there) {
    const since = arrivalMs(recent, (value) => sign * (value - rest) >= there);
    return { phase: 'held', along, heldMs: last.atMs - since, isOtherWay: false };
  }
  return { phase: out.peak >= least ? 'returning' : 'leaving', along, heldMs: 0, isOtherWay: false };
}

/** Since when the newest readings all fulfil something. */
function arrivalMs(readings: readonly Reading[], isThere: (value: number) => boolean): number {
  let sinceMs = readings.at(-1)!.atMs;
  for (const { atMs, value } of [...readings].reverse()) {
    if (!isThere(value)) break;
    sinceMs = atMs;
  }
  return sinceMs;
}

function speedOf(readings: readonly Reading[]): number {
  const lastMs = readings.at(-1)?.atMs ?? 0;
  const newest = readings.filter(({ atMs }, i) => lastMs - atMs <= SPEED_MS || i >= readings.length - LEAST_READINGS);
  return newest.length < LEAST_READINGS ? 0 : Math.abs(lineThrough(newest).perS);
}

function stillLive({ still, lastMs }: MovementTrack, sinceMs: number): AskedLive {
  if (!still || lastMs === null) return restingLive;
  const heldMs = still.isTold ? holdStillMs : lastMs - Math.max(still.sinceMs, sinceMs);
  const isMoving = heldMs < JUST_MOVED_MS;
  const heldRatio = share(heldMs, holdStillMs);
  return { ...restingLive, phase: isMoving ? 'rest' : 'held', wayRatio: heldRatio, heldRatio };
}

function eyesLive({ eyes }: MovementTrack): AskedLive {
  const newest = eyes.closing?.shares.at(-1);
  if (!newest) return restingLive;
  const less = Math.min(newest.left, newest.right);
  const phase = less >= CLOSED_RATIO ? 'held' : 'leaving';
  return { ...restingLive, phase, wayRatio: less / CLOSED_RATIO, pace: 'good' };
}

function share(ms: number, ofMs: number): number {
  return Math.min(1, Math.max(0, ms / ofMs));
}

/** How far the head is asked to turn, degrees; null for what is no turn of the head. */
export function askedDegOf(movement: AskedId): number | null {
  return headAims[movement]?.deg ?? null;
}

/** The axis and direction of a turn of the head; `sign` 0 is either way; null as above. */
export function headAimOf(movement: AskedId): Pick<HeadAim, 'axis' | 'sign' | 'deg'> | null {
  return headAims[movement] ?? null;
}
