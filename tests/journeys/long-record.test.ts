/** A long practice record: only what is near the screen is in the page, and the whole is read once. */
import type { Browser } from 'playwright-core';
import { afterAll, expect, inject, it } from 'vitest';
import { bundleKeeper, openKeeper } from '../../bench/record/kills.mjs';
import { violations } from './axe.ts';
import { launch, visit } from './browser.ts';
import { Ways } from './ways.ts';

/** The full length is `npm run bench:list`. */
const ATTEMPTS = 300;

let browser: Browser;

afterAll(() => browser?.close());

/** Counts how often the record and single pictures are asked of the database. */
function countReads(): void {
  const counts = { all: 0, pictures: 0 };
  const { getAll, get } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.getAll = function (...args) {
    if (this.name === 'attempts') counts.all++;
    return getAll.apply(this, args);
  };
  IDBObjectStore.prototype.get = function (key) {
    if (this.name === 'pictures') counts.pictures++;
    return get.call(this, key);
  };
  Object.assign(globalThis, { reads: counts });
}

it('draws rows near the screen alone, tells their place, and goes to the end and back', async () => {
  browser = await launch(null);
  const { context, page, problems } = await visit(browser, {
    before: countReads,
    locale: 'zh-CN',
    viewport: { width: 360, height: 640 },
  });
  const keeper = await openKeeper(context, inject('baseUrl'), await bundleKeeper());
  await keeper.evaluate(`record.seedLongRecord(${ATTEMPTS}, ${Date.now()})`);
  await keeper.close();
  await page.reload();
  const ways = new Ways(page, 'zh-CN');
  await ways.openPractice();
  const rows = page.locator('.attempt-row');
  await expect.poll(() => rows.count()).toBeGreaterThan(10);
  await expect.poll(() => page.locator('.attempt-row img').count()).toBeGreaterThan(3);
  expect(await rows.count()).toBeLessThanOrEqual(80);
  const first = ways.attempts().first();
  expect(Number(await first.getAttribute('aria-posinset'))).toBe(1);
  expect(await violations(page, 'a long record')).toEqual([]);

  const topBefore = await page.evaluate(() => document.documentElement.scrollHeight);
  expect(topBefore).toBeGreaterThan(ATTEMPTS * 60);
  const end = ways.button(ways.screens.practice.deleteAll);
  await end.scrollIntoViewIfNeeded();
  // The last attempt is there, and the first ones are not in the page any more.
  await expect.poll(() => rows.count()).toBeGreaterThan(5);
  await expect.poll(() => rows.count()).toBeLessThanOrEqual(80);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(() => first.getAttribute('aria-posinset')).toBe('1');
  await first.getByRole('button').press('Enter');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { all, pictures } = await page.evaluate(
    () => (globalThis as unknown as { reads: Record<string, number> }).reads,
  );
  expect(all).toBe(1);
  expect(pictures).toBeLessThan(ATTEMPTS);
  expect(problems).toEqual([]);
});
