import type { ExerciseId } from '../core/exercises.ts';
import type { Size } from '../core/geometry.ts';
import type { Subject } from '../core/observation.ts';
import { copyPixels, DrawingUnavailable } from './gl.ts';
import { documentScript, faceScript, goodFromMs, sceneAt } from './script.ts';
import { canvasToJpeg, createStage, drawStill, type Scene, type SceneTruth } from './stage.ts';
import type { SpecimenKind } from './table/params.ts';
import { heldByNeck, heldInHand } from './tremor.ts';

export interface DemoRequest {
  readonly subject: Subject;
  /** Chooses the specimen; the front of an identity card when absent. */
  readonly exercise?: ExerciseId;
  /** Size of the stream in pixels; upright by default. */
  readonly width?: number;
  readonly height?: number;
  /** `mistakes` (default) plays the whole plot, `good` begins where everything is right. */
  readonly startAt?: 'mistakes' | 'good';
  /** Monk skin tone of the sitter, 1 to 10. */
  readonly skinTone?: number;
}

/** A camera that films a drawn scene. */
export interface DemoCamera {
  readonly stream: MediaStream;
  /** What is true of the newest frame, in pixels of the stream, and the name of the plot's step (`held` while held). */
  truth(): { readonly step: string; readonly truth: SceneTruth };
  /** The scene of this moment, drawn anew in `stillSize`, as a JPEG. @throws DrawingUnavailable */
  takeStill(): Promise<Blob>;
  /** Shows one fixed scene instead of the plot; null goes back to the plot, which has gone on meanwhile. */
  hold(scene: Scene | null): void;
  /** Ends the stream and frees the drawing machinery. Can be called twice. */
  stop(): void;
}

const streamSizes: Record<Subject, Size> = {
  document: { width: 720, height: 1280 },
  // Half the pixels of a document: outlines matter here, print does not, and slow machines draw it in time.
  face: { width: 480, height: 640 },
};

/** Large enough to read the smallest print of the specimen; what common phones give as a video still. */
const stillLongSidePx: Record<Subject, number> = { document: 1920, face: 1280 };

const stillQuality = 0.93;

const specimens: Partial<Record<ExerciseId, SpecimenKind>> = {
  'id-card-front': 'identity-front',
  'id-card-back': 'identity-back',
  passport: 'passport',
  'driving-licence': 'driving-licence',
  'residence-permit': 'residence-permit',
  // The guide of "other" has a passport's proportions.
  'other-document': 'passport',
};

/** About 25 frames a second; where drawing is slow, the page still gets this much time for itself for each ms of drawing. */
const frameMs = 40;
const pausePerDrawMs = 0.4;

interface Plot {
  scene(atMs: number): Scene & { readonly step: string };
  readonly goodFromMs: number;
}

function plotFor({ subject, exercise, skinTone }: DemoRequest): Plot {
  if (subject === 'document') {
    const script = documentScript((exercise && specimens[exercise]) ?? 'identity-front');
    return {
      goodFromMs: goodFromMs(script),
      scene: (atMs) => {
        const { name, params } = sceneAt(script, atMs);
        return { step: name, subject: 'document', params: heldInHand(params, atMs) };
      },
    };
  }
  const script = faceScript(skinTone);
  return {
    goodFromMs: goodFromMs(script),
    scene: (atMs) => {
      const { name, params } = sceneAt(script, atMs);
      return { step: name, subject: 'face', params: heldByNeck(params, atMs) };
    },
  };
}

/**
 * Starts filming. The first frame is drawn before this returns.
 * @throws DrawingUnavailable where the browser has no WebGL2 or cannot stream a canvas.
 */
export function openDemoCamera(request: DemoRequest): DemoCamera {
  const size: Size = {
    width: request.width ?? streamSizes[request.subject].width,
    height: request.height ?? streamSizes[request.subject].height,
  };
  const canvas = Object.assign(document.createElement('canvas'), size);
  const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!pen || !canvas.captureStream) throw new DrawingUnavailable('This browser cannot stream a canvas.');
  const stage = createStage();
  const plot = plotFor(request);
  const firstMs = request.startAt === 'good' ? plot.goodFromMs : 0;
  // The plot's clock stands still until the first frame is there: building the meshes takes up to seconds.
  let startMs: number | undefined;
  let held: Scene | null = null;
  let latest: { step: string; truth: SceneTruth } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const sceneNow = (): Scene & { readonly step: string } =>
    held ? { ...held, step: 'held' } : plot.scene(firstMs + (startMs === undefined ? 0 : performance.now() - startMs));
  const film = (): void => {
    const beganMs = performance.now();
    const scene = sceneNow();
    const drawn = stage.draw(scene, size);
    copyPixels(drawn.canvas, pen);
    latest = { step: scene.step, truth: drawn.truth };
    const drawMs = performance.now() - beganMs;
    startMs ??= performance.now();
    timer = setTimeout(film, Math.max(pausePerDrawMs * drawMs, frameMs - drawMs));
  };
  film();
  const stream = canvas.captureStream();

  return {
    stream,
    truth: () => latest!,
    takeStill() {
      const factor = stillLongSidePx[request.subject] / Math.max(size.width, size.height);
      const stillSize = { width: Math.round(size.width * factor), height: Math.round(size.height * factor) };
      return canvasToJpeg(drawStill(stage, sceneNow(), stillSize).canvas, stillQuality);
    },
    hold: (scene) => {
      held = scene;
    },
    stop() {
      clearTimeout(timer);
      for (const track of stream.getTracks()) track.stop();
      stage.dispose();
    },
  };
}
