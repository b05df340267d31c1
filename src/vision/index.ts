/**
 * Pictures become Observations here, and Observations findings, off the main thread. The page keeps the client of this entry; the
 * worker (`worker.ts`) and the stand-in on the main thread (`main-thread.ts`) run the same host and are loaded apart, so that a
 * page does not carry the host twice. What the findings mean is decided in `core/checks`, and what is done about them elsewhere.
 */
export {
  type AnalyseOptions,
  createVisionClient,
  type InspectOptions,
  type OnProgress,
  type VisionClient,
  type VisionClientOptions,
} from './client.ts';
export type { HostThread } from './host-thread.ts';
export { MAX_STILL_PIXELS } from './picture-size.ts';
export type { Analysis, Inspection, PrepareFailure, Task, VisionFiles } from './protocol.ts';
export type { Timers } from './timers.ts';
export { VisionFailure, type VisionFailureReason } from './vision-failure.ts';
