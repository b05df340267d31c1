/** What to ask of the camera on which platform, from the wish to the bare minimum. Only `ideal`: a refused `exact` or `min` is a dead end. */
import type { Platform } from './device.ts';

export type Facing = 'environment' | 'user';

/** `resizeMode` is in the standard and in Chromium, not yet in TypeScript's library. */
interface VideoWish extends MediaTrackConstraints {
  readonly resizeMode?: 'none';
}

/** Full HD: small print on a card that fills the frame reaches 290 dpi and more; 4K frames exhaust cheap phones. */
const IDEAL_WIDTH_PX = 1920;
const IDEAL_HEIGHT_PX = 1080;

/**
 * Constraints to try in this order; the next one is for a browser that refuses the one before.
 * iOS: an ideal height beside the width makes WebKit choose a cropped or 4:3 format, so width alone.
 * Elsewhere: constraints are landscape whatever way the phone is held; `resizeMode: 'none'` keeps Chromium from
 * scaling and cropping another format to the wished size.
 * @param deviceId the lens to prefer, or null for the platform's own choice.
 */
export function constraintsFor(
  platform: Platform,
  facing: Facing,
  deviceId: string | null,
): readonly MediaStreamConstraints[] {
  // The facing stays beside the lens: device ids change when permissions are reset, and without it the front camera may come.
  const side: VideoWish = { facingMode: { ideal: facing } };
  const which: VideoWish = deviceId === null ? side : { deviceId: { ideal: deviceId }, ...side };
  const size: VideoWish =
    platform === 'ios'
      ? { width: { ideal: IDEAL_WIDTH_PX } }
      : { width: { ideal: IDEAL_WIDTH_PX }, height: { ideal: IDEAL_HEIGHT_PX }, resizeMode: 'none' };
  const least: readonly MediaStreamConstraints[] = [
    { audio: false, video: side },
    { audio: false, video: true },
  ];
  const best = { audio: false, video: { ...which, ...size } };
  return deviceId === null ? [best, ...least] : [best, { audio: false, video: which }, ...least];
}
