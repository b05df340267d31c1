/** A practice record that is absent, full or shared by two tabs: said, and nothing that was kept is lost. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { makeRoomMessages } from '../../src/messages/make-room.ts';
import { launch, launchAgain, storedThings, visit, visitIn } from './browser.ts';
import { Ways } from './ways.ts';

let browser: Browser;

afterEach(() => browser?.close());

describe('storage', () => {
  it('absent: said, and practising works all the same', async () => {
    browser = await launch(null);
    const { page, problems } = await visit(browser, {
      before: () => {
        Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
      },
    });
    const ways = new Ways(page);
    await ways.openPractice();
    await page.getByText(ways.screens.storageFailed.absent.title).waitFor();
    await ways.goHome();
    await ways.choose('id-card-front', true);
    await ways.take();
    await ways.button(ways.screens.review.keep).click();
    await page.getByText(ways.screens.storageFailed.absent.title).waitFor();
    expect(problems).toEqual([]);
  });

  it('full: said, the picture stays on the screen, and what was kept is still there', async () => {
    const profileDir = await mkdtemp(path.join(tmpdir(), 'dry-run-full-'));
    const takeOne = async (ways: Ways) => {
      await ways.choose('id-card-front', true);
      await ways.take();
    };
    const before = await launchAgain(profileDir);
    const first = new Ways((await visitIn(before)).page);
    await takeOne(first);
    await first.keep();
    await before.close();

    // A new process: Chromium asks for the quota once and then counts for itself.
    const context = await launchAgain(profileDir);
    const { page, problems } = await visitIn(context);
    const ways = new Ways(page);
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(inject('baseUrl'));
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await takeOne(ways);
    await ways.button(ways.screens.review.keep).click();
    await page.getByText(ways.screens.storageFailed.full.title).waitFor();
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 1, 'dry-run/pictures': 3 });
    // What to delete is named beside the picture that waits, and goes only after a second press.
    const makeRoom = makeRoomMessages.en;
    await page.getByRole('heading', { name: makeRoom.title }).waitFor();
    await page.getByRole('button', { name: ways.screens.exercises['id-card-front'] }).press('Enter');
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 1 });
    await ways.button(makeRoom.confirmYes).press('Enter');
    await expect.poll(() => storedThings(page)).toMatchObject({ 'dry-run/attempts': 0, 'dry-run/pictures': 0 });
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await ways.keep();
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 1, 'dry-run/pictures': 3 });
    expect(problems).toEqual([]);
    await context.close();
    await rm(profileDir, { recursive: true, force: true });
  });

  it('two tabs at once: what one keeps or deletes, the other shows', async () => {
    browser = await launch(null);
    const { context, page } = await visit(browser);
    const ways = new Ways(page);
    const other = await context.newPage();
    await other.goto(inject('baseUrl'));
    const otherWays = new Ways(other);
    await otherWays.openPractice();
    await ways.choose('id-card-front', true);
    await ways.take();
    await ways.keep();
    await expect.poll(() => otherWays.attempts().count()).toBe(1);
    await otherWays.button(otherWays.screens.practice.deleteAll).click();
    await otherWays.button(otherWays.screens.practice.confirmAllYes).click();
    await ways.goHome();
    await ways.openPractice();
    await page.getByText(ways.screens.practice.empty.title).waitFor();
  });
});
