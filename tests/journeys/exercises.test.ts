/** The exercises beside the plain document and the plain selfie, each on the demo camera to its end. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { launch, visit } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

it('coaches a close-up selfie to a good picture', async () => {
  browser = await launch(null);
  const { page, problems } = await visit(browser);
  const ways = new Ways(page);
  await ways.choose('selfie-close-up', true);
  await ways.review();
  await page.getByText(ways.screens.review.goodToGo).waitFor();
  await ways.keep();
  expect(problems).toEqual([]);
}, 180_000);
