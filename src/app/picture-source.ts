import { type CameraHandlers, type OpenCamera, openCamera } from '../adapters/camera.ts';
import { CameraError } from '../adapters/camera-failure.ts';
import { takeStill } from '../adapters/stills.ts';
import type { CheckId } from '../core/checks/index.ts';
import type { CameraFacts } from '../core/doctor/facts.ts';
import { type ExerciseId, exerciseOf } from '../core/exercises.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import type { CameraAbilities } from '../core/session/state.ts';

/** Where frames come from: a camera or the demo, shown in one video element. */
export interface PictureSource {
  readonly abilities: CameraAbilities;
  attach(video: HTMLVideoElement): Promise<void>;
  takeStill(video: HTMLVideoElement): Promise<Blob>;
  /** @returns whether the torch is on now. */
  setTorch(on: boolean): Promise<boolean>;
  nextLens(): Promise<CameraAbilities>;
  /** What it gives while it is shown there; absent where nothing real is open. */
  facts?(video: HTMLVideoElement): Promise<CameraFacts>;
  /** The coach has said something; whoever plays a part in front of the demo camera does it. */
  heed?(check: CheckId): void;
  /** As `heed`, in a rehearsal of movements. */
  perform?(cue: Cue): void;
  /** Turns whoever is filmed, and tells how far; absent where the phone itself knows. */
  turn?(onTurned: (deg: number) => void): () => void;
  close(): void;
}

/** @throws CameraError; for the demo where nothing can be drawn, too. */
export function openSource(
  exercise: ExerciseId,
  kind: 'camera' | 'demo',
  handlers: CameraHandlers,
  signal: AbortSignal,
): Promise<PictureSource> {
  return kind === 'demo' ? openDemoSource(exercise) : openCameraSource(exercise, handlers, signal);
}

async function openCameraSource(
  exercise: ExerciseId,
  handlers: CameraHandlers,
  signal: AbortSignal,
): Promise<PictureSource> {
  // Low-power mode: the browser plays after a touch, and the shutter or any other button is one.
  const onNeedsTap = () => addEventListener('pointerup', () => void camera.play(), { once: true });
  const { facing } = exerciseOf(exercise);
  const camera = await openCamera({ facing, signal }, { ...handlers, onNeedsTap });
  return new CameraSource(camera);
}

class CameraSource implements PictureSource {
  readonly #camera: OpenCamera;

  constructor(camera: OpenCamera) {
    this.#camera = camera;
  }

  get abilities(): CameraAbilities {
    return this.#camera.abilities;
  }

  async attach(video: HTMLVideoElement): Promise<void> {
    await this.#camera.attach(video);
  }

  takeStill(video: HTMLVideoElement): Promise<Blob> {
    const { track, facing, torchOn } = this.#camera;
    return takeStill({ video, track, facing, torchOn });
  }

  async facts(video: HTMLVideoElement): Promise<CameraFacts> {
    const { readCamera } = await import('../adapters/doctor/camera-facts.ts');
    return readCamera(this.#camera, video);
  }

  setTorch(on: boolean): Promise<boolean> {
    return this.#camera.setTorch(on);
  }

  nextLens(): Promise<CameraAbilities> {
    return this.#camera.nextLens();
  }

  close(): void {
    this.#camera.close();
  }
}

/** `?demo=hard-start` makes the demo's selfie begin with everything wrong; see `src/demo/plots.ts`. */
function wantedPlot(): 'usual' | 'hard-start' {
  return new URLSearchParams(location.search).get('demo') === 'hard-start' ? 'hard-start' : 'usual';
}

/** The scene drawn by our own code, as a stream like any camera's. Loaded only when it is asked for. */
async function openDemoSource(exercise: ExerciseId): Promise<PictureSource> {
  const { DrawingUnavailable, openDemoCamera } = await import('../demo/index.ts');
  const { subject, facing } = exerciseOf(exercise);
  const film = (): ReturnType<typeof openDemoCamera> => {
    try {
      return openDemoCamera({ subject, exercise, plot: wantedPlot() });
    } catch (error) {
      throw error instanceof DrawingUnavailable ? new CameraError('demo-cannot-draw', error) : error;
    }
  };
  const demo = film();
  return {
    abilities: { torch: false, lenses: 1, mirrored: facing === 'user' },
    async attach(video) {
      video.srcObject = demo.stream;
      await video.play();
    },
    takeStill: () => demo.takeStill(),
    setTorch: async () => false,
    nextLens: async () => ({ torch: false, lenses: 1, mirrored: facing === 'user' }),
    heed: (check) => demo.heed(check),
    perform: (cue) => demo.perform(cue),
    turn: (onTurned) => demo.turn(onTurned),
    close: () => demo.stop(),
  };
}
