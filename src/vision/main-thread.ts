import { createVisionHost } from './host.ts';
import type { HostThread } from './host-thread.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The host on the page's own thread, behind a port like a worker's, for browsers whose workers have no WebGL. `surroundings` come from
 * the app, since nothing here knows a document: canvases from `document.createElement('canvas')` and the `classic` wasm loader.
 */
export function hostOnMainThread(surroundings: Surroundings): HostThread {
  const { port1: ours, port2: theirs } = new MessageChannel();
  createVisionHost(theirs, surroundings);
  theirs.start();
  ours.start();
  return {
    postMessage: (message, transfer) => ours.postMessage(message, transfer),
    addEventListener: (type: string, listener: (event: never) => void) =>
      ours.addEventListener(type, listener as EventListener),
    terminate() {
      ours.close();
      theirs.close();
    },
  };
}
