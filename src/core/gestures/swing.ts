/**
 * Cuts one signal over time (yaw, pitch, the opening of the mouth, ...) into swings: away from its own rest, out, and back. It only
 * cuts; how far, how fast and how long is measured afterwards on the whole swing, which is more exact than any running value.
 */

export interface Reading {
  readonly atMs: number;
  /** In the signal's own unit; inside a swing relative to the rest. */
  readonly value: number;
}

/** Where a swing begins and ends; all in the signal's unit. */
export interface SwingLimits {
  /** Further from the rest than this is a swing. */
  readonly leave: number;
  /** As near to the rest as this is back. */
  readonly back: number;
  /** A small swing is back only within this share of its peak, or a wide `back` would end it while it goes out. */
  readonly backRatio: number;
  /** The rest follows slow changes within this distance: sitting down deeper is no movement. */
  readonly drift: number;
  /** A rest outside this range is no rest: whoever begins turned away has no middle yet. */
  readonly restFrom: number;
  readonly restTo: number;
}

export interface Swing {
  readonly sign: 1 | -1;
  /** From the last rest before it to its end, relative to the rest, in time order. */
  readonly readings: readonly Reading[];
  readonly hasReturned: boolean;
}

/** What is remembered between frames. Plain data. */
export interface SwingTrack {
  /** Null until the first frames were seen. */
  readonly rest: number | null;
  /** The newest readings, raw; all of the present swing and a little before it. */
  readonly recent: readonly Reading[];
  readonly out: Out | null;
}

interface Out {
  readonly sign: 1 | -1;
  readonly peak: number;
  /** Since when the signal has come part of the way back and stays there; null while it does not. */
  readonly partWaySinceMs: number | null;
  readonly startMs: number;
}

export interface SwingStep {
  readonly track: SwingTrack;
  /** The swing that has just ended. */
  readonly swing: Swing | null;
}

/** The median of this much time gives the first rest. */
const FIRST_REST_MS = 250;
/** Readings before a swing that are kept with it, to see where it began. */
const BEFORE_MS = 500;
/** Time constant with which the rest follows the signal. */
const DRIFT_MS = 2000;
/** Coming back less far than this share of the peak is not yet a way back. */
const PART_WAY_RATIO = 0.6;
/** Staying part of the way for this long means that the person thinks to be back. */
const PART_WAY_MS = 800;
/** Readings within this share of the peak are one place: tremor and noise of a turn of 25 deg. */
const LEVEL_RATIO = 0.12;
/** Out for this long is a new position, not a movement: no rehearsal asks for more than 3 s. */
const LONGEST_OUT_MS = 8000;

export const emptySwingTrack: SwingTrack = { rest: null, recent: [], out: null };

export function followSwing(track: SwingTrack, reading: Reading, limits: SwingLimits): SwingStep {
  if (track.rest !== null && track.out) return followOut(track.rest, track, track.out, reading, limits);
  const recent = [...lastOf(track.recent, reading.atMs), reading];
  const rest = track.rest ?? firstRest(recent, limits);
  if (rest === null) return { track: { rest, recent, out: null }, swing: null };
  const away = reading.value - rest;
  if (Math.abs(away) > limits.leave) {
    const sign = away > 0 ? 1 : -1;
    const out = { sign, peak: Math.abs(away), partWaySinceMs: null, startMs: reading.atMs } as const;
    return { track: { rest, recent, out }, swing: null };
  }
  return { track: { rest: driftedRest(rest, track.recent.at(-1), reading, limits), recent, out: null }, swing: null };
}

/** The swing that is still out when the frames end, as it is; null when there is none. */
export function unfinishedSwing({ rest, recent, out }: SwingTrack): Swing | null {
  return rest !== null && out ? { sign: out.sign, readings: relative(recent, rest), hasReturned: false } : null;
}

function followOut(rest: number, track: SwingTrack, out: Out, reading: Reading, limits: SwingLimits): SwingStep {
  const recent = [...track.recent, reading];
  const along = (reading.value - rest) * out.sign;
  const peak = Math.max(out.peak, along);
  if (along <= Math.min(limits.back, limits.backRatio * peak)) {
    const swing = { sign: out.sign, readings: ownOf(recent, rest, out, limits.leave), hasReturned: true };
    // Whoever swings through to the other side has left again already.
    const isOver = along < -limits.leave;
    const next: Out | null = isOver
      ? { sign: out.sign === 1 ? -1 : 1, peak: -along, partWaySinceMs: null, startMs: reading.atMs }
      : null;
    return { track: { rest, recent: lastOf(recent, reading.atMs), out: next }, swing };
  }
  const isPartWay = along < PART_WAY_RATIO * peak;
  const partWaySinceMs = isPartWay ? (out.partWaySinceMs ?? reading.atMs) : null;
  const hasStayed = partWaySinceMs !== null && reading.atMs - partWaySinceMs >= PART_WAY_MS;
  if ((hasStayed && isLevel(recent, reading.atMs, peak)) || reading.atMs - out.startMs >= LONGEST_OUT_MS) {
    const swing = { sign: out.sign, readings: ownOf(recent, rest, out, limits.leave), hasReturned: false };
    // The next rest is wherever the person stays now.
    return { track: { rest: null, recent: [reading], out: null }, swing };
  }
  return { track: { rest, recent, out: { ...out, peak, partWaySinceMs } }, swing: null };
}

/** A slow way back is not yet a new place: the newest readings must lie in a narrow band. */
function isLevel(readings: readonly Reading[], atMs: number, peak: number): boolean {
  const values = readings.filter((one) => atMs - one.atMs <= PART_WAY_MS).map(({ value }) => value);
  return Math.max(...values) - Math.min(...values) <= LEVEL_RATIO * peak;
}

function lastOf(readings: readonly Reading[], atMs: number): readonly Reading[] {
  return readings.filter((one) => atMs - one.atMs <= BEFORE_MS);
}

/** Without the swing before it to the same side: its far point would be taken for this one's. Relative to the rest. */
function ownOf(readings: readonly Reading[], rest: number, { sign, startMs }: Out, leave: number): readonly Reading[] {
  const all = relative(readings, rest);
  const before = all.filter(({ atMs, value }) => atMs < startMs && value * sign > leave).at(-1);
  return before ? all.filter(({ atMs }) => atMs > before.atMs) : all;
}

function relative(readings: readonly Reading[], rest: number): readonly Reading[] {
  return readings.map(({ atMs, value }) => ({ atMs, value: value - rest }));
}

/** The middle of the newest readings; null while there are too few, or while the person is turned away. */
function firstRest(readings: readonly Reading[], { restFrom, restTo }: SwingLimits): number | null {
  const [first, last] = [readings[0]!, readings.at(-1)!];
  if (last.atMs - first.atMs < FIRST_REST_MS) return null;
  const sorted = readings.map(({ value }) => value).sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1]!;
  return middle >= restFrom && middle <= restTo ? middle : null;
}

function driftedRest(rest: number, before: Reading | undefined, now: Reading, limits: SwingLimits): number {
  const away = now.value - rest;
  if (!before || Math.abs(away) > limits.drift) return rest;
  const share = 1 - Math.exp(-(now.atMs - before.atMs) / DRIFT_MS);
  return Math.min(limits.restTo, Math.max(limits.restFrom, rest + share * away));
}
