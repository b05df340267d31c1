/** What an open camera really gives, whatever was asked for: size and rate of its frames, its name, its abilities. */
import type { CameraFacts } from '../../core/doctor/facts.ts';
import type { OpenCamera } from '../camera.ts';

/** The first frames come in bursts while exposure settles; after that a second and a half tells 15 from 30 a second. */
const SETTLE_MS = 500;
const COUNT_MS = 1500;

/** A camera that shows nothing by then has failed elsewhere. */
const PATIENCE_MS = 8000;

interface FrameCount {
  readonly atMs: number;
  /** Frames that the browser was given to show so far. */
  readonly presented: number;
}

type FrameVideo = Pick<HTMLVideoElement, 'videoWidth' | 'videoHeight' | 'requestVideoFrameCallback'>;

/** Frames a second by the browser's own count; null where it keeps none (Firefox before 132) or nothing came. */
export function countFrames(video: FrameVideo): Promise<number | null> {
  if (typeof video.requestVideoFrameCallback !== 'function') return Promise.resolve(null);
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => resolve(null), PATIENCE_MS);
    let firstMs: number | null = null;
    let start: FrameCount | null = null;
    const see: VideoFrameRequestCallback = (atMs, { presentedFrames: presented }) => {
      firstMs ??= atMs;
      if (start === null && atMs - firstMs >= SETTLE_MS) start = { atMs, presented };
      if (start !== null && atMs - start.atMs >= COUNT_MS) {
        clearTimeout(giveUp);
        resolve((1000 * (presented - start.presented)) / (atMs - start.atMs));
      } else video.requestVideoFrameCallback(see);
    };
    video.requestVideoFrameCallback(see);
  });
}

export async function readCamera(
  { track, abilities }: Pick<OpenCamera, 'track' | 'abilities'>,
  video: FrameVideo,
): Promise<CameraFacts> {
  const framesPerSecond = await countFrames(video);
  const settings = track.getSettings();
  const able = (track.getCapabilities?.() ?? {}) as { readonly focusMode?: readonly string[] };
  return {
    is: 'measured',
    // The settings may be those before a turn of the phone: what is shown is right.
    widthPx: video.videoWidth || (settings.width ?? 0),
    heightPx: video.videoHeight || (settings.height ?? 0),
    framesPerSecond,
    lens: track.label,
    lenses: abilities.lenses,
    torch: abilities.torch,
    focusModes: able.focusMode ?? [],
  };
}
