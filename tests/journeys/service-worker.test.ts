/** The service worker alone, whatever the app does with it: what is kept, what is not, and who decides about a new version. */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { chromiumArgs } from '../../scripts/lib/browser.mjs';
import { distDir, normaliseBasePath } from '../../scripts/lib/project.mjs';
import { createAppServer, type GivenFile, listen } from '../../scripts/lib/server.mjs';
import { describeVisionFiles } from '../../scripts/lib/vision-files.mjs';
import { words } from './browser.ts';

const base = normaliseBasePath();
/** Files that stand in for those of dist/, by their path. */
const given = new Map<string, GivenFile>();

let server: Server;
let address: string;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let loaderUrl: string;
let modelUrl: string;

beforeAll(async () => {
  const files = await describeVisionFiles();
  loaderUrl = `${files.base}vision_wasm_module_internal.js`;
  modelUrl = files.modelUrl;
  server = createAppServer({ given });
  address = `http://localhost:${await listen(server, { host: '127.0.0.1' })}${base}`;
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: chromiumArgs });
});
afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  given.clear();
  context = await browser.newContext({ locale: 'en-US' });
  page = await context.newPage();
  await page.goto(address);
});
afterEach(() => context.close());

/** One version answers and no other is there. */
const settled = { controlled: true, installing: false, waiting: null as string | null };
/** A newer one is complete and has not taken over. */
const waiting = { controlled: true, installing: false, waiting: 'installed' };

/** Which versions there are now. States are asked for, not events: the browser looks for new versions whenever it likes. */
function versions(): Promise<typeof settled> {
  return page.evaluate(async () => {
    const { installing, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const controlled = navigator.serviceWorker.controller?.state === 'activated';
    return { controlled, installing: !!installing, waiting: waiting?.state ?? null };
  });
}

/** Waits until the worker answers for this page, on the very first visit too. */
async function becomeControlled(): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.register('sw.js').then(() => {}));
  await expect.poll(versions).toEqual(settled);
}

/** Puts another worker on the server, made from the built one. */
async function serveWorker(change: (built: string) => string): Promise<void> {
  const built = await readFile(path.join(distDir, 'sw.js'), 'utf8');
  given.set(`${base}sw.js`, { type: 'text/javascript', content: Buffer.from(change(built)) });
}

const newer = (built: string) => `${built}\n// A newer one.`;

/** The browser looks at what the server has now, and finds a whole version. */
async function findNewVersion(): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => {}));
  await expect.poll(versions).toEqual(waiting);
}

async function publishNewVersion(): Promise<void> {
  await serveWorker(newer);
  await findNewVersion();
}

/** Length of the body, or null where nothing answers. */
function fetchLength(url: string): Promise<number | null> {
  return page.evaluate(async (asked) => {
    const response = await fetch(asked).catch(() => null);
    return response?.ok ? (await response.arrayBuffer()).byteLength : null;
  }, url);
}

function keptVisionFiles(): Promise<string[]> {
  return page.evaluate(async () => {
    const cache = await caches.open('dry-run-vision');
    return (await cache.keys()).map(({ url }) => new URL(url).pathname);
  });
}

/**
 * An address of the app that draws nothing and asks for nothing. A remote-controlled Chromium does not let a version take over when it is
 * told to while the older one answers a request; a person's browser waits for the end of that request.
 */
async function openQuietPage(): Promise<void> {
  const quiet = 'quiet/inspect.html';
  given.set(base + quiet, { type: 'text/html', content: Buffer.from('<!doctype html><title>Quiet</title>') });
  await page.goto(address + quiet);
}

/** As the page's button does it, from a page that asks the old version for nothing. */
async function applyNewVersion(): Promise<void> {
  await openQuietPage();
  await page.evaluate(async () => {
    const known = navigator.serviceWorker.controller;
    Object.assign(globalThis, { hasChanged: () => navigator.serviceWorker.controller !== known });
    (await navigator.serviceWorker.ready).waiting?.postMessage({ type: 'SKIP_WAITING' });
  });
  await expect.poll(() => page.evaluate('hasChanged()')).toBe(true);
  await expect.poll(versions).toEqual(settled);
}

async function opensOffline(): Promise<void> {
  await context.setOffline(true);
  await page.goto(address);
  await page.getByRole('heading', { level: 1, name: words.en.screens.home.title }).waitFor();
  await context.setOffline(false);
}

describe('the service worker', () => {
  it('opens the app without a network, at any of its addresses', async () => {
    await becomeControlled();
    await context.setOffline(true);
    for (const target of ['', '?start=selfie', 'some/page']) {
      const response = await page.goto(address + target);
      expect(response?.fromServiceWorker()).toBe(true);
      expect(await page.locator('#app').count()).toBe(1);
      expect(await response?.headerValue('content-security-policy')).toContain("connect-src 'self'");
    }
  });

  it('never answers in place of the network when the line is measured', async () => {
    await becomeControlled();
    const line = `${base}line.txt`;
    expect(await fetchLength(line)).toBe('dry-run\n'.length);
    await context.setOffline(true);
    expect(await fetchLength(line)).toBeNull();
  });

  it('keeps a vision file after its first use, and none before', async () => {
    await becomeControlled();
    expect(await keptVisionFiles()).toEqual([]);
    const length = await fetchLength(loaderUrl);
    expect(length).toBeGreaterThan(100_000);
    await expect.poll(keptVisionFiles).toEqual([loaderUrl]);
    await context.setOffline(true);
    expect(await fetchLength(loaderUrl)).toBe(length);
  });

  it('keeps what a page used before the worker was there', async () => {
    await fetchLength(loaderUrl);
    await becomeControlled();
    await page.evaluate((url) => {
      navigator.serviceWorker.controller?.postMessage({
        type: 'KEEP_VISION_FILES',
        urls: [url, '/elsewhere', 'https://example.org/'],
      });
    }, loaderUrl);
    await expect.poll(keptVisionFiles).toEqual([loaderUrl]);
  });

  it.each([
    ['cut off', Buffer.alloc(1000)],
    ['of the right size and the wrong content', Buffer.alloc(3_758_596)],
  ])('does not keep a model that is %s', async (_, content) => {
    given.set(modelUrl, { type: 'application/octet-stream', content });
    await becomeControlled();
    expect(await fetchLength(modelUrl)).toBe(content.length);
    await fetchLength(loaderUrl);
    await expect.poll(keptVisionFiles).toEqual([loaderUrl]);
  });

  it('lets a new version wait until the page asks for it', async () => {
    await becomeControlled();
    await publishNewVersion();
    // A page that is opened again is still served by the version that it knows.
    await page.reload();
    await expect.poll(versions).toEqual(waiting);
    await applyNewVersion();
  });

  it('is not changed by an update that is not whole, and takes the whole one afterwards', async () => {
    await becomeControlled();
    // Uploaded before the files that it names, as a publication that broke off leaves it.
    await serveWorker((built) => newer(built).replace('"url":"icon.svg"', '"url":"not-there-yet.svg"'));
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const fates: string[] = [];
      registration.addEventListener('updatefound', () => {
        const found = registration.installing!;
        found.addEventListener('statechange', () => fates.push(found.state));
      });
      Object.assign(globalThis, { fates });
      await registration.update().catch(() => {});
    });
    await expect.poll(() => page.evaluate('fates')).toEqual(['redundant']);
    expect(await versions()).toEqual(settled);
    await opensOffline();

    await publishNewVersion();
    await applyNewVersion();
    await opensOffline();
  });

  it('goes back to the older version when that is published again', async () => {
    await becomeControlled();
    await publishNewVersion();
    await applyNewVersion();
    given.delete(`${base}sw.js`);
    await findNewVersion();
    await applyNewVersion();
    await opensOffline();
  });

  it('is changed for the new version by the button that the page shows', async () => {
    await becomeControlled();
    await publishNewVersion();
    // Opened again, the page finds the new version waiting: no event will tell it any more.
    await page.reload();
    const apply = page.getByRole('button', { name: words.en.screens.update.apply });
    await apply.waitFor();
    // What it fetches ahead for later screens has come: nothing is asked of the version that is to go (see `openQuietPage`).
    await page.waitForLoadState('networkidle');
    await apply.click();
    await expect.poll(versions).toEqual(settled);
    await page.getByRole('heading', { level: 1, name: words.en.screens.home.title }).waitFor();
  });
});
