/** Everything that can go wrong with the camera, and our own mistakes: a sentence, a next step, a way home. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch, visit } from './browser.ts';
import { blackFilm } from './films.ts';
import { Ways } from './ways.ts';

let browser: Browser;
let black: string;

beforeAll(async () => {
  const studio = await launch(null);
  black = await blackFilm(studio);
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
  const { cameraFailed } = new Ways(null as unknown as Page).troubles;

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

  it('a demo that cannot be drawn', async () => {
    browser = await launch(null, ['--disable-3d-apis']);
    const { page } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front', true);
    await ways.title(cameraFailed['demo-cannot-draw'].title).waitFor();
    expect(await ways.button(ways.screens.actions.useDemo).count()).toBe(0);
    await expectWaysOut(ways, cameraFailed['demo-cannot-draw'].title);
  });

  it('black', async () => {
    browser = await launch({ film: black });
    const { page } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await expectWaysOut(ways, cameraFailed.black.title);
  });

  it('slow to show its first picture: a shutter that was pressed before waits for it', async () => {
    browser = await launch({ film: null });
    const { page, problems } = await visit(browser, {
      before: () => {
        if (!navigator.mediaDevices) return;
        navigator.mediaDevices.getUserMedia = async () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
          const context = canvas.getContext('2d')!;
          const stream = canvas.captureStream(0);
          const [track] = stream.getVideoTracks() as [CanvasCaptureMediaStreamTrack];
          let seen = 0;
          const show = () => {
            context.fillStyle = seen++ % 2 ? 'teal' : 'olive';
            context.fillRect(0, 0, 640, 480);
            track.requestFrame();
          };
          Object.assign(globalThis, { showPicture: () => setInterval(show, 50) });
          return stream;
        };
      },
    });
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.shutter().click();
    await page.getByRole('button', { name: ways.screens.coaching.shutter, disabled: true }).waitFor();
    await page.evaluate('showPicture()');
    await ways.review();
    expect(problems).toEqual([]);
  });

  it('ended midway and not to be had again', async () => {
    browser = await launch({ film: null });
    const { page } = await visit(browser);
    const ways = new Ways(page);
    await ways.choose('id-card-front');
    await ways.allowCamera();
    await ways.shutter().waitFor();
    // The stream is bound a moment after the screen is there.
    await page.waitForFunction(() => document.querySelector('video')?.srcObject);
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

it('our own mistake: shown once, with a log that holds no picture, and a way back to what was kept', async () => {
  browser = await launch(null);
  const { page } = await visit(browser);
  const ways = new Ways(page);
  await ways.choose('id-card-front', true);
  // By then the coach may have taken the picture: on every screen our mistake is shown the same.
  await ways.shutter().or(ways.button(ways.screens.review.keep)).first().waitFor();
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('broken on purpose');
    });
  });
  await ways.title(ways.troubles.crashed.title).waitFor();
  const log = await page
    .locator('textarea, pre')
    .first()
    .evaluate((element) => ('value' in element ? String(element.value) : element.textContent) ?? '');
  expect(log).toContain('broken on purpose');
  expect(log).toContain('"type":"camera-opened"');
  expect(log).not.toMatch(/data:image|blob:|base64/);
  expect(await page.locator('video').count()).toBe(0);
  await ways.button(ways.troubles.crashed.restart).click();
  await ways.title(ways.screens.home.title).waitFor();
});
