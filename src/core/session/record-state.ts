/** Where the person is in the practice record. */
import type { ExerciseId } from '../exercises.ts';
import type { ReviewingSituation } from './state.ts';

export interface AttemptSituation {
  readonly at: 'attempt';
  readonly attemptId: string;
  readonly confirming: 'delete' | null;
}

/** The picture fills the screen; below it waits what it was opened from. */
export interface LookingSituation {
  readonly at: 'looking';
  readonly over: ReviewingSituation | AttemptSituation;
}

/** Two kept attempts of one exercise beside each other; the way back leads to the first. */
export interface ComparingSituation {
  readonly at: 'comparing';
  readonly attemptId: string;
  readonly otherId: string;
}

/** What is left over all exercises (null), or how one goes over time. */
export interface ProgressSituation {
  readonly at: 'progress';
  /** Not `exercise`: nothing is being practised here. */
  readonly of: ExerciseId | null;
}
