/** The timeline while it grows: the head at each moment, and now and then the points of the face. */
import type { MotionSample } from '../gestures/index.ts';
import type { TimelinePoint } from './record.ts';

/** Between two moments. */
const POINT_MS = 60;
/** Three minutes; afterwards every second moment goes. */
const MOST_POINTS = 3000;

interface Seen {
  readonly sample: MotionSample;
  readonly figure: readonly number[] | null;
}

/** The same with this moment, where there is a face and the last moment is long enough ago. */
export function withMoment(
  points: readonly TimelinePoint[],
  { sample, figure }: Seen,
  startedMs: number,
): readonly TimelinePoint[] {
  const sinceStartMs = sample.atMs - startedMs;
  const last = points.at(-1);
  if (!sample.head || (last && sinceStartMs - last.atMs < POINT_MS)) return points;
  const { pose, leftClosed, rightClosed } = sample.head;
  const point = pointOf(sinceStartMs, { ...pose, closed: Math.min(leftClosed, rightClosed) });
  const kept = points.length >= MOST_POINTS ? points.filter((_, i) => i % 2 === 0) : points;
  return [...kept, figure ? { ...point, figure } : point];
}

/** Rounded to what can be told apart. */
function pointOf(atMs: number, head: { yawDeg: number; pitchDeg: number; closed: number }): TimelinePoint {
  const round = (value: number, steps: number): number => Math.round(value * steps) / steps;
  return {
    atMs: Math.round(atMs),
    yawDeg: round(head.yawDeg, 10),
    pitchDeg: round(head.pitchDeg, 10),
    closed: round(head.closed, 100),
  };
}
