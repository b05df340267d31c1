/** A page in which the drawn sitter meets the real face model: served by ourselves, outside of the app. */
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import type { FaceLandmarker } from '@mediapipe/tasks-vision';
import { build } from 'vite';
import { projectDir } from '../../scripts/lib/project.mjs';
import type { SitterParams } from '../../src/demo/index.ts';

const runtimeDir = path.join(projectDir, 'node_modules/@mediapipe/tasks-vision');

/** What the page's script lays out for the functions that are sent to it. */
type Meeting = typeof globalThis & {
  readonly demo: typeof import('../../src/demo/index.ts');
  readonly vision: typeof import('@mediapipe/tasks-vision');
  /** Loaded once: it takes seconds. */
  landmarker?: FaceLandmarker;
};

const pageHtml = `<!doctype html><title>Sitter</title><link rel="icon" href="data:,"><script type="module">
import * as demo from '/demo.js';
import * as vision from '/vision_bundle.mjs';
Object.assign(globalThis, { demo, vision });
</script>`;

async function bundleDemo(): Promise<string> {
  const result = await build({
    root: projectDir,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: path.join(projectDir, 'src/demo/index.ts'), formats: ['es'] } },
  });
  const [bundle] = Array.isArray(result) ? result : [];
  return bundle!.output[0].code;
}

/** The bundled demo, the face model and its runtime, and an empty page to meet in. */
export async function serveSitter(model: string): Promise<http.Server> {
  const demo = await bundleDemo();
  const content = async (url: string): Promise<[string, string | Buffer]> => {
    if (url === '/') return ['text/html', pageHtml];
    if (url === '/demo.js') return ['text/javascript', demo];
    if (url === '/model') return ['application/octet-stream', await readFile(model)];
    const type = url.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
    return [type, await readFile(path.join(runtimeDir, path.normalize(url)))];
  };
  const server = http.createServer((request, response) => {
    content(request.url!).then(
      ([type, body]) => response.setHeader('content-type', type).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

export interface Reading {
  readonly faces: number;
  readonly matrix: number[];
  readonly expression: Record<string, number>;
}

/** In the page: draws each sitter once and lets the face model look at it. */
export async function readSitters(all: Partial<SitterParams>[]): Promise<Reading[]> {
  const meeting = globalThis as Meeting;
  const { demo, vision } = meeting;
  const { createSitter, neutralSitter } = demo;
  const shown = Object.assign(document.createElement('canvas'), { width: 480, height: 640 });
  const sitter = createSitter(shown);
  meeting.landmarker ??= await vision.FaceLandmarker.createFromOptions(
    await vision.FilesetResolver.forVisionTasks('/wasm'),
    {
      baseOptions: { modelAssetPath: '/model', delegate: 'CPU' },
      outputFaceBlendshapes: true,
      outputFacialTransformationMatrixes: true,
      runningMode: 'IMAGE',
    },
  );
  const { landmarker } = meeting;
  const copy = Object.assign(document.createElement('canvas'), { width: 480, height: 640 });
  const readings = all.map((changes) => {
    sitter.draw({ ...neutralSitter, ...changes });
    copy.getContext('2d')!.drawImage(shown, 0, 0);
    const result = landmarker.detect(copy);
    const categories = result.faceBlendshapes[0]?.categories ?? [];
    return {
      faces: result.faceLandmarks.length,
      matrix: [...(result.facialTransformationMatrixes[0]?.data ?? [])],
      expression: Object.fromEntries(
        categories.map((c: { categoryName: string; score: number }) => [c.categoryName, c.score]),
      ),
    };
  });
  sitter.dispose();
  return readings;
}
