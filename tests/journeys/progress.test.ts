/** What is left and how it goes over time, from attempts that stand in the record: in words, in small plots, in tables. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { progressMessages } from '../../src/messages/progress.ts';
import { violations } from './axe.ts';
import { launch, looks, visit, words } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

/** Runs in the page: four passports, in which the light is always good and a reflection never goes, and a selfie that is good once. */
function seedAttempts(nowMs: number): Promise<void> {
  const plain = { profile: 'standard', origin: 'camera', size: { width: 1200, height: 1600 }, outline: null };
  const light = { check: 'enough-light', tier: 'light', status: 'pass' };
  const glareOf = (i: number) => ({
    ...{ check: 'no-glare', tier: 'light', status: 'fail', advice: 'turn-from-lamp', cue: 'glare' },
    measure: { name: 'glare', value: 0.04 - 0.005 * i, unit: 'ratio', max: 0.01 },
  });
  const passports = [0, 1, 2, 3].map((i) => ({
    ...plain,
    id: `passport-${i}`,
    exercise: 'passport',
    takenAtMs: nowMs - (10 - i) * 3_600_000,
    scorecard: [light, { check: 'corners-inside', tier: 'framing', status: 'pass' }, glareOf(i)],
  }));
  const selfie = { ...plain, id: 'selfie-0', exercise: 'selfie', takenAtMs: nowMs - 1000, scorecard: [light] };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dry-run');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('attempts', 'readwrite');
      for (const record of [...passports, selfie]) writing.objectStore('attempts').put(record);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

it.each(looks)('says what is left, and why, in %s, %s, %dx%d', async (locale, colorScheme, width, height) => {
  browser = await launch(null);
  const { page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
  const ways = new Ways(page, locale);
  const progress = progressMessages[locale];
  const { exercises } = ways.screens;
  // The record is opened by the app, which makes its stores.
  await ways.openPractice();
  await page.getByText(ways.screens.practice.empty.title).waitFor();
  await page.evaluate(seedAttempts, Date.now());
  await page.reload();
  await ways.openPractice();
  await ways.button(progress.open).click();
  await ways.title(progress.title).waitFor();

  const checks = words[locale].checks;
  const passport = page.getByRole('button').filter({ hasText: exercises.passport });
  await expect.poll(() => passport.textContent()).toContain(checks['no-glare'].name);
  const untried = page.getByRole('button', {
    name: progress.begin.replace('{exercise}', exercises['id-card-front']),
  });
  expect(await untried.count()).toBe(1);
  expect(
    await page
      .getByRole('button', { name: progress.begin.replace('{exercise}', exercises.selfie), exact: true })
      .count(),
  ).toBe(0);
  expect(await violations(page, 'what is left')).toEqual([]);

  await passport.press('Enter');
  await ways.title(progress.trendTitle.replace('{exercise}', exercises.passport)).waitFor();
  const said = page.locator('.trend-words');
  await expect.poll(() => said.textContent()).toContain(checks['no-glare'].advice['turn-from-lamp'].more);
  expect(await said.textContent()).toContain(checks['enough-light'].name);
  const plot = page.getByRole('img', { name: checks['no-glare'].name });
  await plot.waitFor();
  expect(await page.locator('.trend').first().locator('.trend-fail').count()).toBe(4);
  await page.locator('.trend summary').first().press('Enter');
  await expect.poll(() => page.getByRole('table').first().getByRole('row').count()).toBe(5);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await violations(page, 'over time')).toEqual([]);

  await ways.button(ways.screens.actions.back).click();
  await ways.title(progress.title).waitFor();
  await untried.click();
  await ways.title(ways.screens.primer.title).waitFor();
  expect(problems).toEqual([]);
});
