import type { CheckId } from '../core/checks/index.ts';
import type { ExerciseId } from '../core/exercises.ts';
import type { Size } from '../core/geometry.ts';
import type { Subject } from '../core/observation.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import { type Plot, plotFor, turnedScene } from './chosen-plot.ts';
import { type FilmStream, filmCanvas } from './film-stream.ts';
import { copyPixels, DrawingUnavailable } from './gl.ts';
import { DEMO_TURN_DEG_PER_S } from './room.ts';
import { canvasToJpeg, createStage, drawStill, type Scene, type SceneTruth } from './stage.ts';

export interface DemoRequest {
  readonly subject: Subject;
  /** Chooses the specimen; the front of an identity card when absent. */
  readonly exercise?: ExerciseId;
  /** Size of the stream in pixels; upright by default. */
  readonly width?: number;
  readonly height?: number;
  /** `mistakes` (default) plays the whole plot, `good` begins where everything is right. */
  readonly startAt?: 'mistakes' | 'good';
  /** `hard-start`: for a selfie, everything is wrong at once and the sitter follows the coach, however long that takes. */
  readonly plot?: 'usual' | 'hard-start';
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
  /** The coach has said something: plots that follow the coach go on. */
  heed(check: CheckId): void;
  /** What a rehearsal says: its sitter does what is asked, and better once told. */
  perform(cue: Cue): void;
  /** Lets the sitter turn on the spot, and tells how far to the left it has turned. Returns what ends it. */
  turn(onTurned: (deg: number) => void): () => void;
  /** Ends the stream and frees the drawing machinery. Can be called twice. */
  stop(): void;
}

const streamSizes: Record<Subject, Size> = {
  document: { width: 720, height: 1280 },
  // Half the pixels of a document: outlines matter here, print does not, and slow machines draw it in time.
  face: { width: 480, height: 640 },
  // A small card has print to be read.
  'face-with-document': { width: 600, height: 800 },
};

/** Large enough to read the smallest print of the specimen; what common phones give as a video still. */
const stillLongSidePx: Record<Subject, number> = { document: 1920, face: 1280, 'face-with-document': 1920 };

const stillQuality = 0.93;

/** About 25 frames a second; where drawing is slow, the page still gets this much time for itself for each ms of drawing. */
const frameMs = 40;
const pausePerDrawMs = 0.4;
/** Sensors of phones speak as often. */
const turnTellMs = 50;
/** After the browser has taken the drawing context away. */
const retryMs = 500;

/**
 * Starts filming. The first frame is drawn before this returns.
 * @throws DrawingUnavailable where the browser has no WebGL2 or cannot stream a canvas.
 */
export function openDemoCamera(request: DemoRequest): DemoCamera {
  return new Filming(request);
}

class Filming implements DemoCamera {
  readonly stream: MediaStream;
  readonly #size: Size;
  readonly #reel: FilmStream;
  readonly #pen: CanvasRenderingContext2D;
  readonly #plot: Plot;
  readonly #skinTone: number | undefined;
  readonly #firstMs: number;
  /** The plot's clock stands still until the first frame is there: building the meshes takes up to seconds. */
  #startMs: number | null = null;
  #stage = createStage();
  #held: Scene | null = null;
  #turnedDeg: (() => number) | null = null;
  #endTurn: () => void = () => {};
  #latest: ReturnType<DemoCamera['truth']>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(request: DemoRequest) {
    const usual = streamSizes[request.subject];
    this.#size = { width: request.width ?? usual.width, height: request.height ?? usual.height };
    const canvas = Object.assign(document.createElement('canvas'), this.#size);
    const pen = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!pen) throw new DrawingUnavailable('This browser cannot draw.');
    this.#pen = pen;
    this.#plot = plotFor(request);
    this.#skinTone = request.skinTone;
    this.#firstMs = request.startAt === 'good' ? this.#plot.goodFromMs : 0;
    this.#reel = filmCanvas(canvas);
    this.stream = this.#reel.stream;
    this.#latest = this.#film();
    this.#startMs = performance.now();
    this.#filmAfter(frameMs);
  }

  truth(): ReturnType<DemoCamera['truth']> {
    return this.#latest;
  }

  async takeStill(): Promise<Blob> {
    const { width, height } = this.#size;
    const scene = this.#sceneNow();
    const factor = stillLongSidePx[scene.subject] / Math.max(width, height);
    const stillSize = { width: Math.round(width * factor), height: Math.round(height * factor) };
    return canvasToJpeg(drawStill(this.#stage, scene, stillSize).canvas, stillQuality);
  }

  hold(scene: Scene | null): void {
    this.#held = scene;
  }

  heed(check: CheckId): void {
    this.#plot.heed?.(check, this.#nowMs());
  }

  perform(cue: Cue): void {
    this.#plot.perform?.(cue, this.#nowMs());
  }

  turn(onTurned: (deg: number) => void): () => void {
    const fromMs = performance.now();
    const turnedDeg = (): number => ((performance.now() - fromMs) * DEMO_TURN_DEG_PER_S) / 1000;
    this.#turnedDeg = turnedDeg;
    const timer = setInterval(() => onTurned(turnedDeg()), turnTellMs);
    this.#endTurn = () => clearInterval(timer);
    return this.#endTurn;
  }

  stop(): void {
    this.#endTurn();
    clearTimeout(this.#timer);
    for (const track of this.stream.getTracks()) track.stop();
    this.#stage.dispose();
  }

  #sceneNow(): Scene & { readonly step: string } {
    if (this.#turnedDeg) return turnedScene(this.#turnedDeg(), this.#skinTone, this.#nowMs());
    if (this.#held) return { ...this.#held, step: 'held' };
    return this.#plot.scene(this.#nowMs());
  }

  #nowMs(): number {
    return this.#firstMs + (this.#startMs === null ? 0 : performance.now() - this.#startMs);
  }

  #film(): ReturnType<DemoCamera['truth']> {
    const atMs = performance.now();
    const scene = this.#sceneNow();
    const { canvas, truth } = this.#stage.draw(scene, this.#size);
    copyPixels(canvas, this.#pen);
    this.#reel.show(atMs);
    return { step: scene.step, truth };
  }

  #filmAfter(pauseMs: number): void {
    this.#timer = setTimeout(() => {
      const beganMs = performance.now();
      try {
        this.#latest = this.#film();
        const drawMs = performance.now() - beganMs;
        this.#filmAfter(Math.max(pausePerDrawMs * drawMs, frameMs - drawMs));
      } catch (error) {
        if (!(error instanceof DrawingUnavailable)) throw error;
        // Phones take the context away from pages in the background: the picture stands still until it can be drawn again.
        this.#stage.dispose();
        this.#stage = createStage();
        this.#filmAfter(retryMs);
      }
    }, pauseMs);
  }
}
