import type { Subject } from '../../core/observation.ts';
import type { FromVision, Task, ToVision, VisionFiles } from '../protocol.ts';
import type { Timers } from '../timers.ts';
import { VisionFailure } from '../vision-failure.ts';
import { Silence } from './silence.ts';

export type OnProgress = (loadedBytes: number, totalBytes: number) => void;

interface Pending {
  readonly task: Task;
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (failure: VisionFailure) => void;
  readonly listeners: OnProgress[];
  /** Ordered by nobody but for a new host to know what the one before did. */
  readonly isRepeat: boolean;
  silence: Silence | null;
}

interface Parts {
  readonly post: (message: ToVision, transfer: Transferable[]) => void;
  readonly files: VisionFiles;
  readonly timers: Timers;
  readonly limitMs: number;
  readonly onSilent: (detail: string) => void;
}

/** What the host is ready for, what it is getting ready for, and what the next host has to be made ready for. */
export class Preparations {
  readonly #parts: Parts;
  readonly #pending = new Map<Subject, Pending>();
  readonly #done = new Map<Subject, Task>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  isDone(subject: Subject): boolean {
    return this.#done.has(subject);
  }

  prepare(task: Task, onProgress: OnProgress): Promise<void> {
    if (this.isDone(task.subject)) return Promise.resolve();
    const pending = this.#pending.get(task.subject);
    if (pending) {
      pending.listeners.push(onProgress);
      return pending.promise;
    }
    return this.#begin(task, [onProgress], false);
  }

  #begin(task: Task, listeners: OnProgress[], isRepeat: boolean): Promise<void> {
    const { promise, resolve, reject } = deferred();
    const pending: Pending = { task, promise, resolve, reject, listeners, isRepeat, silence: null };
    this.#pending.set(task.subject, pending);
    this.#order(pending);
    return promise;
  }

  #order(pending: Pending): void {
    const { post, files, timers, limitMs, onSilent } = this.#parts;
    pending.silence?.stop();
    pending.silence = new Silence(timers, limitMs, () => onSilent(`no progress for ${limitMs} ms`));
    post({ type: 'prepare', task: pending.task, files }, []);
  }

  /** @returns the failure where a host cannot be made ready as the one before it was: of that nobody else would hear. */
  hear(message: Extract<FromVision, { type: 'progress' | 'prepared' | 'not-prepared' }>): VisionFailure | null {
    if (message.type === 'progress') {
      // Only faces have anything to load, and what they load is the same.
      for (const pending of [this.#pending.get('face'), this.#pending.get('face-with-document')]) {
        pending?.silence?.hear();
        for (const listener of pending?.listeners ?? []) listener(message.loadedBytes, message.totalBytes);
      }
      return null;
    }
    const pending = this.#take(message.subject);
    if (message.type === 'prepared') {
      if (pending) this.#done.set(message.subject, pending.task);
      pending?.resolve();
      return null;
    }
    const failure = new VisionFailure(message.why, message.detail);
    pending?.reject(failure);
    return pending?.isRepeat ? failure : null;
  }

  #take(subject: Subject): Pending | undefined {
    const pending = this.#pending.get(subject);
    this.#pending.delete(subject);
    pending?.silence?.stop();
    return pending;
  }

  /** A new host is to know all that the one before did; whoever waits goes on waiting. */
  repeat(): void {
    const done = [...this.#done.values()];
    this.#done.clear();
    for (const pending of this.#pending.values()) this.#order(pending);
    for (const task of done) this.#begin(task, [], true).catch(() => {});
  }

  abandon(failure: VisionFailure): void {
    this.#done.clear();
    for (const subject of [...this.#pending.keys()]) this.#take(subject)?.reject(failure);
  }
}

function deferred() {
  let resolve: () => void = () => {};
  let reject: (failure: VisionFailure) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
