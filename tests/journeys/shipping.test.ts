/** What only the finished build shows: its policy in a real browser, its bytes, and a host that serves it from a subfolder. */
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildUnpacked } from '../../scripts/lib/app-build.mjs';
import { mediaTypes } from '../../scripts/lib/media-types.mjs';
import { listFiles } from '../../scripts/lib/pack.mjs';
import { distDir, normaliseBasePath } from '../../scripts/lib/project.mjs';
import { resolveTarget } from '../../scripts/lib/server.mjs';
import { launch, visit, words } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(null);
});
afterAll(() => browser.close());

it('lets nobody make a script, a worker or markup from a text', async () => {
  const { page, context } = await visit(browser);
  const refused = await page.evaluate(() => {
    const attempts: Record<string, () => unknown> = {
      markup: () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' }),
      script: () => Object.assign(document.createElement('script'), { text: 'x' }),
      evaluated: () => globalThis.setTimeout('x'),
      'foreign script': () => Object.assign(document.createElement('script'), { src: 'https://example.org/x.js' }),
      'foreign worker': () => new Worker('data:text/javascript,'),
      'another policy': () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
        ).trustedTypes.createPolicy('another', {}),
    };
    const isRefused = (attempt: () => unknown) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    return Object.fromEntries(Object.entries(attempts).map(([name, attempt]) => [name, isRefused(attempt)]));
  });
  expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);
  await context.close();
});

/** Built anew, without the model, at this place of a host. */
async function buildAt(base: string): Promise<string> {
  const outDir = await mkdtemp(path.join(os.tmpdir(), 'build-'));
  const before = process.env.BASE_PATH;
  process.env.BASE_PATH = base;
  await buildUnpacked(outDir, null);
  if (before === undefined) delete process.env.BASE_PATH;
  else process.env.BASE_PATH = before;
  return outDir;
}

it('is the same bytes whenever it is built', async () => {
  const again = await buildAt(normaliseBasePath());
  const isBuilt = (name: string) => !/\.(br|gz)$|^models\//.test(name);
  const names = (await listFiles(distDir)).filter(isBuilt);
  expect((await listFiles(again)).filter(isBuilt)).toEqual(names);
  for (const name of names) {
    const [first, second] = await Promise.all([distDir, again].map((dir) => readFile(path.join(dir, name))));
    expect(first!.equals(second!), name).toBe(true);
  }
  await rm(again, { recursive: true });
});

/** A host of plain files that knows a site of many projects and sends no header of ours. */
function plainHost(root: string, base: string): http.Server {
  return http.createServer(({ url = '/' }, response) => {
    const file = path.join(root, resolveTarget(url, base) ?? 'none');
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'Content-Type': mediaTypes[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
}

it('works in a subfolder of a host that sends none of our headers, also offline', async () => {
  const base = '/practice/';
  const root = await buildAt(base);
  const host = plainHost(root, base).listen(0, '127.0.0.1');
  await new Promise((resolve) => host.once('listening', resolve));
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const asked: string[] = [];
  context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`http://localhost:${(host.address() as AddressInfo).port}${base}`);
  const { screens } = words.en;
  await page.getByRole('heading', { level: 1, name: screens.home.title }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: screens.actions.practice }).click();
  await page.getByRole('heading', { level: 1, name: screens.practice.title }).waitFor();
  expect(asked.filter((target) => !target.startsWith(base))).toEqual([]);
  expect(asked.length).toBeGreaterThan(4);
  await context.close();
  host.closeAllConnections();
  host.close();
  await rm(root, { recursive: true });
});
