/** What is fetched when: home alone before it is on the glass, and what sees pictures only once an exercise needs it. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { chromiumArgs } from '../../scripts/lib/browser.mjs';
import { visit } from './browser.ts';
import { Ways } from './ways.ts';

/** The page, its style, its code, its language. */
const NEEDED = 4;
const vision = /\/(?:vision|models)\/|\/worker-/;

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: chromiumArgs });
});
afterAll(() => browser.close());

/** Paths that were asked for before the first contentful paint, without those of the browser's own tab. */
function askedBeforePaint(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paintMs = await new Promise<number>((resolve) => {
      new PerformanceObserver((list) => {
        const [paint] = list.getEntriesByName('first-contentful-paint');
        if (paint) resolve(paint.startTime);
      }).observe({ type: 'paint', buffered: true });
    });
    const asked = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < paintMs);
    return [location.href, ...asked.map(({ name }) => name)]
      .map((address) => new URL(address).pathname)
      .filter((path) => !/\.(?:svg|png|webmanifest)$/.test(path));
  });
}

it('shows home with four requests, and nothing else is asked for before', async () => {
  const { page } = await visit(browser);
  const asked = await askedBeforePaint(page);
  expect(asked).toHaveLength(NEEDED);
  expect(asked.filter((path) => !/\/$|\/first-|\/screens-/.test(path))).toEqual([]);
});

it('fetches WebAssembly and model at the primer of a selfie, for a card neither', async () => {
  const { page, problems } = await visit(browser);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const ways = new Ways(page);
  await page.waitForLoadState('networkidle');
  await ways.choose('id-card-front');
  await ways.button(ways.screens.primer.allow).waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\/(?:vision|models)\//.test(path))).toEqual([]);
  await ways.button(ways.screens.actions.back).click();
  await ways.title(ways.screens.home.title).waitFor();
  const model = page.waitForRequest(/\/models\//);
  await ways.choose('selfie');
  await model;
  await ways.button(ways.screens.primer.allow).waitFor();
  expect(asked.filter((path) => vision.test(path)).length).toBeGreaterThan(1);
  expect(problems).toEqual([]);
});
