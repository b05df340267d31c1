/** What is left per exercise, counted and never promised: what has not been practised, what needs a change, what is steady. */
import type { CheckReport } from '../checks/index.ts';
import { type ExerciseId, exerciseIds, exerciseOf } from '../exercises.ts';
import { hasEveryStepGood } from '../rehearsal/readiness.ts';
import type { AttemptRecord } from './attempt.ts';
import { STEADY_FROM } from './trends.ts';

export type Left =
  | { readonly is: 'never' }
  /** Practised, but nobody judged the newest picture. */
  | { readonly is: 'unjudged' }
  | { readonly is: 'change'; readonly reports: readonly CheckReport[] }
  /** `good` is how many of the newest were good in a row. */
  | { readonly is: 'good'; readonly good: number; readonly of: number }
  | { readonly is: 'steady'; readonly good: number }
  /** Movements of the newest rehearsal. */
  | { readonly is: 'movements'; readonly good: number; readonly of: number };

export interface LeftOfExercise {
  readonly exercise: ExerciseId;
  readonly left: Left;
}

/** The room doctor leaves nothing to look back on. */
export const recordedExercises = exerciseIds.filter((id) => exerciseOf(id).takes !== 'survey');

/** @param attempts newest first. What the demo did is not the person's practice. */
export function leftToDo(attempts: readonly AttemptRecord[]): readonly LeftOfExercise[] {
  const own = attempts.filter(({ origin }) => origin !== 'demo');
  return recordedExercises.map((exercise) => ({
    exercise,
    left: leftOf(own.filter((attempt) => attempt.exercise === exercise)),
  }));
}

function leftOf(attempts: readonly AttemptRecord[]): Left {
  const [newest] = attempts;
  if (!newest) return { is: 'never' };
  const good = goodInARow(attempts);
  if (newest.rehearsal && good < STEADY_FROM) {
    const { steps } = newest.rehearsal;
    return { is: 'movements', good: steps.filter(({ result }) => result === 'good').length, of: steps.length };
  }
  if (!newest.rehearsal && newest.scorecard.length === 0) return { is: 'unjudged' };
  if (good >= STEADY_FROM) return { is: 'steady', good };
  if (good > 0) return { is: 'good', good, of: STEADY_FROM };
  return { is: 'change', reports: newest.scorecard.filter(({ status }) => status === 'fail') };
}

function goodInARow(attempts: readonly AttemptRecord[]): number {
  const broken = attempts.findIndex((attempt) => !isGood(attempt));
  return broken === -1 ? attempts.length : broken;
}

function isGood({ rehearsal, scorecard }: AttemptRecord): boolean {
  if (rehearsal) return hasEveryStepGood(rehearsal);
  return scorecard.length > 0 && scorecard.every(({ status }) => status !== 'fail');
}
