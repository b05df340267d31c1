/** Time as the browser tells it. Two clocks that are never mixed: one for durations, one for the date on a picture. */

export interface Clock {
  /** Milliseconds that never run backwards: what every session event carries as `atMs`. Near the epoch, but not a date. */
  nowMs(): number;
  /** Turns a `performance.now()` time stamp (frame callbacks, DOM events) into the scale of `nowMs`. */
  fromPerformanceMs(performanceMs: number): number;
  /** Milliseconds since 1970, UTC: for `takenAtMs`. May jump when the phone sets its clock. */
  epochMs(): number;
}

/** Delays, injected so that tests decide when they pass. */
export interface Timers {
  /** Monotonic milliseconds. */
  nowMs(): number;
  /** Runs once after `delayMs`; the answer cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

/** @param performance source of monotonic time; its origin is added once, so that two clocks of one page agree. */
export function createClock(
  performance: Pick<Performance, 'now' | 'timeOrigin'> = globalThis.performance,
  epochMs: () => number = Date.now,
): Clock {
  // Safari before 15 has a `timeOrigin` of NaN in some workers; any constant will do, durations stay right.
  const originMs = Number.isFinite(performance.timeOrigin) ? performance.timeOrigin : 0;
  let newestMs = 0;
  return {
    nowMs() {
      newestMs = Math.max(newestMs, originMs + performance.now());
      return newestMs;
    },
    fromPerformanceMs: (performanceMs) => originMs + performanceMs,
    epochMs,
  };
}

export function browserTimers(clock: Clock = createClock()): Timers {
  return {
    nowMs: clock.nowMs,
    after(delayMs, run) {
      const handle = setTimeout(run, delayMs);
      return () => clearTimeout(handle);
    },
  };
}

/** Resolves after `delayMs`. */
export function pause(timers: Timers, delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    timers.after(delayMs, resolve);
  });
}

/** Settles as `promise` does, or resolves to `late` after `limitMs`; the promise itself goes on. */
export function within<T, L>(timers: Timers, limitMs: number, promise: Promise<T>, late: L): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const cancel = timers.after(limitMs, () => resolve(late));
    promise.then(resolve, reject).finally(cancel);
  });
}
