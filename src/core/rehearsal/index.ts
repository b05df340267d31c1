/**
 * A rehearsal of the movements that a real check asks for: a plan (which steps, how timed), the step under way, and what is left of it
 * afterwards. Pure: chance comes in as a seed, time with every frame. How movements are recognised is in `core/gestures`; what is said about
 * them is in `messages/`.
 */
export { type Cue, isSameCue } from './cue.ts';
export { figureOf, figureShapes } from './figure.ts';
export {
  type ExamSeconds,
  examSeconds,
  type Mode,
  type Plan,
  planExam,
  planLearning,
  planRehearsal,
  type StyleId,
  styleIds,
} from './plan.ts';
export { hasEveryStepGood, type Readiness, readinessOf } from './readiness.ts';
export { type RehearsalRecord, recordOf, type StepResult, type TimelinePoint } from './record.ts';
export {
  isOver,
  leftMsOf,
  type Motion,
  pauseRehearsal,
  type Rehearsal,
  resumeRehearsal,
  sawMotion,
  skipStep,
  startRehearsal,
} from './rehearsal.ts';
