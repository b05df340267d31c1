/** How far, how fast and how long: read off a whole swing, at any frame rate from 8 a second. */
import { type EaseFit, fitEase } from './ease-fit.ts';
import { lineThrough } from './line-fit.ts';
import { slowFrameMs } from './movement-limits.ts';
import type { Reading, Swing } from './swing.ts';

export interface SwingMeasures {
  /** Furthest from the rest, in the signal's unit, always positive. */
  readonly amplitude: number;
  /** Fastest moment on the way out or back, in units a second. */
  readonly peakPerS: number;
  /** It was this fast at least: the steepest of the steps too long to be noise; 0 where most are short, so that one late frame blames nobody. */
  readonly leastPerS: number;
  /** More than this was not seen, whatever a fit says. */
  readonly mostPerS: number;
  /** How long the far point was kept. */
  readonly heldMs: number;
  readonly startMs: number;
  readonly endMs: number;
  /** The fastest moment of each way alone; 0 for a way back that was not finished. */
  readonly outPerS: number;
  readonly backPerS: number;
  /** When a tenth and most (`PASS_RATIO`) of the way were passed, going out and coming back; null for a way back that was not finished. */
  readonly outPass: Pass;
  readonly backPass: Pass | null;
}

export interface Pass {
  readonly nearMs: number;
  readonly mostMs: number;
}

/**
 * No way is faster than this many times the steepest step between two readings. Where a phone sees a way in one or two frames, any speed
 * would fit it; an eased way seen in three or more is at most this much faster between them. Where most steps are longer than
 * `slowFrameMs` the long ones are taken as they are: the head was that fast at least, and more is not known (a shake at 150 deg/s was read
 * as up to 213 at five frames a second, and at three in every third case as under 95).
 */
const SPARSE_RATIO = 1.4;
/** Half the time over which readings are averaged at most: five frames at 30 a second, a single one at 10. */
const SMOOTH_MS = 70;
/** And never over more than this share of the way, or a fast movement would be flattened. */
const SMOOTH_WAY_RATIO = 0.15;
/** The way between these shares of the amplitude is where the head is fastest, whatever the shape of the movement. */
const WAY_FROM = 0.1;
const WAY_TO = 0.9;
/** Of the amplitude: where a way from one side to the other is timed. Nearer to the top a slow phone sees chords, nearer to the rest too little. */
const PASS_RATIO = 0.7;
/**
 * The fastest moment of an eased way from side to side, against the mean speed between -70 and 70 %: 1.5 times the mean of the whole way,
 * which spends .513 of its time there (cubic ease), or 1.57 and .494 (sine).
 */
const THROUGH_STEEPEST = 1.1;
/** Whoever is longer between a tenth on one side and a tenth on the other, as a share of the timed way, has stopped in the middle (an eased way takes .13). */
const MIDDLE_RATIO = 0.35;

/**
 * An eased way takes this share of its time from 10 to 90 % for each of its two ends (.196 of .608). Its ends are read off there, not off the
 * fitted shape: smoother shapes fit as well with ends so long that every fiftieth head that was held 750 ms seemed to be held under 320.
 */
const EDGE_RATIO = 0.32;
/** The slope is fitted over this share of that way: short enough to be the fastest moment, long enough to ride out noise. */
const SLOPE_RATIO = 0.6;
/** With fewer readings on the way, lines through them say little: the fitted ease is believed alone. */
const LEAST_WAY_READINGS = 6;
/** The way from 10 to 90 % takes about this share of a whole smooth movement. */
const WAY_SHARE = 0.6;

export function measureSwing({ readings, sign, hasReturned }: Swing): SwingMeasures {
  const raw = readings.map(({ atMs, value }) => ({ atMs, value: value * sign }));
  const rough = cut(raw, hasReturned);
  const shortestMs = Math.min(rough.out.ms, rough.back?.ms ?? rough.out.ms);
  const path = smoothed(raw, Math.min(SMOOTH_MS, SMOOTH_WAY_RATIO * shortestMs));
  const { amplitude, out, back } = cut(path, hasReturned);
  const outFit = fitWay(raw, out, amplitude);
  const backFit = back && fitWay([...raw].reverse(), back, amplitude);
  const { least, most } = boundsPerS(raw);
  const outPerS = Math.min(most, fastest(out, outFit));
  const backPerS = back && backFit ? Math.min(most, fastest(back, backFit)) : 0;
  return {
    amplitude,
    peakPerS: Math.max(outPerS, backPerS, least),
    leastPerS: least,
    mostPerS: most,
    outPerS,
    backPerS,
    outPass: out,
    backPass: back,
    // A way back that was not finished has no end: the far point was kept until the frames end or it was left.
    heldMs: Math.max(0, (back ? arrivalOf(back) : keptUntilMs(path, amplitude)) - arrivalOf(out)),
    startMs: departureOf(out),
    endMs: back ? departureOf(back) : path.at(-1)!.atMs,
  };
}

/** When the far point was reached; for a way back, walked backwards, when it was left. */
function arrivalOf({ nearMs, farMs }: Way): number {
  return farMs + EDGE_RATIO * (farMs - nearMs);
}

/** When the rest was left; for a way back, when it was reached. */
function departureOf({ nearMs, farMs }: Way): number {
  return nearMs - EDGE_RATIO * (farMs - nearMs);
}

/** What the steps between two readings say alone. */
function boundsPerS(readings: readonly Reading[]): { readonly least: number; readonly most: number } {
  const steps = readings.slice(1).flatMap(({ atMs, value }, i) => {
    const before = readings[i]!;
    const ms = atMs - before.atMs;
    return ms > 0 ? [{ ms, perS: (Math.abs(value - before.value) * 1000) / ms }] : [];
  });
  const steepest = (of: typeof steps): number => Math.max(0, ...of.map(({ perS }) => perS));
  const long = steps.filter(({ ms }) => ms > slowFrameMs);
  const isSlow = long.length > steps.length / 2;
  return { least: isSlow ? steepest(long) : 0, most: (isSlow ? 1 : SPARSE_RATIO) * steepest(steps) };
}

/**
 * The fastest moment of swings without a stop. A way from one side to the other is one way: read as two, each would seem to begin at rest in
 * the middle, where the head is fastest.
 */
export function peakThrough(swings: readonly Signed[]): number {
  const through = swings.map((swing, i) => (i > 0 ? throughPerS(swings[i - 1]!, swing) : null));
  const timed = through.filter((perS) => perS !== null);
  if (timed.length === 0) return peakApart(swings);
  // Ways from side to side are twice as long and read better than the first and the last one; the fastest of several noisy ones would read
  // too fast, and people shake evenly.
  const least = Math.max(...swings.map(({ leastPerS }) => leastPerS));
  const most = Math.max(...swings.map(({ mostPerS }) => mostPerS));
  const mean = timed.reduce((sum, perS) => sum + perS, 0) / timed.length;
  return Math.max(least, Math.min(most, mean));
}

/** Of nods, which go one way only: all ways down together and all ways up, since the fastest of several noisy ones would read too fast. */
function peakApart(swings: readonly Signed[]): number {
  const meanOf = (perS: readonly number[]): number =>
    perS.reduce((sum, one) => sum + one, 0) / Math.max(1, perS.length);
  const out = meanOf(swings.map(({ outPerS }) => outPerS));
  const back = meanOf(swings.filter(({ backPass }) => backPass).map(({ backPerS }) => backPerS));
  return Math.max(out, back, ...swings.map(({ leastPerS }) => leastPerS));
}

type Signed = SwingMeasures & { readonly sign: 1 | -1 };

function throughPerS(before: Signed, after: Signed): number | null {
  if (before.sign === after.sign || !before.backPass) return null;
  const ms = after.outPass.mostMs - before.backPass.mostMs;
  const middleMs = after.outPass.nearMs - before.backPass.nearMs;
  if (!(ms > 0) || middleMs > MIDDLE_RATIO * ms) return null;
  return (THROUGH_STEEPEST * PASS_RATIO * (before.amplitude + after.amplitude) * 1000) / ms;
}

/** One way between the rest and the far point, in the order from the rest: the way back runs backwards in time. */
interface Way {
  readonly path: readonly Reading[];
  /** When 10 % and 90 % of the way were passed. */
  readonly nearMs: number;
  readonly farMs: number;
  readonly mostMs: number;
  /** Between the first two. */
  readonly ms: number;
}

function cut(path: readonly Reading[], hasReturned: boolean): { amplitude: number; out: Way; back: Way | null } {
  const top = path.reduce((best, one, i) => (one.value > path[best]!.value ? i : best), 0);
  const amplitude = summitAround(path, top);
  return {
    amplitude,
    out: wayAlong(path.slice(0, top + 1), amplitude),
    back: hasReturned ? wayAlong(path.slice(top).reverse(), amplitude) : null,
  };
}

function smoothed(readings: readonly Reading[], halfMs: number): readonly Reading[] {
  return readings.map((reading) => {
    const near = readings.filter((one) => Math.abs(one.atMs - reading.atMs) <= halfMs);
    // Unevenly spaced neighbours would pull an average to the fuller side: a line through them does not.
    return near.length < 3 ? reading : { atMs: reading.atMs, value: lineThrough(near).at(reading.atMs) };
  });
}

/** The summit of the parabola through the highest reading and its neighbours: at few frames the far point falls between two. */
function summitAround(path: readonly Reading[], top: number): number {
  const [before, at, after] = [path[top - 1], path[top]!, path[top + 1]];
  if (!before || !after) return at.value;
  const [x0, x2] = [before.atMs - at.atMs, after.atMs - at.atMs];
  const [y0, y2] = [before.value - at.value, after.value - at.value];
  const bend = (y2 / x2 - y0 / x0) / (x2 - x0);
  if (!(bend < 0)) return at.value;
  const tilt = y0 / x0 - bend * x0;
  // Between two readings nothing rises by more than a part of the steeper way down.
  return at.value + Math.min((-tilt * tilt) / (4 * bend), 0.25 * Math.max(-y0, -y2));
}

function wayAlong(path: readonly Reading[], amplitude: number): Way {
  const crossings = (share: number): readonly number[] => {
    const level = share * amplitude;
    return path.slice(1).flatMap((b, i) => {
      const a = path[i]!;
      const isCrossing = a.value <= level && b.value > level;
      return isCrossing ? [a.atMs + ((b.atMs - a.atMs) * (level - a.value)) / (b.value - a.value)] : [];
    });
  };
  const passed = (share: number): number => crossings(share).at(-1) ?? path[0]!.atMs;
  const nearMs = passed(WAY_FROM);
  const isAfterwards = (atMs: number): boolean =>
    path.at(-1)!.atMs >= path[0]!.atMs ? atMs >= nearMs : atMs <= nearMs;
  // The first time: while a small far point is kept, noise falls below the level again and again.
  const farMs = crossings(WAY_TO).find(isAfterwards) ?? path[0]!.atMs;
  return { path, nearMs, farMs, mostMs: passed(PASS_RATIO), ms: Math.abs(farMs - nearMs) };
}

function fitWay(raw: readonly Reading[], { path, nearMs, farMs, ms }: Way, amplitude: number): EaseFit {
  const lengthMs = Math.max(ms / WAY_SHARE, 40);
  const [fromMs, toMs] = [Math.min(nearMs, farMs) - lengthMs, Math.max(nearMs, farMs) + lengthMs];
  const topMs = path.at(-1)!.atMs;
  // What lies beyond the far point belongs to the other way.
  const isBeyond = (atMs: number) => (farMs >= nearMs ? atMs > topMs : atMs < topMs);
  const own = raw.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs && !isBeyond(atMs));
  return fitEase(own.length > 1 ? own : path, amplitude, (nearMs + farMs) / 2, lengthMs);
}

function fastest({ path, nearMs, farMs, ms }: Way, fit: EaseFit): number {
  const [fromMs, toMs] = [Math.min(nearMs, farMs), Math.max(nearMs, farMs)];
  const inside = path.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
  if (inside.length < LEAST_WAY_READINGS) return fit.peakPerS;
  const spanMs = SLOPE_RATIO * ms;
  let best = 0;
  for (const { atMs } of inside) {
    if (atMs + 0.9 * spanMs > toMs) continue;
    const stretch = inside.filter((one) => one.atMs >= atMs && one.atMs <= atMs + spanMs);
    if (stretch.length > 2) best = Math.max(best, Math.abs(lineThrough(stretch).perS));
  }
  return best;
}

function keptUntilMs(path: readonly Reading[], amplitude: number): number {
  return path.filter(({ value }) => value >= WAY_TO * amplitude).at(-1)!.atMs;
}
