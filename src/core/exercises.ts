import type { DocumentFormat } from './document/formats.ts';
import type { Subject } from './observation.ts';

/** What can be practised. A new exercise is one entry here and one name per language. */
export interface Exercise {
  readonly subject: Subject;
  readonly facing: 'environment' | 'user';
  /** Proportions of the guide and of the straightened picture; null when any document will do. */
  readonly format: DocumentFormat | null;
}

const card = { subject: 'document', facing: 'environment', format: 'id-1' } as const;

export const exercises = {
  'id-card-front': card,
  'id-card-back': card,
  passport: { subject: 'document', facing: 'environment', format: 'id-3' },
  'driving-licence': card,
  'residence-permit': card,
  'other-document': { subject: 'document', facing: 'environment', format: null },
  selfie: { subject: 'face', facing: 'user', format: null },
} as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof exercises;

export const exerciseIds = Object.keys(exercises) as readonly ExerciseId[];

export function isExerciseId(value: unknown): value is ExerciseId {
  return typeof value === 'string' && Object.hasOwn(exercises, value);
}

export function exerciseOf(id: ExerciseId): Exercise {
  return exercises[id];
}
