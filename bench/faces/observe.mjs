/**
 * Face pictures as the checks see them: pixels at the working size of stills and the faces of the app's own model, in one run of headless
 * Chromium, kept under `.cache/faces/` so that everything after the first run is plain Node.
 *
 *     const rows = await observeFaces([...devFaces(), ...sitterOrders]);
 *     for (const { order, observation, truth } of rows) check.inspect(observation);
 *
 * An order is `{ file }` (a picture) or `{ sitter, size }` (`SitterParams`, drawn at `size`); whatever else it carries (`name`, `label`, `group`)
 * comes back untouched. A kept answer belongs to the picture's bytes, or to the parameters and the sources that draw the sitter, and to the model.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { chromiumArgs, ensureChromium } from '../../scripts/lib/browser.mjs';
import { faceModel, findModel, modelPlaces, servedModelName } from '../../scripts/lib/model.mjs';
import { cacheDir, projectDir, Refusal, sharedDir } from '../../scripts/lib/project.mjs';
import { createAppServer, listen } from '../../scripts/lib/server.mjs';
import { copyVisionFiles, describeVisionFiles } from '../../scripts/lib/vision-files.mjs';

/**
 * @typedef {{ width: number, height: number }} Size
 * @typedef {{ name: string, file?: string, sitter?: any, size?: Size, [field: string]: any }} Order
 * @typedef {{ order: Order, observation: any, truth: any }} Row `observation` is an `Observation` of a still, `truth` the `SitterTruth` or null
 */

const keptDir = path.join(cacheDir, 'faces');
const lengthBytes = 4;
/** Raise when an answer to the same order changes for another reason than those in its key. */
const keptVersion = 1;

/** A phone's preview, upright. */
export const sitterSize = { width: 480, height: 640 };

/** The labelled pictures of generated people as orders with their `label`; none where the shared folder is absent. @returns {Order[]} */
export function devFaces() {
  const dir = path.join(sharedDir, 'testdata/dev/faces');
  const labelFile = path.join(dir, 'labels.json');
  if (!existsSync(labelFile)) return [];
  /** @type {any[]} */
  const labels = JSON.parse(readFileSync(labelFile, 'utf8'));
  return labels.map((label) => ({ name: label.file, file: path.join(dir, label.file), label }));
}

/** @param {readonly (string | Buffer)[]} parts */
function digestOf(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 24);
}

/** What hangs the sitter before the camera: the rest of the demo decides when and how, not what is drawn. */
const stageFiles = ['stage.ts', 'gl.ts', 'random.ts'];

/** Everything that draws a sitter, so that yesterday's drawing is not taken for today's. */
function drawingDigest() {
  const dir = path.join(projectDir, 'src/demo');
  const files = readdirSync(path.join(dir, 'sitter'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  return digestOf(...[...files, ...stageFiles.map((file) => path.join(dir, file))].map((file) => readFileSync(file)));
}

/** @param {readonly Order[]} orders @returns {string[]} where each one's answer is kept */
function keptPaths(orders) {
  const drawing = orders.some(({ sitter }) => sitter) ? drawingDigest() : '';
  return orders.map(({ file, sitter, size }) => {
    const what = file ? readFileSync(file) : JSON.stringify([drawing, sitter, size ?? sitterSize]);
    return path.join(keptDir, `${digestOf(String(keptVersion), faceModel.sha256, what)}.face`);
  });
}

/** @param {string} kept @param {*} answer of the page */
function keep(kept, { pixels, ...rest }) {
  const head = Buffer.from(JSON.stringify(rest));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(head.length);
  const body = deflateRawSync(Buffer.from(pixels, 'base64'), { level: 1 });
  writeFileSync(`${kept}.part-${process.pid}`, Buffer.concat([length, head, body]));
  renameSync(`${kept}.part-${process.pid}`, kept);
}

/** @param {string} kept @param {Order} order @returns {Row} */
function readKept(kept, order) {
  const bytes = readFileSync(kept);
  const headEnd = lengthBytes + bytes.readUInt32LE(0);
  const { width, height, truth, faces } = JSON.parse(bytes.toString('utf8', lengthBytes, headEnd));
  const pixels = inflateRawSync(bytes.subarray(headEnd));
  const data = new Uint8ClampedArray(pixels.buffer, pixels.byteOffset, pixels.length);
  return { order, truth, observation: stillOf({ width, height, data }, faces) };
}

/** @param {{ width: number, height: number, data: Uint8ClampedArray }} pixels @param {readonly any[]} faces */
function stillOf(pixels, faces) {
  const { width, height } = pixels;
  const frame = { atMs: 0, subject: 'face', source: 'still', pixels, fullSize: { width, height } };
  return { ...frame, guide: null, chosenFormat: null, outline: null, faces, motion: null };
}

async function buildPage(/** @type {string} */ modelPath) {
  const { build } = await import('vite');
  const outDir = path.join(cacheDir, 'face-page');
  await build({
    root: path.join(import.meta.dirname, 'page'),
    configFile: false,
    logLevel: 'error',
    base: './',
    build: { outDir, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  });
  await copyVisionFiles(outDir, modelPath);
  return outDir;
}

/** @param {string} origin */
async function visionFilesAt(origin) {
  const { wasmBytes, modelBytes, modelSha256, base } = await describeVisionFiles();
  const wasmBase = origin + base.slice(base.indexOf('vision/'));
  return { wasmBase, wasmBytes, modelUrl: `${origin}models/${servedModelName}`, modelBytes, modelSha256 };
}

/** @param {readonly [Order, string][]} missing with the place of each answer @param {(line: string) => void} say */
async function observeIntoCache(missing, say) {
  const modelPath = await findModel(modelPlaces(), say);
  if (!modelPath) throw new Refusal('The face model is needed to look at pictures, and there is none.');
  mkdirSync(keptDir, { recursive: true });
  const { chromium } = await import('playwright-core');
  const given = new Map(
    missing.flatMap(([{ file }], i) =>
      file ? [[`/picture-${i}`, async () => ({ type: 'image/jpeg', content: readFileSync(file) })]] : [],
    ),
  );
  const server = createAppServer({ root: await buildPage(modelPath), base: '/', given });
  const origin = `http://localhost:${await listen(server, { host: '127.0.0.1' })}/`;
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs] });
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.waitForFunction('"facePage" in globalThis');
    await page.evaluate(`facePage.open(${JSON.stringify(await visionFilesAt(origin))})`);
    for (const [i, [{ file, sitter, size = sitterSize }, kept]] of missing.entries()) {
      const order = file ? { url: `/picture-${i}` } : { sitter, size };
      keep(kept, await page.evaluate(`facePage.observe(${JSON.stringify(order)})`));
      if ((i + 1) % 100 === 0) say(`  ${i + 1} of ${missing.length} pictures seen`);
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/**
 * @param {readonly Order[]} orders
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<Iterable<Row> & { length: number }>} one row an order, in their order; pixels are read while it is walked over, and again each
 *   time: at 1 MB a row they would not all fit
 * @throws {Refusal} without the face model, unless every answer is kept
 */
export async function observeFaces(orders, { say = console.error } = {}) {
  const places = keptPaths(orders);
  const missing = orders.flatMap((order, i) =>
    existsSync(places[i]) ? [] : [/** @type {[Order, string]} */ ([order, places[i]])],
  );
  if (missing.length > 0) await observeIntoCache(missing, say);
  return {
    length: orders.length,
    *[Symbol.iterator]() {
      for (const [i, order] of orders.entries()) yield readKept(places[i], order);
    },
  };
}
