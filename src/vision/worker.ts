/**
 * Entry of the vision worker, which the app starts as a module worker:
 * `new Worker(new URL('../vision/worker.ts', import.meta.url), { type: 'module' })`.
 */
import { createVisionHost } from './host.ts';

createVisionHost(self as unknown as DedicatedWorkerGlobalScope, {
  createCanvas: (width, height) => new OffscreenCanvas(width, height),
  wasmLoader: { is: 'module' },
  nowMs: () => performance.now(),
});
