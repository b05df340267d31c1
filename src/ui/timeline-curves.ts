/** The curves of a rehearsal's timeline in the units of its drawing. Pure. */
import { headAimOf } from '../core/gestures/index.ts';
import type { RehearsalRecord, StepResult, TimelinePoint } from '../core/rehearsal/index.ts';

export const strip = { width: 320, height: 64, gap: 22 } as const;
/** Full scale of the head's curves, degrees to either side. */
const MOST_DEG = 45;
/** Moments further apart are not joined: nobody saw what was between them. */
const LONGEST_GAP_MS = 700;

export type CurveName = 'yaw' | 'pitch' | 'eyes';

export interface Curves {
  readonly lengthMs: number;
  /** Where the head usually was: its own rest. */
  readonly rest: { readonly yawDeg: number; readonly pitchDeg: number };
  readonly paths: Record<CurveName, string>;
}

export function curvesOf({ points, steps }: RehearsalRecord): Curves {
  const lengthMs = Math.max(1, points.at(-1)?.atMs ?? 0, ...steps.map(({ endMs }) => endMs));
  const rest = { yawDeg: median(points.map((one) => one.yawDeg)), pitchDeg: median(points.map((one) => one.pitchDeg)) };
  const path = (yOf: (point: TimelinePoint) => number) =>
    points
      .map((point, i) => {
        const isJoined = i > 0 && point.atMs - points[i - 1]!.atMs <= LONGEST_GAP_MS;
        return `${isJoined ? 'L' : 'M'}${xOf(point.atMs, lengthMs).toFixed(1)} ${yOf(point).toFixed(1)}`;
      })
      .join('');
  return {
    lengthMs,
    rest,
    paths: {
      yaw: path((point) => degY(point.yawDeg - rest.yawDeg)),
      pitch: path((point) => degY(point.pitchDeg - rest.pitchDeg)),
      eyes: path((point) => openY(1 - point.closed)),
    },
  };
}

export function xOf(atMs: number, lengthMs: number): number {
  return (strip.width * Math.max(0, atMs)) / lengthMs;
}

/** Left and up are at the top. */
export function degY(deg: number): number {
  return strip.height * (0.5 - Math.max(-MOST_DEG, Math.min(MOST_DEG, deg)) / (2 * MOST_DEG));
}

function openY(open: number): number {
  return strip.height * (1 - Math.max(0, Math.min(1, open)));
}

export interface Band {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** Where a curve has gone far enough during a step that asks for it. */
export function bandsOf(name: CurveName, steps: readonly StepResult[], lengthMs: number): readonly Band[] {
  return steps.flatMap(({ movement, startMs, endMs }) => {
    const x = xOf(startMs, lengthMs);
    const width = xOf(endMs, lengthMs) - x;
    if (name === 'eyes') {
      const isBlink = movement === 'blink' || movement === 'blink-twice';
      return isBlink ? [{ x, width, y: strip.height * 0.6, height: strip.height * 0.4 }] : [];
    }
    const aim = headAimOf(movement);
    if (!aim || aim.axis !== name) return [];
    const sides = aim.sign === 0 ? [1, -1] : [aim.sign];
    return sides.map((side) => {
      const [near, far] = [degY(side * aim.deg), degY(side * MOST_DEG)];
      return { x, width, y: Math.min(near, far), height: Math.abs(far - near) };
    });
  });
}

/** The figure of a moment, or the nearest one within half a second. */
export function figureAt(points: readonly TimelinePoint[], at: number): readonly number[] | null {
  const atMs = points[at]?.atMs ?? 0;
  let best: TimelinePoint | null = null;
  for (const point of points) {
    if (!point.figure || Math.abs(point.atMs - atMs) > 500) continue;
    if (!best || Math.abs(point.atMs - atMs) < Math.abs(best.atMs - atMs)) best = point;
  }
  return best?.figure ?? null;
}

/** Number of the step under way, from 1; null between steps. */
export function stepAt(steps: readonly StepResult[], atMs: number): number | null {
  const i = steps.findIndex(({ startMs, endMs }) => atMs >= startMs && atMs <= endMs);
  return i < 0 ? null : i + 1;
}

/** The moment to show first: the head at its furthest. */
export function furthestAt(points: readonly TimelinePoint[], { yawDeg, pitchDeg }: Curves['rest']): number {
  const farOf = (point: TimelinePoint): number =>
    Math.max(Math.abs(point.yawDeg - yawDeg), Math.abs(point.pitchDeg - pitchDeg));
  return points.reduce((best, point, i) => (farOf(point) > farOf(points[best]!) ? i : best), 0);
}

/** About so many moments tell the whole in words. */
const TABLE_ROWS = 24;

export function tableRows(points: readonly TimelinePoint[]): readonly TimelinePoint[] {
  const every = Math.max(1, Math.ceil(points.length / TABLE_ROWS));
  return points.filter((_, i) => i % every === 0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}
