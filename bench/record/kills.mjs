/**
 * Kills pages at random moments while they save attempts, and looks afterwards whether each attempt is whole or absent, and whether one that
 * was shown as saved is missing. A page dies in one of three ways: its process crashes, it is closed, or it is sent elsewhere.
 */
import path from 'node:path';
import { projectDir } from '../../scripts/lib/project.mjs';

/** A save takes a few milliseconds: deaths fall before, within and between several of them. */
const longestLifeMs = 60;
/** More than a page can save in its life. */
const endless = 10_000;

/** @returns {Promise<string>} the code that saves and audits, as one script that defines `record` */
export async function bundleKeeper() {
  const { build } = await import('vite');
  const built = await build({
    root: projectDir,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: path.join(projectDir, 'bench/record/keeper-entry.ts'), formats: ['iife'], name: 'record' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  const code = bundle?.output[0].code;
  if (!code) throw new Error('the keeper could not be built');
  // A `const` of an evaluated script is not seen by the next one.
  return `${code}\nglobalThis.record = record;`;
}

/** An address of the app's origin that runs none of the app's own code. */
const quietAddress = (/** @type {string} */ baseUrl) => `${baseUrl}icon.svg`;

/** @param {import('playwright-core').BrowserContext} context @param {string} baseUrl @param {string} keeper */
export async function openKeeper(context, baseUrl, keeper) {
  const page = await context.newPage();
  await page.goto(quietAddress(baseUrl));
  await page.evaluate(keeper);
  return page;
}

/** @type {readonly ((page: import('playwright-core').Page, context: import('playwright-core').BrowserContext, baseUrl: string) => Promise<unknown>)[]} */
const deaths = [
  async (page, context) => {
    const devtools = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // Never answered: there is nobody left to answer.
    devtools.send('Page.crash').catch(() => {});
    await crashed;
  },
  (page) => page.close({ runBeforeUnload: false }),
  (page, _, baseUrl) => page.goto(`${baseUrl}icon.svg?elsewhere`),
];

/**
 * @param {{ context: import('playwright-core').BrowserContext, baseUrl: string, keeper: string, kills: number, chance: () => number, prefix: string }} order
 * @returns {Promise<{ saved: Set<string>, begun: number }>} what was told to be saved, and how many saves were begun
 */
export async function killWhileSaving({ context, baseUrl, keeper, kills, chance, prefix }) {
  /** @type {Set<string>} */
  const saved = new Set();
  let begun = 0;
  for (let kill = 0; kill < kills; kill++) {
    const page = await openKeeper(context, baseUrl, keeper);
    const first = page.waitForEvent('console', (message) => message.text().startsWith('saving'));
    page.on('console', (message) => {
      const [what, id] = message.text().split(' ');
      if (what === 'saving') begun++;
      if (what === 'saved' && id) saved.add(id);
    });
    // It ends by a death, not by an answer.
    page.evaluate(`record.saveOn('${prefix}-${kill}', ${endless})`).catch(() => {});
    await first;
    await new Promise((resolve) => setTimeout(resolve, chance() * longestLifeMs));
    await deaths[kill % deaths.length]?.(page, context, baseUrl);
    await page.close().catch(() => {});
  }
  return { saved, begun };
}

/** @param {import('playwright-core').BrowserContext} context @param {string} baseUrl @param {string} keeper */
export async function auditRecord(context, baseUrl, keeper) {
  const page = await openKeeper(context, baseUrl, keeper);
  /** @type {import('./keeper-entry.ts').Audit} */
  const audit = await page.evaluate('record.audit()');
  await page.close();
  return audit;
}
