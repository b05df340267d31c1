import type { CameraFailure } from '../session/state.ts';
import type { Sharp } from './approach.ts';

/** What the page could read about the phone it runs on. Null, or `untold`, where the browser does not say. */
export type Permission = 'granted' | 'denied' | 'prompt' | 'untold';

export interface BrowserFacts {
  /** As people know it: "Chrome", "Safari", "Samsung Internet"; null for one that nobody here knows. */
  readonly name: string | null;
  readonly engine: 'chromium' | 'webkit' | 'gecko' | 'other';
  /** Major version of the engine: Chromium's own inside of other browsers, Safari's on an iPhone. */
  readonly version: number | null;
  /** "Android 14", "iOS 17.4", ...; browsers round it. */
  readonly system: string | null;
  /** Only some Androids tell it. */
  readonly model: string | null;
}

export interface PhoneFacts {
  /** Milliseconds since 1970, UTC, by the phone's own clock. */
  readonly readAtMs: number;
  readonly isSecure: boolean;
  readonly browser: BrowserFacts;
  /** Name of the app whose built-in browser this is, `app` where it cannot be told which, null in a real browser. */
  readonly inAppBrowser: string | null;
  readonly isPhone: boolean;
  /** How many cameras the browser admits to. */
  readonly cameras: number | null;
  readonly cameraPermission: Permission;
  /** `shut-out`: our own policy forbids this page the microphone, so that nobody can tell what the person allows. */
  readonly microphone: Permission | 'shut-out';
  readonly graphics: 'hardware' | 'software' | 'none';
  /** Rounded by the browser to a power of two. */
  readonly memoryGb: number | null;
  /** How often the display is drawn anew. */
  readonly displayHz: number | null;
  readonly roomBytes: number | null;
  readonly battery: { readonly levelRatio: number; readonly isCharging: boolean } | null;
}

export type LineKind = 'wifi' | 'mobile' | 'cable' | 'other';

export interface LineFacts {
  readonly isOnline: boolean;
  readonly kind: LineKind | null;
  readonly savesData: boolean;
  /** One for each request to our own origin, in order: from asking to the answer, in ms; null where none came. Empty where none was sent. */
  readonly tripsMs: readonly (number | null)[];
  /** Somebody else answered in our place: a Wi-Fi's sign-in page. */
  readonly isIntercepted: boolean;
  /** The phone's clock minus the server's; null where nobody told the time. */
  readonly clockAheadMs: number | null;
}

/** What the opened back camera gave, or why it did not open. */
export type CameraFacts =
  | {
      readonly is: 'measured';
      /** As delivered, whatever was asked for. */
      readonly widthPx: number;
      readonly heightPx: number;
      readonly framesPerSecond: number | null;
      /** As the phone names it; empty where it does not. */
      readonly lens: string;
      /** How many lenses there are on that side. */
      readonly lenses: number;
      readonly torch: boolean;
      /** Words of the Media Capture specification; empty where the browser does not say. */
      readonly focusModes: readonly string[];
    }
  | { readonly is: 'failed'; readonly why: CameraFailure };

/** How near a document could be brought; `isBlurredNearer`: it was seen blurred when it came nearer still. */
export interface NearestFacts {
  readonly sharp: Sharp | null;
  readonly isBlurredNearer: boolean;
}

/** What has been found so far. */
export interface Checkup {
  readonly is: 'none' | 'running' | 'done' | 'failed';
  readonly phone: PhoneFacts | null;
  readonly line: LineFacts | null;
  readonly camera: CameraFacts | null;
  readonly nearest: NearestFacts | null;
}
