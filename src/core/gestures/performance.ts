/** Movements as somebody does them, well or badly, as numbers over time: what the demo sitter plays and the tests follow. */
import type { AskedId, Verdict } from './gesture.ts';

/** What differs from the person's rest at one moment. */
export interface Posture {
  readonly yawDeg: number;
  readonly pitchDeg: number;
  /** 0 open, 1 closed. */
  readonly leftLidRatio: number;
  readonly rightLidRatio: number;
  /** 0 closed, 1 as far as it goes. */
  readonly mouthRatio: number;
  readonly smileRatio: number;
  /** Logarithm of the ratio to the distance at rest: below 0 nearer. */
  readonly distanceLog: number;
}

export interface Performance {
  readonly lastsMs: number;
  /** @param atMs since it began; before and after that the person rests, or stays where a movement that did not return ends. */
  at(atMs: number): Posture;
}

export const restPosture: Posture = {
  yawDeg: 0,
  pitchDeg: 0,
  leftLidRatio: 0,
  rightLidRatio: 0,
  mouthRatio: 0,
  smileRatio: 0,
  distanceLog: 0,
};

type Signal = keyof Posture;

/** From the place before to `to` in `ms`, eased; an equal place is a pause. */
interface Way {
  readonly ms: number;
  readonly to: Partial<Posture>;
}

/** The steepest point of the eased way, against its mean. */
const STEEPEST = 1.5;

const msFor = (way: number, peakPerS: number): number => (STEEPEST * Math.abs(way) * 1000) / peakPerS;

export interface Manner {
  readonly verdict: Verdict;
  /** Fastest moment of a turn of the head, degrees a second; absent: as fast as the verdict has it. */
  readonly peakDegPerS?: number;
  /** How far it goes, against the usual; 1 when absent. */
  readonly sizeRatio?: number;
}

/** Plays one movement in such a way that the verdict on it should be the wanted one; verdicts that do not fit a movement give a good one. */
export function performanceOf(movement: AskedId, manner: Manner): Performance {
  return alongWays(waysOf(movement, manner));
}

function waysOf(movement: AskedId, manner: Manner): readonly Way[] {
  switch (movement) {
    case 'turn-left':
      return outAndBack('yawDeg', 27, manner);
    case 'turn-right':
      return outAndBack('yawDeg', -27, manner);
    case 'look-up':
      return outAndBack('pitchDeg', 21, manner);
    case 'look-down':
      return outAndBack('pitchDeg', -21, manner);
    case 'nod':
      return toAndFro('pitchDeg', [-1, 0, -1, 0], 17, manner);
    case 'shake':
      return toAndFro('yawDeg', [1, -1, 1, -1, 0], 22, manner);
    case 'open-mouth':
      return levelWays('mouthRatio', 1, manner);
    case 'smile':
      return levelWays('smileRatio', 1, manner);
    case 'move-closer':
      return levelWays('distanceLog', -0.3, manner);
    case 'move-back':
      return levelWays('distanceLog', 0.3, manner);
    case 'blink':
      return blinkWays(manner.verdict);
    case 'blink-twice':
      return manner.verdict === 'too-small' ? blinkWays('good') : [...blinkWays('good'), ...blinkWays(manner.verdict)];
    case 'hold-still':
      return [{ ms: 3500, to: {} }];
    default:
      return movement satisfies never;
  }
}

/** Out, kept, and back. */
function outAndBack(signal: Signal, far: number, { verdict, peakDegPerS, sizeRatio = 1 }: Manner): readonly Way[] {
  const size = (verdict === 'too-small' ? 0.45 : 1) * (verdict === 'wrong-side' ? -1 : 1) * sizeRatio;
  // Whoever does not stop is a little hasty as well.
  const peak = peakDegPerS ?? (verdict === 'too-fast' ? 130 : verdict === 'not-held' ? 46 : 34);
  const ms = msFor(far * size, peak);
  const besides = verdict === 'with-another' ? alsoDone(signal) : {};
  const to = { [signal]: far * size, ...besides };
  const home = verdict === 'not-returned' ? { [signal]: far * size * 0.45 } : { [signal]: 0, ...zeroOf(besides) };
  return [
    { ms, to },
    { ms: verdict === 'not-held' ? 0 : 750, to: {} },
    { ms: verdict === 'not-returned' ? ms * 0.6 : ms, to: home },
    { ms: verdict === 'not-returned' ? 1500 : 0, to: {} },
  ];
}

/** From side to side without a stop; `sides` are the places passed, as shares of how far. */
function toAndFro(
  signal: Signal,
  sides: readonly number[],
  far: number,
  { verdict, peakDegPerS, sizeRatio = 1 }: Manner,
): readonly Way[] {
  const size =
    far *
    sizeRatio *
    (verdict === 'too-small' ? (signal === 'yawDeg' ? 0.38 : 0.47) : verdict === 'too-fast' ? 1.25 : 1);
  const peak = peakDegPerS ?? (verdict === 'too-fast' ? 150 : verdict === 'too-small' ? 35 : 60);
  return sides.map((side, i) => {
    const way = size * (side - (sides[i - 1] ?? 0));
    return { ms: msFor(way, peak), to: { [signal]: size * side } };
  });
}

function levelWays(signal: Signal, far: number, { verdict, sizeRatio = 1 }: Manner): readonly Way[] {
  const small = signal === 'distanceLog' ? 0.42 : 0.62;
  const size = far * sizeRatio * (verdict === 'too-small' ? small : 1) * (verdict === 'wrong-side' ? -1 : 1);
  const ms = signal === 'distanceLog' ? 900 : 400;
  const besides = verdict === 'with-another' ? alsoDone(signal) : {};
  const heldMs = verdict === 'not-held' ? 0 : 850;
  const home = verdict === 'not-returned' ? size * 0.5 : 0;
  return [
    { ms: verdict === 'not-held' ? 160 : ms, to: { [signal]: size, ...besides } },
    { ms: heldMs, to: {} },
    { ms: verdict === 'not-held' ? 160 : ms, to: { [signal]: home, ...zeroOf(besides) } },
    { ms: verdict === 'not-returned' ? 1500 : 0, to: {} },
  ];
}

function alsoDone(signal: Signal): Partial<Posture> {
  return signal === 'yawDeg' ? { pitchDeg: -20 } : { yawDeg: 25 };
}

function zeroOf(besides: Partial<Posture>): Partial<Posture> {
  return Object.fromEntries(Object.keys(besides).map((key) => [key, 0]));
}

function blinkWays(verdict: Verdict): readonly Way[] {
  const share = verdict === 'too-small' ? 0.5 : 1;
  const closed = { leftLidRatio: share, rightLidRatio: verdict === 'one-eye' ? 0.1 : share };
  const open = { leftLidRatio: 0, rightLidRatio: 0 };
  return [
    { ms: 90, to: closed },
    { ms: verdict === 'not-returned' ? 1100 : 160, to: {} },
    { ms: 110, to: open },
    { ms: 350, to: {} },
  ];
}

function alongWays(ways: readonly Way[]): Performance {
  const places: Posture[] = [restPosture];
  for (const { to } of ways) places.push({ ...places.at(-1)!, ...to });
  const lastsMs = ways.reduce((sum, { ms }) => sum + ms, 0);
  const at = (atMs: number): Posture => {
    let leftMs = Math.max(0, atMs);
    for (const [i, { ms }] of ways.entries()) {
      if (leftMs < ms) return between(places[i]!, places[i + 1]!, leftMs / ms);
      leftMs -= ms;
    }
    return places.at(-1)!;
  };
  return { lastsMs, at };
}

function between(from: Posture, to: Posture, ratio: number): Posture {
  const eased = ratio * ratio * (3 - 2 * ratio);
  const entries = (Object.keys(from) as Signal[]).map((key) => [key, from[key] + (to[key] - from[key]) * eased]);
  return Object.fromEntries(entries) as unknown as Posture;
}
