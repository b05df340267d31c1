/** The lock on the pictures: set, closed by itself, opened again, and told apart from damage. */
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
  card = await drawCard(720, 1280);
});

afterEach(() => browser?.close());

/** How many of the stored pictures begin as a JPEG does, and how many there are. */
const readable = (page: Page) =>
  page.evaluate(async () => {
    const open = indexedDB.open('dry-run');
    const database = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = database.transaction('pictures').objectStore('pictures').getAll();
    const rows = await new Promise<{ bytes: ArrayBuffer }[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    database.close();
    const isJpeg = ({ bytes }: { bytes: ArrayBuffer }) => new Uint8Array(bytes)[0] === 0xff;
    return [rows.filter(isJpeg).length, rows.length];
  });

/** A phone that knows its owner's finger, and whose passkeys give secrets. */
async function haveFinger(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    ctap2Version: 'ctap2_1',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    hasPrf: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options });
}

async function putAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

it.each(['en', 'zh-CN'] satisfies Locale[])('keeps pictures from whoever has no passphrase, in %s', async (locale) => {
  browser = await launch(null);
  const { page, problems } = await visit(browser, { locale });
  const ways = new Ways(page, locale);
  const { title, lock } = safeMessages[locale];
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await ways.importPicture('id-card-front', card);
  await ways.keep();
  await ways.goHome();
  expect(await readable(page)).toEqual([3, 3]);

  await ways.openPractice();
  await ways.button(title).click();
  await ways.button(lock.set).click();
  await field(lock.newPassphrase).fill('correct horse');
  await field(lock.again).fill('correct house');
  await ways.button(lock.set).last().click();
  await page.getByText(lock.failures.different).waitFor();
  expect(await violations(page, 'setting a passphrase')).toEqual([]);
  await field(lock.again).fill('correct horse');
  await ways.button(lock.set).last().click();
  await page.getByText(lock.done.set).waitFor();
  expect(await readable(page)).toEqual([0, 3]);

  // Put away, it is closed; what is taken meanwhile waits for the passphrase and is kept then.
  await ways.button(ways.screens.actions.back).click();
  await ways.attempts().first().waitFor();
  await putAway(page);
  await page.getByText(lock.locked.title).waitFor();
  expect(await ways.attempts().count()).toBe(0);
  expect(await violations(page, 'a locked practice')).toEqual([]);
  await ways.goHome();
  await ways.importPicture('id-card-front', card);
  await ways.button(ways.screens.review.keep).click();
  await field(lock.passphrase).fill('correct house');
  await page.keyboard.press('Enter');
  await page.getByText(lock.failures.wrong).waitFor();
  await field(lock.passphrase).fill('correct horse');
  await page.keyboard.press('Enter');
  await ways.title(ways.screens.kept.title).waitFor();
  expect(await readable(page)).toEqual([0, 6]);

  await ways.goHome();
  await ways.openPractice();
  await ways.button(title).click();
  await haveFinger(page);
  await ways.button(lock.addPasskey).click();
  await field(lock.passphrase).fill('correct horse');
  await ways.button(lock.addPasskey).last().click();
  await page.getByText(lock.done.passkey).waitFor();
  await ways.button(lock.lockNow).click();
  await ways.button(lock.openByPasskey).click();
  await page.getByText(lock.states.open).waitFor();

  await page.reload();
  await ways.openPractice();
  await field(lock.passphrase).fill('correct horse');
  await page.keyboard.press('Enter');
  await ways.attempts().first().getByRole('button').click();
  await page.getByRole('img', { name: ways.screens.review.originalAlt }).waitFor();
  expect(problems).toEqual([]);
});
