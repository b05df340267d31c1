import type { Timers } from '../adapters/clock.ts';
import type { PictureError } from '../adapters/stills.ts';
import type { ExerciseId } from '../core/exercises.ts';
import { exerciseOf } from '../core/exercises.ts';
import type { Rect } from '../core/geometry.ts';
import type { Subject } from '../core/observation.ts';
import type { Answer } from '../core/session/event.ts';
import type { LiveView, ModelFailure, PictureFailure, PictureName, PictureReport } from '../core/session/state.ts';
import type { VisionClient } from '../vision/client.ts';
import type { Analysis, Task } from '../vision/index.ts';
import type { Pictures } from './pictures.ts';

type Send = (answer: Answer) => void;

interface Parts {
  readonly send: Send;
  readonly timers: Timers;
}

function taskOf(exercise: ExerciseId): Task {
  const { subject, format, framing, takes, hasLines } = exerciseOf(exercise);
  const movements = takes === 'movements' && ({ movements: true } as const);
  return { subject, chosenFormat: format, ...(framing && { framing }), ...movements, ...(hasLines && { lines: true }) };
}

/** What the screen draws of an analysis. */
function liveViewOf({ atMs, frame, outline, faces, areLinesReadable = false }: Analysis): LiveView {
  const face = faces[0];
  return {
    atMs,
    frame,
    outline: outline?.corners ?? null,
    cutOff: outline?.cutOff ?? [],
    face: face?.box ?? null,
    pose: face?.pose ?? null,
    ...(areLinesReadable && { areLinesReadable }),
  };
}

/** Has pictures looked at: live frames for the coach, stills for the scorecard. Loads vision when it is first needed. */
export class Judge {
  readonly #parts: Parts;
  #loading: Promise<VisionClient> | null = null;
  #client: VisionClient | null = null;
  #isOnMainThread = false;
  #hasUsedFaces = false;
  /** Subjects whose judge could not be had at the last try: a picture taken without the coach must not wait for another. */
  readonly #unable = new Set<Subject>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  prepare(exercise: ExerciseId): void {
    const { send } = this.#parts;
    const task = taskOf(exercise);
    this.#unable.delete(task.subject);
    const onProgress = (loadedBytes: number, totalBytes: number) => {
      if (task.subject !== 'document') send({ type: 'model-progress', loadedBytes, totalBytes });
    };
    this.#open()
      .then((client) => client.prepare(task, onProgress))
      .then(() => {
        if (task.subject !== 'document') this.#hasUsedFaces = true;
        this.keepFilesOffline();
        send({ type: 'judge-ready', subject: task.subject });
      })
      .catch((error: unknown) => {
        this.#unable.add(task.subject);
        send({ type: 'judge-failed', why: modelFailureOf(error) });
      });
  }

  /**
   * @returns false when the frame was not taken: the caller closes it. Otherwise whether a face or a document was in it, when it was judged;
   * null where it was passed over.
   */
  analyse(
    exercise: ExerciseId,
    frame: ImageBitmap | VideoFrame,
    atMs: number,
    guide: Rect | null,
  ): Promise<boolean | null> | false {
    return this.#client ? this.#analyse(this.#client, exercise, frame, atMs, guide) : false;
  }

  async #analyse(
    client: VisionClient,
    exercise: ExerciseId,
    frame: ImageBitmap | VideoFrame,
    atMs: number,
    guide: Rect | null,
  ): Promise<boolean | null> {
    // A host that dies says so through `onLost`; the frame that was with it is no news.
    const analysis = await client.analyse(frame, { task: taskOf(exercise), atMs, guide }).catch(() => null);
    if (!analysis) return null;
    const { findings, motion, faces, outline } = analysis;
    this.#parts.send({ type: 'analysed', live: liveViewOf(analysis), findings, ...(motion && { motion }) });
    return faces.length > 0 || outline !== null;
  }

  async inspect(exercise: ExerciseId, picture: PictureName, pictures: Pictures): Promise<void> {
    const { send } = this.#parts;
    const blob = pictures.held(picture);
    if (!blob) return send({ type: 'picture-refused', picture, why: 'empty' });
    try {
      const { decodePicture } = await import('../adapters/stills.ts');
      const { bitmap, size } = await decodePicture(blob);
      const report = await this.#report(exercise, bitmap, size, pictures);
      send({ type: 'picture-inspected', picture, report });
    } catch (error) {
      send({ type: 'picture-refused', picture, why: pictureFailureOf(error) });
    }
  }

  /** A picture that cannot be judged here is still a picture: it gets an empty scorecard, not a refusal. */
  async #report(exercise: ExerciseId, bitmap: ImageBitmap, size: PictureReport['size'], pictures: Pictures) {
    const unjudged: PictureReport = { size, scorecard: [], outline: null, straightened: null, reading: null };
    const task = taskOf(exercise);
    try {
      if (this.#unable.has(task.subject)) throw new Error(`nothing judges a ${task.subject} here`);
      const client = await this.#open();
      const { findings, outline, straightened, reading } = await client.inspect(bitmap, { task, guide: null });
      const { encodeRaster } = await import('../adapters/stills.ts');
      const straight = straightened && (await encodeRaster(straightened).catch(() => null));
      return { size, scorecard: findings, outline, straightened: straight && pictures.hold(straight), reading };
    } catch {
      // Harmless where it was handed over already; without this a picture stays in memory when vision could not even be loaded.
      bitmap.close();
      return unjudged;
    }
  }

  /** Another exercise or another camera: what was tracked is no longer there. */
  forgetTracks(): void {
    this.#client?.reset();
  }

  /** Tells the service worker which files must work without a network; it may have come after they were used. */
  keepFilesOffline(): void {
    if (!this.#hasUsedFaces || !navigator.serviceWorker) return;
    const isOnMainThread = this.#isOnMainThread;
    void Promise.all([navigator.serviceWorker.ready, import('./vision-threads.ts')]).then(
      ([{ active }, { usedFiles }]) =>
        active?.postMessage({ type: 'KEEP_VISION_FILES', urls: usedFiles(isOnMainThread) }),
    );
  }

  #open(): Promise<VisionClient> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<VisionClient> {
    const [{ createVisionClient }, threads] = await Promise.all([
      import('../vision/client.ts'),
      import('./vision-threads.ts'),
    ]);
    this.#client = createVisionClient({
      spawn: threads.spawnWorker,
      spawnOnMainThread: () => {
        this.#isOnMainThread = true;
        return threads.spawnOnMainThread();
      },
      files: threads.visionFiles(),
      onLost: ({ again }) => this.#parts.send({ type: 'judge-lost', again }),
      timers: this.#parts.timers,
    });
    return this.#client;
  }
}

const knownFailures: readonly ModelFailure[] = ['missing', 'damaged', 'offline', 'unsupported', 'crashed'];

function pictureFailureOf(error: unknown): PictureFailure {
  return error instanceof Error && error.name === 'PictureError' ? (error as PictureError).why : 'undecodable';
}

/** Matched by its word: importing the error's class would load vision with the home screen. */
function modelFailureOf(error: unknown): ModelFailure {
  const why = error instanceof Error && 'why' in error ? error.why : null;
  if (!navigator.onLine && why === null) return 'offline';
  return knownFailures.find((known) => known === why) ?? 'crashed';
}
