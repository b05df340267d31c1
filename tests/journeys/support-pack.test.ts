/** The support pack: what is typed becomes a message in two languages, without leaving the screen's memory. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { doctorMessages } from '../../src/messages/doctor.ts';
import { readyMessages } from '../../src/messages/ready.ts';
import { supportMessages } from '../../src/messages/support.ts';
import { violations } from './axe.ts';
import { type Locale, launch, storedThings, visit } from './browser.ts';
import { drawCard } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let photo: Buffer;

beforeAll(async () => {
  browser = await launch(null);
  photo = await drawCard(720, 1280);
});
afterAll(() => browser.close());

/** Not a word that the app itself would say. */
const typed = 'Zx41: the picture could not be read';

/** The smallest PNG: one pixel. */
const screenshot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Takes the place of the phone's sheet, and remembers what it was given. */
function takeShares(): void {
  const shares: object[] = [];
  Object.assign(globalThis, { shares });
  navigator.canShare = () => true;
  navigator.share = async (data) => {
    shares.push({ text: data?.text, files: data?.files?.map(({ name }) => name) });
  };
}

/** A picture of the person's own, so that there is something to tell and to attach. */
async function keepOne(ways: Ways): Promise<void> {
  await ways.importPicture('id-card-front', photo);
  await ways.keep();
  await ways.goHome();
}

/** Everything in the store of notes, as text. */
function storedNotes(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await answer(indexedDB.open('dry-run'));
    const notes = await answer(database.transaction('notes').objectStore('notes').getAll());
    database.close();
    return JSON.stringify(notes);
  });
}

it.each([
  ['zh-CN', 'dark', 360, 640],
  ['en', 'light', 390, 844],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark', number, number])[])(
  'writes to support in %s, %s, %dx%d',
  async (locale, colorScheme, width, height) => {
    const { context, page, problems } = await visit(browser, {
      locale,
      colorScheme,
      viewport: { width, height },
      permissions: ['clipboard-read', 'clipboard-write'],
      before: takeShares,
    });
    const ways = new Ways(page, locale);
    const words = supportMessages[locale];
    const { fields, letter, screenshots, message } = words;
    const found: string[] = [];
    await page.route('**/line.txt', (route) => route.fulfill({ status: 200, body: 'dry-run' }));
    const open = async () => {
      await page.getByRole('button', { name: readyMessages[locale].hub.entries.support.name }).click();
      await ways.title(words.title).waitFor();
    };
    const hasPractised = locale === 'en';
    if (hasPractised) await keepOne(ways);
    const storedBefore = await storedThings(page);
    await ways.button(ways.screens.home.ready).click();
    await open();
    const text = page.getByRole('textbox', { name: message.label });
    await expect.poll(() => text.inputValue()).toContain(letter.nothingShown);
    found.push(...(await violations(page, 'support pack, empty')));

    await page.getByLabel(fields.triedAt).fill('2026-01-05T14:30');
    await page.getByRole('combobox', { name: fields.step }).selectOption('selfie');
    await page.getByRole('combobox', { name: fields.document }).selectOption('passport');
    const shown = page.getByLabel(fields.shown);
    await shown.fill(`${typed}\n验证码 482913`);
    await page.getByText(words.secrets.word).waitFor();
    await shown.fill(typed);
    await page.getByText(words.secrets.word).waitFor({ state: 'detached' });
    await expect.poll(() => text.inputValue()).toContain(`> ${typed}`);
    const inText = (part: string) => expect.poll(() => text.inputValue()).toContain(part);
    await inText(fields.documents.passport);
    await inText(fields.steps.selfie);
    await inText('2026');

    // The phone is read by itself, and goes in as long as it is wanted.
    await inText(doctorMessages[locale].topics.speed.name);
    await page.getByLabel(words.included.device).uncheck();
    await expect.poll(() => text.inputValue()).not.toContain(letter.device);
    await page.getByLabel(words.included.device).check();

    const choose = (name: string, mimeType: string, buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
    await choose('letter.txt', 'text/plain', Buffer.from('no picture'));
    await page.getByText(screenshots.unreadable).waitFor();
    await choose('error.png', 'image/png', screenshot);
    await page.getByRole('img', { name: screenshots.alt.replace('{number}', '1') }).waitFor();
    await inText(letter.screenshots.one);
    await inText(letter.noPictures);
    // A picture of a document goes in by hand alone, after a warning, and with the stamp.
    const { pictures } = words;
    await ways.button(pictures.add).click();
    await page.getByText(pictures.warning.body).waitFor();
    await ways.button(pictures.no).click();
    await ways.button(pictures.add).click();
    await ways.button(pictures.yes).click();
    if (hasPractised) {
      await inText(letter.practice);
      await page.getByRole('button', { name: ways.screens.exercises['id-card-front'] }).click();
      await page.getByRole('img', { name: pictures.alt.replace('{number}', '1') }).waitFor();
      await inText(letter.pictures.one);
      expect(await text.inputValue()).not.toContain(letter.noPictures);
    } else await page.getByText(pictures.none).waitFor();
    found.push(...(await violations(page, 'support pack, filled')));

    await ways.button(message.share).click();
    await page.getByText(message.shared).waitFor();
    const shares = await page.evaluate(() => (globalThis as unknown as { shares: unknown[] }).shares);
    const files = [
      'screenshot-1.jpg',
      ...(hasPractised ? [expect.stringMatching(/^dry-run-id-card-front-.*\.jpg$/)] : []),
    ];
    expect(shares).toEqual([{ text: await text.inputValue(), files }]);

    await ways.button(message.copy).click();
    await page.getByText(ways.screens.copying.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await text.inputValue());

    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: message.save }).click();
    const content = await readFile(await (await saved).path(), 'utf8');
    expect(content).toContain(supportMessages.en.letter.subject);
    expect(content).toContain(supportMessages['zh-CN'].letter.subject);

    // In the other language, whatever the screens speak.
    const other: Locale = locale === 'en' ? 'zh-CN' : 'en';
    await page.getByRole('radio', { name: other === 'en' ? 'English' : '中文' }).check({ force: true });
    await inText(supportMessages[other].letter.thanks);
    await inText(typed);

    // What was typed is there after a look elsewhere, the screenshot is not, and neither is stored or logged.
    await ways.button(ways.screens.actions.back).click();
    await open();
    await expect.poll(() => shown.inputValue()).toBe(typed);
    expect(await page.getByRole('img').count()).toBe(0);
    // The store of notes may hold the newest known time by now, which is written a moment after the start.
    const { 'dry-run/notes': _, ...kept } = storedBefore;
    expect(await storedThings(page)).toMatchObject(kept);
    expect(await storedNotes(page)).not.toContain('Zx41');
    const stored = await page.evaluate(() => JSON.stringify([Object.entries(localStorage), history.state]));
    expect(stored).not.toContain('Zx41');
    await page.evaluate(() => setTimeout(() => Promise.reject(new Error('on purpose')), 0));
    const log = page.getByLabel(ways.troubles.crashed.log);
    expect(await log.inputValue()).toContain('"support"');
    expect(await log.inputValue()).not.toContain('Zx41');

    expect(found).toEqual([]);
    expect(problems.filter((problem) => !problem.includes('on purpose'))).toEqual([]);
    await context.close();
  },
);
