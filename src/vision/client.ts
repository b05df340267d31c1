import type { Subject } from '../core/observation.ts';
import type { AnalyseOptions } from './client/frame-lane.ts';
import type { InspectOptions } from './client/inspections.ts';
import { lateHost } from './client/late-host.ts';
import { type Limits, standardLimits } from './client/limits.ts';
import type { OnProgress } from './client/preparations.ts';
import { type HostParts, SupervisedHost } from './client/supervised-host.ts';
import type { HostThread } from './host-thread.ts';
import type { Analysis, Inspection, Task, VisionFiles } from './protocol.ts';
import type { Picture } from './surroundings.ts';
import { platformTimers, type Timers } from './timers.ts';
import { VisionFailure } from './vision-failure.ts';

export type { AnalyseOptions, InspectOptions, OnProgress };

/** Ten frames a second at most on the page's own thread, or it could neither draw nor answer touches. */
const MAIN_THREAD_PAUSE_MS = 100;

export interface VisionClientOptions {
  /** Starts the worker; called again when it has died. */
  readonly spawn: () => HostThread;
  /** Loads and starts the host on the page's own thread, for browsers whose workers cannot do the work. */
  readonly spawnOnMainThread?: () => Promise<HostThread>;
  readonly files: VisionFiles;
  /** The host died. `again`: another one takes over, prepared as this one was; otherwise nothing is judged until the next `prepare`. */
  readonly onLost?: (lost: { readonly again: boolean; readonly detail: string }) => void;
  readonly timers?: Timers;
  readonly limits?: Limits;
}

/** All promises settle, whatever happens to the host, and reject with a VisionFailure only. Pictures belong to the client once given. */
export interface VisionClient {
  /** Loads and warms up what the task needs. Done at once where that was done before; after a failure it may be tried again. */
  prepare(task: Task, onProgress?: OnProgress): Promise<void>;
  /** Null where the frame was passed over: a newer one came, it could not be read, or nothing is prepared for it yet. */
  analyse(frame: Picture, options: AnalyseOptions): Promise<Analysis | null>;
  /** Prepares first where that was not done. @throws VisionFailure `unreadable` for this picture alone, or as `prepare`. */
  inspect(picture: ImageBitmap, options: InspectOptions): Promise<Inspection>;
  /** Forget tracks: a new exercise begins or the camera changed. */
  reset(): void;
  /** Ends the hosts. Whatever is pending rejects with `disposed`. */
  dispose(): void;
}

export function createVisionClient(options: VisionClientOptions): VisionClient {
  const { spawn, spawnOnMainThread, files, onLost = () => {} } = options;
  const common = { files, onLost, timers: options.timers ?? platformTimers, limits: options.limits ?? standardLimits };
  const worker = new SupervisedHost({ ...common, spawn, pauseMs: 0 });
  const standIns = new Map<Subject, SupervisedHost>();
  const standIn = spawnOnMainThread && mainThreadHost(spawnOnMainThread, common);
  let isDisposed = false;

  async function prepare(task: Task, onProgress: OnProgress = () => {}): Promise<void> {
    if (isDisposed) throw new VisionFailure('disposed', 'the client was closed');
    const known = standIns.get(task.subject);
    if (known) return known.prepare(task, onProgress);
    try {
      await worker.prepare(task, onProgress);
    } catch (error) {
      if (!standIn || isDisposed || !(error instanceof VisionFailure) || error.why !== 'unsupported') throw error;
      standIns.set(task.subject, standIn);
      await standIn.prepare(task, onProgress);
    }
  }

  const hostFor = ({ subject }: Task): SupervisedHost => standIns.get(subject) ?? worker;

  return {
    prepare,
    analyse: (frame, options) => hostFor(options.task).analyse(frame, options),
    async inspect(picture, options) {
      try {
        await prepare(options.task);
      } catch (error) {
        picture.close();
        throw error;
      }
      return hostFor(options.task).inspect(picture, options);
    },
    reset() {
      worker.reset();
      standIn?.reset();
    },
    dispose() {
      isDisposed = true;
      worker.dispose();
      standIn?.dispose();
    },
  };
}

function mainThreadHost(load: () => Promise<HostThread>, common: Omit<HostParts, 'spawn' | 'pauseMs'>): SupervisedHost {
  return new SupervisedHost({ ...common, spawn: () => lateHost(load), pauseMs: MAIN_THREAD_PAUSE_MS });
}
