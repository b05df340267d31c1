/** The same walk in every engine: the demo to a kept document, selfie and movement, the record, without a network, and all deleted. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findEngine } from '../../../scripts/lib/engines.mjs';
import { normaliseBasePath, projectDir } from '../../../scripts/lib/project.mjs';
import { createAppServer, listen } from '../../../scripts/lib/server.mjs';
import { catalogue } from '../../../src/messages/en/index.ts';
import { movementMessages } from '../../../src/messages/movements.ts';
import { COACHING_LIMIT_MS } from '../ways.ts';
import { driveChromium } from './chromium.ts';
import type { EngineDriver } from './driver.ts';
import { driveFirefox } from './firefox.ts';
import { Visitor } from './visitor.ts';
import { driveWebKit } from './webkit.ts';

const { screens } = catalogue;
const movements = movementMessages.en;
const { home, actions, review, practice, kept } = screens;

/** The smallest phone, a usual one, the same turned, and a computer; the usual one is walked with. */
const sizes = [
  [360, 640],
  [844, 390],
  [1280, 800],
  [390, 844],
] as const;

/** The lesson repeats a movement until it was seen well, which a starved machine with few frames a second may have to do often. */
const MOVEMENT_LIMIT_MS = 2 * COACHING_LIMIT_MS;

/** Runs in the page: how many records each store of the app holds. */
async function storedCounts(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('dry-run');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (const store of ['attempts', 'pictures'])
    counts[store] = await new Promise((resolve) => {
      const request = database.transaction(store).objectStore(store).count();
      request.onsuccess = () => resolve(request.result);
    });
  database.close();
  return counts;
}

/** Runs in the page: how many vision files the service worker has kept. */
const keptVisionFiles = async (): Promise<number> => (await (await caches.open('dry-run-vision')).keys()).length;

async function keep(visitor: Visitor): Promise<void> {
  await visitor.see('button', review.keep, COACHING_LIMIT_MS);
  await visitor.click('button', review.keep);
  await visitor.see('heading', kept.title);
}

async function demoDocument(visitor: Visitor): Promise<void> {
  await visitor.click('button', home.demo);
  await visitor.click('button', home.demoDocument);
  await visitor.click('button', screens.exercises['id-card-front']);
  await visitor.see('button', review.keep, COACHING_LIMIT_MS);
}

async function demoSelfie(visitor: Visitor): Promise<void> {
  await visitor.click('button', home.demo);
  await visitor.click('button', home.demoSelfie);
  await visitor.click('button', screens.choosingFace.hints.selfie, false);
  await visitor.see('button', review.keep, COACHING_LIMIT_MS);
}

/** One slow turn of the drawn head, found good, to its debrief. */
async function demoMovement(visitor: Visitor): Promise<void> {
  await visitor.click('button', home.demo);
  await visitor.click('button', home.demoSelfie);
  await visitor.click('button', screens.choosingFace.hints.movements, false);
  await visitor.see('heading', movements.choose.demoTitle);
  await visitor.click('button', movements.names['turn-left']);
  await visitor.see('text', movements.live.ask['turn-left'], COACHING_LIMIT_MS);
  await visitor.see('heading', movements.debrief.titleGood, MOVEMENT_LIMIT_MS);
  await visitor.see('text', movements.debrief.kept);
}

async function walk(driver: EngineDriver, url: string, goOffline: () => Promise<void>): Promise<void> {
  const visitor = new Visitor(driver);
  await driver.open(url);
  await visitor.see('heading', home.title);
  await visitor.fits(sizes);

  await demoDocument(visitor);
  await visitor.fits(sizes);
  await keep(visitor);
  await visitor.click('button', actions.home);
  await demoSelfie(visitor);
  await visitor.see('text', review.goodToGo);
  await keep(visitor);
  await visitor.click('button', actions.home);
  await demoMovement(visitor);
  await visitor.fits(sizes);
  await visitor.click('button', actions.home);

  await visitor.click('button', actions.practice);
  await visitor.see('heading', practice.title);
  await visitor.seeCount('listitem', 3);
  await visitor.fits(sizes);
  expect(await driver.evaluate(storedCounts, null)).toEqual({ attempts: 3, pictures: 5 });

  const keptFiles = async () => expect(await driver.evaluate(keptVisionFiles, null)).toBeGreaterThanOrEqual(3);
  await vi.waitFor(keptFiles, { timeout: 60_000, interval: 200 });
  await goOffline();
  await driver.reload();
  await visitor.see('heading', home.title);
  await demoSelfie(visitor);
  await keep(visitor);
  await visitor.click('button', actions.home);
  await visitor.click('button', actions.practice);
  await visitor.seeCount('listitem', 4);
  await visitor.click('button', practice.deleteAll);
  await visitor.click('button', practice.confirmAllYes);
  await visitor.see('text', practice.empty.title);
  const nothing = async () => expect(await driver.evaluate(storedCounts, null)).toEqual({ attempts: 0, pictures: 0 });
  await vi.waitFor(nothing, { timeout: 30_000, interval: 200 });
}

/** A host of its own, so that it can go away: in every engine that is what being offline is. */
async function walkWith(drive: () => Promise<EngineDriver>): Promise<void> {
  const server = createAppServer();
  const port = await listen(server, { host: '127.0.0.1' });
  const goOffline = async (): Promise<void> => {
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  };
  const driver = await drive();
  try {
    console.log(`Walking in ${driver.name}`);
    await walk(driver, `http://localhost:${port}${normaliseBasePath()}`, goOffline);
  } catch (error) {
    const dir = path.join(projectDir, 'tests/output');
    await mkdir(dir, { recursive: true });
    await writeFile(path.join(dir, `${driver.name.split(' ')[0]}.png`), await driver.screenshot());
    throw error;
  } finally {
    await driver.close();
    await goOffline();
  }
}

const isRequired = /^(1|true)$/.test(process.env.CI ?? '');

it('the walk through the demo works in Chromium', () => walkWith(driveChromium), 400_000);

// Both at the same time: an engine mostly waits for what the coach must see and say.
describe.concurrent('the walk through the demo, where Debian has the engine (see README)', () => {
  it.skipIf(!isRequired && !findEngine('firefox'))('works in Firefox', () => walkWith(driveFirefox), 400_000);
  it.skipIf(!isRequired && !findEngine('webkit'))('works in WebKit', () => walkWith(driveWebKit), 400_000);
});
