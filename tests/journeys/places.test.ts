/** Where a fault lies: switched on and off, asked about by keyboard, said in words, and still there in the kept attempt. */
import type { Browser } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { placeMessages } from '../../src/messages/places.ts';
import { violations } from './axe.ts';
import { launch, looks, visit, words } from './browser.ts';
import { drawCard } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let photo: Buffer;

beforeAll(async () => {
  const glare = { xRatio: 0.2, yRatio: 0.5, sizeRatio: 0.16, strength: 1 };
  photo = await drawCard(1080, 1920, { glare });
});

afterEach(() => browser?.close());

it.each(looks)('shows a reflection where it is, in %s, %s, %dx%d', async (locale, colorScheme, width, height) => {
  browser = await launch(null);
  const { page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
  const ways = new Ways(page, locale);
  const { kinds, places } = placeMessages[locale];
  await ways.importPicture('id-card-front', photo);

  const chip = ways.button(kinds.glare);
  const drawn = page.locator('.marks-layer .mark-glare');
  await drawn.waitFor();
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  await chip.press('Space');
  await expect.poll(() => drawn.count()).toBe(0);
  expect(await chip.getAttribute('aria-pressed')).toBe('false');

  // Asking about the check switches it on again, brings it into sight and says where and how much.
  const line = page.locator('summary').filter({ hasText: words[locale].checks['no-glare'].name });
  await line.press('Enter');
  await drawn.waitFor();
  const why = page.getByRole('status').filter({ hasText: kinds.glare }).filter({ hasText: '%' });
  await expect.poll(() => why.textContent()).toContain(places.left);
  const picture = page.getByRole('img', { name: ways.screens.review.straightenedAlt });
  const topOfPicture = async () => (await picture.boundingBox())?.y ?? -1;
  await expect.poll(topOfPicture).toBeGreaterThanOrEqual(0);
  await expect.poll(topOfPicture).toBeLessThan(height / 2);
  expect(await violations(page, 'review of a reflection')).toEqual([]);

  await ways.keep();
  await ways.button(ways.screens.kept.look).click();
  await drawn.waitFor();
  expect(await chip.getAttribute('aria-pressed')).toBe('true');
  expect(problems).toEqual([]);
});
