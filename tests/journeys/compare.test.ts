/** Two attempts beside each other: moved together, told apart in words, with and without their pictures. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { documentScene } from '../../src/demo/stage.ts';
import { compareMessages } from '../../src/messages/compare.ts';
import { safeMessages } from '../../src/messages/safe.ts';
import { violations } from './axe.ts';
import { type Locale, launch, visit, words } from './browser.ts';
import { drawScenes } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let pictures: readonly Buffer[];

beforeAll(async () => {
  const studio = await launch(null);
  const glare = { xRatio: 0.2, yRatio: 0.5, sizeRatio: 0.16, strength: 1 };
  const scenes = [documentScene({ sizeRatio: 0.72, glare }), documentScene({ sizeRatio: 0.72 })];
  pictures = await drawScenes(studio, scenes, 720, 1280);
  await studio.close();
});

afterEach(() => browser?.close());

async function keepOne(page: Page, ways: Ways, buffer: Buffer): Promise<void> {
  await ways.choose('id-card-front');
  await page.locator('input[type=file]').first().setInputFiles({ name: 'card.jpg', mimeType: 'image/jpeg', buffer });
  await ways.review();
  await ways.keep();
}

/** What both stages show: the same zoom, and the same place of the picture. */
const zoomValue = async (page: Page) => Number.parseFloat((await page.locator('.zoom-value').textContent()) ?? '');

/** Pixels in the middle of both stages. */
const middles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('canvas.stage-picture')].map((canvas) =>
      Array.from(canvas.getContext('2d')!.getImageData(canvas.width / 2 - 20, canvas.height / 2 - 20, 40, 40).data),
    ),
  );

/** Which of the stages shows something else than before. A picture that is drawn anew may differ by a level or two. */
const moved = async (page: Page, before: readonly (readonly number[])[]) =>
  (await middles(page)).map((middle, i) => {
    const sum = middle.reduce((total, value, at) => total + Math.abs(value - before[i]![at]!), 0);
    return sum / middle.length > 6;
  });

it.each([
  ['en', 'dark', 390, 844],
  ['zh-CN', 'light', 360, 640],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark', number, number])[])(
  'compares two attempts, in %s, %s, %dx%d',
  async (locale, colorScheme, width, height) => {
    browser = await launch(null);
    const { page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
    const ways = new Ways(page, locale);
    const says = compareMessages[locale];
    const safe = safeMessages[locale];
    const glareName = words[locale].checks['no-glare'].name;
    await keepOne(page, ways, pictures[0]!);
    // Alone there is nothing to compare with.
    await ways.button(ways.screens.kept.look).click();
    await page.getByText(ways.screens.review.scorecard, { exact: true }).waitFor();
    expect(await ways.button(says.open).count()).toBe(0);
    await ways.button(ways.screens.actions.back).click();
    await ways.goHome();
    await keepOne(page, ways, pictures[1]!);
    await ways.goHome();
    await ways.openPractice();
    await ways.attempts().first().getByRole('button').click();

    await ways.button(says.open).press('Enter');
    const stages = page.getByRole('application');
    await expect.poll(() => stages.count()).toBe(2);
    await expect.poll(() => page.locator('canvas[data-sharp=true]').count()).toBe(2);
    // The reflection has gone: said in words, and in the table with both verdicts.
    const better = page.getByRole('listitem').filter({ hasText: says.turns.better.split('{')[0]! });
    expect(await better.textContent()).toContain(glareName);
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: glareName }) });
    const { fail, pass } = ways.screens.review.verdicts;
    const cells = await row.getByRole('cell').allTextContents();
    expect([cells[0]!.includes(fail), cells[1]!.includes(pass)]).toEqual([true, true]);
    expect(await violations(page, 'two attempts compared')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

    // What moves one moves the other, from either side.
    const before = await middles(page);
    await stages.first().focus();
    for (const key of ['+', '+', '+', 'ArrowRight']) await stages.first().press(key);
    await expect.poll(() => zoomValue(page)).toBeGreaterThan(3);
    await expect.poll(() => moved(page, before)).toEqual([true, true]);
    const box = (await stages.last().boundingBox())!;
    await page.mouse.dblclick(box.x + box.width / 3, box.y + box.height / 3);
    await expect.poll(() => zoomValue(page)).toBe(1);
    await expect.poll(() => moved(page, before)).toEqual([false, false]);
    await page.getByRole('radio', { name: ways.screens.review.original }).check();
    await expect.poll(() => page.locator('canvas[data-sharp=true]').count()).toBe(2);

    // Without pictures the words stay.
    await page.keyboard.press('Escape');
    await ways.button(says.open).waitFor();
    await ways.button(ways.screens.actions.back).click();
    await ways.button(safe.title).click();
    await page.getByRole('radio', { name: safe.expiry.choices['scores-only'] }).click();
    await ways.button(safe.expiry.yes).click();
    await ways.button(ways.screens.actions.back).click();
    await ways.attempts().last().getByRole('button').click();
    await ways.button(says.open).click();
    await page.getByRole('table').waitFor();
    expect(await stages.count()).toBe(0);
    expect(await better.textContent()).toContain(glareName);
    expect(problems).toEqual([]);
  },
);
