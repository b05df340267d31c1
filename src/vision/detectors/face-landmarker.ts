/**
 * Detectors turn pixels into signals that checks can use. Each is loaded on demand and reached through an interface of ours; this
 * file is the only one that names MediaPipe. No thresholds on people or pictures here: those are checks.
 */
import type { FaceLandmarker, FaceLandmarkerOptions, FaceLandmarkerResult } from '@mediapipe/tasks-vision';
import type { Face } from '../../core/observation.ts';
import type { Raster } from '../../core/raster.ts';
import type { VisionFiles } from '../protocol.ts';
import type { Surroundings } from '../surroundings.ts';
import type { FaceModel } from './face-model.ts';
import { facesFrom } from './faces.ts';
import { loadModel } from './model-file.ts';
import { PrepareError } from './prepare-error.ts';
import { loadWasmRuntime, type WasmRuntime } from './wasm-runtime.ts';
import { inspectWebGl } from './webgl.ts';

type MediaPipe = typeof import('@mediapipe/tasks-vision');
type Delegate = 'GPU' | 'CPU';

/** A second face must be seen to be spoken of; a third says nothing more. With two, MediaPipe also leaves the landmarks unsmoothed, so that blinks keep their speed. */
const MOST_FACES = 2;

/** Side of the grey picture with which a new landmarker is tried: the detector scales it to 128 px anyway. */
const TRIAL_SIDE_PX = 256;

/** Frames of the trial: the first compiles shaders or kernels, the second is the proof that what they leave behind works. */
const TRIAL_FRAMES = 2;

interface Proven {
  readonly landmarker: FaceLandmarker;
  readonly delegate: Delegate;
  /** After the browser has taken the graphics context away MediaPipe raises no error: it just sees no face any more. */
  isContextLost(): boolean;
}

interface Kit {
  readonly mediaPipe: MediaPipe;
  readonly runtime: WasmRuntime;
  readonly model: Uint8Array<ArrayBuffer>;
  readonly surroundings: Surroundings;
}

/**
 * Loads WebAssembly and model, proves both, and warms up. `onProgress` gets bytes loaded so far, out of `wasmBytes + modelBytes`.
 * @throws PrepareError.
 */
export async function loadFaceLandmarker(
  files: VisionFiles,
  surroundings: Surroundings,
  onProgress: (loadedBytes: number) => void,
): Promise<FaceModel> {
  // Without WebGL in a worker (iOS before 17, WebKitGTK) MediaPipe fails only at the first frame, in glActiveTexture.
  const webGl = inspectWebGl(surroundings);
  if (webGl === 'none') throw new PrepareError('unsupported', 'no WebGL 2 on this thread');
  if (typeof WebAssembly !== 'object') throw new PrepareError('unsupported', 'no WebAssembly');
  const kit = await loadKit(files, surroundings, onProgress);
  const first = webGl === 'hardware' ? await tryToCreate(kit, 'GPU') : null;
  return landmarkerModel(kit, first ?? (await createProven(kit, 'CPU')));
}

async function loadKit(
  files: VisionFiles,
  surroundings: Surroundings,
  onProgress: (loadedBytes: number) => void,
): Promise<Kit> {
  let loadedBytes = 0;
  const onBytes = (bytes: number): void => {
    loadedBytes += bytes;
    onProgress(loadedBytes);
  };
  const mediaPipe = await import('@mediapipe/tasks-vision').catch((error: unknown) => {
    throw new PrepareError('offline', `the code of MediaPipe: ${error}`);
  });
  const fileset = await mediaPipe.FilesetResolver.forVisionTasks(
    files.wasmBase.replace(/\/$/, ''),
    surroundings.wasmLoader.is === 'module',
  );
  const [runtime, model] = await Promise.all([
    loadWasmRuntime(fileset, files.wasmBytes, surroundings, onBytes),
    loadModel(files, onBytes),
  ]);
  return { mediaPipe, runtime, model, surroundings };
}

async function tryToCreate(kit: Kit, delegate: Delegate): Promise<Proven | null> {
  return createProven(kit, delegate).catch(() => null);
}

/** A landmarker that has answered sensibly. @throws PrepareError `unsupported`. */
async function createProven({ mediaPipe, runtime, model, surroundings }: Kit, delegate: Delegate): Promise<Proven> {
  const canvas = surroundings.createCanvas(1, 1);
  const options: FaceLandmarkerOptions = {
    baseOptions: { modelAssetBuffer: model, delegate },
    canvas: canvas as OffscreenCanvas,
    runningMode: 'VIDEO',
    numFaces: MOST_FACES,
    outputFaceBlendshapes: true,
    outputFacialTransformationMatrixes: true,
  };
  let landmarker: FaceLandmarker | null = null;
  try {
    landmarker = await runtime.during((fileset) => mediaPipe.FaceLandmarker.createFromOptions(fileset, options));
    for (let frame = 1; frame <= TRIAL_FRAMES; frame++) {
      const { faceLandmarks } = landmarker.detectForVideo(imageOf(blank), frame);
      if (faceLandmarks.length > 0) throw new Error('a face where there is none');
    }
    return { landmarker, delegate, isContextLost: () => canvas.getContext('webgl2')?.isContextLost() ?? true };
  } catch (error) {
    closeQuietly(landmarker);
    throw new PrepareError('unsupported', `${delegate}: ${error}`);
  }
}

const blank: Raster = {
  width: TRIAL_SIDE_PX,
  height: TRIAL_SIDE_PX,
  data: new Uint8ClampedArray(TRIAL_SIDE_PX * TRIAL_SIDE_PX * 4).fill(128),
};

function imageOf({ data, width, height }: Raster): ImageData {
  return new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height);
}

function landmarkerModel(kit: Kit, first: Proven): FaceModel {
  let proven: Proven | null = first;
  let isClosed = false;
  let newestMs = TRIAL_FRAMES;

  /** MediaPipe's graph takes no frame that is not newer than the one before. */
  function detect(pixels: Raster, atMs: number): FaceLandmarkerResult {
    if (!proven) throw new Error('the face model is being made anew');
    if (proven.isContextLost()) throw new Error('the graphics context was lost');
    newestMs = Math.max(newestMs + 1, Math.round(atMs));
    return proven.landmarker.detectForVideo(imageOf(pixels), newestMs);
  }

  /** After one error MediaPipe's graph answers nothing but errors, so one bad frame would end the loop. */
  async function replace(old: Proven): Promise<void> {
    proven = null;
    const wasTakenAway = old.isContextLost();
    closeQuietly(old.landmarker);
    // A delegate that failed by itself may do so again.
    const same = wasTakenAway ? await tryToCreate(kit, old.delegate) : null;
    const next = same ?? (await tryToCreate(kit, 'CPU'));
    newestMs = TRIAL_FRAMES;
    if (isClosed) closeQuietly(next?.landmarker ?? null);
    else proven = next;
  }

  function facesIn(pixels: Raster, detection: () => FaceLandmarkerResult): readonly Face[] {
    try {
      return facesFrom(detection(), pixels);
    } catch (error) {
      if (proven) void replace(proven);
      throw error;
    }
  }

  return {
    watch: (pixels, atMs) => facesIn(pixels, () => detect(pixels, atMs)),
    study: (pixels) =>
      facesIn(pixels, () => {
        // An empty frame lets go of the faces that are followed, and what comes next is searched afresh: measured on 25 pictures the
        // landmarks are to the last digit those of MediaPipe's image mode, which would take .4 s to switch to or a second instance.
        detect(blank, 0);
        return detect(pixels, 0);
      }),
    close() {
      isClosed = true;
      closeQuietly(proven?.landmarker ?? null);
      proven = null;
    },
  };
}

function closeQuietly(landmarker: FaceLandmarker | null): void {
  try {
    landmarker?.close();
  } catch {
    // A broken graph throws when it is closed too; there is nothing left to save.
  }
}
