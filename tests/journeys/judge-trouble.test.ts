/** A model or a worker that is missing, damaged or dies: said, and the shutter works without them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { distDir } from '../../scripts/lib/project.mjs';
import { launch, visit } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

describe('model', () => {
  const { modelFailed, modelWays } = new Ways(null as unknown as Page).troubles;
  const modelAddress = /\/models\//;

  async function selfieWith(answer: (context: BrowserContext) => Promise<unknown>): Promise<Ways> {
    browser = await launch({ film: null });
    const { context, page } = await visit(browser);
    await answer(context);
    const ways = new Ways(page);
    await ways.choose('selfie');
    return ways;
  }

  it('missing: said before the camera opens, and the shutter works without it', async () => {
    const ways = await selfieWith((context) => context.route(modelAddress, (route) => route.fulfill({ status: 404 })));
    await ways.title(modelFailed.missing.title).waitFor({ timeout: 30_000 });
    await ways.button(modelWays.withoutCoach).click();
    await ways.shutter().click();
    await ways.review();
    await ways.page.getByText(ways.screens.review.unchecked).first().waitFor();
    await ways.keep();
  });

  it('truncated or with the wrong content: refused, and fetched anew on the next try', async () => {
    const model = Buffer.alloc(3_758_596, 7);
    const answers = [model, model.subarray(0, 1000)];
    const ways = await selfieWith((context) =>
      context.route(modelAddress, (route) => route.fulfill({ body: answers.shift() ?? model })),
    );
    await ways.title(modelFailed.damaged.title).waitFor({ timeout: 30_000 });
    await ways.page.context().unroute(modelAddress);
    await ways.button(ways.screens.actions.tryAgain).click();
    await ways.button(ways.screens.primer.allow).click();
    await ways.shutter().waitFor({ timeout: 30_000 });
  });

  it('no WebGL in the worker: the same coach runs on the page', async () => {
    browser = await launch(null);
    const { context, page, problems } = await visit(browser);
    await context.route(/\/assets\/worker-.*\.js/, async (route) => {
      const response = await route.fetch();
      const body = `const plain = OffscreenCanvas.prototype.getContext;
        OffscreenCanvas.prototype.getContext = function (type, ...rest) { return /webgl/.test(type) ? null : plain.call(this, type, ...rest); };
        ${await response.text()}`;
      await route.fulfill({ response, body });
    });
    const ways = new Ways(page);
    await ways.choose('selfie', true);
    await ways.review();
    await page.getByText(ways.screens.review.unchecked).first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.querySelectorAll('script[src*=vision_wasm_internal]').length)).toBe(1);
    expect(problems).toEqual([]);
  }, 240_000);
});

describe('worker', () => {
  async function documentWith(workerBody: string): Promise<Ways> {
    browser = await launch({ film: null });
    const { context, page } = await visit(browser);
    // With the headers of the real one: without them the page's own policy would refuse the script.
    await context.route(/\/assets\/worker-.*\.js/, async (route) => {
      await route.fulfill({ response: await route.fetch(), body: workerBody });
    });
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    return ways;
  }

  it('throws: restarted once, then a sentence and the shutter', async () => {
    const ways = await documentWith('throw new Error("broken on purpose")');
    await ways.title(ways.troubles.modelFailed.crashed.title).waitFor({ timeout: 60_000 });
    await ways.button(ways.troubles.modelWays.withoutCoach).click();
    await ways.shutter().click();
    await ways.review();
  });

  it('dies while coaching: restarted once, then the shutter with a sentence', async () => {
    const ways = await documentWith(`
      self.onmessage = ({ data }) => {
        if (data.type === 'prepare') postMessage({ type: 'prepared', subject: data.task.subject });
        if (data.type === 'analyse') { data.frame.close(); setTimeout(() => { throw new Error('killed on purpose'); }); }
        if (data.type === 'inspect') { data.picture.close(); postMessage({ type: 'failed', id: data.id, detail: 'broken on purpose' }); }
      };`);
    await ways.allowCamera();
    await ways.page.getByText(ways.screens.coaching.manual).waitFor({ timeout: 60_000 });
    await ways.shutter().click();
    await ways.review();
  });
});

it('the build has the worker under the name that these faults are played on', async () => {
  const page = await readFile(path.join(distDir, 'sw.js'), 'utf8');
  expect(page).toMatch(/assets\/worker-[^"']+\.js/);
});
