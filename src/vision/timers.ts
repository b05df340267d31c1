/** Delays, injected so that tests decide when they pass. */
export interface Timers {
  /** Monotonic milliseconds. */
  nowMs(): number;
  /** Runs once after `delayMs`; the answer cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

export const platformTimers: Timers = {
  nowMs: () => performance.now(),
  after(delayMs, run) {
    const handle = setTimeout(run, delayMs);
    return () => clearTimeout(handle);
  },
};
