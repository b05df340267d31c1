/** Notices a picture that is black or stands still: the camera says it runs, the person sees that it does not. */
import type { Timers } from './clock.ts';
import { createLumaReader, type Luma } from './picture-luma.ts';

/** What the watchdog looks at; read from the video element by `pictureProbe`. */
export interface PictureProbe {
  /** Grows with every new frame. */
  frameCount(): number;
  /** Luma 0..255 over the whole frame, or null while there is no frame to read. */
  luma(): Luma | null;
  /** Whether reading it costs the page nothing worth saving. */
  isLumaCheap(): boolean;
  /** Only a picture that is being watched can be judged: page visible, video playing. */
  isWatched(): boolean;
}

/** Between two looks: often enough to tell within 2 s. Counting frames costs nothing. */
const LOOK_EVERY_MS = 250;
/** Where reading pixels is dear (up to .1 s in headless Chromium, 1080p): at every second look while all is well, at every look once it is black. */
const LOOKS_PER_LUMA = 2;
/** Confirmed black for this long is told within 2 s of its beginning (field rule; at most .5 s unseen and one look). */
export const BLACK_AFTER_MS = 1000;
/** The same before anything was seen: exposure may start with up to 1.5 s of black frames. */
export const BLACK_FROM_START_MS = 1500;
/** No new frame for this long plus one look is told within 2 s; the slowest cameras in the dark still give 5 frames a second. */
export const FROZEN_AFTER_MS = 1500;
/** Until the very first frame: cheap phones need up to 3 s from the grant to the picture. */
export const FIRST_FRAME_MS = 5000;
/** A covered lens still has sensor noise; a camera cut off by a switch, another app or a driver gives exact black. */
const BLACK_MEAN_LUMA = 2;
const BLACK_LUMA_VARIANCE = 1;

/** Calls back once, then rests; `stop` ends it early. */
export function watchPicture(probe: PictureProbe, onTrouble: (why: 'black' | 'frozen') => void, timers: Timers) {
  let newestCount = probe.frameCount();
  let hasFrames = false;
  let stillMs = 0;
  let blackMs = 0;
  let hasPicture = false;
  let looks = 0;
  let lookedMs = timers.nowMs();
  let cancel = timers.after(LOOK_EVERY_MS, look);

  function look(): void {
    const nowMs = timers.nowMs();
    // A page that was busy (a model being compiled) could not see frames: a long gap counts as one look.
    const passedMs = Math.min(nowMs - lookedMs, LOOK_EVERY_MS * 1.5);
    lookedMs = nowMs;
    const trouble = probe.isWatched() ? judge(passedMs) : rest();
    if (trouble) onTrouble(trouble);
    else cancel = timers.after(LOOK_EVERY_MS, look);
  }

  function judge(passedMs: number): 'black' | 'frozen' | null {
    const count = probe.frameCount();
    const isNew = count !== newestCount;
    newestCount = count;
    hasFrames ||= isNew;
    stillMs = isNew ? 0 : stillMs + passedMs;
    if (stillMs >= (hasFrames ? FROZEN_AFTER_MS : FIRST_FRAME_MS)) return 'frozen';
    return isBlackFor(passedMs) ? 'black' : null;
  }

  function isBlackFor(passedMs: number): boolean {
    looks += 1;
    const isSpared = blackMs === 0 && !probe.isLumaCheap() && looks % LOOKS_PER_LUMA !== 0;
    if (!hasFrames || isSpared) return false;
    const luma = probe.luma();
    const isBlack = luma !== null && luma.mean <= BLACK_MEAN_LUMA && luma.variance <= BLACK_LUMA_VARIANCE;
    hasPicture ||= luma !== null && !isBlack;
    blackMs = isBlack ? blackMs + passedMs : 0;
    return blackMs >= (hasPicture ? BLACK_AFTER_MS : BLACK_FROM_START_MS);
  }

  function rest(): null {
    stillMs = 0;
    blackMs = 0;
    return null;
  }

  return { stop: () => cancel() };
}

/** Looks at a real video element. */
export function pictureProbe(video: HTMLVideoElement, page: Pick<Document, 'visibilityState' | 'createElement'>) {
  const reader = createLumaReader(video, page);
  let frames = 0;
  let handle = 0;
  const countsFrames = typeof video.requestVideoFrameCallback === 'function';
  const count = () => {
    frames += 1;
    handle = video.requestVideoFrameCallback(count);
  };
  if (countsFrames) count();
  const probe: PictureProbe = {
    // Presented and delivered frames together: a busy page presents few though the camera is well; Firefox before 132 has no
    // callbacks, there (and as a last resort) the playing time of a live stream moves with its frames.
    frameCount: () => frames + (video.getVideoPlaybackQuality?.().totalVideoFrames ?? video.currentTime),
    luma: () => reader.read(),
    isLumaCheap: () => reader.isCheap(),
    isWatched: () => page.visibilityState === 'visible' && !video.paused,
  };
  return { probe, close: () => countsFrames && video.cancelVideoFrameCallback(handle) };
}
