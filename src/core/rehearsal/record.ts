/** What is kept of a rehearsal: numbers over time and verdicts, no picture. Times count from its beginning. */
import type { AskedId, Outcome } from '../gestures/index.ts';
import type { Mode, Plan, StyleId } from './plan.ts';

/** One step as it ended. `skipped` (without a try) and `no-time` are no verdicts on a movement. */
export interface StepResult {
  readonly movement: AskedId;
  readonly result: Outcome['verdict'] | 'skipped' | 'no-time';
  /** Every try, oldest first; the last one gave the result. */
  readonly tries: readonly Outcome[];
  readonly startMs: number;
  readonly endMs: number;
}

/** One moment of the timeline. */
export interface TimelinePoint {
  readonly atMs: number;
  readonly yawDeg: number;
  readonly pitchDeg: number;
  /** The less closed eye, 0 open to 1 closed, as the face model reads it. */
  readonly closed: number;
  /** See `figureOf`; absent at most moments. */
  readonly figure?: readonly number[];
}

export interface RehearsalRecord {
  readonly mode: Mode;
  readonly style: StyleId;
  readonly stepMs: number | null;
  readonly steps: readonly StepResult[];
  readonly points: readonly TimelinePoint[];
  /** Height over width of the camera's frame, for the figure. */
  readonly frameAspect: number;
}

/** A curve of this many moments looks whole on any phone, and takes about 30 kB. */
const MOST_POINTS = 400;
/** Between two faces to look at again; longer where a rehearsal is long. */
const FIGURE_MS = 350;
const MOST_FIGURES = 80;

/** Steps that were never reached count as skipped: whoever stops early has not done them. */
export function recordOf(
  plan: Plan,
  results: readonly StepResult[],
  points: readonly TimelinePoint[],
  frameAspect: number,
): RehearsalRecord {
  const endMs = points.at(-1)?.atMs ?? results.at(-1)?.endMs ?? 0;
  const missing = plan.steps
    .slice(results.length)
    .map((movement): StepResult => ({ movement, result: 'skipped', tries: [], startMs: endMs, endMs }));
  const { mode, style, stepMs } = plan;
  return { mode, style, stepMs, steps: [...results, ...missing], points: thinned(points), frameAspect };
}

function thinned(points: readonly TimelinePoint[]): readonly TimelinePoint[] {
  const every = Math.max(1, Math.ceil(points.length / MOST_POINTS));
  const figureMs = Math.max(FIGURE_MS, (points.at(-1)?.atMs ?? 0) / MOST_FIGURES);
  let figureAtMs = Number.NEGATIVE_INFINITY;
  return points
    .filter((_, i) => i % every === 0)
    .map(({ figure, ...point }) => {
      if (!figure || point.atMs - figureAtMs < figureMs) return point;
      figureAtMs = point.atMs;
      return { ...point, figure };
    });
}

/** An outcome with its times counted from the rehearsal's beginning. */
export function fromStart(outcome: Outcome, startedMs: number): Outcome {
  return { ...outcome, startMs: outcome.startMs - startedMs, endMs: outcome.endMs - startedMs };
}
