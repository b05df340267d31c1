import type { ExerciseId, FaceExerciseId } from '../core/exercises.ts';
import type { Notice, Settings, StorageFailure } from '../core/session/state.ts';

/** What happened and why, in a title and one or two sentences. */
export interface Explanation {
  readonly title: string;
  readonly body: string;
}

/** An explanation with what the person can do about it, in order. */
export interface Guidance extends Explanation {
  readonly steps: readonly string[];
}

/** A counted sentence; languages without a plural say the same twice. `{count}` is the number. */
export interface Counted {
  readonly one: string;
  readonly other: string;
}

/**
 * The sentences of the screens, by screen. Every language fills the same shape. `{name}` is a placeholder that the screen
 * fills; both languages use the same ones.
 */
export interface ScreenMessages {
  readonly app: {
    readonly name: string;
    /** Title of the page and of the browser's tab; `{screen}` is the screen's own title. */
    readonly title: string;
    readonly loading: string;
    readonly loadFailed: Explanation;
    readonly offline: string;
    readonly private: string;
    readonly honest: string;
  };
  readonly actions: {
    readonly home: string;
    readonly back: string;
    readonly close: string;
    readonly tryAgain: string;
    readonly importPhoto: string;
    readonly useDemo: string;
    readonly cancel: string;
    readonly delete: string;
    readonly settings: string;
    readonly practice: string;
    readonly dismiss: string;
  };
  readonly exercises: Record<ExerciseId, string>;
  readonly origins: { readonly camera: string; readonly demo: string; readonly import: string };
  readonly home: {
    readonly title: string;
    readonly line: string;
    readonly document: string;
    readonly documentHint: string;
    readonly selfie: string;
    readonly selfieHint: string;
    readonly demo: string;
    readonly demoHint: string;
    readonly demoDocument: string;
    readonly demoSelfie: string;
    readonly notIdentity: string;
    readonly ready: string;
    readonly recent: string;
    readonly install: string;
    /** Name of the other language, written in that language. */
    readonly otherLanguage: string;
  };
  readonly update: { readonly ready: string; readonly apply: string };
  readonly notices: Record<Notice, string>;
  readonly choosing: { readonly title: string; readonly demoTitle: string; readonly line: string };
  readonly choosingFace: {
    readonly title: string;
    readonly demoTitle: string;
    readonly line: string;
    /** What each exercise is about, in a few words. */
    readonly hints: Record<FaceExerciseId, string>;
  };
  readonly primer: {
    readonly title: string;
    readonly body: string;
    readonly points: readonly string[];
    readonly allow: string;
    readonly nextPrompt: string;
  };
  readonly opening: {
    readonly title: string;
    readonly camera: string;
    readonly demo: string;
  };
  readonly model: {
    readonly loading: string;
    /** `{loaded}` and `{total}` are in MB. */
    readonly progress: string;
    readonly once: string;
  };
  readonly coaching: {
    readonly titleDocument: string;
    readonly titleFace: string;
    readonly gettingReady: string;
    readonly looking: string;
    readonly lookingFace: string;
    /** Found, and the coach has not made up its mind yet. */
    readonly found: string;
    readonly holdStill: string;
    /** The document's lines for machines can be read as it lies. */
    readonly linesReadable: string;
    readonly taking: string;
    readonly manual: string;
    readonly manualMore: string;
    readonly steps: { readonly find: string; readonly adjust: string; readonly hold: string };
    readonly shutter: string;
    readonly torchOn: string;
    readonly torchOff: string;
    readonly switchLens: string;
    readonly mute: string;
    readonly unmute: string;
    readonly tapToStart: string;
    readonly demoChip: string;
    readonly previewDocument: string;
    readonly previewFace: string;
  };
  readonly checking: { readonly title: string; readonly body: string };
  readonly review: {
    readonly goodToGo: string;
    readonly goodBody: string;
    readonly changeFirst: string;
    readonly unchecked: string;
    readonly uncheckedBody: string;
    readonly unsure: Counted;
    readonly original: string;
    /** A face is shown as it was taken, not as in the mirror of the preview. */
    readonly originalFace: string;
    readonly originalAlt: string;
    readonly straightened: string;
    readonly straightenedAlt: string;
    readonly scorecard: string;
    readonly scorecardHint: string;
    readonly keep: string;
    readonly keeping: string;
    readonly retake: string;
    readonly discard: string;
    readonly pictureGone: string;
    readonly verdicts: { readonly pass: string; readonly unsure: string; readonly fail: string };
    readonly passDetail: string;
    readonly unsureDetail: string;
    readonly measured: string;
    readonly good: {
      readonly between: string;
      readonly least: string;
      readonly most: string;
    };
  };
  /** Units with `{value}`. */
  readonly units: {
    readonly deg: string;
    readonly px: string;
    readonly mm: string;
    readonly cm: string;
    readonly dpi: string;
    readonly luma: string;
    readonly count: string;
    readonly score: string;
    readonly perSecond: string;
    readonly megabytes: string;
  };
  readonly kept: {
    readonly title: string;
    readonly body: string;
    readonly selfieNext: string;
    readonly documentNext: string;
    readonly again: string;
    readonly look: string;
  };
  readonly practice: {
    readonly title: string;
    readonly empty: Explanation;
    readonly today: string;
    readonly yesterday: string;
    readonly attempts: Counted;
    readonly passed: Counted;
    readonly toChange: Counted;
    readonly notSure: Counted;
    readonly notChecked: string;
    readonly deleteAll: string;
    readonly confirmAll: Explanation;
    readonly confirmAllYes: string;
    readonly loading: string;
    readonly disposable: string;
    /** Records that cannot be read and are left where they are. */
    readonly damaged: Counted;
  };
  readonly attempt: {
    readonly taken: string;
    readonly confirm: Explanation;
    readonly confirmYes: string;
    readonly gone: Explanation;
    readonly save: string;
    readonly checkData: string;
  };
  readonly storageFailed: Record<StorageFailure, Explanation>;
  readonly copying: { readonly copied: string; readonly byHand: string };
  readonly settings: {
    readonly title: string;
    readonly language: string;
    readonly theme: string;
    readonly themes: Record<Settings['theme'], string>;
    readonly hand: string;
    readonly handHint: string;
    readonly hands: Record<Settings['hand'], string>;
    readonly sound: string;
    readonly soundOn: string;
    readonly soundOff: string;
    readonly soundHint: string;
    readonly privacy: string;
    readonly privacyPoints: readonly string[];
    readonly storage: string;
    readonly storageUsed: string;
    readonly storageUnknown: string;
    readonly about: string;
    readonly version: string;
    readonly aboutBody: string;
  };
}
