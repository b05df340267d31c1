/** Keeps the screen on during an exercise. A wish, not a need: without it the phone may dim, and nothing else is lost. */

export interface WakeLockSurroundings {
  /** Absent before iOS 16.4 and in Firefox before 126. */
  readonly wakeLock: Pick<WakeLock, 'request'> | undefined;
  readonly document: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
}

/** Holds the screen on until the answer is called. Taken again on return, because the system drops it when the page is hidden. */
export function keepScreenOn(
  { wakeLock, document }: WakeLockSurroundings = {
    wakeLock: globalThis.navigator?.wakeLock,
    document: globalThis.document,
  },
): () => void {
  let isWanted = true;
  let isAsking = false;
  let sentinel: WakeLockSentinel | null = null;

  const ask = async () => {
    const isHeld = sentinel !== null && !sentinel.released;
    if (!wakeLock || !isWanted || isAsking || isHeld || document.visibilityState !== 'visible') return;
    isAsking = true;
    try {
      sentinel = await wakeLock.request('screen');
      if (!isWanted) await sentinel.release();
    } catch {
      // Refused: battery low, or the page not in front.
    } finally {
      isAsking = false;
    }
  };

  const onVisible = () => void ask();
  document.addEventListener('visibilitychange', onVisible);
  void ask();
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', onVisible);
    sentinel?.release().catch(() => {});
    sentinel = null;
  };
}
