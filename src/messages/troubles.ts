import type { CameraFailure, Device, Locale, ModelFailure, PictureFailure } from '../core/session/state.ts';
import { troubles as english } from './en/troubles.ts';
import type { Guidance } from './screens.ts';
import { troubles as chinese } from './zh-cn/troubles.ts';

/** What is said when the world refused, and the steps of an installation by hand. */
export interface TroubleMessages {
  readonly cameraFailed: Record<CameraFailure, Guidance>;
  /** How to let this page use the camera again, by browser; used when it was denied. */
  readonly allowAgain: Record<Device['browser'], readonly string[]>;
  /** How to get from an app's own browser to the real one; `{app}` is the app. */
  readonly leaveApp: {
    readonly ios: readonly string[];
    readonly other: readonly string[];
    /** By international name; one that is not listed keeps that name. `app` is one whose name nobody could tell. */
    readonly apps: Readonly<Record<string, string>> & { readonly app: string };
    readonly copy: string;
  };
  readonly whatToDo: string;
  readonly otherWays: string;
  /** Opens the doctor of phone and network. */
  readonly checkUp: string;
  readonly modelFailed: Record<ModelFailure, Guidance>;
  readonly modelWays: { readonly withoutCoach: string; readonly practiseDocument: string };
  readonly pictureFailed: Record<PictureFailure, Guidance>;
  readonly pictureWays: { readonly another: string; readonly useCamera: string };
  readonly install: {
    readonly title: string;
    readonly body: string;
    readonly steps: readonly { readonly title: string; readonly body: string }[];
    readonly done: string;
  };
  readonly crashed: {
    readonly title: string;
    readonly body: string;
    readonly restart: string;
    readonly log: string;
    readonly logHint: string;
    readonly copy: string;
  };
}

/** Both languages at once and apart from the catalogue: they come with the screens that say them, which no first visit needs. */
export const troubleMessages: Record<Locale, TroubleMessages> = { en: english, 'zh-CN': chinese };
