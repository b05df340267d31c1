/** When the camera took a picture, not when a busy page came to show it: speeds would come out wrong by any factor. */

/** What `requestVideoFrameCallback` tells of a picture. Browsers before the callback tell nothing. */
export type PictureFacts = Partial<Pick<VideoFrameCallbackMetadata, 'captureTime' | 'mediaTime'>>;

/** `performance.now()` time of the taking, from that of the showing. Ask for every picture of one video, in order. */
export type PictureClock = (shownMs: number, facts?: PictureFacts) => number;

/** No picture waits longer than this to be shown: a time further back, or one that is still to come, is of another clock. */
const LONGEST_DELAY_MS = 2000;
/** Two clocks run apart by up to 100 millionths; a tenth of a second after a quarter of an hour would be too late a picture. */
const DRIFT_RATIO = 1e-4;

/**
 * `captureTime` is believed where the browser gives it. Others stamp each picture with `mediaTime`, whose zero is anybody's guess: the
 * picture that came soonest after its stamp is taken for shown at once, and the rest are counted from there.
 */
export function createPictureClock(): PictureClock {
  /** From media time to the clock of the page, and when that was last improved. */
  let offset: { readonly ms: number; readonly atMs: number } | null = null;
  let lastMediaMs = Number.NEGATIVE_INFINITY;

  const byMediaTime = (shownMs: number, mediaMs: number): number => {
    const leastMs = shownMs - mediaMs;
    const knownMs = offset === null ? leastMs : offset.ms + DRIFT_RATIO * (shownMs - offset.atMs);
    // Otherwise none came sooner yet, or the stream stood still or began anew: its zero is another one.
    const isKnown = mediaMs > lastMediaMs && leastMs > knownMs && leastMs <= knownMs + LONGEST_DELAY_MS;
    if (!isKnown) offset = { ms: leastMs, atMs: shownMs };
    lastMediaMs = mediaMs;
    return mediaMs + (isKnown ? knownMs : leastMs);
  };

  return (shownMs, { captureTime, mediaTime } = {}) => {
    if (captureTime !== undefined && captureTime <= shownMs && captureTime >= shownMs - LONGEST_DELAY_MS) {
      return captureTime;
    }
    return mediaTime !== undefined && mediaTime > 0 ? byMediaTime(shownMs, mediaTime * 1000) : shownMs;
  };
}
