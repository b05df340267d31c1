import type { FromVision, ToVision } from './protocol.ts';

/** What the client needs of the thread that hosts vision; a `Worker` is one, and so is `hostOnMainThread()`. */
export interface HostThread {
  postMessage(message: ToVision, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<FromVision>) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: Event) => void): void;
  terminate(): void;
}
