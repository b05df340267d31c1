/** Attempts out of the app in one file, and back into an emptied one: stamped, whole, never over what is there. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
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

async function download(page: Page, name: string): Promise<Buffer> {
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await saving).path());
}

it.each(['en', 'zh-CN'] satisfies Locale[])('carries practice out and back, in %s', async (locale) => {
  browser = await launch(null);
  const { page, problems } = await visit(browser, { locale });
  const ways = new Ways(page, locale);
  const says = safeMessages[locale];
  const { out, in: back, report } = says.carry;
  const passphrase = () => page.getByLabel(back.passphrase, { exact: true });
  const bring = (buffer: Buffer) =>
    page
      .locator('input[type=file]')
      .last()
      .setInputFiles({ name: 'practice.zip', mimeType: 'application/zip', buffer });
  await ways.importPicture('id-card-front', card);
  await ways.keep();
  await ways.button(ways.screens.kept.look).click();
  await page.getByLabel(says.note.title).fill('<by the window>\nevening');
  await ways.button(says.note.keep).click();
  await page.getByText(says.note.kept).waitFor();
  await ways.button(ways.screens.actions.back).click();
  await ways.button(says.title).click();

  await ways.button(out.all).click();
  await ways.button(out.pack).click();
  await page.getByText(out.ready).waitFor();
  expect(await violations(page, 'a file to take along')).toEqual([]);
  const zip = await download(page, out.save);
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual([
    'attempts.json',
    'pictures/1-original.jpg',
    'pictures/1-straightened.jpg',
    'pictures/1-thumbnail.jpg',
    'report.html',
  ]);
  const html = new TextDecoder().decode(files['report.html']);
  expect(html).toContain(report.title);
  expect(html).toContain(ways.screens.exercises['id-card-front']);
  expect(html).toContain('data:image/jpeg;base64,');
  expect(html).toContain('&lt;by the window&gt;\nevening');
  // Nothing in it is fetched from anywhere.
  expect(html.replace(/src="data:[^"]*"/g, '')).not.toMatch(/https?:|src=|href=/);
  expect(Buffer.from(files['pictures/1-original.jpg']!).equals(card)).toBe(false);

  await bring(zip);
  await page.getByText(back.alreadyHere.one.replace('{count}', '1')).waitFor();
  await bring(Buffer.from('Dear all'));
  await page.getByText(back.failures.foreign).waitFor();

  await page.getByLabel(out.passphrase).fill('correct horse');
  await ways.button(out.none).click();
  await ways.button(out.all).click();
  await ways.button(out.pack).click();
  await page.getByText(out.ready).waitFor();
  const sealed = await download(page, out.save);
  expect(sealed.includes('attempts.json')).toBe(false);

  await ways.button(says.wipe.button).click();
  await ways.button(says.wipe.yes).last().click();
  await page.getByText(says.wipe.done).waitFor();
  await ways.button(says.wipe.restart).click();
  await ways.title(ways.screens.home.title).waitFor();
  await ways.openPractice();
  await ways.button(says.title).click();
  await bring(sealed);
  await page.getByText(back.failures.encrypted).waitFor();
  await passphrase().fill('correct house');
  await page.keyboard.press('Enter');
  await page.getByText(back.failures.wrong).waitFor();
  expect(await violations(page, 'a file that wants its passphrase')).toEqual([]);
  await passphrase().fill('correct horse');
  await page.keyboard.press('Enter');
  await page.getByText(back.added.one.replace('{count}', '1')).waitFor();
  expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 1, 'dry-run/pictures': 4 });
  await ways.button(ways.screens.actions.back).click();
  await ways.attempts().first().getByRole('button').click();
  await expect.poll(() => page.getByLabel(says.note.title).inputValue()).toBe('<by the window>\nevening');
  expect(problems).toEqual([]);
});
