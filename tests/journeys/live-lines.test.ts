/** The camera screen says when the lines for machines can be read, and keeps silent where there are none. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentOfLines } from '../../src/scenes/document-of-lines.ts';
import { type Locale, launch, visit, words } from './browser.ts';
import { filmOf } from './films.ts';
import { photo } from './lines-photo.ts';
import { COACHING_LIMIT_MS, Ways } from './ways.ts';

let browser: Browser;

beforeAll(async () => {
  const studio = await launch(null);
  const film = await filmOf(studio, 'passport-lines', photo(documentOfLines('td3', 3_100_001).spec, true), 960, 1280);
  await studio.close();
  browser = await launch({ film });
});
afterAll(() => browser?.close());

it.each(['en', 'zh-CN'] as const)(
  '%s: the lines of a passport are readable before it is photographed',
  async (locale: Locale) => {
    const { page, problems } = await visit(browser, { locale });
    const ways = new Ways(page, locale);
    await ways.choose('passport');
    await ways.allowCamera();
    const hint = page.getByRole('status').filter({ hasText: words[locale].screens.coaching.linesReadable });
    await hint.waitFor({ timeout: COACHING_LIMIT_MS });
    expect(problems).toEqual([]);
  },
);
