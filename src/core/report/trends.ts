/** How the checks of one exercise came out over its attempts: streaks, changes, and the series that the plots draw. */
import type { CheckId, CheckReport } from '../checks/index.ts';
import type { ExerciseId } from '../exercises.ts';
import type { AttemptRecord } from './attempt.ts';

/** What the demo's actors did says nothing about the person; a picture that nobody judged says nothing either. */
export function judgedAttempts(attempts: readonly AttemptRecord[], exercise: ExerciseId): readonly AttemptRecord[] {
  return attempts.filter(
    (attempt) => attempt.exercise === exercise && attempt.origin !== 'demo' && attempt.scorecard.length > 0,
  );
}

/** More points than these cannot be told apart on a phone 360 px wide, and old ones no longer tell how it goes now. */
export const MOST_POINTS = 12;

export interface TrendPoint {
  readonly attemptId: string;
  readonly takenAtMs: number;
  readonly report: CheckReport;
}

/** One check over the attempts, oldest first. */
export interface Trend {
  readonly check: CheckId;
  readonly points: readonly TrendPoint[];
  /** How many of the newest came out good, or to change, one after the other. */
  readonly goodInARow: number;
  readonly badInARow: number;
}

/** @param attempts newest first, of any exercise. Trends that need a change come first, then the unsteady ones. */
export function trendsOf(attempts: readonly AttemptRecord[], exercise: ExerciseId): readonly Trend[] {
  const newest = judgedAttempts(attempts, exercise).slice(0, MOST_POINTS);
  const series = new Map<CheckId, TrendPoint[]>();
  for (const { id, takenAtMs, scorecard } of newest) {
    for (const report of scorecard) {
      const points = series.get(report.check) ?? [];
      points.unshift({ attemptId: id, takenAtMs, report });
      series.set(report.check, points);
    }
  }
  return [...series].map(([check, points]) => trendOf(check, points)).sort((a, b) => weightOf(b) - weightOf(a));
}

function trendOf(check: CheckId, points: readonly TrendPoint[]): Trend {
  return { check, points, goodInARow: inARow(points, 'pass'), badInARow: inARow(points, 'fail') };
}

function inARow(points: readonly TrendPoint[], status: CheckReport['status']): number {
  const broken = [...points].reverse().findIndex(({ report }) => report.status !== status);
  return broken === -1 ? points.length : broken;
}

function weightOf({ badInARow, points }: Trend): number {
  const faults = points.filter(({ report }) => report.status !== 'pass').length;
  return badInARow * 100 + faults;
}

/** From so many times in a row it is a habit and not luck; the same for what is said to be steady. */
export const STEADY_FROM = 3;

/** What there is to say about an exercise, in plain facts; the words are the screen's. */
export interface TrendSummary {
  readonly steady: readonly CheckId[];
  /** How many times in a row all of `steady` were good, at least. */
  readonly steadyTimes: number;
  /** Good in the newest attempt and not in the one before. */
  readonly better: readonly CheckId[];
  /** To change in the newest attempt, with how often in a row. */
  readonly left: readonly { readonly report: CheckReport; readonly times: number }[];
}

export function summaryOf(trends: readonly Trend[]): TrendSummary {
  const steady = trends.filter(({ goodInARow }) => goodInARow >= STEADY_FROM);
  const better = trends.filter(
    ({ goodInARow, points }) =>
      goodInARow > 0 && goodInARow < STEADY_FROM && points.at(-goodInARow - 1)?.report.status === 'fail',
  );
  const left = trends.flatMap(({ badInARow, points }) => {
    const report = points.at(-1)?.report;
    return badInARow > 0 && report ? [{ report, times: badInARow }] : [];
  });
  return {
    steady: steady.map(({ check }) => check),
    steadyTimes: Math.min(...steady.map(({ goodInARow }) => goodInARow), MOST_POINTS),
    better: better.map(({ check }) => check),
    left,
  };
}
