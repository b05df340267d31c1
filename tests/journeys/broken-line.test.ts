/** The line breaks while the face coach is being loaded: what came is kept, the rest is fetched, and the bar goes on from where it was. */
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createAppServer } from '../../scripts/lib/server.mjs';
import { launch, visit } from './browser.ts';
import { Ways } from './ways.ts';

interface Asked {
  readonly path: string;
  readonly range: string | undefined;
  readonly packing: string | undefined;
}

/** After so many bytes of its body the answer to such a request is cut off, once each. */
let cuts: { readonly path: RegExp; readonly afterBytes: number; readonly staysDown?: true }[] = [];
/** Nothing answers. */
let isDown: RegExp | null = null;
let asked: Asked[] = [];
let server: http.Server;
let origin: string;
let browser: Browser;

beforeAll(async () => {
  const app = createAppServer();
  server = http.createServer((request, response) => {
    const path = request.url ?? '';
    if (isDown?.test(path)) return request.socket.destroy();
    const cut = cuts.find((one) => one.path.test(path));
    if (cut) {
      cuts = cuts.filter((one) => one !== cut);
      cutAfter(response, cut.afterBytes, () => {
        if (cut.staysDown) isDown = cut.path;
      });
    }
    response.once('close', () => {
      asked.push({
        path,
        range: request.headers.range,
        packing: String(response.getHeader('Content-Encoding') ?? 'none'),
      });
    });
    app.emit('request', request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
  cuts = [];
  isDown = null;
});
afterEach(() => browser?.close());

function cutAfter(response: http.ServerResponse, afterBytes: number, onCut: () => void): void {
  const write = response.write.bind(response);
  let sent = 0;
  response.write = (chunk: Buffer, ...rest: unknown[]) => {
    const left = afterBytes - sent;
    sent += chunk.byteLength;
    if (chunk.byteLength < left) return (write as (...given: unknown[]) => boolean)(chunk, ...rest);
    // What was written reaches the browser before the end does.
    write(chunk.subarray(0, Math.max(0, left)), () => {
      onCut();
      setImmediate(() => response.destroy());
    });
    return false;
  };
}

const requestsOf = (path: RegExp) => asked.filter((one) => path.test(one.path));
const model = /\/models\//;
const wasm = /\.wasm(?:\.gz)?$/;

/** Every value that the bar had. */
async function watchBar(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const values: number[] = [];
    Object.assign(globalThis, { barValues: values });
    new MutationObserver(() => {
      const bar = document.querySelector('progress');
      if (bar && values.at(-1) !== bar.value) values.push(bar.value);
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate('barValues');
}

/** Names of kept files by store. */
function keptFiles(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const kept: Record<string, string[]> = {};
    for (const name of ['dry-run-vision', 'dry-run-parts']) {
      const cache = await caches.open(name);
      kept[name] = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    }
    return kept;
  });
}

it('goes on with the model and the WebAssembly after a break', async () => {
  cuts = [
    { path: model, afterBytes: 1_500_000 },
    { path: /\.wasm$/, afterBytes: 1_300_000 },
    { path: /\.wasm\.gz$/, afterBytes: 2_000_000 },
  ];
  browser = await launch(null);
  const { page, problems } = await visit(browser, { origin });
  const bar = await watchBar(page);
  const ways = new Ways(page);
  await ways.choose('selfie', true);
  await ways.shutter().or(ways.button(ways.screens.review.keep)).first().waitFor({ timeout: 60_000 });
  await page.locator('.coach-starting').waitFor({ state: 'detached', timeout: 60_000 });
  const [begun, rest] = requestsOf(model);
  expect(begun?.range).toBeUndefined();
  expect(Number(/^bytes=(\d+)-$/.exec(rest?.range ?? '')?.[1])).toBeGreaterThan(1_000_000);
  expect(requestsOf(model)).toHaveLength(2);
  // Packed on the line, it is begun anew once, as a packed file whose rest can be asked for.
  expect(requestsOf(wasm).map(({ path, range, packing }) => [path.endsWith('.gz'), !!range, packing])).toEqual([
    [false, false, 'br'],
    [true, false, 'none'],
    [true, true, 'none'],
  ]);
  const values = await bar();
  expect(values.length).toBeGreaterThan(2);
  expect(await keptFiles(page)).toMatchObject({ 'dry-run-parts': [] });
  expect((await keptFiles(page))['dry-run-vision']).toHaveLength(2);
  expect(problems).toEqual([]);
});

it('goes on at the next visit when the line stays away', async () => {
  cuts = [{ path: model, afterBytes: 2_000_000, staysDown: true }];
  browser = await launch(null);
  const { page } = await visit(browser, { origin });
  const ways = new Ways(page);
  await page.waitForLoadState('networkidle');
  await ways.choose('selfie');
  await ways.title(ways.troubles.modelFailed.offline.title).waitFor({ timeout: 60_000 });
  expect((await keptFiles(page))['dry-run-parts']).toHaveLength(1);

  isDown = null;
  await page.reload();
  await ways.title(ways.screens.home.title).waitFor();
  const bar = await watchBar(page);
  await ways.choose('selfie');
  await expect.poll(() => requestsOf(model).length).toBe(2);
  const from = Number(/^bytes=(\d+)-$/.exec(requestsOf(model)[1]?.range ?? '')?.[1]);
  expect(from).toBeGreaterThan(1_500_000);
  await expect.poll(async () => (await keptFiles(page))['dry-run-parts']).toEqual([]);
  // From the first time that the model is counted, all of what was kept is.
  expect(Math.max(...(await bar()))).toBeGreaterThanOrEqual(from);
});
