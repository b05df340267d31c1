import type { Point } from '../../core/geometry.ts';
import { createOutlineMotion } from './outline-motion.ts';

/** Draws an outline at the display's rate, for as long as it moves; see `outline-motion.ts`. */
export interface MotionLoop {
  /** A new analysis, in pixels of the view, of the frame of that time; null when nothing was found. */
  aim(corners: readonly Point[] | null, frameAtMs: number | null): void;
  /** Draws once more, though nothing may move. */
  refresh(): void;
  /** For good. */
  stop(): void;
}

/** The session's time of a moment of `performance.now()`; the times of frames are the session's. */
const sessionMs = (performanceMs: number): number => performance.timeOrigin + performanceMs;

export function createMotionLoop(draw: (corners: readonly Point[] | null) => void): MotionLoop {
  const motion = createOutlineMotion(matchMedia('(prefers-reduced-motion: reduce)').matches);
  let request = 0;
  let isStopped = false;

  function step(performanceMs: number): void {
    const nowMs = sessionMs(performanceMs);
    draw(motion.positionAt(nowMs));
    request = motion.isMovingAt(nowMs) ? requestAnimationFrame(step) : 0;
  }

  return {
    aim(corners, frameAtMs) {
      const nowMs = sessionMs(performance.now());
      motion.aim(corners, frameAtMs ?? nowMs, nowMs);
    },
    refresh() {
      // A screen's last effects may still run when it has gone.
      if (!isStopped) request ||= requestAnimationFrame(step);
    },
    stop() {
      isStopped = true;
      cancelAnimationFrame(request);
    },
  };
}
