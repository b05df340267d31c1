import type { CameraError } from '../adapters/camera.ts';
import type { Clock } from '../adapters/clock.ts';
import { type FramePump, type OnFrame, pumpFrames } from '../adapters/frames.ts';
import { type PhoneAngles, watchHeading } from '../adapters/heading.ts';
import { keepScreenOn } from '../adapters/wake-lock.ts';
import type { CheckId } from '../core/checks/index.ts';
import type { ExerciseId } from '../core/exercises.ts';
import { guideInFrame } from '../core/guide.ts';
import { afterLook, isLookDue, type Pace, startPace } from '../core/pace.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import { turnAngleDeg } from '../core/room/heading.ts';
import type { Answer } from '../core/session/event.ts';
import type { CameraFailure } from '../core/session/state.ts';
import type { Judge } from './judge.ts';
import type { PictureSource } from './picture-source.ts';
import type { Pictures } from './pictures.ts';

type Send = (answer: Answer) => void;

interface Parts {
  readonly send: Send;
  readonly judge: Judge;
  readonly pictures: Pictures;
  readonly clock: Clock;
}

/** Matched by its word: importing the error's class would load the camera with the home screen. */
function failureOf(error: unknown): CameraFailure {
  return error instanceof Error && error.name === 'CameraError' ? (error as CameraError).why : 'unknown';
}

function watchTurn(onDeg: (deg: number) => void, onAbsent: () => void): () => void {
  const onAngles = ({ alphaDeg, betaDeg, gammaDeg }: PhoneAngles): void => {
    const deg = turnAngleDeg(alphaDeg, betaDeg, gammaDeg);
    if (deg !== null) onDeg(deg);
  };
  return watchHeading({ onAngles, onAbsent });
}

/**
 * The one open picture source, the element that shows it, and the frames that go from there to the judge. Source, element and
 * order to judge arrive in any order; frames flow while all three are there.
 */
export class CameraDesk {
  readonly #parts: Parts;
  #source: PictureSource | null = null;
  #video: HTMLVideoElement | null = null;
  #opening: AbortController | null = null;
  #judging: ExerciseId | null = null;
  #pump: FramePump | null = null;
  #sleepAgain: (() => void) | null = null;
  #endHeading: () => void = () => {};

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The preview element of the moment; null when its screen goes. */
  showIn(video: HTMLVideoElement | null): void {
    this.#video = video;
    this.#attach();
    this.#pumpFrames();
  }

  async open(exercise: ExerciseId, kind: 'camera' | 'demo'): Promise<void> {
    this.close();
    const { send } = this.#parts;
    const opening = new AbortController();
    this.#opening = opening;
    const handlers = {
      onFailed: (why: CameraFailure) => send({ type: 'camera-failed', why }),
      onRestarted: () => this.#source && send({ type: 'camera-opened', abilities: this.#source.abilities }),
    };
    try {
      // Loaded when the first exercise begins: the home screen needs no camera.
      const { openSource } = await import('./picture-source.ts');
      const source = await openSource(exercise, kind, handlers, opening.signal);
      if (opening.signal.aborted) return source.close();
      this.#source = source;
      this.#sleepAgain = keepScreenOn();
      this.#attach();
      send({ type: 'camera-opened', abilities: source.abilities });
    } catch (error) {
      if (!opening.signal.aborted) send({ type: 'camera-failed', why: failureOf(error) });
    }
  }

  close(): void {
    this.#opening?.abort();
    this.#opening = null;
    this.stopJudging();
    this.stopHeading();
    this.#source?.close();
    this.#source = null;
    this.#sleepAgain?.();
    this.#sleepAgain = null;
  }

  startJudging(exercise: ExerciseId): void {
    this.stopJudging();
    this.#judging = exercise;
    this.#parts.judge.forgetTracks();
    this.#pumpFrames();
  }

  stopJudging(): void {
    this.#judging = null;
    this.#pump?.stop();
    this.#pump = null;
  }

  async takeStill(): Promise<void> {
    const { send, pictures, clock } = this.#parts;
    try {
      if (!this.#source || !this.#video) throw new Error('no camera to take a still from');
      const still = await this.#source.takeStill(this.#video);
      send({ type: 'still-taken', picture: pictures.hold(still), takenAtMs: clock.epochMs() });
    } catch {
      send({ type: 'still-failed' });
    }
  }

  /** What the coach has just said reaches whoever plays a part in front of the demo camera. */
  heed(check: CheckId): void {
    this.#source?.heed?.(check);
  }

  /** As `heed`, in a rehearsal. */
  perform(cue: Cue): void {
    this.#source?.perform?.(cue);
  }

  /** Called within a tap: an iPhone asks for its sensors only then. */
  startHeading(): void {
    this.stopHeading();
    const onDeg = (deg: number): void => this.#parts.send({ type: 'heading', deg });
    this.#endHeading =
      this.#source?.turn?.(onDeg) ?? watchTurn(onDeg, () => this.#parts.send({ type: 'heading-absent' }));
  }

  stopHeading(): void {
    this.#endHeading();
    this.#endHeading = () => {};
  }

  /** What the open camera gives, for the doctor; it may be gone before all is measured. */
  async measure(): Promise<void> {
    const source = this.#source;
    const camera = this.#video && (await source?.facts?.(this.#video).catch(() => null));
    if (camera && source === this.#source) this.#parts.send({ type: 'examined', found: { camera } });
  }

  async setTorch(on: boolean): Promise<void> {
    if (this.#source) this.#parts.send({ type: 'torch-changed', on: await this.#source.setTorch(on) });
  }

  async switchLens(): Promise<void> {
    if (this.#source) this.#parts.send({ type: 'camera-opened', abilities: await this.#source.nextLens() });
  }

  #attach(): void {
    if (!this.#source || !this.#video) return;
    this.#source.attach(this.#video).catch(() => this.#parts.send({ type: 'camera-failed', why: 'black' }));
  }

  #pumpFrames(): void {
    this.#pump?.stop();
    this.#pump = null;
    const [video, exercise] = [this.#video, this.#judging];
    if (!video || exercise === null) return;
    let before: Promise<void> = Promise.resolve();
    let pace: Pace | null = null;
    const onFrame: OnFrame = (frame, atMs) => {
      const judged = this.#parts.judge.analyse(exercise, frame, atMs, this.#guide());
      if (judged === false) return false;
      // One frame ahead: the next one is grabbed while this one is judged, so the judge never waits for the camera.
      const earlier = before;
      before = judged.then((isThere) => {
        if (pace && isThere !== null) pace = afterLook(pace, atMs, isThere);
      });
      return earlier;
    };
    this.#pump = pumpFrames(video, onFrame, (atMs) => {
      pace ??= startPace(atMs);
      return isLookDue(pace, atMs);
    });
  }

  /** Where the guide lies in the frame, in ratios of it; null until the preview has a size. */
  #guide() {
    const [video, exercise, source] = [this.#video, this.#judging, this.#source];
    if (!video || !exercise || !source || video.videoWidth === 0 || video.clientWidth === 0) return null;
    const frame = { width: video.videoWidth, height: video.videoHeight };
    const view = { width: video.clientWidth, height: video.clientHeight };
    const guide = guideInFrame(exercise, frame, view, source.abilities.mirrored);
    return {
      x: guide.x / frame.width,
      y: guide.y / frame.height,
      width: guide.width / frame.width,
      height: guide.height / frame.height,
    };
  }
}
