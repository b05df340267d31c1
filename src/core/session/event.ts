import type { CheckReport } from '../checks/index.ts';
import type { Checkup } from '../doctor/facts.ts';
import type { ExerciseId } from '../exercises.ts';
import type { Subject } from '../observation.ts';
import type { ReadyPage } from '../preparation/page.ts';
import type { PrepareAct } from '../preparation/preparation.ts';
import type { Progress } from '../preparation/progress.ts';
import type { Motion, Plan } from '../rehearsal/index.ts';
import type { AttemptRecord } from '../report/attempt.ts';
import type { DoctorDocument } from './doctor-state.ts';
import type {
  CameraAbilities,
  CameraFailure,
  Device,
  InstallOffer,
  LiveView,
  ModelFailure,
  PictureFailure,
  PictureName,
  PictureReport,
  Settings,
  StorageFailure,
} from './state.ts';

/** What a person can do. Emitted by the screens. */
export type Tap =
  | { readonly type: 'go-home' }
  | { readonly type: 'go-back' }
  | { readonly type: 'choose-documents'; readonly demo: boolean }
  | { readonly type: 'choose-faces'; readonly demo: boolean }
  | { readonly type: 'choose-exercise'; readonly exercise: ExerciseId; readonly demo: boolean }
  | { readonly type: 'allow-camera' }
  | { readonly type: 'try-again' }
  | { readonly type: 'use-demo' }
  | { readonly type: 'continue-without-judge' }
  | { readonly type: 'press-shutter' }
  /** The room doctor's buttons. */
  | { readonly type: 'turn'; readonly what: 'start' | 'pause' | 'resume' | 'restart' | 'enough' }
  | { readonly type: 'begin-rehearsal'; readonly plan: Plan; readonly demo: boolean }
  /** The buttons of a rehearsal: on to the next step, to the end, save what could not be saved. */
  | { readonly type: 'rehearsal'; readonly what: 'skip' | 'stop' | 'keep' }
  | { readonly type: 'toggle-torch' }
  | { readonly type: 'switch-lens' }
  | { readonly type: 'toggle-mute' }
  /** The file itself is already held by the shell under this name. */
  | { readonly type: 'import-picture'; readonly exercise: ExerciseId; readonly picture: PictureName }
  | { readonly type: 'keep' }
  | { readonly type: 'retake' }
  | { readonly type: 'discard' }
  | { readonly type: 'open-practice' }
  /** The picture of a review or of a kept attempt, as large as the screen. */
  | { readonly type: 'look-closely' }
  /** The newest kept picture of a document as large as the screen; the list where there is none. */
  | { readonly type: 'look-at-newest' }
  | { readonly type: 'compare'; readonly attemptId: string; readonly otherId: string }
  | { readonly type: 'open-progress'; readonly exercise: ExerciseId | null }
  | { readonly type: 'open-attempt'; readonly attemptId: string }
  | { readonly type: 'ask-delete' }
  | { readonly type: 'cancel-delete' }
  | { readonly type: 'delete-attempt'; readonly attemptId: string }
  | { readonly type: 'delete-all' }
  | { readonly type: 'open-settings' }
  | { readonly type: 'open-keep-safe' }
  /** The doctor's screen, and its examination; once more when it is open already. */
  | { readonly type: 'open-doctor' }
  | { readonly type: 'open-support-pack' }
  /** Opens the camera for the doctor; `finish` keeps what was measured. */
  | { readonly type: 'test-camera'; readonly exercise: DoctorDocument }
  | { readonly type: 'finish-camera' }
  | { readonly type: 'change-settings'; readonly change: Partial<Settings> }
  | { readonly type: 'open-ready'; readonly page: ReadyPage }
  | { readonly type: 'prepare'; readonly act: PrepareAct }
  | { readonly type: 'open-data-check'; readonly attemptId: string | null }
  | { readonly type: 'install' }
  | { readonly type: 'apply-update' }
  | { readonly type: 'dismiss-notice' };

/** What the world answers. Emitted by the runner. */
export type Answer =
  | {
      readonly type: 'started';
      readonly settings: Settings;
      readonly device: Device;
      readonly start: 'document' | 'selfie' | null;
    }
  | { readonly type: 'device-changed'; readonly device: Device }
  | { readonly type: 'camera-opened'; readonly abilities: CameraAbilities }
  | { readonly type: 'camera-failed'; readonly why: CameraFailure }
  | { readonly type: 'torch-changed'; readonly on: boolean }
  | { readonly type: 'model-progress'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly type: 'judge-ready'; readonly subject: Subject }
  | { readonly type: 'judge-failed'; readonly why: ModelFailure }
  /** The worker died or fell silent; it was restarted (`again`) or given up. */
  | { readonly type: 'judge-lost'; readonly again: boolean }
  | {
      readonly type: 'analysed';
      readonly live: LiveView;
      readonly findings: readonly CheckReport[];
      /** Only where movements are followed. */
      readonly motion?: Motion;
    }
  /** Which way the person faces, degrees anticlockwise from an unknown zero. */
  | { readonly type: 'heading'; readonly deg: number }
  /** The phone tells no direction. */
  | { readonly type: 'heading-absent' }
  | { readonly type: 'still-taken'; readonly picture: PictureName; readonly takenAtMs: number }
  | { readonly type: 'still-failed' }
  | { readonly type: 'picture-inspected'; readonly picture: PictureName; readonly report: PictureReport }
  | { readonly type: 'picture-refused'; readonly picture: PictureName; readonly why: PictureFailure }
  | { readonly type: 'library-loaded'; readonly attempts: readonly AttemptRecord[]; readonly damaged: number }
  | { readonly type: 'library-failed'; readonly why: StorageFailure }
  | { readonly type: 'attempt-kept'; readonly attemptId: string }
  | { readonly type: 'keep-failed'; readonly why: StorageFailure }
  | { readonly type: 'attempt-deleted'; readonly attemptId: string }
  | { readonly type: 'all-deleted' }
  | { readonly type: 'delete-failed' }
  | { readonly type: 'settings-not-kept' }
  | { readonly type: 'install-offered'; readonly offer: InstallOffer }
  | { readonly type: 'examined'; readonly found: Partial<Checkup> }
  /** What was kept of getting ready; null where the guide could not be fetched. */
  | { readonly type: 'preparation-loaded'; readonly progress: Progress | null }
  | { readonly type: 'update-ready' }
  | { readonly type: 'page-hidden' }
  | { readonly type: 'page-shown' }
  | { readonly type: 'crashed'; readonly log: string };

/** Time is data: every event says when it happened, in milliseconds of a clock that never runs backwards. */
export type Event = (Tap | Answer) & { readonly atMs: number };
