/** What the lines for machines say, on pictures from files: read, wrong, absent, refused; in both languages. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataMessages } from '../../src/messages/data.ts';
import { readingMessages } from '../../src/messages/reading.ts';
import { documentOfLines } from '../../src/scenes/document-of-lines.ts';
import { fill } from '../../src/ui/wording.ts';
import { violations } from './axe.ts';
import { type Locale, launch, visit } from './browser.ts';
import { photo } from './lines-photo.ts';
import { Ways } from './ways.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launch(null);
});
afterAll(() => browser.close());

const numberOf = (truth: readonly string[]): string => truth[1]!.slice(0, 9).replaceAll('<', '');

describe.each(['en', 'zh-CN'] as const)('the lines of an imported picture, in %s', (locale: Locale) => {
  it('are shown with their fields, and not kept', async () => {
    const { page, problems } = await visit(browser, { locale });
    const ways = new Ways(page, locale);
    const words = readingMessages[locale];
    const { spec, truth } = documentOfLines('td3', 3_100_001);
    await ways.importPicture('passport', photo(spec), 'image/png');
    await page.getByRole('heading', { name: words.title, exact: true }).waitFor();
    await page.getByText(words.verdicts.right).waitFor();
    const [first, second] = await page.locator('.read-line').allInnerTexts();
    expect([first, second]).toEqual(truth);
    expect(await page.getByText(words.expiry.good).count()).toBe(1);
    expect(await page.getByText(words.only).count()).toBe(1);
    expect(await violations(page, 'reading')).toEqual([]);

    await page.getByText(words.compare.title).click();
    await page.getByLabel(dataMessages[locale].fields.documentNumber.name).fill('X0000000');
    await page.getByText(fill(dataMessages[locale].problems['lines-differ'], { read: numberOf(truth) })).waitFor();
    await page.getByLabel(dataMessages[locale].fields.documentNumber.name).fill(numberOf(truth));
    await page.getByText(words.compare.same).waitFor();
    expect(await violations(page, 'comparing')).toEqual([]);

    await ways.keep();
    const stored = await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const texts: string[] = [];
      for (const { name } of databases) {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const asked = indexedDB.open(name!);
          asked.onsuccess = () => resolve(asked.result);
        });
        for (const store of db.objectStoreNames) {
          const rows = await new Promise<unknown[]>((resolve) => {
            const asked = db.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => resolve(asked.result);
          });
          texts.push(JSON.stringify(rows));
        }
        db.close();
      }
      return texts.join();
    });
    expect(stored).toContain('passport');
    expect(stored).not.toContain(truth[1]!.slice(0, 9));
    expect(problems).toEqual([]);
  });
});

describe('what is wrong with lines', () => {
  it('is said of samples, of payment cards, and of documents without any', async () => {
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    const words = readingMessages.en;
    const { spec, truth } = documentOfLines('td3', 3_100_001);
    const wrong = truth[1]!.slice(0, 9) + ((Number(truth[1]![9]) + 3) % 10) + truth[1]!.slice(10);
    await ways.importPicture(
      'passport',
      photo({ ...spec, lines: [spec.lines[0]!, { ...spec.lines[1]!, text: wrong }] }),
      'image/png',
    );
    await page.getByText(words.verdicts['check-wrong']).waitFor();
    await ways.button(ways.screens.review.discard).click();

    const card = { seed: 5, widthMm: 85.6, heightMm: 53.98 };
    const digits = { text: '4539 1488 0343 6467', x: 9, y: 29, pitchMm: 3.4 };
    await ways.importPicture('id-card-front', photo({ ...card, lines: [digits] }), 'image/png');
    await page.getByRole('heading', { name: words.paymentCard.title }).waitFor();
    expect(await page.locator('main').textContent()).not.toContain('4539');
    await ways.button(ways.screens.review.discard).click();

    const print = Array.from({ length: 8 }, (_, row) => ({
      text: 'sample text of a card',
      x: 6,
      y: 6 + row * 5,
      pitchMm: 2.1,
    }));
    await ways.importPicture('id-card-front', photo({ ...card, lines: print }), 'image/png');
    await page.getByRole('heading', { name: words.noLines.title }).waitFor();
    expect(await violations(page, 'reading')).toEqual([]);
    await ways.button(ways.screens.review.discard).click();
    expect(problems).toEqual([]);
  });
});
