/** Everything that can go wrong with camera, model, worker, storage and files: a sentence, a next step, and nothing saved is lost. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { distDir } from '../../scripts/lib/project.mjs';
import { documentScene } from '../../src/demo/stage.ts';
import { launch, launchAgain, storedThings, visit, visitIn } from './browser.ts';
import { blackFilm, drawScenes } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let black: string;
let card: Buffer;

beforeAll(async () => {
  const studio = await launch(null);
  black = await blackFilm(studio);
  [card] = (await drawScenes(studio, [documentScene({ sizeRatio: 0.72 })], 720, 1280)) as [Buffer];
  await studio.close();
});

afterEach(() => browser?.close());

/** The failure's screen has its title, a way to try again, an import, the demo and a way home that works. */
async function expectWaysOut(ways: Ways, title: string): Promise<void> {
  const { actions, home } = ways.screens;
  await ways.title(title).waitFor({ timeout: 30_000 });
  await ways.button(actions.tryAgain).waitFor();
  expect(await ways.page.locator('input[type=file]').count()).toBeGreaterThan(0);
  await ways.goHome();
  await ways.title(home.title).waitFor();
}

describe('camera', () => {
  const { cameraFailed } = new Ways(null as unknown as Page).screens;

  it('denied', async () => {
    browser = await launch({ film: null, answer: 'deny' });
    const { page } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await expectWaysOut(ways, cameraFailed.denied.title);
  });

  it('none', async () => {
    browser = await launch(null);
    const { page } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await expectWaysOut(ways, cameraFailed.missing.title);
  });

  it('busy', async () => {
    browser = await launch({ film: null });
    const { page } = await visit(browser, {
      before: () => {
        navigator.mediaDevices.getUserMedia = async () => {
          throw new DOMException('Could not start video source', 'NotReadableError');
        };
      },
    });
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await expectWaysOut(ways, cameraFailed.busy.title);
  });

  it('black', async () => {
    browser = await launch({ film: black });
    const { page } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await expectWaysOut(ways, cameraFailed.black.title);
  });

  it('ended midway and not to be had again', async () => {
    browser = await launch({ film: null });
    const { page } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.shutter().waitFor();
    await page.evaluate(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('Requested device not found', 'NotFoundError');
      };
      const [track] = (document.querySelector('video')!.srcObject as MediaStream).getVideoTracks();
      track!.stop();
      track!.dispatchEvent(new Event('ended'));
    });
    await expectWaysOut(ways, cameraFailed.ended.title);
  });

  it('an in-app browser says how to open the real one', async () => {
    browser = await launch({ film: null });
    const { page } = await visit(browser, {
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.47(0x18002f2c) NetType/WIFI Language/zh_CN',
      before: () => {
        navigator.mediaDevices.getUserMedia = async () => {
          throw new DOMException('Permission denied', 'NotAllowedError');
        };
      },
    });
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await expectWaysOut(ways, cameraFailed['in-app-browser'].title);
  });

  it('an insecure page', async () => {
    browser = await launch({ film: null }, ['--host-resolver-rules=MAP practice.test 127.0.0.1']);
    const { page } = await visit(browser, { origin: `http://practice.test:${new URL(inject('baseUrl')).port}` });
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await expectWaysOut(ways, cameraFailed.insecure.title);
  });

  it('the phone turned while coaching: the shutter is still in reach', async () => {
    browser = await launch({ film: null });
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.shutter().waitFor();
    await page.setViewportSize({ width: 844, height: 390 });
    await ways.shutter().click();
    await ways.review();
    expect(problems).toEqual([]);
  });

  it('the tab hidden and shown: coaching goes on', async () => {
    browser = await launch({ film: null });
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.shutter().waitFor();
    for (const state of ['hidden', 'visible'] as const) {
      await page.evaluate((shown) => {
        Object.defineProperty(document, 'visibilityState', { value: shown, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    }
    await ways.shutter().click();
    await ways.review();
    expect(problems).toEqual([]);
  });
});

describe('model', () => {
  const { modelFailed, modelWays } = new Ways(null as unknown as Page).screens;
  const modelAddress = /\/models\//;

  async function selfieWith(answer: (context: BrowserContext) => Promise<unknown>): Promise<Ways> {
    browser = await launch({ film: null });
    const { context, page } = await visit(browser, { serviceWorkers: 'block' });
    await answer(context);
    const ways = new Ways(page);
    await ways.choose('selfie');
    return ways;
  }

  it('missing: said before the camera opens, and the shutter works without it', async () => {
    const ways = await selfieWith((context) => context.route(modelAddress, (route) => route.fulfill({ status: 404 })));
    await ways.title(modelFailed.missing.title).waitFor({ timeout: 30_000 });
    await ways.button(modelWays.withoutCoach).click();
    await ways.shutter().click();
    await ways.review();
    await ways.page.getByText(ways.screens.review.unchecked).first().waitFor();
    await ways.keep();
  });

  it('truncated or with the wrong content: refused, and fetched anew on the next try', async () => {
    const model = Buffer.alloc(3_758_596, 7);
    const answers = [model, model.subarray(0, 1000)];
    const ways = await selfieWith((context) =>
      context.route(modelAddress, (route) => route.fulfill({ body: answers.shift() ?? model })),
    );
    await ways.title(modelFailed.damaged.title).waitFor({ timeout: 30_000 });
    await ways.page.context().unroute(modelAddress);
    await ways.button(ways.screens.actions.tryAgain).click();
    await ways.button(ways.screens.primer.allow).click();
    await ways.shutter().waitFor({ timeout: 30_000 });
  });

  it('no WebGL in the worker: the same coach runs on the page', async () => {
    browser = await launch(null);
    const { context, page, problems } = await visit(browser, { serviceWorkers: 'block' });
    await context.route(/\/assets\/worker-.*\.js/, async (route) => {
      const response = await route.fetch();
      const body = `const plain = OffscreenCanvas.prototype.getContext;
        OffscreenCanvas.prototype.getContext = function (type, ...rest) { return /webgl/.test(type) ? null : plain.call(this, type, ...rest); };
        ${await response.text()}`;
      await route.fulfill({ response, body });
    });
    const ways = new Ways(page);
    await ways.choose('selfie', true);
    await ways.review();
    await page.getByText(ways.screens.review.unchecked).first().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.querySelectorAll('script[src*=vision_wasm_internal]').length)).toBe(1);
    expect(problems).toEqual([]);
  }, 240_000);
});

describe('worker', () => {
  async function documentWith(workerBody: string): Promise<Ways> {
    browser = await launch({ film: null });
    const { context, page } = await visit(browser, { serviceWorkers: 'block' });
    // With the headers of the real one: without them the page's own policy would refuse the script.
    await context.route(/\/assets\/worker-.*\.js/, async (route) => {
      await route.fulfill({ response: await route.fetch(), body: workerBody });
    });
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    return ways;
  }

  it('throws: restarted once, then a sentence and the shutter', async () => {
    const ways = await documentWith('throw new Error("broken on purpose")');
    await ways.title(ways.screens.modelFailed.crashed.title).waitFor({ timeout: 60_000 });
    await ways.button(ways.screens.modelWays.withoutCoach).click();
    await ways.shutter().click();
    await ways.review();
  });

  it('dies while coaching: restarted once, then the shutter with a sentence', async () => {
    const ways = await documentWith(`
      self.onmessage = ({ data }) => {
        if (data.type === 'prepare') postMessage({ type: 'prepared', subject: data.task.subject });
        if (data.type === 'analyse') { data.frame.close(); setTimeout(() => { throw new Error('killed on purpose'); }); }
        if (data.type === 'inspect') { data.picture.close(); postMessage({ type: 'failed', id: data.id, detail: 'broken on purpose' }); }
      };`);
    await ways.allowCamera();
    await ways.page.getByText(ways.screens.coaching.manual).waitFor({ timeout: 60_000 });
    await ways.shutter().click();
    await ways.review();
  });
});

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
    await ways.shutter().click();
    await ways.review();
    await ways.button(ways.screens.review.keep).click();
    await page.getByText(ways.screens.storageFailed.absent.title).waitFor();
    expect(problems).toEqual([]);
  });

  it('full: said, the picture stays on the screen, and what was kept is still there', async () => {
    const profileDir = await mkdtemp(path.join(tmpdir(), 'dry-run-full-'));
    const takeOne = async (ways: Ways) => {
      await ways.choose('id-card-front', true);
      await ways.shutter().click();
      await ways.review();
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
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await ways.keep();
    expect(await storedThings(page)).toMatchObject({ 'dry-run/attempts': 2, 'dry-run/pictures': 6 });
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
    await ways.shutter().click();
    await ways.review();
    await ways.keep();
    await expect.poll(() => otherWays.attempts().count()).toBe(1);
    await otherWays.button(otherWays.screens.practice.deleteAll).click();
    await otherWays.button(otherWays.screens.practice.confirmAllYes).click();
    await ways.goHome();
    await ways.openPractice();
    await page.getByText(ways.screens.practice.empty.title).waitFor();
  });
});

describe('imported files', () => {
  async function importInto(ways: Ways, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await ways.choose('id-card-front');
    await ways.page.locator('input[type=file]').first().setInputFiles(file);
  }

  it.each([
    ['empty', Buffer.alloc(0)],
    ['not-a-picture', Buffer.from('This is a letter, not a photo.')],
    ['undecodable', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200, 1)])],
  ] as const)('%s: a sentence and another try', async (why, buffer) => {
    browser = await launch(null);
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await importInto(ways, { name: 'photo.jpg', mimeType: 'image/jpeg', buffer });
    await ways.title(ways.screens.pictureFailed[why].title).waitFor({ timeout: 30_000 });
    await ways.goHome();
    expect(problems).toEqual([]);
  });

  it('a photo gets the same checks as the camera, and 50 megapixels do not hurt', async () => {
    browser = await launch(null);
    const { page, problems } = await visit(browser);
    const ways = new Ways(page);
    await importInto(ways, { name: 'card.jpg', mimeType: 'image/jpeg', buffer: card });
    await ways.review();
    await page.getByRole('img', { name: ways.screens.review.straightenedAlt }).waitFor();
    await ways.button(ways.screens.review.discard).click();
    const huge = await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(8192, 6144);
      canvas.getContext('2d')!.fillRect(1000, 1000, 3000, 2000);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return btoa(text);
    });
    await importInto(ways, { name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(huge, 'base64') });
    await ways.review();
    expect(problems).toEqual([]);
  });
});

it('our own mistake: shown once, with a log that holds no picture, and a way back to what was kept', async () => {
  browser = await launch(null);
  const { page } = await visit(browser);
  const ways = new Ways(page);
  await ways.choose('id-card-front', true);
  await ways.shutter().waitFor();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
  await ways.title(ways.screens.crashed.title).waitFor();
  const log = await page
    .locator('textarea, pre')
    .first()
    .evaluate((element) => ('value' in element ? String(element.value) : element.textContent) ?? '');
  expect(log).toContain('broken on purpose');
  expect(log).toContain('"type":"camera-opened"');
  expect(log).not.toMatch(/data:image|blob:|base64/);
  expect(await page.locator('video').count()).toBe(0);
  await ways.button(ways.screens.crashed.restart).click();
  await ways.title(ways.screens.home.title).waitFor();
});

it('the build has the worker under the name that these faults are played on', async () => {
  const page = await readFile(path.join(distDir, 'sw.js'), 'utf8');
  expect(page).toMatch(/assets\/worker-[^"']+\.js/);
});
