import type { BrowserFacts, PhoneFacts } from './facts.ts';
import { type Finding, found } from './finding.ts';

/**
 * Oldest engines that are not worth a warning. Safari 17: before it a worker has no WebGL and faces are judged on the page's own thread, at
 * 10 frames a second at most. Firefox 132: the first that tells when a camera frame is shown. Chromium 110: 109 was the last for Windows 8,
 * and has not been mended since.
 */
const OLDEST_GOOD = { webkit: 17, gecko: 132, chromium: 110 } as const;

/** Phones with less close pages in the background as soon as a camera is opened; 2 GB and less is told as 2, 1 or 0.5. */
const LEAST_MEMORY_GB = 4;

/** Twenty attempts of a 12 MP photo with its straightened copy, at up to 10 MB each; and whatever app is to be installed. */
const LEAST_ROOM_BYTES = 200_000_000;

/** Here phones themselves warn and offer the saving that dims the screen and slows the camera down. */
const LOW_BATTERY_RATIO = 0.2;

/** An iPhone in low-power mode draws a page 30 times a second, and never less than 60 times otherwise (WebKit throttles `requestAnimationFrame`). */
const SAVING_HZ = { least: 24, most: 36 } as const;
const FULL_HZ = 50;

export function judgePhone(phone: PhoneFacts): readonly Finding[] {
  return [
    found('page', phone.isSecure ? 'secure' : 'insecure'),
    phone.inAppBrowser === null
      ? found('own-browser', 'real')
      : found('own-browser', 'in-app', { app: phone.inAppBrowser }),
    browserFinding(phone.browser),
    cameraFinding(phone),
    powerFinding(phone),
    batteryFinding(phone),
    memoryFinding(phone),
    roomFinding(phone),
    found('graphics', phone.graphics),
    microphoneFinding(phone),
    found('brightness', 'untold'),
  ];
}

function browserFinding({ name, engine, version, system }: BrowserFacts): Finding {
  if (name === null || version === null || engine === 'other') return found('browser', 'unfamiliar');
  const values = { name, version, system: system ?? '' };
  return found('browser', version < OLDEST_GOOD[engine] ? 'old' : 'recent', values);
}

function cameraFinding({ cameras, cameraPermission }: PhoneFacts): Finding {
  // Where it is allowed there is one, whatever the list says.
  if (cameraPermission === 'granted') return found('camera', cameras === 0 ? 'absent' : 'allowed');
  if (cameras === 0) return found('camera', 'absent');
  if (cameraPermission === 'denied') return found('camera', 'denied');
  return found('camera', cameraPermission === 'prompt' ? 'not-asked' : 'untold');
}

function powerFinding({ displayHz, isPhone }: PhoneFacts): Finding {
  if (displayHz === null || !isPhone) return found('power', 'untold');
  if (displayHz >= FULL_HZ) return found('power', 'full');
  // Anything else is a busy phone rather than a saving one.
  const isSaving = displayHz >= SAVING_HZ.least && displayHz <= SAVING_HZ.most;
  return found('power', isSaving ? 'saving' : 'untold');
}

function batteryFinding({ battery }: PhoneFacts): Finding {
  if (battery === null) return found('battery', 'untold');
  const values = { percent: Math.round(100 * battery.levelRatio) };
  if (battery.isCharging) return found('battery', 'charging', values);
  return found('battery', battery.levelRatio < LOW_BATTERY_RATIO ? 'low' : 'charged', values);
}

function memoryFinding({ memoryGb }: PhoneFacts): Finding {
  if (memoryGb === null) return found('memory', 'untold');
  return found('memory', memoryGb < LEAST_MEMORY_GB ? 'little' : 'enough', { gb: memoryGb });
}

function roomFinding({ roomBytes }: PhoneFacts): Finding {
  if (roomBytes === null) return found('storage', 'untold');
  const values = { mb: Math.max(0, Math.floor(roomBytes / 1_000_000)) };
  return found('storage', roomBytes < LEAST_ROOM_BYTES ? 'little' : 'enough', values);
}

function microphoneFinding({ microphone }: PhoneFacts): Finding {
  const outcomes = { granted: 'allowed', denied: 'denied', prompt: 'not-asked', untold: 'untold' } as const;
  return found('microphone', microphone === 'shut-out' ? 'shut-out' : outcomes[microphone]);
}
