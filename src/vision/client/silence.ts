import type { Timers } from '../timers.ts';

/** A timer that comes this much too late was frozen with its page (iOS in the background): so was the host, which is then not to blame. */
const FROZEN_MS = 1000;

/** Calls `onSilent` once when nothing was heard for `limitMs`. */
export class Silence {
  readonly #timers: Timers;
  readonly #limitMs: number;
  readonly #onSilent: () => void;
  #cancel: () => void = () => {};

  constructor(timers: Timers, limitMs: number, onSilent: () => void) {
    this.#timers = timers;
    this.#limitMs = limitMs;
    this.#onSilent = onSilent;
    this.hear();
  }

  hear(): void {
    this.stop();
    const sinceMs = this.#timers.nowMs();
    this.#cancel = this.#timers.after(this.#limitMs, () => {
      const wasFrozen = this.#timers.nowMs() - sinceMs > this.#limitMs + FROZEN_MS;
      if (wasFrozen) this.hear();
      else this.#onSilent();
    });
  }

  stop(): void {
    this.#cancel();
  }
}
