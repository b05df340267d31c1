/** Notices a picture that is black or stands still: the camera says it runs, the person sees that it does not. */
import type { Timers } from './clock.ts';

/** What the watchdog looks at; read from the video element by `pictureProbe`. */
export interface PictureProbe {
  /** Grows with every new frame. */
  frameCount(): number;
  /** Luma 0..255 over the whole frame, or null while there is no frame to read. */
  luma(): { readonly mean: number; readonly variance: number } | null;
  /** Only a picture that is being watched can be judged: page visible, video playing. */
  isWatched(): boolean;
}

/** Between two looks: often enough to tell within 2 s, rarely enough to cost nothing (one 16x16 read). */
const LOOK_EVERY_MS = 250;
/** Black for this long plus one look is told within 2 s (field rule); shorter would catch the first frames while exposure starts (up to 1.5 s). */
export const BLACK_AFTER_MS = 1700;
/** No new frame for this long plus one look is told within 2 s; the slowest cameras in the dark still give 5 frames a second. */
export const FROZEN_AFTER_MS = 1700;
/** Until the very first frame: cheap phones need up to 3 s from the grant to the picture. */
export const FIRST_FRAME_MS = 5000;
/** A covered lens still has sensor noise; a camera cut off by a switch, another app or a driver gives exact black. */
const BLACK_MEAN_LUMA = 2;
const BLACK_LUMA_VARIANCE = 1;

/** Calls back once, then rests; `stop` ends it early. */
export function watchPicture(probe: PictureProbe, onTrouble: (why: 'black' | 'frozen') => void, timers: Timers) {
  const startCount = probe.frameCount();
  let hasFrames = false;
  let newestCount = startCount;
  let newestMs = timers.nowMs();
  let blackSinceMs: number | null = null;
  let cancel = timers.after(LOOK_EVERY_MS, look);

  function look(): void {
    const nowMs = timers.nowMs();
    const trouble = probe.isWatched() ? judge(nowMs) : rest(nowMs);
    if (trouble) onTrouble(trouble);
    else cancel = timers.after(LOOK_EVERY_MS, look);
  }

  function judge(nowMs: number): 'black' | 'frozen' | null {
    const count = probe.frameCount();
    if (count !== newestCount) {
      newestCount = count;
      newestMs = nowMs;
      hasFrames = true;
    }
    if (nowMs - newestMs >= (hasFrames ? FROZEN_AFTER_MS : FIRST_FRAME_MS)) return 'frozen';
    const luma = hasFrames ? probe.luma() : null;
    const isBlack = luma !== null && luma.mean <= BLACK_MEAN_LUMA && luma.variance <= BLACK_LUMA_VARIANCE;
    blackSinceMs = isBlack ? (blackSinceMs ?? nowMs) : null;
    return blackSinceMs !== null && nowMs - blackSinceMs >= BLACK_AFTER_MS ? 'black' : null;
  }

  function rest(nowMs: number): null {
    newestMs = nowMs;
    blackSinceMs = null;
    return null;
  }

  return { stop: () => cancel() };
}

/** Side of the picture that is read back; enough to tell black from anything else. */
const PROBE_SIDE_PX = 16;

/** Looks at a real video element. */
export function pictureProbe(video: HTMLVideoElement, page: Pick<Document, 'visibilityState' | 'createElement'>) {
  const canvas = page.createElement('canvas');
  canvas.width = PROBE_SIDE_PX;
  canvas.height = PROBE_SIDE_PX;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let frames = 0;
  let handle = 0;
  const countsFrames = typeof video.requestVideoFrameCallback === 'function';
  const count = () => {
    frames += 1;
    handle = video.requestVideoFrameCallback(count);
  };
  if (countsFrames) count();
  const probe: PictureProbe = {
    // Without frame callbacks (Firefox before 132) the playing time moves with the frames of a live stream.
    frameCount: () => (countsFrames ? frames : video.currentTime),
    luma() {
      if (!context || video.videoWidth === 0 || video.readyState < 2) return null;
      context.drawImage(video, 0, 0, PROBE_SIDE_PX, PROBE_SIDE_PX);
      return lumaOf(context.getImageData(0, 0, PROBE_SIDE_PX, PROBE_SIDE_PX).data);
    },
    isWatched: () => page.visibilityState === 'visible' && !video.paused,
  };
  return { probe, close: () => countsFrames && video.cancelVideoFrameCallback(handle) };
}

/** Mean and variance of Rec. 601 luma over RGBA pixels, 0..255. */
export function lumaOf(rgba: Uint8ClampedArray): { readonly mean: number; readonly variance: number } {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    const luma = 0.299 * rgba[i]! + 0.587 * rgba[i + 1]! + 0.114 * rgba[i + 2]!;
    sum += luma;
    squares += luma * luma;
  }
  const count = rgba.length / 4;
  const mean = sum / count;
  return { mean, variance: Math.max(0, squares / count - mean * mean) };
}
