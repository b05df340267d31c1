import type { Timers } from '../timers.ts';

/** A clock that moves only when a test says so. */
export class FakeTimers implements Timers {
  #nowMs = 0;
  #waiting: { readonly atMs: number; readonly run: () => void }[] = [];

  nowMs = (): number => this.#nowMs;

  after = (delayMs: number, run: () => void): (() => void) => {
    const entry = { atMs: this.#nowMs + delayMs, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== entry);
    };
  };

  /** Timers that still wait: none may be left when nothing is pending. */
  get count(): number {
    return this.#waiting.length;
  }

  /** Passes time; what falls due runs in order, at its time. */
  pass(ms: number): void {
    const endMs = this.#nowMs + ms;
    for (let due = this.#next(endMs); due; due = this.#next(endMs)) {
      this.#nowMs = Math.max(this.#nowMs, due.atMs);
      this.#run(due);
    }
    this.#nowMs = endMs;
  }

  /** The page is frozen: time passes without any timer, and those that fell due run afterwards, once each. */
  freeze(ms: number): void {
    this.#nowMs += ms;
    const due = this.#waiting.filter(({ atMs }) => atMs <= this.#nowMs);
    for (const entry of due) this.#run(entry);
  }

  #next(endMs: number) {
    return this.#waiting.filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
  }

  #run(entry: { readonly run: () => void }): void {
    this.#waiting = this.#waiting.filter((other) => other !== entry);
    entry.run();
  }
}
