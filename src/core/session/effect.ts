import type { AdviceRef, Coaching, Emphasis } from '../advice.ts';
import type { ExerciseId } from '../exercises.ts';
import type { Progress } from '../preparation/progress.ts';
import type { Cue, RehearsalRecord } from '../rehearsal/index.ts';
import type { AttemptRecord, Origin } from '../report/attempt.ts';
import type { RoomAdvice } from '../room/index.ts';
import type { PictureName, Settings } from './state.ts';

/** What the room doctor says aloud. */
export type RoomSaying =
  | { readonly is: 'turn' | 'slower' | 'find-face' }
  | { readonly is: 'advice'; readonly advice: RoomAdvice };

/** Orders to the shell. Each is carried out by `app/runner.ts` and answered by an `Answer` where one is due. */
export type Effect =
  /** Answered by `camera-opened` or `camera-failed`. Opening again replaces the open one. */
  | { readonly type: 'open-camera'; readonly exercise: ExerciseId; readonly source: 'camera' | 'demo' }
  | { readonly type: 'close-camera' }
  | { readonly type: 'set-torch'; readonly on: boolean }
  | { readonly type: 'switch-lens' }
  /** Loads what the exercise's checks need. Answered by `model-progress`, then `judge-ready` or `judge-failed`. */
  | { readonly type: 'prepare-judge'; readonly exercise: ExerciseId }
  /** Judge frames of the open camera until told to stop. Answered by many `analysed`. */
  | { readonly type: 'start-judging'; readonly exercise: ExerciseId }
  | { readonly type: 'stop-judging' }
  /** Answered by `still-taken` or `still-failed`. */
  | { readonly type: 'take-still' }
  /** Answered by `picture-inspected` or `picture-refused`. */
  | { readonly type: 'inspect-picture'; readonly exercise: ExerciseId; readonly picture: PictureName }
  | { readonly type: 'forget-picture'; readonly picture: PictureName }
  | { readonly type: 'say'; readonly advice: AdviceRef; readonly emphasis: Emphasis }
  /** Lets whoever does not see the screen hear how far off the document is. */
  | { readonly type: 'sound-error'; readonly coaching: Coaching }
  | { readonly type: 'say-taken' }
  | { readonly type: 'say-room'; readonly what: RoomSaying }
  /** Said aloud, felt, and heeded by whoever plays before the demo camera. */
  | { readonly type: 'say-cue'; readonly cue: Cue }
  /** Answered by many `heading`, or by `heading-absent`. Ordered within a tap: an iPhone asks the person only then. */
  | { readonly type: 'start-heading' }
  | { readonly type: 'stop-heading' }
  | { readonly type: 'load-library' }
  /** One transaction or nothing. Answered by `attempt-kept` or `keep-failed`. */
  | {
      readonly type: 'keep-attempt';
      readonly record: Omit<AttemptRecord, 'id'>;
      readonly picture: PictureName;
      readonly straightened: PictureName | null;
    }
  /** As `keep-attempt`, without a picture. */
  | { readonly type: 'keep-rehearsal'; readonly rehearsal: RehearsalRecord; readonly origin: Origin }
  | { readonly type: 'delete-attempt'; readonly attemptId: string }
  | { readonly type: 'delete-all' }
  | { readonly type: 'keep-settings'; readonly settings: Settings }
  /** Reads phone and line, without camera and microphone. Answered by `examined`, part by part. */
  | { readonly type: 'examine' }
  /** Fetches the guide of getting ready and what was kept. Answered by `preparation-loaded`. */
  | { readonly type: 'load-preparation' }
  | { readonly type: 'keep-preparation'; readonly progress: Progress }
  /** Looks at what the open camera gives. Answered by `examined`. */
  | { readonly type: 'measure-camera' }
  | { readonly type: 'ask-install' }
  | { readonly type: 'apply-update' };
