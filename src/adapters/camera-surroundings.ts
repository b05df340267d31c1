/** Everything of the browser that the camera needs, gathered once; tests hand in fakes of these browser objects. */
import type { SmallStorage } from './camera-memory.ts';
import type { PageEvents } from './camera-return.ts';
import type { StreamSource } from './camera-stream.ts';
import type { PictureProbe } from './camera-watchdog.ts';
import { pictureProbe } from './camera-watchdog.ts';
import { browserTimers } from './clock.ts';
import type { Platform } from './device.ts';
import { platformOf, readFacts } from './device.ts';
import { inAppBrowserOf } from './in-app-browsers.ts';
import { localStorageOrNull } from './local-storage.ts';

export interface CameraSurroundings extends StreamSource, PageEvents {
  readonly platform: Platform;
  readonly storage: SmallStorage | null;
  /** Only where it is needed to learn what a track can do (Android). */
  readonly imageCapture: typeof ImageCapture | undefined;
  readonly probePicture: (video: HTMLVideoElement) => { readonly probe: PictureProbe; close(): void };
}

export function browserSurroundings(): CameraSurroundings {
  const facts = readFacts();
  const platform = platformOf(facts);
  return {
    mediaDevices: navigator.mediaDevices,
    isSecure: window.isSecureContext,
    isInApp: inAppBrowserOf(facts.userAgent, facts.isInstalled) !== null,
    timers: browserTimers(),
    document,
    window,
    platform,
    storage: localStorageOrNull(),
    imageCapture: platform === 'android' ? globalThis.ImageCapture : undefined,
    probePicture: (video) => pictureProbe(video, document),
  };
}
