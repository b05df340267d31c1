/**
 * The camera: opened after a tap, kept alive while the page is seen, closed without a trace. How it is asked for is
 * `camera-constraints.ts` and `camera-stream.ts`, which lens `camera-opening.ts`, how it is kept alive `camera-running.ts`.
 * Failures are `CameraError`s before it is open and `onFailed` afterwards; after either the camera is free.
 */
import type { CameraAbilities, CameraFailure } from '../core/session/state.ts';
import type { Facing } from './camera-constraints.ts';
import { openBestLens } from './camera-opening.ts';
import { noteAllowed } from './camera-permission.ts';
import { RunningCamera } from './camera-running.ts';
import { stopStream } from './camera-stream.ts';
import type { CameraSurroundings } from './camera-surroundings.ts';
import { browserSurroundings } from './camera-surroundings.ts';
import type { Playing } from './camera-video.ts';

export { CameraError } from './camera-failure.ts';
export { browserSurroundings } from './camera-surroundings.ts';

export interface CameraRequest {
  readonly facing: Facing;
  /** Device id of a lens; without it the remembered or the best one. */
  readonly lens?: string;
  /** Gives up: a camera that still opens afterwards is closed at once. */
  readonly signal?: AbortSignal;
}

export interface CameraHandlers {
  /** The camera is gone and already closed. Called at most once. */
  onFailed(why: CameraFailure): void;
  /** It was started again by itself; the torch is off, abilities may differ. */
  onRestarted?(abilities: CameraAbilities): void;
  /** The preview waits for a touch (low-power mode): call `play` from a tap. */
  onNeedsTap?(): void;
}

export interface OpenCamera {
  /** The stream of the moment; a restart or another lens replaces it. */
  readonly stream: MediaStream;
  readonly track: MediaStreamTrack;
  readonly facing: Facing;
  readonly abilities: CameraAbilities;
  readonly torchOn: boolean;
  /** Shows the camera in this element, now and after every restart, and watches the picture there. */
  attach(video: HTMLVideoElement): Promise<Playing>;
  detach(): void;
  /** To be called from a tap after `needs-tap`. */
  play(): Promise<Playing>;
  /** @returns whether the torch is on now; a phone may refuse. */
  setTorch(on: boolean): Promise<boolean>;
  /** The next lens on the same side, remembered for the next visit. */
  nextLens(): Promise<CameraAbilities>;
  close(): void;
}

/** @throws CameraError; or the signal's reason when given up. */
export async function openCamera(
  request: CameraRequest,
  handlers: CameraHandlers,
  surroundings: CameraSurroundings = browserSurroundings(),
): Promise<OpenCamera> {
  const { facing, lens = null, signal } = request;
  const source = signal ? { ...surroundings, signal } : surroundings;
  const { opened, lenses } = await openBestLens(source, facing, lens);
  if (signal?.aborted) {
    stopStream(opened.stream);
    throw signal.reason;
  }
  noteAllowed(surroundings.storage);
  return new RunningCamera(facing, opened, lenses, handlers, surroundings);
}
