/** Getting ready for the real check: one tap from home, every page and back, in both languages, and one page on paper. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readyMessages } from '../../src/messages/ready.ts';
import { violations } from './axe.ts';
import { type Locale, launch, visit } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch(null);
});

afterAll(() => browser?.close());

const looks = [
  ['en', 'light', 390, 844],
  ['zh-CN', 'dark', 360, 640],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark', number, number])[];

it.each(looks)('the hub and its pages in %s, %s, %dx%d', async (locale, colorScheme, width, height) => {
  const { context, page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
  const ways = new Ways(page, locale);
  const { hub, safety, checklist } = readyMessages[locale];
  const found: string[] = [];
  const look = async (screen: string) => found.push(...(await violations(page, screen)));
  const enter = (id: keyof typeof hub.entries) => page.getByRole('button', { name: hub.entries[id].name }).click();
  const back = async () => {
    await ways.button(ways.screens.actions.back).click();
    await ways.title(hub.title).waitFor();
  };

  const heightOfHome = () => page.evaluate(() => document.documentElement.scrollHeight);
  expect(await heightOfHome()).toBeLessThanOrEqual(height);
  await ways.button(ways.screens.home.ready).click();
  await ways.title(hub.title).waitFor();
  await look('hub');

  await enter('safety');
  await ways.title(safety.title).waitFor();
  await look('safety');
  // The phone's own way back leads to the hub as well.
  await page.goBack();
  await ways.title(hub.title).waitFor();

  await enter('checklist');
  await ways.title(checklist.title).waitFor();
  await look('checklist');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await back();
  await ways.goHome();
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});
