/** How often the last exams went well: a count, never a promise. */
import type { AttemptRecord } from '../report/attempt.ts';
import type { RehearsalRecord } from './record.ts';

export interface Readiness {
  readonly good: number;
  /** How many exams there are to judge by, five at most. */
  readonly of: number;
}

const LAST_EXAMS = 5;

export function hasEveryStepGood({ steps }: RehearsalRecord): boolean {
  return steps.length > 0 && steps.every(({ result }) => result === 'good');
}

/** @param attempts newest first. What the demo's sitter did says nothing about the person. */
export function readinessOf(attempts: readonly AttemptRecord[]): Readiness {
  const exams = attempts
    .filter(({ origin, rehearsal }) => origin !== 'demo' && rehearsal?.mode === 'exam')
    .slice(0, LAST_EXAMS);
  return { good: exams.filter(({ rehearsal }) => rehearsal && hasEveryStepGood(rehearsal)).length, of: exams.length };
}
