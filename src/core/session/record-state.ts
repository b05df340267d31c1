/** Where the person is in the practice record. */
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
