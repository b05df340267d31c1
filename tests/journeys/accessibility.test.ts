/** Axe on every screen, in both languages and both themes, at phone size; and the way by keyboard alone. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { roomMessages } from '../../src/messages/room.ts';
import { violations } from './axe.ts';
import { type Locale, launch, visit, words } from './browser.ts';
import { COACHING_LIMIT_MS, Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

/** Each screen is looked at in both: one walk serves two. */
const looks = [
  ['dark', 360, 640],
  ['light', 390, 844],
] as const satisfies readonly (readonly ['light' | 'dark', number, number])[];

/** Axe on what is shown now, in both looks; the page keeps the second. */
async function violationsInBothLooks(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const [colorScheme, width, height] of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    found.push(...(await violations(page, `${screen}, ${colorScheme}`)));
  }
  return found;
}

it.each(['en', 'zh-CN'] satisfies Locale[])(
  'every screen in %s, light and dark, at two sizes',
  async (locale) => {
    browser = await launch(null);
    const { page, problems } = await visit(browser, { locale });
    const ways = new Ways(page, locale);
    const { screens } = ways;
    const found: string[] = [];
    const look = async (screen: string) => found.push(...(await violationsInBothLooks(page, screen)));

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
    await ways.title(ways.troubles.pictureFailed['not-a-picture'].title).waitFor();
    await look('picture failed');
    await ways.goHome();
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.title(ways.troubles.cameraFailed.missing.title).waitFor();
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

it('every screen of the face, in Chinese, and its missing model', async () => {
  browser = await launch(null);
  const { context, page, problems } = await visit(browser, { locale: 'zh-CN', search: '?demo=hard-start' });
  const ways = new Ways(page, 'zh-CN');
  const room = roomMessages['zh-CN'];
  const { checks } = words['zh-CN'];
  const found: string[] = [];
  const look = async (screen: string) => found.push(...(await violationsInBothLooks(page, screen)));

  await page.getByRole('button', { name: ways.screens.home.selfieHint }).click();
  await ways.title(ways.screens.choosingFace.title).waitFor();
  await look('choosing a face exercise');
  await ways.goHome();
  await ways.choose('selfie', true);
  const { say } = checks['face-distance'].advice['move-closer'];
  await page.getByText(say, { exact: true }).waitFor({ timeout: COACHING_LIMIT_MS });
  await look('a selfie that is advised');
  await ways.goHome();
  await ways.choose('selfie-close-up', true);
  await ways.take();
  await look('review of a close-up');
  await ways.button(ways.screens.review.retake).click();
  await ways.shutter().waitFor();
  await look('a close-up');
  await ways.goHome();
  await ways.choose('selfie-with-document', true);
  const { say: holdUp } = checks['document-held'].advice['hold-up-document'];
  await page.getByText(holdUp, { exact: true }).waitFor({ timeout: COACHING_LIMIT_MS });
  await look('a selfie with a document');
  await ways.take();
  await look('review of a selfie with a document');
  await ways.goHome();
  await ways.choose('room-doctor', true);
  await page.getByText(room.intro, { exact: true }).waitFor({ timeout: COACHING_LIMIT_MS });
  await look('before the turn');
  await ways.button(room.actions.start).click();
  await ways.button(room.actions.pause).click();
  await look('the turn, paused');
  await ways.button(room.actions.enough).click();
  await ways.title(room.result.unknown.title).waitFor();
  await look('a room that was not seen');
  expect(found).toEqual([]);
  expect(problems).toEqual([]);

  await context.route(/\/models\//, (route) => route.fulfill({ status: 404 }));
  await page.reload();
  await ways.choose('selfie', true);
  await ways.title(ways.troubles.modelFailed.missing.title).waitFor({ timeout: 60_000 });
  expect(await violations(page, 'model failed')).toEqual([]);
}, 300_000);

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
