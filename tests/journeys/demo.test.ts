/** The newcomer's way: no camera, "try it without a camera", coached to a kept document and a kept selfie; then the same offline. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { launch, storedThings, visit } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

it('coaches to a kept document and a kept selfie, and works again in airplane mode', async () => {
  browser = await launch(null);
  const { context, page, problems } = await visit(browser, { serviceWorkers: 'allow' });
  const ways = new Ways(page);

  await ways.choose('id-card-front', true);
  await ways.review();
  await ways.keep();
  await ways.goHome();

  await ways.choose('selfie', true);
  await ways.review();
  await page.getByText(ways.screens.review.goodToGo).waitFor();
  await ways.keep();
  expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 2, 'dry-run/pictures': 5 });

  // What was used once must be there without a network: the worker says when it has kept it.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('dry-run-vision')).keys()).length), {
      timeout: 60_000,
    })
    .toBeGreaterThanOrEqual(3);
  await context.setOffline(true);
  await page.reload();
  await ways.title(ways.screens.home.title).waitFor();
  await ways.choose('selfie', true);
  await ways.review();
  await ways.keep();
  await ways.goHome();
  await ways.openPractice();
  await expect.poll(() => ways.attempts().count()).toBe(3);
  expect(problems).toEqual([]);
}, 300_000);
