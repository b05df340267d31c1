/** Typed data read letter by letter: reached in two taps, each offender told and put right with one, in both languages; nothing is stored. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FieldId } from '../../src/core/data/form.ts';
import { dataMessages } from '../../src/messages/data.ts';
import { readyMessages } from '../../src/messages/ready.ts';
import { violations } from './axe.ts';
import { type Locale, launch, looks, visit } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch(null);
});

afterAll(() => browser?.close());

/** The screen in words of one language. */
class DataCheck {
  readonly page: Page;
  readonly words: (typeof dataMessages)['en'];

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.words = dataMessages[locale];
  }

  field(id: FieldId) {
    return this.page.getByRole('textbox', { name: this.words.fields[id].name, exact: true });
  }

  async type(id: FieldId, text: string): Promise<void> {
    await this.field(id).fill(text);
    await this.field(id).blur();
  }

  fix(likely: string) {
    return this.page.getByRole('button', { name: this.words.fix.change.replace('{likely}', likely), exact: true });
  }
}

/** Of nobody: the weights 7, 3, 1 give its check digits. */
const LINES = `P<CHNZHANG<<SAN${'<'.repeat(29)}\nE123456782CHN9003048F3101012${'<'.repeat(14)}00`;

const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

it.each(looks)('details are checked in %s, %s, %dx%d', async (locale, colorScheme, width, height) => {
  const { context, page, problems } = await visit(browser, { locale, colorScheme, viewport: { width, height } });
  const ways = new Ways(page, locale);
  const check = new DataCheck(page, locale);
  const { words } = check;
  const found: string[] = [];

  await ways.button(ways.screens.home.ready).click();
  await page.getByRole('button', { name: readyMessages[locale].hub.entries.data.name }).click();
  await ways.title(words.title).waitFor();
  found.push(...(await violations(page, 'empty')));

  // A Cyrillic А: marked while it is typed, told in words, gone with one tap.
  await check.field('surname').fill('ZH\u0410NG');
  await page.getByText('U+0410').waitFor();
  expect(await page.locator('.marked-under mark').allTextContents()).toEqual(['\u0410']);
  expect(await check.field('surname').getAttribute('aria-invalid')).toBe('true');
  await check.fix('A').click();
  await page.getByText(words.field.fine, { exact: true }).first().waitFor();
  expect(await check.field('surname').inputValue()).toBe('ZHANG');

  // What is too short is told when the field is left, not while it is typed.
  await check.field('idNumber').fill('1101051949');
  expect(await page.locator('.data-problem').count()).toBe(0);
  await check.type('idNumber', '11010519491231002x');
  await check.type('birthDate', '1949-12-30');
  await page.getByRole('radio', { name: words.sexes.male, exact: true }).check();
  await page.getByText(words.problems['birth-not-as-number'].replace('{likely}', '1949-12-31')).waitFor();
  expect(await page.locator('.data-problem').count()).toBe(3);
  await check.type('expiryDate', '2020-01-01');
  found.push(...(await violations(page, 'with problems')));
  expect(await overflows(page)).toBe(false);

  // All that is certain at once; the expired card is left, since no tap renews it.
  await page.getByRole('button', { name: words.fixAll.other.replace('{count}', '3') }).click();
  expect(await check.field('idNumber').inputValue()).toBe('11010519491231002X');
  expect(await check.field('birthDate').inputValue()).toBe('1949-12-31');
  expect(await page.getByRole('radio', { name: words.sexes.female, exact: true }).isChecked()).toBe(true);
  expect(await page.locator('.data-problem').count()).toBe(1);

  // The lines of a passport, pasted as one: broken, read, and held against the other fields.
  await page.getByRole('radio', { name: words.kinds['chinese-passport'], exact: true }).check();
  await check.type('machineLines', LINES.replace('\n', ''));
  await ways.button(words.fix.split).click();
  expect(await check.field('machineLines').inputValue()).toBe(LINES);
  await page.getByText(words.problems['lines-birth-differs'].replace('{read}', '1990-03-04')).waitFor();
  await ways.button(words.comparison.photograph).waitFor();

  expect(await whatIsStored(page)).not.toMatch(/ZHANG|110105/);
  await ways.button(words.clear).click();
  expect(await check.field('machineLines').inputValue()).toBe('');
  await ways.button(ways.screens.actions.back).click();
  await ways.title(readyMessages[locale].hub.title).waitFor();
  expect(found).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

/** Everything that this origin has put on the phone, as text. */
function whatIsStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const rows: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        rows.push(
          await new Promise((resolve) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => resolve(request.result);
          }),
        );
      }
      database.close();
    }
    return JSON.stringify(rows);
  });
}
