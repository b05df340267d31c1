/** Photos from files: the same checks as the camera's, and a sentence for what is no photo. */
import type { Browser } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch, visit } from './browser.ts';
import { drawCard } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let card: Buffer;

beforeAll(async () => {
  card = await drawCard(720, 1280);
});

afterEach(() => browser?.close());

describe('imported files', () => {
  async function importInto(ways: Ways, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await ways.choose('id-card-front');
    await ways.page.locator('input[type=file]').first().setInputFiles(file);
  }

  it.each([
    ['empty', Buffer.alloc(0)],
    ['not-a-picture', Buffer.from('This is a letter, not a photo.')],
    ['undecodable', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 1)])],
  ] as const)('%s: a sentence and another try', async (why, buffer) => {
    browser = await launch(null);
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await importInto(ways, { name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
    await ways.title(ways.troubles.pictureFailed[why].title).waitFor({ timeout: 30_000 });
    await ways.goHome();
    expect(problems).toEqual([]);
  });

  it('a photo gets the same checks as the camera, and 50 megapixels do not hurt', async () => {
    browser = await launch(null);
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await importInto(ways, { name: 'card.jpg', mimeType: 'image/jpeg', buffer: card });
    await ways.review();
    await page.getByRole('img', { name: ways.screens.review.straightenedAlt }).waitFor();
    await ways.button(ways.screens.review.discard).click();
    const huge = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(8192, 6144);
      canvas.getContext('2d')!.fillRect(1000, 1000, 3000, 2000);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    });
    await importInto(ways, { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(huge, 'base64') });
    await ways.review();
    expect(problems).toEqual([]);
  });
});
