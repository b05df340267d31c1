/** Getting a stream out of the browser: looser constraints when refused, patience when the camera is held by another. */
import { CameraError, failureOf, refusalOf } from './camera-failure.ts';
import type { Timers } from './clock.ts';
import { pause } from './clock.ts';

/** Waits before the second, third and fourth try (field rule: three retries). Android frees a camera within about 1-2 s of another app letting go. */
export const BUSY_RETRY_DELAYS_MS: readonly number[] = [400, 900, 1600];

/** Some apps' browsers never answer at all; after this the way out is shown. Long enough to read and answer a real prompt. */
export const IN_APP_SILENCE_MS = 20_000;

export interface StreamSource {
  readonly mediaDevices: Pick<MediaDevices, 'getUserMedia' | 'enumerateDevices'> | undefined;
  readonly isSecure: boolean;
  readonly isInApp: boolean;
  readonly timers: Timers;
  /** Gives up between two tries; a stream that arrives afterwards is stopped. */
  readonly signal?: AbortSignal;
}

/**
 * A live stream with one video track, by the first constraints that the browser accepts.
 * @throws CameraError with the reason, or the signal's reason when given up.
 */
export async function acquireStream(
  source: StreamSource,
  wishes: readonly MediaStreamConstraints[],
): Promise<MediaStream> {
  const devices = source.mediaDevices;
  if (!source.isSecure) throw new CameraError('insecure');
  if (!devices?.getUserMedia) throw new CameraError(source.isInApp ? 'in-app-browser' : 'unsupported');
  let waits = 0;
  let wish = 0;
  for (;;) {
    source.signal?.throwIfAborted();
    try {
      const stream = await ask(source, devices, wishes[wish]!);
      if (!source.signal?.aborted) return stream;
      stopStream(stream);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === 'unfit' && wish + 1 < wishes.length) {
        wish += 1;
      } else if (refusal === 'busy' && waits < BUSY_RETRY_DELAYS_MS.length) {
        await pause(source.timers, BUSY_RETRY_DELAYS_MS[waits]!);
        waits += 1;
      } else {
        throw new CameraError(failureOf(error, source.isInApp), error);
      }
    }
  }
}

function ask(
  { isInApp, timers }: StreamSource,
  devices: Pick<MediaDevices, 'getUserMedia'>,
  wish: MediaStreamConstraints,
): Promise<MediaStream> {
  const asked = devices.getUserMedia(wish).then((stream) => {
    if (stream.getVideoTracks().length === 0) throw new CameraError('missing');
    return stream;
  });
  if (!isInApp) return asked;
  return new Promise((resolve, reject) => {
    const cancel = timers.after(IN_APP_SILENCE_MS, () => {
      reject(new CameraError('in-app-browser'));
      asked.then(stopStream, () => {});
    });
    asked.then(resolve, reject).finally(cancel);
  });
}

/** Frees the camera; harmless when it is free already. */
export function stopStream(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
