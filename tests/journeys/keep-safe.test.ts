/** How long pictures stay, and the end of everything: chosen, seen, and proved. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { safeMessages } from '../../src/messages/safe.ts';
import { violations } from './axe.ts';
import { type Locale, launch, storedThings, visit } from './browser.ts';
import { drawCard } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let card: Buffer;

beforeAll(async () => {
  card = await drawCard(720, 1280);
});

afterEach(() => browser?.close());

async function keepOne(ways: Ways): Promise<void> {
  await ways.importPicture('id-card-front', card);
  await ways.keep();
}

/** The same phone some days later, or earlier. */
async function reopenAfter(context: BrowserContext, page: Page, days: number): Promise<void> {
  await context.addInitScript((ms) => {
    const now = Date.now;
    Date.now = () => now() + ms;
  }, days * 86_400_000);
  await page.reload();
}

async function openKeepSafe(ways: Ways, locale: Locale): Promise<void> {
  await ways.openPractice();
  await ways.button(safeMessages[locale].title).click();
  await ways.title(safeMessages[locale].title).waitFor();
}

const pictures = (page: Page) => storedThings(page).then((things) => things['dry-run/pictures']);

it.each(['en', 'zh-CN'] satisfies Locale[])('pictures expire and scores stay, in %s', async (locale) => {
  browser = await launch(null);
  const { context, page, problems } = await visit(browser, { locale });
  const ways = new Ways(page, locale);
  const says = safeMessages[locale];
  await keepOne(ways);
  await ways.goHome();
  expect(await pictures(page)).toBe(3);

  await openKeepSafe(ways, locale);
  await page.getByText(says.store.title, { exact: true }).waitFor();
  expect(await violations(page, 'keep it safe')).toEqual([]);
  expect(await page.getByRole('radio', { name: says.expiry.choices['7-days'] }).isChecked()).toBe(true);
  // What would go at once is asked about.
  await page.getByRole('radio', { name: says.expiry.choices['scores-only'] }).click();
  await ways.button(says.expiry.no).click();
  expect(await page.getByRole('radio', { name: says.expiry.choices['7-days'] }).isChecked()).toBe(true);
  expect(await pictures(page)).toBe(3);

  await reopenAfter(context, page, -20);
  await ways.openPractice();
  await ways.attempts().first().waitFor();
  expect(await pictures(page)).toBe(3);
  // From where the clock was set back: five days and nine days after the picture was taken.
  await reopenAfter(context, page, 25);
  await ways.openPractice();
  await ways.attempts().first().waitFor();
  expect(await pictures(page)).toBe(3);
  await reopenAfter(context, page, 4);
  await ways.openPractice();
  await ways.attempts().first().waitFor();
  expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 1, 'dry-run/pictures': 0 });
  await ways.attempts().first().getByRole('button').click();
  const [onDay, stay] = says.expiredOn.split('{day}') as [string, string];
  expect(await page.locator('.picture-gone').textContent()).toMatch(new RegExp(`^${onDay}.*2.*${stay}$`));
  await page.getByText(ways.screens.review.scorecard).waitFor();
  expect(await violations(page, 'an attempt without its picture')).toEqual([]);
  expect(problems).toEqual([]);
});

it.each(['en', 'zh-CN'] satisfies Locale[])(
  'keeps only scores where that is wanted, and removes everything, in %s',
  async (locale) => {
    browser = await launch(null);
    const { page, problems } = await visit(browser, { locale, serviceWorkers: 'allow' });
    const ways = new Ways(page, locale);
    const says = safeMessages[locale];
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await keepOne(ways);
    await ways.goHome();
    await openKeepSafe(ways, locale);
    await page.getByRole('radio', { name: says.expiry.choices['scores-only'] }).click();
    await ways.button(says.expiry.yes).click();
    await expect.poll(() => pictures(page)).toBe(0);
    await ways.button(ways.screens.actions.back).click();
    await ways.goHome();
    await keepOne(ways);
    await ways.goHome();
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 2, 'dry-run/pictures': 0 });

    await openKeepSafe(ways, locale);
    await ways.button(says.wipe.button).click();
    expect(await violations(page, 'the question before removing everything')).toEqual([]);
    await ways.button(says.wipe.yes).click();
    await page.getByText(says.wipe.done).waitFor();
    const proof = await page.getByText(says.wipe.proof.split('{before}')[0]!).textContent();
    console.log(proof);
    const [before, after] = Array.from(proof!.matchAll(/([\d.]+) MB/g), ([, megabytes]) => Number(megabytes));
    expect(before).toBeGreaterThan(0.5);
    expect(after).toBe(0);
    const left = await page.evaluate(async () => ({
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
      kept: Object.keys(localStorage),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(left).toEqual({ databases: 0, caches: [], kept: [], workers: 0 });
    await ways.button(says.wipe.restart).click();
    await ways.title(ways.screens.home.title).waitFor();
    expect(problems).toEqual([]);
  },
);
