/** What only the finished build shows: its policy in a real browser. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, visit } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(null);
});
afterAll(() => browser.close());

it('lets nobody make a script, a worker or markup from a text', async () => {
  const { page, context } = await visit(browser);
  const refused = await page.evaluate(() => {
    const attempts: Record<string, () => unknown> = {
      markup: () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }),
      script: () => Object.assign(document.createElement('script'), { text: 'x' }),
      evaluated: () => globalThis.setTimeout('x'),
      'foreign script': () => Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }),
      'foreign worker': () => new Worker('data:text/javascript,'),
      'another policy': () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('another', {}),
    };
    const isRefused = (attempt: () => unknown) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    return Object.fromEntries(Object.entries(attempts).map(([name, attempt]) => [name, isRefused(attempt)]));
  });
  expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);
  await context.close();
});
