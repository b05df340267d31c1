/** Events after which a camera may be dead though nobody said so: coming back to the page, a muted or ended track. */
import type { Timers } from './clock.ts';

export interface PageEvents {
  readonly document: Pick<Document, 'addEventListener' | 'removeEventListener' | 'visibilityState'>;
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>;
}

/** A mute shorter than this heals by itself (the page of a permission, a notification shade on iOS). */
export const MUTE_GRACE_MS = 700;
/** After a return a healthy camera shows a new frame within this; the slowest (5 frames a second) has three by then. */
export const PROOF_OF_LIFE_MS = 700;

interface WatchedTrack {
  readonly readyState: MediaStreamTrackState;
  readonly muted: boolean;
}

/** What is asked about the camera when the page is seen again. */
export interface Patient {
  track(): WatchedTrack;
  frameCount(): number;
  /** False while nobody shows the picture, so that no frames are expected. */
  expectsFrames(): boolean;
  /** The page is seen again: a preview that the system paused may play on. */
  wake(): void;
}

/**
 * Calls `onDoubt` when the camera should be started again: the page is visible, and its track has ended, stays mute, or gives no
 * frame. Never while the page is hidden: iOS ends a camera that is asked for in the background.
 */
export function watchForDeath(patient: Patient, onDoubt: () => void, page: PageEvents, timers: Timers) {
  let cancelCheck = () => {};
  const isVisible = () => page.document.visibilityState === 'visible';
  const check = (waitMs: number) => {
    if (!isVisible()) return;
    cancelCheck();
    if (patient.track().readyState === 'ended') return onDoubt();
    const before = patient.frameCount();
    cancelCheck = timers.after(waitMs, () => {
      const { readyState, muted } = patient.track();
      const stands = patient.expectsFrames() && patient.frameCount() === before;
      if (isVisible() && (readyState === 'ended' || muted || stands)) onDoubt();
    });
  };
  const onReturn = () => {
    if (isVisible()) patient.wake();
    check(PROOF_OF_LIFE_MS);
  };
  page.document.addEventListener('visibilitychange', onReturn);
  page.window.addEventListener('pageshow', onReturn);
  page.window.addEventListener('focus', onReturn);
  return {
    onMute: () => check(MUTE_GRACE_MS),
    onEnded: () => check(0),
    stop() {
      cancelCheck();
      page.document.removeEventListener('visibilitychange', onReturn);
      page.window.removeEventListener('pageshow', onReturn);
      page.window.removeEventListener('focus', onReturn);
    },
  };
}
