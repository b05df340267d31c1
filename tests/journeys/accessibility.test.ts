/** Axe on every screen, in both languages and both themes, at phone size; and the way by keyboard alone. */
import type { Browser } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { violations } from './axe.ts';
import { type Locale, launch, visit } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

const variants = [
  ['en', 'light', 390, 844],
  ['zh-CN', 'dark', 360, 640],
  ['en', 'dark', 360, 640],
  ['zh-CN', 'light', 390, 844],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark', number, number])[];

it.each(variants)(
  'every screen in %s, %s, %dx%d',
  async (locale, colorScheme, width, height) => {
    browser = await launch(null);
    const { page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
    const ways = new Ways(page, locale);
    const { screens } = ways;
    const found: string[] = [];
    const look = async (screen: string) => found.push(...(await violations(page, screen)));

    await look('home');
    await ways.button(screens.actions.settings).click();
    await ways.title(screens.settings.title).waitFor();
    await look('settings');
    await ways.goHome();
    await ways.openPractice();
    await look('practice, empty');
    await ways.goHome();

    await ways.choose('id-card-front');
    await ways.title(screens.primer.title).waitFor();
    await look('primer');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'letter.jpg',
        mimeType: 'image/jpeg',
        buffer: Buffer.from('not a photo'),
      });
    await ways.title(screens.pictureFailed['not-a-picture'].title).waitFor();
    await look('picture failed');
    await ways.goHome();
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.title(screens.cameraFailed.missing.title).waitFor();
    await look('camera failed');
    await ways.goHome();

    await ways.button(screens.home.demo).click();
    await ways.button(screens.home.demoDocument).click();
    await ways.title(screens.choosing.demoTitle).waitFor();
    await look('choosing');
    await ways.goHome();
    await ways.choose('passport', true);
    await ways.shutter().waitFor();
    await look('coaching a document');
    await ways.take();
    await look('review');
    await ways.keep();
    await look('kept');
    await ways.goHome();
    await look('home with an attempt');
    await ways.openPractice();
    await ways.attempts().first().waitFor();
    await look('practice');
    await ways.attempts().first().getByRole('button').first().click();
    await page.getByRole('img', { name: screens.review.originalAlt }).waitFor();
    await look('attempt');
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
  },
  240_000,
);

it('the selfie and its missing model', async () => {
  browser = await launch(null);
  const { context, page } = await visit(browser);
  const ways = new Ways(page);
  await ways.choose('selfie', true);
  await ways.shutter().waitFor();
  expect(await violations(page, 'coaching a face')).toEqual([]);
  await page.reload();
  await context.route(/\/models\//, (route) => route.fulfill({ status: 404 }));
  await ways.choose('selfie', true);
  await ways.title(ways.screens.modelFailed.missing.title).waitFor({ timeout: 60_000 });
  expect(await violations(page, 'model failed')).toEqual([]);
});

it('from home to a kept picture with the keyboard alone', async () => {
  // Chromium's own test picture shows no document: nothing is taken before the shutter is reached.
  browser = await launch({ film: null });
  const { page } = await visit(browser);
  const ways = new Ways(page);
  const press = async (name: string) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(
        () => document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label'),
      );
      if (focused?.includes(name)) return page.keyboard.press('Enter');
    }
    throw new Error(`"${name}" cannot be reached with the tab key`);
  };
  await press(ways.screens.home.documentHint);
  await ways.title(ways.screens.choosing.title).waitFor();
  await press(ways.screens.exercises['id-card-front']);
  await ways.title(ways.screens.primer.title).waitFor();
  await press(ways.screens.primer.allow);
  await ways.shutter().waitFor();
  await press(ways.screens.coaching.shutter);
  await ways.review();
  await press(ways.screens.review.keep);
  await ways.title(ways.screens.kept.title).waitFor();
});
