/** Attempts are whole or absent: pages killed while they save, two tabs at once, a damaged record, a record of a newer version. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { auditRecord, bundleKeeper, killWhileSaving, openKeeper } from '../../bench/record/kills.mjs';
import { launch, type Visit, visit } from './browser.ts';
import { Ways } from './ways.ts';

/** The long form is `npm run bench:record`. */
const KILLS = 21;

let browser: Browser;
let visited: Visit;
let keeper: string;

beforeAll(async () => {
  keeper = await bundleKeeper();
  browser = await launch(null);
  visited = await visit(browser);
});

afterAll(() => browser?.close());

const audit = () => auditRecord(visited.context, inject('baseUrl'), keeper);

/** Runs in the page: a row as the app would never write it. */
function putDamagedRow(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dry-run');
    opening.onsuccess = () => {
      const writing = opening.result.transaction('attempts', 'readwrite');
      writing.objectStore('attempts').put({ id: 'damaged', exercise: 'passport', takenAtMs: 'yesterday' });
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Runs in the page: what a later version of the app would do to the database, and what is in it afterwards. */
function upgradeFarAhead(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dry-run', 99);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('attempts').objectStore('attempts').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
    };
  });
}

describe('the practice record of a real browser', () => {
  it(`is whole after ${KILLS} deaths while saving`, async () => {
    const { context } = visited;
    const { saved, begun } = await killWhileSaving({
      context,
      baseUrl: inject('baseUrl'),
      keeper,
      kills: KILLS,
      chance: Math.random,
      prefix: 'killed',
    });
    const { ids, torn, orphans, damaged } = await audit();
    expect(saved.size).toBeGreaterThan(KILLS);
    expect(begun).toBeGreaterThan(saved.size);
    expect([...saved].filter((id) => !ids.includes(id))).toEqual([]);
    expect({ torn, orphans, damaged }).toEqual({ torn: [], orphans: [], damaged: 0 });
  });

  it('keeps what two tabs save at once', async () => {
    const { context } = visited;
    const [one, other] = await Promise.all([
      openKeeper(context, inject('baseUrl'), keeper),
      openKeeper(context, inject('baseUrl'), keeper),
    ]);
    const saveIn = (page: Page, prefix: string) => page.evaluate(`record.saveOn('${prefix}', 12)`);
    await Promise.all([saveIn(one, 'one'), saveIn(other, 'other')]);
    await Promise.all([one.close(), other.close()]);
    const { ids, torn } = await audit();
    expect(ids.filter((id) => /^(one|other)-/.test(id))).toHaveLength(24);
    expect(torn).toEqual([]);
  });

  it('shows that one is damaged, and all the others', async () => {
    const { page, problems } = visited;
    await page.evaluate(putDamagedRow);
    await page.reload();
    const ways = new Ways(page);
    await ways.openPractice();
    await page.getByText(ways.screens.practice.damaged.one.replace('{count}', '1')).waitFor();
    expect(await ways.attempts().count()).toBeGreaterThan(5);
    expect(problems).toEqual([]);
  });

  it('of a newer version is left alone, and that is said', async () => {
    const { page, problems } = visited;
    const before = (await audit()).ids.length + 1;
    expect(await page.evaluate(upgradeFarAhead)).toBe(before);
    await page.reload();
    const ways = new Ways(page);
    await ways.openPractice();
    await page.getByText(ways.screens.storageFailed['newer-schema'].title).waitFor();
    expect(await page.evaluate(upgradeFarAhead)).toBe(before);
    expect(problems).toEqual([]);
  });
});
