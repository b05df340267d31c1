import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { findEngine } from '../../../scripts/lib/engines.mjs';
import { listen } from '../../../scripts/lib/server.mjs';
import { openDisplay } from './display.ts';
import { type EngineDriver, LANGUAGE } from './driver.ts';
import { WebDriver } from './webdriver.ts';

/** MiniBrowser's tool bar would not let its window become as narrow as a phone. */
const flatToolBar = `
* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(.1); }
image { -gtk-icon-source: none; }
`;

interface Size {
  readonly width: number;
  readonly height: number;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server as never, { host: '127.0.0.1' });
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** WebKitGTK's MiniBrowser over WebDriver. It has no WebGL in workers: the app hosts its vision on the page there. */
export async function driveWebKit(): Promise<EngineDriver> {
  const display = await openDisplay();
  const home = await mkdtemp(path.join(os.tmpdir(), 'webkit-'));
  await mkdir(path.join(home, 'gtk-3.0'));
  await writeFile(path.join(home, 'gtk-3.0/gtk.css'), flatToolBar);
  const port = await freePort();
  const [driver, binary] = findEngine('webkit')!;
  const service = spawn(driver!, [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...display.env, XDG_CONFIG_HOME: home, LANG: 'C.UTF-8', LANGUAGE },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await vi.waitFor(() => fetch(`${address}/status`), { timeout: 30_000 });
  const session = await WebDriver.start(address, {
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  await session.send('POST', '/timeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 });

  const pageSize = (): Promise<[number, number]> => session.evaluate('[innerWidth, innerHeight]');
  const resize = async (width: number, height: number): Promise<void> => {
    // The window is larger than the page by its tool bar. The page learns its size some time after the window has it,
    // so the difference is measured anew until both agree, and never taken to be less than nothing.
    await vi.waitFor(
      async () => {
        const [outer, inner] = [await session.send<Size>('GET', '/window/rect'), await pageSize()];
        if (inner[0] === width && inner[1] === height) return;
        await session.send('POST', '/window/rect', {
          width: width + Math.max(0, outer.width - inner[0]),
          height: height + Math.max(0, outer.height - inner[1]),
        });
        throw new Error(`the page is ${inner.join('x')}, not ${width}x${height}`);
      },
      { timeout: 15_000, interval: 100 },
    );
  };
  return {
    name: `WebKit ${session.version}`,
    open: (url) => session.send('POST', '/url', { url }),
    reload: () => session.send('POST', '/refresh'),
    resize,
    evaluate: (run, argument) => session.evaluate(`(${run})(${JSON.stringify(argument)})`),
    clickAt: async (x, y) => {
      const move = { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y), origin: 'viewport' };
      const actions = [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await session.send('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    screenshot: async () => Buffer.from(await session.send<string>('GET', '/screenshot'), 'base64'),
    close: async () => {
      await session.send('DELETE', '').catch(() => {});
      service.kill();
      display.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
