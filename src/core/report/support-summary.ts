/** What was practised, for whoever reads a request for help: by exercise, the newest attempt and how many there were. */
import type { CheckId } from '../checks/index.ts';
import type { ExerciseId } from '../exercises.ts';
import type { AttemptRecord } from './attempt.ts';

export interface Practised {
  readonly exercise: ExerciseId;
  readonly tries: number;
  /** Milliseconds since 1970, UTC, of the newest. */
  readonly lastAtMs: number;
  readonly last:
    | { readonly is: 'good' }
    | { readonly is: 'to-change'; readonly checks: readonly CheckId[] }
    | { readonly is: 'unjudged' }
    | { readonly is: 'movements'; readonly good: number; readonly of: number };
}

/** @param attempts newest first. What the demo showed says nothing about the person. */
export function practisedOf(attempts: readonly AttemptRecord[]): readonly Practised[] {
  const byExercise = new Map<ExerciseId, AttemptRecord[]>();
  for (const attempt of attempts) {
    if (attempt.origin === 'demo') continue;
    byExercise.set(attempt.exercise, [...(byExercise.get(attempt.exercise) ?? []), attempt]);
  }
  return [...byExercise].map(([exercise, tries]) => ({
    exercise,
    tries: tries.length,
    lastAtMs: tries[0]!.takenAtMs,
    last: resultOf(tries[0]!),
  }));
}

function resultOf({ rehearsal, scorecard }: AttemptRecord): Practised['last'] {
  if (rehearsal) {
    const good = rehearsal.steps.filter(({ result }) => result === 'good').length;
    return { is: 'movements', good, of: rehearsal.steps.length };
  }
  if (scorecard.length === 0) return { is: 'unjudged' };
  const checks = scorecard.filter(({ status }) => status === 'fail').map(({ check }) => check);
  return checks.length === 0 ? { is: 'good' } : { is: 'to-change', checks };
}
