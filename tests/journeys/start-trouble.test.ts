/** A line that breaks, a phone that is busy: a sentence and a way on, never a blank page and never a wait for nothing. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, inject, it } from 'vitest';
import { launch, visitIn } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

it('says that it did not load completely, and starts when the line is back', async () => {
  browser = await launch(null);
  const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
  // The first screens' sentences; those of the checks follow later.
  const language = /\/assets\/screens-.*\.js/;
  await context.route(language, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(inject('baseUrl'));
  const again = page.getByRole('button', { name: 'Try again', exact: true });
  await again.waitFor();
  expect(await page.getByRole('button', { name: '重试', exact: true }).count()).toBe(1);
  await page.screenshot({ path: 'tests/output/not-started.png' });
  await context.unroute(language);
  await again.click();
  const ways = new Ways(page);
  await ways.title(ways.screens.home.title).waitFor();
});

/** Whatever a page does once a picture is drawn, it does a second late, as on a phone that is busy. */
function slowAfterDrawing(): void {
  const later = window.setTimeout.bind(window);
  window.requestAnimationFrame = (run) => later(() => run(performance.now()), 1000);
  window.setTimeout = ((run: () => void, ms = 0) => later(run, ms < 100 ? 1000 : ms)) as typeof window.setTimeout;
}

it('shows a screen that arrived between its waiting sentence and the work after drawing', async () => {
  browser = await launch(null);
  const context = await browser.newContext({ locale: 'en-US', serviceWorkers: 'block' });
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Held before the page is opened: an idle page fetches this chunk in advance.
  await context.route(/\/assets\/exercise-.*\.js/, async (route) => {
    await isReleased;
    await route.continue();
  });
  const { page, problems } = await visitIn(context, slowAfterDrawing);
  const ways = new Ways(page);
  const { app, home, exercises } = ways.screens;
  await page.getByRole('button', { name: home.documentHint }).click();
  await ways.title(app.loading).waitFor();
  release();
  await page.getByRole('button', { name: exercises['id-card-front'] }).waitFor();
  expect(problems).toEqual([]);
});
