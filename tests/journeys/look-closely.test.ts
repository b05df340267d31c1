/** A picture as large as the screen: zoomed by fingers, wheel, keys and buttons, with its faults, its loupes and the reviewer's list. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { closelyMessages } from '../../src/messages/closely.ts';
import { placeMessages } from '../../src/messages/places.ts';
import { violations } from './axe.ts';
import { launch, looks, visit } from './browser.ts';
import { drawCard } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let photo: Buffer;

beforeAll(async () => {
  const glare = { xRatio: 0.2, yRatio: 0.5, sizeRatio: 0.16, strength: 1 };
  // As large as a phone's full still: 12 megapixels.
  photo = await drawCard(3000, 4000, { glare });
});

afterEach(() => browser?.close());

/** Notes the pixels of every bitmap that is made, to see what is held in memory. */
function noteBitmaps(): void {
  const made: number[] = [];
  const original = globalThis.createImageBitmap as (...args: unknown[]) => Promise<ImageBitmap>;
  globalThis.createImageBitmap = (async (...args: unknown[]) => {
    const bitmap = await original(...args);
    made.push(bitmap.width * bitmap.height);
    return bitmap;
  }) as typeof createImageBitmap;
  Object.assign(globalThis, { madeBitmaps: made });
}

const zoomValue = async (page: Page) => Number.parseFloat((await page.locator('.zoom-value').textContent()) ?? '');
const isSharp = (page: Page) => page.locator('canvas.stage-picture').getAttribute('data-sharp');

async function pinch(devtools: CDPSession, x: number, y: number, from: number, to: number): Promise<void> {
  const points = (apart: number) => [
    { x, y: y - apart / 2, id: 0 },
    { x, y: y + apart / 2, id: 1 },
  ];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(from) });
  for (let step = 1; step <= 4; step++) {
    const touchPoints = points(from + ((to - from) * step) / 4);
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

it.each(looks)(
  'looks closely at a review and at what was kept, in %s, %s, %dx%d',
  async (locale, colorScheme, width, height) => {
    browser = await launch(null);
    const visited = await visit(browser, { locale, colorScheme, viewport: { width, height }, before: noteBitmaps });
    const { page, problems } = visited;
    const ways = new Ways(page, locale);
    const closely = closelyMessages[locale];
    await ways.importPicture('id-card-front', photo);

    await ways.button(closely.open).press('Enter');
    const stage = page.getByRole('application', { name: closely.stage });
    await stage.waitFor();
    await page.locator('.stage .mark-glare').waitFor();
    expect(await zoomValue(page)).toBe(1);

    // Keys, the wheel, a double tap, two fingers, buttons: each zooms, none beyond eight times.
    await stage.focus();
    for (let i = 0; i < 6; i++) await stage.press('+');
    await expect.poll(() => zoomValue(page)).toBe(8);
    await expect.poll(() => isSharp(page)).toBe('true');
    await stage.press('ArrowLeft');
    await stage.press('0');
    await expect.poll(() => zoomValue(page)).toBe(1);
    const box = (await stage.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => zoomValue(page)).toBeGreaterThan(1.5);
    await page.mouse.dblclick(x, y);
    await expect.poll(() => zoomValue(page)).toBe(1);
    await page.mouse.dblclick(x, y);
    await expect.poll(() => zoomValue(page)).toBe(3);
    await ways.button(closely.whole).click();
    const devtools = await visited.context.newCDPSession(page);
    await pinch(devtools, x, y, 40, 160);
    await expect.poll(() => zoomValue(page)).toBeGreaterThan(3.5);
    await ways.button(closely.zoomOut).click();
    await expect.poll(() => zoomValue(page)).toBeLessThan(3.5);

    // Besides the picture itself nothing is held that is larger than the screen.
    const sizes = await page.evaluate(() => (globalThis as unknown as { madeBitmaps: number[] }).madeBitmaps);
    const slices = sizes.slice(sizes.lastIndexOf(12_000_000) + 1);
    expect(sizes).toContain(12_000_000);
    expect(slices.length).toBeGreaterThan(2);
    expect(Math.max(...slices)).toBeLessThan(2_000_000);

    // Overlays by their chips; the loupe on the text; the list, ticked off by hand.
    const chip = ways.button(placeMessages[locale].kinds.glare);
    await chip.press('Space');
    await expect.poll(() => page.locator('.stage .mark-glare').count()).toBe(0);
    await ways.button(closely.whole).click();
    const loupe = page.locator('button.loupe').filter({ hasText: closely.zones.text });
    await loupe.press('Enter');
    await expect.poll(() => zoomValue(page)).toBeGreaterThan(1);
    expect(await page.locator('.reviewer-said').filter({ hasText: closely.said.fail }).count()).toBeGreaterThan(0);
    for (const tick of await page.getByRole('checkbox').all()) await tick.check();
    await page.getByText(closely.allSeen).waitFor();
    expect(await violations(page, 'looking closely')).toEqual([]);

    // Escape leads back to the review with the picture still there to keep; then the same from the kept attempt.
    await page.keyboard.press('Escape');
    await ways.keep();
    await ways.button(ways.screens.kept.look).click();
    await ways.button(closely.open).click();
    await stage.waitFor();
    await page.goBack();
    await ways.button(closely.open).waitFor();
    expect(problems).toEqual([]);
  },
);
