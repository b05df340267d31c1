/** A page with nothing but vision on it: real worker, real model, real policy. Driven by `vision.test.ts` through `visionPage`. */
import { trustOwnScripts } from '../../../src/app/trusted-scripts.ts';
import {
  type Analysis,
  createVisionClient,
  type HostThread,
  type Task,
  type VisionClient,
  VisionFailure,
  type VisionFiles,
} from '../../../src/vision/index.ts';

trustOwnScripts();

let client: VisionClient;
const canvases: HTMLCanvasElement[] = [];

function spawnWorker(): HostThread {
  return new Worker(new URL('../../../src/vision/worker.ts', import.meta.url), { type: 'module' });
}

/** A worker of a browser that gives workers no WebGL, as far as the client can tell. */
function spawnUnable(): HostThread {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = ({ data }) =>
    port2.postMessage({
      type: 'not-prepared',
      subject: data.task?.subject,
      why: 'unsupported',
      detail: 'for this test',
    });
  port1.start();
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as HostThread;
}

async function spawnOnMainThread(): Promise<HostThread> {
  const { hostOnMainThread } = await import('../../../src/vision/main-thread.ts');
  return hostOnMainThread({
    createCanvas(width, height) {
      const canvas = Object.assign(document.createElement('canvas'), { width, height });
      canvases.push(canvas);
      return canvas;
    },
    wasmLoader: { is: 'classic', loadScript },
    nowMs: () => performance.now(),
  });
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src: url });
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(url));
    document.head.append(script);
  });
}

async function load(url: string): Promise<ImageBitmap> {
  return createImageBitmap(await (await fetch(url)).blob());
}

/** Null where it settled well, else why not. */
function whyNot(promise: Promise<unknown>): Promise<string | null> {
  return promise.then(
    () => null,
    (error) => (error instanceof VisionFailure ? error.why : String(error)),
  );
}

/** Analyses the same picture until one frame was judged; a host that repairs itself passes a few over. */
async function analyseUntilJudged(
  url: string,
  task: Task,
  tries = 50,
): Promise<{ analysis: Analysis; passedOver: number }> {
  for (let passedOver = 0; passedOver < tries; passedOver++) {
    const options = { task, atMs: performance.now(), guide: null };
    const analysis = await client.analyse(await load(url), options);
    if (analysis) return { analysis, passedOver };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no frame was judged');
}

const visionPage = {
  open(files: VisionFiles, thread: 'worker' | 'main') {
    client = createVisionClient({ spawn: thread === 'worker' ? spawnWorker : spawnUnable, spawnOnMainThread, files });
  },
  async prepare(task: Task): Promise<{ why: string | null; progress: readonly (readonly [number, number])[] }> {
    const progress: [number, number][] = [];
    const why = await whyNot(client.prepare(task, (loaded, total) => progress.push([loaded, total])));
    return { why, progress };
  },
  async inspect(url: string, task: Task) {
    const { size, outline, faces, straightened, findings } = await client.inspect(await load(url), {
      task,
      guide: null,
    });
    return {
      size,
      corners: outline?.corners.map(({ x, y }) => [x, y]) ?? null,
      faces: faces.map(({ landmarks, ...face }) => ({ ...face, landmarks: landmarks.length })),
      straightened: straightened && { width: straightened.width, height: straightened.height },
      checks: findings.map(({ check }) => check),
    };
  },
  analyseUntilJudged,
  /** What a phone does to a page whose graphics process it has ended. */
  loseWebGl() {
    for (const canvas of canvases) canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  },
  close: () => client.dispose(),
};

export type VisionPage = typeof visionPage;

Object.assign(globalThis, { visionPage });
