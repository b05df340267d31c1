/** The line breaks while the face coach is being loaded: what came is kept, the rest is fetched, and the bar goes on from where it was. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launch, visit } from './browser.ts';
import { type CutLine, openCutLine } from './cut-line.ts';
import { Ways } from './ways.ts';

let line: CutLine;
let browser: Browser;

beforeAll(async () => {
  line = await openCutLine();
});
afterAll(() => line.close());
beforeEach(() => line.mend(true));
afterEach(() => browser?.close());

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
  line.cut({ path: model, afterBytes: 1_500_000, breaks: 'once' });
  line.cut({ path: /\.wasm$/, afterBytes: 1_300_000, breaks: 'once' });
  line.cut({ path: /\.wasm\.gz$/, afterBytes: 2_000_000, breaks: 'once' });
  browser = await launch(null);
  const { page, problems } = await visit(browser, { origin: line.origin });
  const bar = await watchBar(page);
  const ways = new Ways(page);
  await ways.choose('selfie', true);
  await ways.shutter().or(ways.button(ways.screens.review.keep)).first().waitFor({ timeout: 60_000 });
  await page.locator('.coach-starting').waitFor({ state: 'detached', timeout: 60_000 });
  const [begun, rest] = line.requestsOf(model);
  expect(begun?.range).toBeUndefined();
  expect(Number(/^bytes=(\d+)-$/.exec(rest?.range ?? '')?.[1])).toBeGreaterThan(100_000);
  expect(line.requestsOf(model)).toHaveLength(2);
  // Packed on the line, it is begun anew once, as a packed file whose rest can be asked for.
  expect(line.requestsOf(wasm).map(({ path, range, packing }) => [path.endsWith('.gz'), !!range, packing])).toEqual([
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
  line.cut({ path: model, afterBytes: 2_000_000, breaks: 'down' });
  browser = await launch(null);
  const { page } = await visit(browser, { origin: line.origin });
  const ways = new Ways(page);
  await page.waitForLoadState('networkidle');
  await ways.choose('selfie');
  await ways.title(ways.troubles.modelFailed.offline.title).waitFor({ timeout: 60_000 });
  expect((await keptFiles(page))['dry-run-parts']).toHaveLength(1);

  line.mend();
  await page.reload();
  await ways.title(ways.screens.home.title).waitFor();
  const bar = await watchBar(page);
  await ways.choose('selfie');
  await expect.poll(() => line.requestsOf(model).length).toBe(2);
  const from = Number(/^bytes=(\d+)-$/.exec(line.requestsOf(model)[1]?.range ?? '')?.[1]);
  expect(from).toBeGreaterThan(100_000);
  await expect.poll(async () => (await keptFiles(page))['dry-run-parts']).toEqual([]);
  // From the first time that the model is counted, all of what was kept is.
  expect(Math.max(...(await bar()))).toBeGreaterThanOrEqual(from);
});
