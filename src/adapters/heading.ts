/** The way the phone points, from its motion sensors. Which direction that is in a room is worked out in `core/room`. */

/** Angles of DeviceOrientation in degrees; null where the phone does not know. */
export interface PhoneAngles {
  readonly alphaDeg: number | null;
  readonly betaDeg: number | null;
  readonly gammaDeg: number | null;
}

export interface HeadingHandlers {
  readonly onAngles: (angles: PhoneAngles) => void;
  /** No sensor, no permission, or silence: there will be no angles. */
  readonly onAbsent: () => void;
}

/** Sensors speak 60 times a second; a browser that has none fires one empty event or nothing. */
const SILENCE_MS = 1500;

/** The part of the window that is used. */
export interface SensorWindow {
  readonly DeviceOrientationEvent?: unknown;
  addEventListener(type: 'deviceorientation', listener: (event: DeviceOrientationEvent) => void): void;
  removeEventListener(type: 'deviceorientation', listener: (event: DeviceOrientationEvent) => void): void;
  setTimeout(run: () => void, ms: number): number;
  clearTimeout(timer: number): void;
}

/** iOS 13 and later ask the person, and only within a tap. */
type AskingEvent = { readonly requestPermission?: () => Promise<'granted' | 'denied'> };

/** Call within a tap. Returns what ends it; can be called twice. */
export function watchHeading(
  { onAngles, onAbsent }: HeadingHandlers,
  page: SensorWindow = window as SensorWindow,
): () => void {
  let isOver = false;
  let hasSpoken = false;
  let timer = 0;
  const hear = ({ alpha, beta, gamma }: DeviceOrientationEvent): void => {
    if (alpha === null) return;
    hasSpoken = true;
    onAngles({ alphaDeg: alpha, betaDeg: beta, gammaDeg: gamma });
  };
  const giveUp = (): void => {
    if (isOver || hasSpoken) return;
    stop();
    onAbsent();
  };
  function stop(): void {
    isOver = true;
    page.clearTimeout(timer);
    page.removeEventListener('deviceorientation', hear);
  }
  function listen(): void {
    if (isOver) return;
    page.addEventListener('deviceorientation', hear);
    timer = page.setTimeout(giveUp, SILENCE_MS);
  }
  const asking = page.DeviceOrientationEvent as AskingEvent | undefined;
  if (!asking) timer = page.setTimeout(giveUp, 0);
  else if (!asking.requestPermission) listen();
  else asking.requestPermission().then((answer) => (answer === 'granted' ? listen() : giveUp()), giveUp);
  return stop;
}
