import type { Coaching } from '../advice.ts';
import type { CheckReport } from '../checks/index.ts';
import type { Checkup } from '../doctor/facts.ts';
import type { Outline } from '../document/outline.ts';
import type { ExerciseId } from '../exercises.ts';
import type { Point, Rect, Size } from '../geometry.ts';
import type { HeadPose, Subject } from '../observation.ts';
import type { ReadyPage } from '../preparation/page.ts';
import type { Preparation } from '../preparation/preparation.ts';
import type { Reading } from '../reading/reading.ts';
import type { Plan, Rehearsal, RehearsalRecord } from '../rehearsal/index.ts';
import type { AttemptRecord, Origin } from '../report/attempt.ts';
import type { RoomAdvice, Survey } from '../room/index.ts';
import type { KeepPictures } from '../safe/expiry.ts';
import type { DoctorSituation } from './doctor-state.ts';
import type { CameraFailure, ModelFailure, PictureFailure, StorageFailure } from './failures.ts';

export type { CameraFailure, ModelFailure, PictureFailure, StorageFailure } from './failures.ts';

import type { AttemptSituation, ComparingSituation, LookingSituation, ProgressSituation } from './record-state.ts';

export type Locale = 'zh-CN' | 'en';

/** Kept on the phone between visits. */
export interface Settings {
  readonly locale: Locale;
  readonly theme: 'system' | 'light' | 'dark';
  /** The hand that holds the phone: the camera's bottom bar is mirrored for the left one. */
  readonly hand: 'right' | 'left';
  readonly muted: boolean;
  readonly keepPictures: KeepPictures;
}

/** What is known about the phone and the browser; it decides which steps a failure screen shows. */
export interface Device {
  readonly browser: 'safari-ios' | 'chrome-ios' | 'chrome-android' | 'firefox' | 'safari-mac' | 'chrome' | 'other';
  /** Name of the app whose built-in browser this is (WeChat, ...), or null for a real browser. */
  readonly inAppBrowser: string | null;
  readonly isInstalled: boolean;
  readonly online: boolean;
  /** True once the person has let this page use the camera: the primer need not be shown again. */
  readonly cameraAllowed: boolean;
}

export type InstallOffer = 'none' | 'prompt' | 'ios-steps';

export type FaceModel =
  | { readonly is: 'unknown' }
  | { readonly is: 'loading'; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly is: 'ready' }
  | { readonly is: 'failed'; readonly why: ModelFailure };

export type Library =
  | { readonly is: 'loading' }
  /** Newest first; `damaged` counts records that cannot be read and are left where they are. */
  | { readonly is: 'ready'; readonly attempts: readonly AttemptRecord[]; readonly damaged: number }
  | { readonly is: 'failed'; readonly why: StorageFailure };

/** A picture the shell holds; state knows it by name only. Names of kept pictures are `attempt id/role`. */
export type PictureName = string;

/** What the still analysis says about one picture. */
export interface PictureReport {
  readonly size: Size;
  /** Empty when the picture could not be judged here (no model, no worker): it can still be looked at and kept. */
  readonly scorecard: readonly CheckReport[];
  readonly outline: Outline | null;
  readonly straightened: PictureName | null;
  /** What the document's lines for machines say; shown and never kept. Absent of kept attempts. */
  readonly reading?: Reading | null;
}

/** What the overlay draws, in ratios of the camera frame (0..1, never mirrored). */
export interface LiveView {
  readonly atMs: number;
  readonly frame: Size;
  readonly outline: readonly Point[] | null;
  readonly cutOff: Outline['cutOff'];
  readonly face: Rect | null;
  readonly pose: HeadPose | null;
  /** The document's lines for machines can be read as it lies. */
  readonly areLinesReadable?: true;
}

/** What the open camera can do. */
export interface CameraAbilities {
  readonly torch: boolean;
  readonly lenses: number;
  readonly mirrored: boolean;
}

export interface CoachingSituation {
  readonly at: 'coaching';
  readonly exercise: ExerciseId;
  readonly source: 'camera' | 'demo';
  readonly abilities: CameraAbilities;
  readonly torchOn: boolean;
  /** Null until the first frame was judged. */
  readonly live: LiveView | null;
  readonly startedAtMs: number;
  readonly coaching: Coaching;
  /** 0..1: how much of the hold is done; the ring. */
  readonly holdRatio: number;
  /** `manual`: the judge is not there (worker dead, model missing); the shutter still works. */
  readonly judge: 'warming-up' | 'running' | 'manual';
  /** Set while the still is being taken. */
  readonly taking: 'auto' | 'shutter' | null;
}

/** The person turns on the spot before the open camera; see `core/room`. */
export interface SurveyingSituation {
  readonly at: 'surveying';
  readonly exercise: ExerciseId;
  readonly source: 'camera' | 'demo';
  readonly abilities: CameraAbilities;
  readonly judge: 'warming-up' | 'running';
  readonly survey: Survey;
}

/** Movements are asked for, one after the other, before the open camera; see `core/rehearsal`. */
export interface RehearsingSituation {
  readonly at: 'rehearsing';
  readonly exercise: ExerciseId;
  readonly source: 'camera' | 'demo';
  readonly abilities: CameraAbilities;
  readonly judge: 'warming-up' | 'running';
  readonly rehearsal: Rehearsal;
  readonly live: LiveView | null;
}

export interface DebriefSituation {
  readonly at: 'debrief';
  readonly exercise: ExerciseId;
  readonly origin: Origin;
  readonly rehearsal: RehearsalRecord;
  readonly keeping:
    | { readonly is: 'busy' }
    | { readonly is: 'kept'; readonly attemptId: string }
    | { readonly is: 'failed'; readonly why: StorageFailure };
}

export interface ReviewingSituation {
  readonly at: 'reviewing';
  readonly exercise: ExerciseId;
  readonly origin: Origin;
  readonly picture: PictureName;
  readonly takenAtMs: number;
  readonly report: PictureReport;
  readonly keeping:
    | { readonly is: 'idle' }
    | { readonly is: 'busy' }
    | { readonly is: 'failed'; readonly why: StorageFailure };
}

/** Where the person is. Failures are situations too: each has a sentence and a next step. */
export type Situation =
  | { readonly at: 'home' }
  | { readonly at: 'choosing-document'; readonly demo: boolean }
  | { readonly at: 'choosing-face'; readonly demo: boolean }
  | { readonly at: 'primer'; readonly exercise: ExerciseId }
  | {
      readonly at: 'opening-camera';
      readonly exercise: ExerciseId;
      readonly source: 'camera' | 'demo';
      readonly manual: boolean;
    }
  | { readonly at: 'camera-failed'; readonly exercise: ExerciseId; readonly why: CameraFailure }
  | {
      readonly at: 'model-failed';
      readonly exercise: ExerciseId;
      readonly source: 'camera' | 'demo';
      readonly why: ModelFailure;
    }
  | CoachingSituation
  | SurveyingSituation
  | { readonly at: 'choosing-movement'; readonly demo: boolean }
  | RehearsingSituation
  | DebriefSituation
  | {
      readonly at: 'room-advised';
      readonly exercise: ExerciseId;
      readonly source: 'camera' | 'demo';
      readonly advice: RoomAdvice;
    }
  | {
      readonly at: 'checking';
      readonly exercise: ExerciseId;
      readonly origin: Origin;
      readonly picture: PictureName;
      readonly takenAtMs: number;
    }
  | {
      readonly at: 'picture-failed';
      readonly exercise: ExerciseId;
      readonly origin: Origin;
      readonly why: PictureFailure;
    }
  | ReviewingSituation
  | { readonly at: 'kept'; readonly exercise: ExerciseId; readonly attemptId: string; readonly origin: Origin }
  | { readonly at: 'practice'; readonly confirming: 'delete-all' | null }
  | AttemptSituation
  | LookingSituation
  | ComparingSituation
  | ProgressSituation
  | { readonly at: 'settings' }
  /** How long pictures stay, who may see them, and the end of them. */
  | { readonly at: 'keep-safe' }
  | { readonly at: 'install-steps' }
  /** What is typed there stays there: neither the state nor the event log ever holds it. `attemptId`: the document it is compared with. */
  | { readonly at: 'data-check'; readonly attemptId: string | null }
  /** Getting ready for the real check; see `core/preparation`. */
  | { readonly at: 'ready'; readonly page: ReadyPage }
  | DoctorSituation
  /** We were wrong: `log` is the event log as text, without any picture. */
  | { readonly at: 'crashed'; readonly log: string };

export interface State {
  readonly settings: Settings;
  readonly device: Device;
  readonly library: Library;
  readonly faceModel: FaceModel;
  /** The subject whose checks are loaded and can run now. */
  readonly judgeReadyFor: Subject | null;
  readonly install: InstallOffer;
  /** The movements that were chosen last; null before the first rehearsal. */
  readonly plan: Plan | null;
  /** What the doctor of phone and line has found; kept for the support pack until the page is closed. */
  readonly checkup: Checkup;
  /** Null before the hub was opened for the first time; `failed` when its guide could not be fetched. */
  readonly preparation: Preparation | 'failed' | null;
  /** A new version waits; it is applied only on request and never during an exercise. */
  readonly updateReady: boolean;
  /** A sentence that passes by, shown once (deleted, settings not kept, ...). */
  readonly notice: Notice | null;
  readonly situation: Situation;
}

export type Notice =
  | 'attempt-deleted'
  | 'all-deleted'
  | 'delete-failed'
  | 'settings-not-kept'
  | 'offline-ready'
  | 'judge-restarted'
  | 'judge-lost';
