import { createVisionClient, type VisionClient, type VisionClientOptions } from '../client.ts';
import type { Analysis, Inspection, Task, VisionFiles } from '../protocol.ts';
import type { VisionFailure } from '../vision-failure.ts';
import { FakeHost } from './fake-host.ts';
import type { FakePicture } from './fake-picture.ts';
import { FakeTimers } from './fake-timers.ts';

export const documents: Task = { subject: 'document', chosenFormat: 'id-1' };
export const faces: Task = { subject: 'face', chosenFormat: null };
export const files: VisionFiles = { wasmBase: 'w/', wasmBytes: 80, modelUrl: 'm', modelBytes: 20, modelSha256: '00' };

export interface ClientRig {
  readonly client: VisionClient;
  /** Every host that was started, oldest first. */
  readonly hosts: readonly FakeHost[];
  /** The `again` of every loss. */
  readonly lost: readonly boolean[];
  readonly timers: FakeTimers;
  /** Resolves with the `again` of the next loss. */
  nextLoss(): Promise<boolean>;
  /** Prepares the client and answers for its newest host. */
  prepare(task: Task): Promise<FakeHost>;
  analyse(frame: FakePicture, task: Task, atMs?: number): Promise<Analysis | null>;
  inspect(picture: FakePicture, task: Task): Promise<Inspection>;
}

/** A client with fake hosts and a clock that stands still. */
export function rigClient(more: Partial<VisionClientOptions> = {}): ClientRig {
  const hosts: FakeHost[] = [];
  const lost: boolean[] = [];
  const timers = new FakeTimers();
  let onLoss: (again: boolean) => void = () => {};
  const spawn = (): FakeHost => {
    const host = new FakeHost();
    hosts.push(host);
    return host;
  };
  const client = createVisionClient({
    spawn,
    files,
    timers,
    onLost({ again }) {
      lost.push(again);
      onLoss(again);
    },
    ...more,
  });
  return {
    client,
    hosts,
    lost,
    timers,
    nextLoss: () =>
      new Promise((resolve) => {
        onLoss = resolve;
      }),
    async prepare(task) {
      const done = client.prepare(task);
      const host = hosts.at(-1)!;
      await host.prepared();
      await done;
      return host;
    },
    analyse: (frame, task, atMs = 0) => client.analyse(frame.asBitmap, { task, atMs, guide: null }),
    inspect: (picture, task) => client.inspect(picture.asBitmap, { task, guide: null }),
  };
}

/** What became of a promise that must not hang. */
export function outcome(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    (value) => (value === null ? 'passed over' : 'done'),
    (error: VisionFailure) => error.why,
  );
}
