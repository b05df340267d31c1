/** tesseract.js with its English data, beside our reader, on the same straightened documents of generated scenes. */
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { runProgram } from '../../../scripts/lib/processes.mjs';
import { drawZoneScene, straightenedOf } from '../scene-zones.mjs';

const here = import.meta.dirname;
const dataDir = path.join(here, 'node_modules/@tesseract.js-data/eng/4.0.0_best_int');
/** What a browser with SIMD loads on demand. */
const files = [
  'node_modules/tesseract.js/dist/tesseract.min.js',
  'node_modules/tesseract.js/dist/worker.min.js',
  'node_modules/tesseract.js-core/tesseract-core-simd-lstm.wasm.js',
  'node_modules/@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
];
/** Share of the height in which the lines lie: 23.2 mm by Doc 9303-3, and a little more. */
const strips = { 'identity-back': 0.48, passport: 0.3 };
/** 30 MB over a slow line. */
const installLimitMs = 240_000;

async function install() {
  if (existsSync(dataDir)) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--prefix', here, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await runProgram(npm, args, { stdout: 'stderr', timeoutMs: installLimitMs });
}

/** @returns rows a resolution and document, and the bytes of the peer's files */
export async function measurePeer(core, { seed, count }) {
  await install();
  const { createWorker } = createRequire(path.join(here, 'package.json'))('tesseract.js');
  const worker = await createWorker('eng', 1, { langPath: dataDir, gzip: true, cacheMethod: 'none' });
  // One block of text, and only the characters that such lines can have.
  await worker.setParameters({
    tessedit_char_whitelist: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<',
    tessedit_pageseg_mode: '6',
  });
  const reader = core.createReader();
  const finder = core.createDocumentFinder();
  const rows = [];
  for (const dpi of [300, 220]) {
    for (const specimen of ['identity-back', 'passport']) {
      const ours = { wrong: 0, zones: 0, ms: [] };
      const theirs = { wrong: 0, zones: 0, ms: [] };
      const row = { dpi, specimen, scenes: 0, characters: 0, ours, theirs };
      for (let i = 0; i < count; i++) {
        const scene = drawZoneScene(core, { seed: seed + i, specimen, dpi });
        const straightened = straightenedOf(core, finder, scene);
        if (!straightened) continue;
        row.scenes++;
        row.characters += scene.lines.join('').length;
        let start = performance.now();
        const { lines } = reader.read(straightened);
        ours.ms.push(performance.now() - start);
        tally(
          ours,
          scene.lines,
          lines.map(({ text }) => text),
        );
        const png = pngOf(lowerPart(straightened, strips[specimen]));
        start = performance.now();
        const { data } = await worker.recognize(png);
        theirs.ms.push(performance.now() - start);
        tally(theirs, scene.lines, linesIn(data.text, scene.lines.length));
      }
      rows.push(row);
    }
  }
  await worker.terminate();
  return { rows, bytes: files.reduce((sum, file) => sum + statSync(path.join(here, file)).size, 0) };
}

/** By the least number of changes, so that one character too many does not make all behind it wrong. */
function tally(side, truth, read) {
  const wrong = truth.reduce((sum, line, i) => sum + changes(line, read[i] ?? ''), 0);
  side.wrong += wrong;
  if (wrong === 0) side.zones++;
}

const linesIn = (text, count) =>
  text
    .split('\n')
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line.length > 10)
    .slice(-count);

/** Levenshtein's distance, at most the length of the truth. */
function changes(truth, read) {
  let row = Array.from({ length: read.length + 1 }, (_, i) => i);
  for (let i = 1; i <= truth.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= read.length; j++) {
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (truth[i - 1] === read[j - 1] ? 0 : 1));
    }
  }
  return Math.min(truth.length, row[read.length]);
}

function lowerPart({ width, height, data }, share) {
  const rows = Math.round(height * share);
  return { width, height: rows, data: data.slice((height - rows) * width * 4) };
}

function pngOf({ width, height, data }) {
  const rows = Buffer.alloc((1 + width * 4) * height);
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (1 + width * 4) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    part('IHDR', header),
    part('IDAT', deflateSync(rows)),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function part(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
