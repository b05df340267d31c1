/** Films for the fake camera: our own scenes and the labelled pictures, drawn in a browser and written as motion JPEG. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { inject } from 'vitest';
import { projectDir } from '../../scripts/lib/project.mjs';
import type { Scene } from '../../src/demo/index.ts';
import { documentScene } from '../../src/demo/stage.ts';
import { launch } from './browser.ts';

const filmDir = path.join(projectDir, 'tests/output/films');

/** Folder of the labelled pictures and the model, for tests only; null where it is absent. */
export function sharedDir(): string | null {
  const dir = path.resolve(projectDir, process.env.DRY_RUN_SHARED ?? '../shared');
  if (existsSync(path.join(dir, 'testdata'))) return dir;
  if (process.env.CI) throw new Error(`The labelled pictures are required here and are not at ${dir}.`);
  return null;
}

/**
 * A film that shows one picture, cut to cover a frame of this size, moved by about a pixel from frame to frame as a hand does.
 * @returns the path of the film.
 */
export async function filmOf(
  browser: Browser,
  name: string,
  jpeg: Buffer,
  width: number,
  height: number,
): Promise<string> {
  const page = await browser.newPage();
  try {
    const frames = await page.evaluate(drawFrames, {
      url: `data:image/jpeg;base64,${jpeg.toString('base64')}`,
      width,
      height,
    });
    await mkdir(filmDir, { recursive: true });
    const file = path.join(filmDir, `${name}.mjpeg`);
    await writeFile(file, Buffer.concat(frames.map((frame) => Buffer.from(frame.split(',')[1]!, 'base64'))));
    return file;
  } finally {
    await page.close();
  }
}

export async function filmOfFile(browser: Browser, file: string, width: number, height: number): Promise<string> {
  return filmOf(browser, path.basename(file, path.extname(file)), await readFile(file), width, height);
}

interface FrameRequest {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

async function drawFrames({ url, width, height }: FrameRequest): Promise<string[]> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d')!;
  const scale = Math.max(width / image.naturalWidth, height / image.naturalHeight) * 1.01;
  return Array.from({ length: 12 }, (_, i) => {
    const drawnWidth = image.naturalWidth * scale;
    const drawnHeight = image.naturalHeight * scale;
    const x = (width - drawnWidth) / 2 + Math.sin((i / 12) * 2 * Math.PI);
    const y = (height - drawnHeight) / 2 + Math.cos((i / 12) * 2 * Math.PI);
    context.drawImage(image, x, y, drawnWidth, drawnHeight);
    return canvas.toDataURL('image/jpeg', 0.9);
  });
}

/** A film of nothing but black, as a covered or dead camera sends it. */
export async function blackFilm(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const black = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 480;
    canvas.height = 640;
    canvas.getContext('2d')!.fillRect(0, 0, 480, 640);
    return canvas.toDataURL('image/jpeg');
  });
  await page.close();
  await mkdir(filmDir, { recursive: true });
  const file = path.join(filmDir, 'black.mjpeg');
  const frame = Buffer.from(black.split(',')[1]!, 'base64');
  await writeFile(file, Buffer.concat([frame, frame, frame]));
  return file;
}

/** Made at most once in a run: asked for again, it is read from the run's own folder. */
async function onceInRun(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = path.join(inject('runDir'), name);
  if (existsSync(file)) return readFile(file);
  const made = await make();
  await writeFile(file, made);
  return made;
}

async function bundleDemo(): Promise<Buffer> {
  const bundled = await build({
    root: projectDir,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: path.join(projectDir, 'src/demo/index.ts'), formats: ['iife'], name: 'demo' },
    },
  });
  const [bundle] = Array.isArray(bundled) ? bundled : [];
  return Buffer.from(bundle!.output[0].code);
}

/** Our own scenes as JPEG files, drawn by the demo's code outside of the app. */
export async function drawScenes(
  browser: Browser,
  scenes: readonly Scene[],
  width: number,
  height: number,
): Promise<Buffer[]> {
  const demo = await onceInRun('demo.js', bundleDemo);
  const page = await browser.newPage();
  try {
    await page.addScriptTag({ content: demo.toString() });
    const drawn = await page.evaluate(drawInPage, { scenes: [...scenes], width, height });
    return drawn.map((jpeg) => Buffer.from(jpeg, 'base64'));
  } finally {
    await page.close();
  }
}

async function drawInPage({ scenes, width, height }: { scenes: Scene[]; width: number; height: number }) {
  const { demo } = globalThis as unknown as { readonly demo: typeof import('../../src/demo/index.ts') };
  const stage = demo.createStage();
  const drawn: string[] = [];
  for (const scene of scenes) {
    const { blob } = await demo.sceneToJpeg(stage, scene, { width, height });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    drawn.push(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')));
  }
  stage.dispose();
  return drawn;
}

/** A photo of the demo's card with nothing wrong but what is changed, drawn in a browser of its own. */
export function drawCard(
  width: number,
  height: number,
  change: Parameters<typeof documentScene>[0] = {},
): Promise<Buffer> {
  const scene = documentScene({ sizeRatio: 0.72, ...change });
  const name = createHash('sha256')
    .update(JSON.stringify([scene, width, height]))
    .digest('hex');
  return onceInRun(`${name}.jpg`, async () => {
    const studio = await launch(null);
    try {
      const [card] = await drawScenes(studio, [scene], width, height);
      return card!;
    } finally {
      await studio.close();
    }
  });
}

/** A film of scenes, each shown for so many frames, at the 30 frames a second of Chromium's fake camera. */
export async function filmOfScenes(browser: Browser, name: string, scenes: readonly Scene[]): Promise<string> {
  return writeFilm(name, await drawScenes(browser, scenes, 720, 1280));
}

/** A film of these JPEG pictures. */
export async function writeFilm(name: string, jpegs: readonly Buffer[]): Promise<string> {
  await mkdir(filmDir, { recursive: true });
  const file = path.join(filmDir, `${name}.mjpeg`);
  await writeFile(file, Buffer.concat(jpegs));
  return file;
}
