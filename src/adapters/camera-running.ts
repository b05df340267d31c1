/** One open camera, from its first stream to its last: restarts, lens changes and the watch over its picture, one change at a time. */
import type { CameraAbilities, CameraFailure } from '../core/session/state.ts';
import type { CameraHandlers, OpenCamera } from './camera.ts';
import type { Facing } from './camera-constraints.ts';
import { failureOf } from './camera-failure.ts';
import type { Lens } from './camera-lenses.ts';
import { rememberLens } from './camera-memory.ts';
import type { Opened } from './camera-opening.ts';
import { listLenses, openLens } from './camera-opening.ts';
import { watchForDeath } from './camera-return.ts';
import { stopStream } from './camera-stream.ts';
import type { CameraSurroundings } from './camera-surroundings.ts';
import type { Playing } from './camera-video.ts';
import { bindVideo, playVideo, releaseVideo } from './camera-video.ts';
import { watchPicture } from './camera-watchdog.ts';
import { isTakingPhoto } from './photo-pause.ts';

export class RunningCamera implements OpenCamera {
  readonly facing: Facing;
  torchOn = false;
  #opened: Opened;
  #lenses: readonly Lens[];
  #video: HTMLVideoElement | null = null;
  #waitsForTap = false;
  #isClosed = false;
  #isRestarting = false;
  /** Changes of the stream, one after the other. */
  #changes: Promise<unknown> = Promise.resolve();
  #picture: { stop(): void; frameCount(): number } | null = null;
  readonly #life: ReturnType<typeof watchForDeath>;
  readonly #handlers: CameraHandlers;
  readonly #surroundings: CameraSurroundings;

  constructor(
    facing: Facing,
    opened: Opened,
    lenses: readonly Lens[],
    handlers: CameraHandlers,
    surroundings: CameraSurroundings,
  ) {
    this.facing = facing;
    this.#opened = opened;
    this.#lenses = lenses;
    this.#handlers = handlers;
    this.#surroundings = surroundings;
    const patient = {
      track: () => this.track,
      frameCount: () => this.#picture?.frameCount() ?? 0,
      expectsFrames: () => this.#picture !== null && !this.#waitsForTap,
      wake: () => void (this.#video?.paused && this.play()),
    };
    this.#life = watchForDeath(patient, () => this.#restart(), surroundings, surroundings.timers);
    this.#listen();
  }

  get stream(): MediaStream {
    return this.#opened.stream;
  }

  get track(): MediaStreamTrack {
    return this.stream.getVideoTracks()[0]!;
  }

  get abilities(): CameraAbilities {
    const facingMode = this.track.getSettings().facingMode ?? this.facing;
    return {
      torch: this.#opened.abilities.torch,
      lenses: Math.max(1, this.#lenses.length),
      mirrored: facingMode === 'user',
    };
  }

  async attach(video: HTMLVideoElement): Promise<Playing> {
    if (this.#video !== video) this.detach();
    this.#video = video;
    this.#watch();
    return this.#note(await bindVideo(video, this.stream));
  }

  detach(): void {
    this.#unwatch();
    if (this.#video) releaseVideo(this.#video);
    this.#video = null;
  }

  async play(): Promise<Playing> {
    return this.#video ? this.#note(await playVideo(this.#video)) : 'playing';
  }

  async setTorch(on: boolean): Promise<boolean> {
    try {
      // `advanced` because a basic constraint that the phone cannot meet would be an error on some builds.
      await this.track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
      this.torchOn = on;
    } catch {
      // Battery low, phone hot, or taken by the torch tile of the system: stay as it was.
    }
    return this.torchOn;
  }

  nextLens(): Promise<CameraAbilities> {
    return this.#change(async () => {
      if (this.#lenses.length < 2 || this.#isClosed) return this.abilities;
      try {
        await this.#moveOn();
        rememberLens(this.#surroundings.storage, this.facing, this.#opened.lens);
      } catch {
        await this.#reopen(null).catch((error: unknown) => this.#failWith(error));
      }
      return this.abilities;
    });
  }

  /** To the next lens that really answers: a wish for a lens is no order, and some phones list lenses they never give. */
  async #moveOn(): Promise<void> {
    const lenses = this.#lenses;
    const from = this.#opened.lens.deviceId;
    const at = lenses.findIndex(({ deviceId }) => deviceId === from);
    for (let step = 1; step <= lenses.length && this.#opened.lens.deviceId === from; step++) {
      const lens = lenses[(at + step) % lenses.length]!;
      if (lens.deviceId !== from) await this.#reopen(lens.deviceId);
    }
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#life.stop();
    this.detach();
    stopStream(this.stream);
  }

  #restart(): void {
    if (this.#isRestarting || this.#isClosed) return;
    this.#isRestarting = true;
    this.#change(() => this.#reopen(this.#opened.lens.deviceId || null))
      .then(() => !this.#isClosed && this.#handlers.onRestarted?.(this.abilities))
      .catch((error: unknown) => this.#failWith(error))
      .finally(() => {
        this.#isRestarting = false;
      });
  }

  #change<T>(job: () => Promise<T>): Promise<T> {
    const done = this.#changes.then(job);
    this.#changes = done.catch(() => {});
    return done;
  }

  /** Frees the old stream first; falls back to the platform's choice when the lens cannot be had. */
  async #reopen(deviceId: string | null): Promise<void> {
    if (this.#isClosed) return;
    this.#unwatch();
    stopStream(this.stream);
    this.torchOn = false;
    const opened = await openLens(this.#surroundings, this.facing, deviceId);
    if (this.#isClosed) return stopStream(opened.stream);
    this.#opened = opened;
    this.#lenses = await listLenses(this.#surroundings, this.facing);
    this.#listen();
    if (this.#video && !this.#isClosed) await this.attach(this.#video);
  }

  #listen(): void {
    const { track } = this;
    const ifCurrent = (act: () => void) => () => {
      if (this.track === track && !this.#isClosed) act();
    };
    track.addEventListener('mute', ifCurrent(this.#life.onMute));
    track.addEventListener('ended', ifCurrent(this.#life.onEnded));
  }

  #watch(): void {
    this.#unwatch();
    const { probe, close } = this.#surroundings.probePicture(this.#video!);
    const isWatched = () => probe.isWatched() && !isTakingPhoto(this.track);
    const dog = watchPicture({ ...probe, isWatched }, (why) => this.#fail(why), this.#surroundings.timers);
    const stop = () => {
      dog.stop();
      close();
    };
    this.#picture = { stop, frameCount: () => probe.frameCount() };
  }

  #unwatch(): void {
    this.#picture?.stop();
    this.#picture = null;
  }

  #note(playing: Playing): Playing {
    const waits = playing === 'needs-tap';
    if (waits && !this.#waitsForTap) this.#handlers.onNeedsTap?.();
    this.#waitsForTap = waits;
    return playing;
  }

  #failWith(error: unknown): void {
    this.#fail(failureAfterStart(failureOf(error, this.#surroundings.isInApp)));
  }

  #fail(why: CameraFailure): void {
    if (this.#isClosed) return;
    this.close();
    this.#handlers.onFailed(why);
  }
}

/** A camera that was there and cannot be had again has `ended`, unless the browser names a reason the person can act on. */
function failureAfterStart(why: CameraFailure): CameraFailure {
  return why === 'denied' || why === 'busy' || why === 'in-app-browser' ? why : 'ended';
}
