/** Locks by itself: when the page is put away, and when nobody has touched it for a while. */
import { browserTimers, type Timers } from './clock.ts';

/** As phones lock themselves at most; a picture of a document needs no longer look than that without a touch. */
export const IDLE_LIMIT_MS = 5 * 60_000;

const signsOfLife = ['pointerdown', 'keydown', 'scroll'] as const;

type Surface = Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;

/** @returns ends the watch. `lock` is called once, and ends it too. */
export function watchForLock(lock: () => void, timers: Timers = browserTimers(), page: Surface = document): () => void {
  let cancel = () => {};
  const end = () => {
    cancel();
    for (const sign of signsOfLife) page.removeEventListener(sign, wait, { capture: true });
    page.removeEventListener('visibilitychange', leave);
  };
  const now = () => {
    end();
    lock();
  };
  const wait = () => {
    cancel();
    cancel = timers.after(IDLE_LIMIT_MS, now);
  };
  const leave = () => {
    if (page.visibilityState === 'hidden') now();
  };
  for (const sign of signsOfLife) page.addEventListener(sign, wait, { capture: true, passive: true });
  page.addEventListener('visibilitychange', leave);
  wait();
  return end;
}
