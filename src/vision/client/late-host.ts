import type { HostThread } from '../host-thread.ts';
import type { ToVision } from '../protocol.ts';

/** A host whose code is still being loaded: what is posted waits for it; a load that fails is told as an `error`. */
export function lateHost(load: () => Promise<HostThread>): HostThread {
  let host: HostThread | null = null;
  let isOver = false;
  const posts: [ToVision, Transferable[]][] = [];
  const listeners: [string, (event: never) => void][] = [];

  load().then(
    (loaded) => {
      if (isOver) return loaded.terminate();
      host = loaded;
      for (const [type, listener] of listeners) listen(loaded, type, listener);
      for (const [message, transfer] of posts) loaded.postMessage(message, transfer);
    },
    (error: unknown) => {
      const event = Object.assign(new Event('error'), { message: String(error) });
      for (const [type, listener] of listeners) if (type === 'error') listener(event as never);
    },
  );
  return {
    postMessage(message, transfer) {
      if (host) host.postMessage(message, transfer);
      else posts.push([message, transfer]);
    },
    addEventListener(type: string, listener: (event: never) => void) {
      if (host) listen(host, type, listener);
      else listeners.push([type, listener]);
    },
    terminate() {
      isOver = true;
      host?.terminate();
    },
  };
}

function listen(host: HostThread, type: string, listener: (event: never) => void): void {
  (host.addEventListener as (type: string, listener: (event: never) => void) => void)(type, listener);
}
