import type { DocumentFormat } from './document/formats.ts';
import type { FaceFraming, Subject } from './observation.ts';

/** What can be practised. A new exercise is one entry here and one name per language. */
export interface Exercise {
  readonly subject: Subject;
  readonly facing: 'environment' | 'user';
  /** Proportions of the guide and of the straightened picture; null when any document will do. */
  readonly format: DocumentFormat | null;
  /** How near a face is asked for; absent where no face is. */
  readonly framing?: FaceFraming;
  /**
   * What comes of it; absent: a picture. A `survey` measures while the person turns, and ends with an advice;
   * `movements` are followed step by step, and end with a debrief.
   */
  readonly takes?: 'survey' | 'movements';
  /** Most documents of this kind have lines for machines, so that these are looked for while the camera is open. */
  readonly hasLines?: true;
}

const card = { subject: 'document', facing: 'environment', format: 'id-1' } as const;

export const exercises = {
  'id-card-front': card,
  'id-card-back': { ...card, hasLines: true },
  passport: { subject: 'document', facing: 'environment', format: 'id-3', hasLines: true },
  'driving-licence': card,
  'residence-permit': { ...card, hasLines: true },
  'other-document': { subject: 'document', facing: 'environment', format: null },
  selfie: { subject: 'face', facing: 'user', format: null, framing: 'arms-length' },
  'selfie-close-up': { subject: 'face', facing: 'user', format: null, framing: 'close-up' },
  'selfie-with-document': { subject: 'face-with-document', facing: 'user', format: null, framing: 'with-document' },
  'room-doctor': { subject: 'face', facing: 'user', format: null, framing: 'arms-length', takes: 'survey' },
  movements: { subject: 'face', facing: 'user', format: null, framing: 'arms-length', takes: 'movements' },
} as const satisfies Record<string, Exercise>;

export type ExerciseId = keyof typeof exercises;

export const exerciseIds = Object.keys(exercises) as readonly ExerciseId[];

export function isExerciseId(value: unknown): value is ExerciseId {
  return typeof value === 'string' && Object.hasOwn(exercises, value);
}

export function exerciseOf(id: ExerciseId): Exercise {
  return exercises[id];
}

/** Exercises that show the person's face, in the order in which real checks ask for them. */
export type FaceExerciseId = {
  [Id in ExerciseId]: (typeof exercises)[Id]['subject'] extends 'document' ? never : Id;
}[ExerciseId];

/** Whether the person is in the picture: then it is mirrored, metered on skin, and needs the face model. */
export function showsFace(id: ExerciseId): id is FaceExerciseId {
  return exerciseOf(id).subject !== 'document';
}

export const faceExerciseIds = exerciseIds.filter(showsFace);
