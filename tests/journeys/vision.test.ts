/** Vision in a real browser, under the real policy: the worker and its stand-in see faces and documents, and say what is wrong with their files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { chromiumArgs } from '../../scripts/lib/browser.mjs';
import { faceModel, findModel, modelPlaces, servedModelName } from '../../scripts/lib/model.mjs';
import { projectDir } from '../../scripts/lib/project.mjs';
import { createAppServer, listen } from '../../scripts/lib/server.mjs';
import { copyVisionFiles, describeVisionFiles } from '../../scripts/lib/vision-files.mjs';
import { overlapRatio } from '../../src/core/document/index.ts';
import type { Quad } from '../../src/core/geometry.ts';
import type { Task, VisionFiles } from '../../src/vision/index.ts';
import { sharedDir } from './films.ts';
import type { VisionPage } from './vision-page/page.ts';

declare const visionPage: VisionPage;

const faces: Task = { subject: 'face', chosenFormat: null };
const documents: Task = { subject: 'document', chosenFormat: null };
const outDir = path.join(projectDir, 'tests/output/vision-page');
const shared = sharedDir();
const pictures = shared && path.join(shared, 'testdata/dev');
const model = await findModel(modelPlaces(), () => {});
if (!model && process.env.CI) throw new Error('The face model is required here and was not found.');

interface Label {
  readonly file: string;
  readonly n_faces?: number;
  readonly corners?: readonly (readonly [number, number])[];
  readonly corner_outside?: readonly boolean[];
}

const labels = async (kind: string): Promise<Label[]> =>
  pictures ? JSON.parse(await readFile(path.join(pictures, kind, 'labels.json'), 'utf8')) : [];
/** Every nth, so that each kind of picture is among them. */
const some = (all: readonly Label[], count: number) =>
  all.filter((_, i) => i % Math.max(1, Math.floor(all.length / count)) === 0);

let server: ReturnType<typeof createAppServer>;
let browser: Browser;
let page: Page;
let origin: string;
let problems: string[];

beforeAll(async () => {
  await build({
    root: path.join(import.meta.dirname, 'vision-page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  await copyVisionFiles(outDir, model);
  server = createAppServer({ root: outDir, base: '/', given: await givenFiles() });
  origin = `http://localhost:${await listen(server, { host: '127.0.0.1' })}/`;
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: chromiumArgs });
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
});

beforeEach(async () => {
  problems = [];
  page = await browser.newPage();
  page.on('request', (request) => request.url().startsWith(origin) || problems.push(`asked ${request.url()}`));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => /Content Security Policy/.test(message.text()) && problems.push(message.text()));
  await page.goto(origin);
  return async () => {
    await page.close();
    expect(problems.filter((problem) => !problem.includes('data:'))).toEqual([]);
  };
});

/** The labelled pictures, and files of a host that has gone wrong. */
async function givenFiles() {
  const octets = (content: Uint8Array) => ({ type: 'application/octet-stream', content });
  const given = new Map<string, Parameters<typeof Map.prototype.set>[1]>([
    ['/page-instead.task', { type: 'text/html', content: Buffer.from('<p>Welcome') }],
    ['/short.task', octets(new Uint8Array(1000))],
    ['/other.task', octets(new Uint8Array(faceModel.bytes))],
  ]);
  for (const kind of ['faces', 'documents']) {
    for (const { file } of await labels(kind)) {
      const content = async () => ({ type: 'image/jpeg', content: await readFile(path.join(pictures!, kind, file)) });
      given.set(`/${kind}/${file}`, content);
    }
  }
  return given;
}

async function files(modelPath = `models/${servedModelName}`): Promise<VisionFiles> {
  const { wasmBytes, modelBytes, modelSha256, base } = await describeVisionFiles();
  const wasmBase = origin + base.slice(base.indexOf('vision/'));
  return { wasmBase, wasmBytes, modelUrl: origin + modelPath, modelBytes, modelSha256 };
}

async function open(thread: 'worker' | 'main', modelPath?: string) {
  const given = await files(modelPath);
  await page.evaluate(([files, thread]) => visionPage.open(files, thread), [given, thread] as const);
}

const prepare = (task: Task) => page.evaluate((task) => visionPage.prepare(task), task);
const inspect = (url: string, task: Task) =>
  page.evaluate(([url, task]) => visionPage.inspect(url, task), [url, task] as const);
const analyse = (url: string) =>
  page.evaluate(([url, task]) => visionPage.analyseUntilJudged(url, task), [url, faces] as const);

describe.skipIf(!pictures)('documents', () => {
  it('are found by the worker without any heavy file', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open('worker');
    const overlaps: number[] = [];
    const whole = (await labels('documents')).filter((label) => label.corners && !label.corner_outside?.some(Boolean));
    for (const { file, corners } of some(whole, 10)) {
      const seen = await inspect(`/documents/${file}`, documents);
      expect(seen.checks[0]).toBe('document-present');
      if (!seen.corners) continue;
      expect(seen.straightened!.width).toBeGreaterThan(100);
      const quad = (points: readonly (readonly number[])[]) =>
        points.map(([x, y]) => ({ x: x!, y: y! })) as unknown as Quad;
      overlaps.push(overlapRatio(quad(seen.corners), quad(corners!)));
    }
    // What the finder is worth is measured by its own bench; here its coordinates must survive the way through the worker.
    expect(overlaps.filter((overlap) => overlap > 0.85).length).toBeGreaterThanOrEqual(5);
    expect(asked.filter((url) => /wasm|\.task/.test(url))).toEqual([]);
  });
});

describe.skipIf(!pictures || !model)('faces', () => {
  for (const thread of ['worker', 'main'] as const) {
    it(`are seen in stills and frames by the ${thread === 'worker' ? 'worker' : 'stand-in on the main thread'}`, async () => {
      await open(thread);
      const { why, progress } = await prepare(faces);
      expect(why).toBeNull();
      const [loaded, total] = progress.at(-1)!;
      expect(loaded).toBe(total);
      const single = some(
        (await labels('faces')).filter(({ n_faces }) => n_faces === 1),
        20,
      );
      let seen = 0;
      for (const { file } of single) {
        const [face] = (await inspect(`/faces/${file}`, faces)).faces;
        if (!face) continue;
        seen++;
        expect(face.landmarks).toBe(478);
        expect(Math.abs(face.pose!.rollDeg)).toBeLessThan(60);
        expect(face.expression.eyeBlinkLeft).toBeGreaterThanOrEqual(0);
      }
      expect(seen).toBeGreaterThanOrEqual(single.length * 0.9);
      const { analysis } = await analyse(`/faces/${single[0]!.file}`);
      expect(analysis.faces[0]!.box.width).toBeLessThan(1);
      expect(analysis.findings.length).toBeGreaterThan(0);
    });
  }

  it('are seen again after the browser took the graphics away', async () => {
    await open('main');
    expect((await prepare(faces)).why).toBeNull();
    const file = `/faces/${(await labels('faces')).find(({ n_faces }) => n_faces === 1)!.file}`;
    expect((await analyse(file)).analysis.faces).toHaveLength(1);
    await page.evaluate(() => visionPage.loseWebGl());
    await expect.poll(async () => (await analyse(file)).analysis.faces.length, { timeout: 30_000 }).toBe(1);
  });
});

describe('a face model', () => {
  it.each([
    ['that is not there', 'nowhere.task', 'missing'],
    ['in whose place a page is sent', 'page-instead.task', 'missing'],
    ['that was cut short', 'short.task', 'damaged'],
    ['that is another one', 'other.task', 'damaged'],
  ])('%s is told as such', async (_, modelPath, why) => {
    await open('worker', modelPath);
    expect((await prepare(faces)).why).toBe(why);
  });

  it('out of reach is told as such, and got when the line is back', async () => {
    await open('worker');
    await page.context().setOffline(true);
    expect((await prepare(faces)).why).toBe('offline');
    await page.context().setOffline(false);
    expect((await prepare(documents)).why).toBeNull();
    await page.context().setOffline(true);
    expect((await prepare(faces)).why).toBe('offline');
    await page.context().setOffline(false);
    if (model) expect((await prepare(faces)).why).toBeNull();
  });
});
