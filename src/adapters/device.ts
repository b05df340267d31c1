/** Which phone and which browser this is, as far as the page can tell; it decides constraints and the steps a failure screen shows. */
import type { Device } from '../core/session/state.ts';
import { wasCameraAllowed } from './camera-permission.ts';
import { inAppBrowserOf } from './in-app-browsers.ts';

export interface DeviceFacts {
  readonly userAgent: string;
  /** An iPad asks for desktop pages and then calls itself a Macintosh; only its touch screen gives it away. */
  readonly maxTouchPoints: number;
  /** Runs from the home screen, without the browser's frame. */
  readonly isInstalled: boolean;
  readonly online: boolean;
  readonly cameraAllowed: boolean;
}

export type Platform = 'ios' | 'android' | 'desktop';

export function platformOf({ userAgent, maxTouchPoints }: Pick<DeviceFacts, 'userAgent' | 'maxTouchPoints'>): Platform {
  if (/\b(iPhone|iPad|iPod)\b/.test(userAgent)) return 'ios';
  if (/\bMacintosh\b/.test(userAgent) && maxTouchPoints > 1) return 'ios';
  return /\bAndroid\b/.test(userAgent) ? 'android' : 'desktop';
}

/** Pure: the same facts give the same device. */
export function describeDevice(facts: DeviceFacts): Device {
  return {
    browser: browserOf(facts),
    inAppBrowser: inAppBrowserOf(facts.userAgent, facts.isInstalled),
    isInstalled: facts.isInstalled,
    online: facts.online,
    cameraAllowed: facts.cameraAllowed,
  };
}

/** Chromium-based browsers with menus of their own: Chrome's steps would name buttons they do not have. */
const ownMenus =
  /SamsungBrowser|EdgA|EdgiOS|OPR|OPiOS|OPT\/|UCBrowser|MiuiBrowser|HuaweiBrowser|VivoBrowser|HeyTapBrowser|MQQBrowser|Quark|YaBrowser|DuckDuckGo|Brave|Vivaldi/;

function browserOf(facts: DeviceFacts): Device['browser'] {
  const { userAgent } = facts;
  const platform = platformOf(facts);
  if (/FxiOS|Firefox\//.test(userAgent)) return 'firefox';
  if (platform === 'ios') {
    if (/CriOS/.test(userAgent)) return 'chrome-ios';
    if (ownMenus.test(userAgent)) return 'other';
    return facts.isInstalled || /Version\/[\d.]+.*Safari\//.test(userAgent) ? 'safari-ios' : 'other';
  }
  if (platform === 'android') {
    return /Chrome\//.test(userAgent) && !ownMenus.test(userAgent) ? 'chrome-android' : 'other';
  }
  if (/Chrome\//.test(userAgent)) return 'chrome';
  return /Macintosh.*Version\/[\d.]+.*Safari\//.test(userAgent) ? 'safari-mac' : 'other';
}

export interface DeviceSurroundings {
  readonly navigator: Pick<Navigator, 'userAgent' | 'maxTouchPoints' | 'onLine'> & { readonly standalone?: boolean };
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener' | 'matchMedia'>;
}

const installedModes = '(display-mode: standalone), (display-mode: fullscreen), (display-mode: minimal-ui)';

export async function readDevice(surroundings: DeviceSurroundings = globalThis): Promise<Device> {
  return describeDevice({ ...readFacts(surroundings), cameraAllowed: await wasCameraAllowed() });
}

/** What can be read without waiting. */
export function readFacts({ navigator, window }: DeviceSurroundings = globalThis): Omit<DeviceFacts, 'cameraAllowed'> {
  return {
    userAgent: navigator.userAgent,
    maxTouchPoints: navigator.maxTouchPoints ?? 0,
    // `standalone` is Apple's older word, still the only one before iOS 16.4 in some launch modes.
    isInstalled: navigator.standalone === true || window.matchMedia(installedModes).matches,
    online: navigator.onLine !== false,
  };
}

/** Calls back with the new device when the network or the display mode changes. The answer ends the watch. */
export function watchDevice(
  onChanged: (device: Device) => void,
  surroundings: DeviceSurroundings = globalThis,
): () => void {
  const { window } = surroundings;
  const tell = () => void readDevice(surroundings).then(onChanged);
  const mode = window.matchMedia(installedModes);
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  // Safari before 14 has only the older addListener; there the mode cannot change while the page lives.
  mode.addEventListener?.('change', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
    mode.removeEventListener?.('change', tell);
  };
}
