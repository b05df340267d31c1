import type { HostThread } from '../host-thread.ts';
import type { Analysis, FromVision, Inspection, Task, ToVision, VisionFiles } from '../protocol.ts';
import type { Picture } from '../surroundings.ts';
import type { Timers } from '../timers.ts';
import { VisionFailure } from '../vision-failure.ts';
import { type AnalyseOptions, FrameLane } from './frame-lane.ts';
import { Inspections, type InspectOptions } from './inspections.ts';
import type { Limits } from './limits.ts';
import { type OnProgress, Preparations } from './preparations.ts';

/** A host that died this often within one life of the client is given up: a third try would fail as the second did. */
const MOST_DEATHS = 2;

export interface HostParts {
  readonly spawn: () => HostThread;
  readonly files: VisionFiles;
  readonly timers: Timers;
  readonly limits: Limits;
  readonly pauseMs: number;
  /** `again`: another host takes over; pictures that were there are lost. Otherwise all is over until the next `prepare`. */
  readonly onLost: (lost: { readonly again: boolean; readonly detail: string }) => void;
}

/**
 * One host thread and what was asked of it. A host that crashes or falls silent is terminated and replaced once, prepared as
 * it was; no promise outlives the host that could have settled it.
 */
export class SupervisedHost {
  readonly #parts: HostParts;
  readonly #frames: FrameLane;
  readonly #inspections: Inspections;
  readonly #preparations: Preparations;
  #thread: HostThread | null = null;
  #hasSpoken = false;
  #deaths = 0;

  constructor(parts: HostParts) {
    this.#parts = parts;
    const { timers, limits, files, pauseMs } = parts;
    const post = (message: ToVision, transfer: Transferable[]): void => this.#thread?.postMessage(message, transfer);
    const onSilent = (detail: string): void => this.#die(detail);
    this.#frames = new FrameLane({ post, timers, limits, onSilent, pauseMs });
    this.#inspections = new Inspections({ post, timers, limitMs: limits.inspectMs, onSilent });
    this.#preparations = new Preparations({ post, files, timers, limitMs: limits.prepareMs, onSilent });
  }

  prepare(task: Task, onProgress: OnProgress): Promise<void> {
    if (!this.#thread) {
      // Asked for anew after it was given up: it gets a new life.
      this.#deaths = 0;
      const failure = this.#start();
      if (failure) return Promise.reject(failure);
    }
    return this.#preparations.prepare(task, onProgress);
  }

  async analyse(frame: Picture, options: AnalyseOptions): Promise<Analysis | null> {
    if (this.#preparations.isDone(options.task.subject)) return this.#frames.analyse(frame, options);
    frame.close();
    if (this.#deaths >= MOST_DEATHS) throw new VisionFailure('crashed', 'the host was given up');
    return null;
  }

  async inspect(picture: ImageBitmap, options: InspectOptions): Promise<Inspection> {
    try {
      await this.prepare(options.task, () => {});
    } catch (error) {
      picture.close();
      throw error;
    }
    return this.#inspections.inspect(picture, options);
  }

  reset(): void {
    this.#frames.reset();
    this.#thread?.postMessage({ type: 'reset' }, []);
  }

  dispose(): void {
    this.#end(new VisionFailure('disposed', 'the client was closed'));
  }

  #start(): VisionFailure | null {
    try {
      const thread = this.#parts.spawn();
      this.#thread = thread;
      this.#hasSpoken = false;
      // What an earlier host still had to say is no longer meant for anybody.
      thread.addEventListener('message', ({ data }) => thread === this.#thread && this.#hear(data));
      for (const type of ['error', 'messageerror'] as const) {
        thread.addEventListener(type, (event) => thread === this.#thread && this.#die(detailOf(event)));
      }
      return null;
    } catch (error) {
      return new VisionFailure('crashed', String(error));
    }
  }

  #hear(message: FromVision): void {
    this.#hasSpoken = true;
    if (message.type === 'analysed') this.#frames.hear(message);
    else if (message.type === 'inspected') this.#inspections.hear(message);
    else if (message.type === 'failed') (message.id > 0 ? this.#frames : this.#inspections).hear(message);
    else {
      const failure = this.#preparations.hear(message);
      if (failure) this.#giveUp(failure);
    }
  }

  #die(detail: string): void {
    this.#thread?.terminate();
    this.#thread = null;
    this.#deaths++;
    // A worker whose code could not be fetched tells no more than that it failed.
    const isOffline = !this.#hasSpoken && globalThis.navigator?.onLine === false;
    const failure = new VisionFailure(isOffline ? 'offline' : 'crashed', detail);
    if (this.#deaths < MOST_DEATHS) this.#replace(failure);
    else this.#giveUp(failure);
  }

  #replace(failure: VisionFailure): void {
    this.#frames.abandon(null);
    this.#inspections.abandon(failure);
    const startFailure = this.#start();
    if (startFailure) {
      this.#giveUp(startFailure);
      return;
    }
    this.#preparations.repeat();
    this.#parts.onLost({ again: true, detail: failure.message });
  }

  #giveUp(failure: VisionFailure): void {
    this.#deaths = MOST_DEATHS;
    this.#end(failure);
    this.#parts.onLost({ again: false, detail: failure.message });
  }

  #end(failure: VisionFailure): void {
    this.#thread?.terminate();
    this.#thread = null;
    this.#frames.abandon(failure);
    this.#inspections.abandon(failure);
    this.#preparations.abandon(failure);
  }
}

function detailOf(event: Event): string {
  return 'message' in event && event.message ? String(event.message) : event.type;
}
