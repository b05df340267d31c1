/** A first visit on a line that breaks: a sentence in both languages and a way on, never a blank page. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, inject, it } from 'vitest';
import { launch } from './browser.ts';
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
