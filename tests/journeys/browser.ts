/** One real Chromium with one page of the app at phone size, watched for everything that must never happen. */
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumArgs } from '../../scripts/lib/browser.mjs';
import { catalogue as en } from '../../src/messages/en/index.ts';
import type { Catalogue } from '../../src/messages/index.ts';
import { catalogue as zhCn } from '../../src/messages/zh-cn/index.ts';

export type Locale = 'en' | 'zh-CN';

export const words: Record<Locale, Catalogue> = { en, 'zh-CN': zhCn };

/** Each journey that only looks goes through both languages, themes and sizes once: in two visits, not eight. */
export const looks = [
  ['en', 'light', 390, 844],
  ['zh-CN', 'dark', 360, 640],
] as const satisfies readonly (readonly [Locale, 'light' | 'dark', number, number])[];

const phone = { viewport: { width: 390, height: 844 }, locale: 'en-US' } as const;

export interface Camera {
  /** A `.mjpeg` film that the fake camera plays in a loop; null: no film, Chromium's own test picture. */
  readonly film: string | null;
  /** What the person answers to the browser's question; `allow` by default. */
  readonly answer?: 'allow' | 'deny';
}

function optionsFor(camera: Camera | null) {
  const film = camera?.film ? [`--use-file-for-fake-video-capture=${camera.film}`] : [];
  // Without this flag a headless browser refuses by itself: that is the denied camera.
  const answer = camera?.answer === 'deny' ? [] : ['--use-fake-ui-for-media-stream'];
  const cameraArgs = camera ? ['--use-fake-device-for-media-stream', ...answer, ...film] : [];
  return { executablePath: inject('chromiumPath'), args: [...chromiumArgs, ...cameraArgs] };
}

/** Starts a browser. `camera: null` has no camera at all. */
export function launch(camera: Camera | null, moreArgs: readonly string[] = []): Promise<Browser> {
  const options = optionsFor(camera);
  return chromium.launch({ ...options, args: [...options.args, ...moreArgs] });
}

/** A browser without a camera that remembers what it stored when it is started again with the same folder. */
export function launchAgain(profileDir: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileDir, { ...optionsFor(null), ...phone });
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What must stay empty: requests to other origins, policy violations, uncaught errors. */
  readonly problems: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Another name for the same server; `baseUrl` by default. */
  readonly origin?: string;
  /** Added to the address, with its question mark. */
  readonly search?: string;
  /** Runs in the page before the app: to take something away that a browser may lack. */
  readonly before?: () => void;
  /**
   * `block` by default. A remote-controlled Chromium holds each new worker until it is told to go on; on a loaded machine a page that is
   * claimed while it fetches can be left without an answer. Journeys about working offline ask for `allow`.
   */
  readonly serviceWorkers?: 'allow' | 'block';
}

/** The flag that answers Chromium's question also claims that it was answered long ago; a newcomer's browser says `prompt`. */
function claimNeverAsked(): void {
  const query = navigator.permissions?.query.bind(navigator.permissions);
  if (!query) return;
  navigator.permissions.query = async (wanted) => {
    const status = await query(wanted);
    return (wanted.name as string) === 'camera' ? Object.create(status, { state: { value: 'prompt' } }) : status;
  };
}

export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { origin, search, before, ...rest } = options;
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block', ...rest });
  return visitIn(context, before, origin, search);
}

export async function visitIn(
  context: BrowserContext,
  before?: () => void,
  origin?: string,
  search = '',
): Promise<Visit> {
  const given = new URL(inject('baseUrl'));
  const baseUrl = (origin ?? given.origin) + given.pathname;
  await context.addInitScript(claimNeverAsked);
  if (before) await context.addInitScript(before);
  const problems: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    const isOurs = url.startsWith(new URL(baseUrl).origin) || /^(data|blob):/.test(url);
    if (!isOurs) problems.push(`foreign request: ${url}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (/Content.Security.Policy|Refused to|requires 'Trusted/i.test(message.text()))
      problems.push(`policy: ${message.text()}`);
  });
  const page = await context.newPage();
  await page.goto(baseUrl + search);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { context, page, problems };
}

/** Everything that is stored in IndexedDB and Cache Storage, as counts by name: what is left after "delete all". */
export function storedThings(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const counts: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name!);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        counts[`${name}/${store}`] = await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).count();
          request.onsuccess = () => resolve(request.result);
        });
      }
      database.close();
    }
    return counts;
  });
}
