/** A picture on its way out of the app: stamped in its pixels, without the file's data, and bare only after a warning. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { safeMessages } from '../../src/messages/safe.ts';
import { violations } from './axe.ts';
import { type Locale, launch, visit } from './browser.ts';
import { drawCard } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let card: Buffer;

beforeAll(async () => {
  card = withExif(await drawCard(720, 1280));
});

afterEach(() => browser?.close());

const secret = 'taken at 48.8584 N 2.2945 E';

/** As a phone writes it: an APP1 segment behind the first marker, here with no directory but with words to be found again. */
function withExif(jpeg: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'), Buffer.from(secret)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A phone that takes files: what it is handed lies in `handed`. */
function takeFiles(): void {
  const handed: File[] = [];
  Object.assign(globalThis, { handed });
  navigator.canShare = ({ files } = {}) => files?.length === 1;
  navigator.share = async ({ files = [] } = {}) => void handed.push(...files);
}

const handed = (page: Page) =>
  page.evaluate(async () => {
    const { handed } = globalThis as unknown as { handed: File[] };
    const file = handed[handed.length - 1]!;
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { count: handed.length, name: file.name, bytes: Array.from(bytes) };
  });

/** The share of cells, sixteen across the middle half of the picture, in which some pixel differs clearly from the picture that was imported. */
const changedCells = (page: Page, before: Buffer, after: Buffer) =>
  page.evaluate(
    async ([one, two]) => {
      const pixels = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d')!;
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [was, is] = [await pixels(one!), await pixels(two!)];
      if (was.width !== is.width || was.height !== is.height) throw new Error('of another size');
      const cell = was.width / 32;
      const cells = new Map<string, boolean>();
      for (let y = was.height / 4; y < was.height * 0.75; y++) {
        for (let x = was.width / 4; x < was.width * 0.75; x++) {
          const at = (y * was.width + x) * 4;
          const isChanged = [0, 1, 2].some((i) => Math.abs(was.data[at + i]! - is.data[at + i]!) > 60);
          const key = `${Math.floor(x / cell)} ${Math.floor(y / cell)}`;
          cells.set(key, cells.get(key) === true || isChanged);
        }
      }
      return [...cells.values()].filter(Boolean).length / cells.size;
    },
    [before.toString('base64'), after.toString('base64')],
  );

it.each(['en', 'zh-CN'] satisfies Locale[])('is stamped and without its data, in %s', async (locale) => {
  browser = await launch(null);
  const { page, problems } = await visit(browser, { locale, before: takeFiles });
  const ways = new Ways(page, locale);
  const { leaving } = safeMessages[locale];
  await ways.importPicture('id-card-front', card);
  await ways.keep();
  await ways.button(ways.screens.kept.look).click();
  await ways.button(ways.screens.attempt.save).click();
  await page.getByRole('img', { name: leaving.alt }).waitFor();
  expect(await violations(page, 'share or save')).toEqual([]);

  await ways.button(leaving.share).click();
  await page.getByText(leaving.outcomes.shared).waitFor();
  const stamped = await handed(page);
  expect(stamped.name).toMatch(/^dry-run-id-card-front-\d{4}-\d\d-\d\d\.jpg$/);
  const stampedBytes = Buffer.from(stamped.bytes);
  expect(card.includes(secret)).toBe(true);
  expect(stampedBytes.includes(secret) || stampedBytes.includes('Exif')).toBe(false);
  const stampedShare = await changedCells(page, card, stampedBytes);

  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: leaving.save }).click();
  const saved = await readFile(await (await saving).path());
  expect(saved.equals(stampedBytes)).toBe(true);

  await ways.button(leaving.removeStamp).click();
  await page.getByRole('region', { name: leaving.warning.title }).waitFor();
  expect(await violations(page, 'warning before removing the stamp')).toEqual([]);
  await ways.button(leaving.removeNo).click();
  await page.getByText(leaving.stamped).waitFor();
  await ways.button(leaving.removeStamp).click();
  await ways.button(leaving.removeYes).click();
  await page.getByText(leaving.bare).waitFor();
  await ways.button(leaving.share).click();
  await expect.poll(async () => (await handed(page)).count).toBe(2);
  const bare = Buffer.from((await handed(page)).bytes);
  expect(bare.includes(secret) || bare.includes('Exif')).toBe(false);

  const bareShare = await changedCells(page, card, bare);
  console.log(`Cells with the stamp: ${stampedShare.toFixed(2)}; without: ${bareShare.toFixed(2)}`);
  expect(stampedShare).toBeGreaterThan(0.35);
  expect(bareShare).toBeLessThan(0.02);

  await page.getByRole('radio', { name: leaving.straightened }).check();
  await page.getByRole('img', { name: leaving.alt }).waitFor();
  await ways.button(ways.screens.actions.close).click();
  await ways.button(ways.screens.attempt.save).waitFor();
  expect(problems).toEqual([]);
});
