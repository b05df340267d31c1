/** Runs all methods over all pictures in one page of one Chromium; the pictures come from this process, the network is not needed. */
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { chromiumArgs, ensureChromium } from '../scripts/lib/browser.mjs';
import { median } from './statistics.mjs';

/** Pictures held in the page at a time: enough that none is looked at twice in a row, and 40 MB of pixels. */
const blockSize = 32;
const blockLimitMs = 120_000;

/** With these two the page's clock ticks every 5 microseconds instead of every 100. */
const isolation = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** @param {string} documentFile @param {{ opencv: string, jscanify: string } | null} peers @param {readonly { frame: { data: Uint8ClampedArray } }[]} pictures */
function createServer(documentFile, peers, pictures) {
  const here = (/** @type {string} */ name) => path.join(import.meta.dirname, name);
  const files = new Map([
    ['/', here('page/index.html')],
    ['/page/run.mjs', here('page/run.mjs')],
    ...['ours', 'jscanify', 'opencv-contours'].map((name) => [`/methods/${name}.mjs`, here(`methods/${name}.mjs`)]),
    ['/built/document.js', documentFile],
    ['/peers/opencv.js', peers?.opencv],
    ['/peers/jscanify.js', peers?.jscanify],
  ]);
  return http.createServer((request, response) => {
    const file = files.get(request.url ?? '');
    const picture = pictures[Number(/^\/pictures\/(\d+)$/.exec(request.url ?? '')?.[1] ?? -1)];
    const type = file?.endsWith('.html') ? 'text/html' : file ? 'text/javascript' : 'application/octet-stream';
    response.writeHead(file || picture ? 200 : 404, { ...isolation, 'Content-Type': type });
    const data = picture?.frame.data;
    response.end(file ? readFileSync(file) : data && Buffer.from(data.buffer, data.byteOffset, data.byteLength));
  });
}

/**
 * @param {{ documentFile: string, peers: { opencv: string, jscanify: string } | null, rounds: number, warmUpRounds: number,
 *   pictures: readonly { name: string, frame: { width: number, height: number, data: Uint8ClampedArray } }[], say: (line: string) => void }} order
 * @returns {Promise<{ browser: string, methods: string[], results: { ms: number, corners: { x: number, y: number }[] | null, error: string | null }[][] }>}
 *   for each picture and method the median of its times in ms, and what it found in pixels of the frame
 */
export async function runInBrowser({ documentFile, peers, pictures, rounds, warmUpRounds, say }) {
  const { chromium } = await import('playwright-core');
  const server = createServer(documentFile, peers, pictures);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs] });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(blockLimitMs);
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction('globalThis.documentBenchReady === true');
    const methods = await page.evaluate(`documentBench.prepare(${peers !== null})`);
    const orders = pictures.map(({ frame }, i) => ({
      address: `/pictures/${i}`,
      width: frame.width,
      height: frame.height,
    }));
    const run = (/** @type {typeof orders} */ block, /** @type {number} */ times) =>
      page.evaluate(`documentBench.runBlock(${JSON.stringify(block)}, ${times})`);
    await run(orders.slice(0, blockSize), warmUpRounds);
    const raw = [];
    for (let at = 0; at < orders.length; at += blockSize) {
      raw.push(...(await run(orders.slice(at, at + blockSize), rounds)));
      say(`  ${Math.min(orders.length, at + blockSize)} of ${orders.length} pictures`);
    }
    const results = raw.map((ofPicture) => ofPicture.map(({ times, ...found }) => ({ ms: median(times), ...found })));
    return { browser: `Chromium ${browser.version()}`, methods, results };
  } finally {
    await browser.close();
    server.close();
  }
}
