/** The line breaks in the middle of a file that the service worker installs: the app works on, and nothing half is kept. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { chromiumArgs } from '../../scripts/lib/browser.mjs';
import { distDir, normaliseBasePath } from '../../scripts/lib/project.mjs';
import { words } from './browser.ts';
import { type CutLine, openCutLine } from './cut-line.ts';

const base = normaliseBasePath();
const { home } = words.en.screens;

let line: CutLine;
let address: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  line = await openCutLine();
  address = line.origin + base;
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: chromiumArgs });
});
afterAll(async () => {
  await browser.close();
  line.close();
});
beforeEach(async () => {
  line.mend(true);
  line.given.clear();
  context = await browser.newContext({ locale: 'en-US' });
  page = await context.newPage();
});
afterEach(() => context.close());

const title = () => page.getByRole('heading', { level: 1, name: home.title });

/** Tries to install or to update, and tells how it ended. */
function fateOfInstalling(): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('sw.js').catch(() => null);
    await registration?.update().catch(() => {});
    const version = registration?.installing ?? registration?.waiting ?? registration?.active;
    if (!version) return 'none';
    return new Promise<string>((resolve) => {
      const look = () => {
        if (['redundant', 'installed', 'activated'].includes(version.state)) resolve(version.state);
      };
      version.addEventListener('statechange', look);
      look();
    });
  });
}

const isControlled = () => page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated');

/** Bytes of all files that are kept, by their path. */
function keptBytes(name: string): Promise<(number | null)[]> {
  return page.evaluate(async (end) => {
    const found: (number | null)[] = [];
    for (const cacheName of await caches.keys()) {
      const cache = await caches.open(cacheName);
      for (const request of await cache.keys()) {
        if (!new URL(request.url).pathname.endsWith(end)) continue;
        found.push((await (await cache.match(request))?.arrayBuffer())?.byteLength ?? null);
      }
    }
    return found;
  }, name);
}

async function opensOffline(): Promise<void> {
  await context.setOffline(true);
  await page.goto(address);
  await title().waitFor();
  await context.setOffline(false);
}

it('works on without the first installation, and is whole at the next visit', async () => {
  line.cut({ path: /icon-512\.png/, afterBytes: 2000, breaks: 'each' });
  await page.goto(address);
  await title().waitFor();
  expect(await fateOfInstalling()).toMatch(/redundant|none/);
  expect(await isControlled()).toBe(false);
  expect(await keptBytes('icon-512.png')).toEqual([]);
  await page.getByRole('button', { name: home.documentHint }).click();
  await page.getByRole('button', { name: words.en.screens.exercises.passport }).waitFor();

  line.mend();
  await page.goto(address);
  await title().waitFor();
  await expect.poll(isControlled).toBe(true);
  const [whole] = await keptBytes('icon-512.png');
  expect(whole).toBe((await readFile(path.join(distDir, 'icons/icon-512.png'))).byteLength);
  await opensOffline();
});

it('keeps the version that it has when the line breaks in an update', async () => {
  await page.goto(address);
  await expect.poll(isControlled).toBe(true);
  const icon = 'icons/icon-512.png';
  const built = await readFile(path.join(distDir, 'sw.js'), 'utf8');
  const entry = Array.from(built.matchAll(/\{[^{}]*\}/g), ([text]) => text).find((text) => text.includes(icon))!;
  const newer = built.replace(entry, entry.replace(/[0-9a-f]{32}/, '0'.repeat(32)));
  line.given.set(`${base}sw.js`, { type: 'text/javascript', content: Buffer.from(newer) });
  line.cut({ path: /icon-512\.png/, afterBytes: 2000, breaks: 'each' });
  expect(await fateOfInstalling()).toBe('redundant');
  expect(line.requestsOf(/icon-512\.png/).length).toBeGreaterThan(1);
  expect(await isControlled()).toBe(true);
  await opensOffline();

  line.mend();
  expect(await fateOfInstalling()).toBe('installed');
  await opensOffline();
});
