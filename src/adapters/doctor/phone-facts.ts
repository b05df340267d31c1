/** All that the page may read about this phone without asking anybody: no camera and no microphone is opened, nothing is sent. */
import type { PhoneFacts } from '../../core/doctor/facts.ts';
import { platformOf, readFacts } from '../device.ts';
import { inAppBrowserOf } from '../in-app-browsers.ts';
import { roomLeft } from '../storage.ts';
import { readBrowser } from './browser-facts.ts';
import { readDisplayHz, readGraphics } from './display.ts';
import { countCameras, readMicrophone, readPermission } from './permissions.ts';

interface Battery {
  readonly level: number;
  readonly charging: boolean;
}

type Telling = Navigator & { readonly deviceMemory?: number; getBattery?(): Promise<Battery> };

/** Some browsers leave the promise of their battery open for good. */
const BATTERY_PATIENCE_MS = 1000;

async function readBattery(navigator: Telling): Promise<PhoneFacts['battery']> {
  try {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, BATTERY_PATIENCE_MS));
    const battery = await Promise.race([navigator.getBattery?.(), late]);
    return battery ? { levelRatio: battery.level, isCharging: battery.charging } : null;
  } catch {
    return null;
  }
}

async function readRoom(): Promise<number | null> {
  const room = await roomLeft();
  return room && room.quotaBytes - room.usedBytes;
}

export async function readPhone(epochMs: () => number): Promise<PhoneFacts> {
  const facts = readFacts();
  const [browser, cameras, cameraPermission, microphone, displayHz, roomBytes, battery] = await Promise.all([
    readBrowser(),
    countCameras(),
    readPermission('camera'),
    readMicrophone(),
    readDisplayHz(),
    readRoom(),
    readBattery(navigator),
  ]);
  return {
    readAtMs: epochMs(),
    isSecure: window.isSecureContext,
    browser,
    inAppBrowser: inAppBrowserOf(facts.userAgent, facts.isInstalled),
    isPhone: platformOf(facts) !== 'desktop',
    cameras,
    cameraPermission,
    microphone,
    graphics: readGraphics(),
    memoryGb: (navigator as Telling).deviceMemory ?? null,
    displayHz,
    roomBytes,
    battery,
  };
}
