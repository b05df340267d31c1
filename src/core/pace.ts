/** How often the camera is looked at: as fast as the phone can while somebody practises, seldom while it lies on a table. Plain data. */

/** As long as it takes to fetch a document from another room; a phone that was left on is warm after a few minutes of full work. */
const IDLE_AFTER_MS = 60_000;
/** Two looks a second: whoever comes back is seen before the phone is at eye level. */
const IDLE_BETWEEN_MS = 500;

export interface Pace {
  /** When the subject was there last, or the looking began; of the last look at all. */
  readonly seenMs: number;
  readonly lookedMs: number;
}

export function startPace(atMs: number): Pace {
  return { seenMs: atMs, lookedMs: Number.NEGATIVE_INFINITY };
}

/** Whether a frame of this time is worth looking at. A clock that was set back makes nobody wait. */
export function isLookDue({ seenMs, lookedMs }: Pace, atMs: number): boolean {
  const isIdle = atMs - seenMs > IDLE_AFTER_MS;
  return !isIdle || atMs - lookedMs >= IDLE_BETWEEN_MS || atMs < lookedMs;
}

/** After a look: whether a face or a document, whichever is practised, was in the frame. */
export function afterLook({ seenMs }: Pace, atMs: number, isThere: boolean): Pace {
  return { seenMs: isThere || atMs < seenMs ? atMs : seenMs, lookedMs: atMs };
}
