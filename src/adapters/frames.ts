/** Frames of a playing video, one at a time and only as fast as they are used: the pump that feeds the checks. */

import { createPictureClock, type PictureClock } from './picture-clock.ts';

/** Owned by the callback from the moment it accepts: it transfers or closes it. */
export type Frame = ImageBitmap | VideoFrame;

/**
 * Gets one frame. Nothing more is grabbed until the answer settles. `false`, at once or promised, or an error means that the
 * frame was not taken: the pump closes it.
 */
export type OnFrame = (frame: Frame, atMs: number) => unknown;

type PumpedVideo = Pick<
  HTMLVideoElement,
  'videoWidth' | 'videoHeight' | 'readyState' | 'requestVideoFrameCallback' | 'cancelVideoFrameCallback'
>;

export interface FrameSurroundings {
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  /** Copies the present frame; width and height are those of the video at this moment. */
  readonly grab: (video: HTMLVideoElement, width: number, height: number) => Promise<Frame>;
  readonly requestAnimationFrame: (callback: (performanceMs: number) => void) => number;
  readonly cancelAnimationFrame: (handle: number) => void;
  /** From `performance.now()` time to the clock of the session. */
  readonly toMs: (performanceMs: number) => number;
}

export interface FramePump {
  /** No callback is begun after this; the one under way finishes. */
  stop(): void;
}

/** The video must have data for its present frame (HAVE_CURRENT_DATA). */
const READY = 2;

const always = () => true;

/**
 * Runs while the page is visible and until stopped. Frames that come while the last one is still in use are dropped: newest wins.
 * @param isDue asked before a frame is grabbed, which costs a copy in most browsers
 */
export function pumpFrames(
  video: HTMLVideoElement,
  onFrame: OnFrame,
  isDue: (atMs: number) => boolean = always,
  surroundings: FrameSurroundings = browserFrames(),
): FramePump {
  const { document } = surroundings;
  const timeOf = createPictureClock();
  let isStopped = false;
  let isBusy = false;
  let cancel = () => {};

  const next = () => {
    cancel();
    if (!isStopped && !isBusy && document.visibilityState === 'visible')
      cancel = whenPresented(video, surroundings, timeOf, pump);
  };
  const pump = async (performanceMs: number) => {
    isBusy = true;
    try {
      // Read every time: a turned phone swaps them, a restarted camera may change them.
      const { videoWidth, videoHeight } = video;
      const atMs = surroundings.toMs(performanceMs);
      if (video.readyState >= READY && videoWidth > 0 && videoHeight > 0 && isDue(atMs)) {
        const frame = await surroundings.grab(video, videoWidth, videoHeight);
        await hand(frame, isStopped ? refuse : onFrame, atMs);
      }
    } catch {
      // One bad frame never ends the loop: the video was between two streams, or the callback failed and said so elsewhere.
    }
    isBusy = false;
    next();
  };

  document.addEventListener('visibilitychange', next);
  next();
  return {
    stop() {
      isStopped = true;
      cancel();
      document.removeEventListener('visibilitychange', next);
    },
  };
}

const refuse = () => false;

async function hand(frame: Frame, onFrame: OnFrame, atMs: number): Promise<void> {
  let isTaken: unknown = false;
  try {
    isTaken = await onFrame(frame, atMs);
  } finally {
    if (isTaken === false) frame.close();
  }
}

/** Calls back once with the next presented frame; where the browser cannot say (Firefox before 132), with the next repaint. */
function whenPresented(
  video: PumpedVideo,
  { requestAnimationFrame, cancelAnimationFrame }: FrameSurroundings,
  timeOf: PictureClock,
  callback: (performanceMs: number) => void,
): () => void {
  if (typeof video.requestVideoFrameCallback === 'function') {
    const handle = video.requestVideoFrameCallback((shownMs, facts) => callback(timeOf(shownMs, facts)));
    return () => video.cancelVideoFrameCallback(handle);
  }
  const handle = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(handle);
}

function browserFrames(): FrameSurroundings {
  return {
    document,
    grab: grabFrame,
    requestAnimationFrame: (callback) => requestAnimationFrame(callback),
    cancelAnimationFrame: (handle) => cancelAnimationFrame(handle),
    toMs: (performanceMs) => performance.timeOrigin + performanceMs,
  };
}

/** Chromium, where a `VideoFrame` of a playing camera was measured and tried. */
const isChromium = /Chrome\//.test(globalThis.navigator?.userAgent ?? '');

/**
 * A `VideoFrame` points at the camera's own buffer; an `ImageBitmap` is a copy. Measured in Chromium 1920x1080 with software GL,
 * to a 320 px copy in memory: 120 ms against 207 ms. Its size is told before any turn of the camera, so it is used only where it
 * agrees with the video's; elsewhere, and in the other engines, the copy is right.
 */
async function grabFrame(video: HTMLVideoElement, width: number, height: number): Promise<Frame> {
  if (!isChromium || typeof VideoFrame !== 'function') return createImageBitmap(video);
  const frame = new VideoFrame(video);
  if (frame.displayWidth === width && frame.displayHeight === height) return frame;
  frame.close();
  return createImageBitmap(video);
}
