/**
 * `npm run bench:record`: 200 pages of a real Chromium die at random moments while they save attempts; afterwards each attempt must be whole or
 * absent, and none that was shown as saved may be missing. Needs a build. `--kills 40` others than 200, `--seed 7` other moments.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { auditRecord, bundleKeeper, killWhileSaving } from '../bench/record/kills.mjs';
import { chromiumArgs, ensureChromium } from './lib/browser.mjs';
import { normaliseBasePath, runScript } from './lib/project.mjs';
import { createAppServer, listen } from './lib/server.mjs';

/** After so many kills the record is looked at and emptied: pictures of 200 would fill a small disk. */
const killsAtATime = 40;

const { values: options } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
});

/** Repeatable chance (a linear congruence, Numerical Recipes). @param {number} seed */
function chanceFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

await runScript(async () => {
  const { chromium } = await import('playwright-core');
  const kills = Number(options.kills);
  const chance = chanceFrom(Number(options.seed));
  const server = createAppServer();
  const port = await listen(server, { host: '127.0.0.1' });
  const baseUrl = `http://localhost:${port}${normaliseBasePath()}`;
  const profileDir = await mkdtemp(path.join(tmpdir(), 'dry-run-record-'));
  const browser = { executablePath: await ensureChromium(), args: [...chromiumArgs] };
  const context = await chromium.launchPersistentContext(profileDir, browser);
  const keeper = await bundleKeeper();
  const total = { begun: 0, saved: 0, kept: 0, torn: 0, orphans: 0, damaged: 0, lost: 0 };
  try {
    for (let done = 0; done < kills; done += killsAtATime) {
      const some = Math.min(killsAtATime, kills - done);
      const { saved, begun } = await killWhileSaving({
        context,
        baseUrl,
        keeper,
        kills: some,
        chance,
        prefix: `k${done}`,
      });
      const { ids, torn, orphans, damaged } = await auditRecord(context, baseUrl, keeper);
      const kept = new Set(ids);
      const lost = [...saved].filter((id) => !kept.has(id));
      total.begun += begun;
      total.saved += saved.size;
      total.kept += ids.length;
      total.torn += torn.length;
      total.orphans += orphans.length;
      total.damaged += damaged;
      total.lost += lost.length;
      for (const name of [...torn, ...orphans, ...lost]) console.log(`  wrong: ${name}`);
      await emptyRecord(context, baseUrl);
      console.log(`  ${done + some} of ${kills} kills`);
    }
  } finally {
    await context.close();
    server.close();
    await rm(profileDir, { recursive: true, force: true });
  }
  const { begun, saved, kept, torn, orphans, damaged, lost } = total;
  console.log(
    `Kills ${kills}, seed ${options.seed}: ${begun} saves begun, ${saved} shown as saved, ${kept} kept whole.`,
  );
  console.log(`Torn ${torn}, pictures without an attempt ${orphans}, damaged ${damaged}, saved but lost ${lost}.`);
  return torn + orphans + damaged + lost === 0 && saved > 0 && begun > saved ? 0 : 1;
});

/** @param {import('playwright-core').BrowserContext} context @param {string} baseUrl */
async function emptyRecord(context, baseUrl) {
  const page = await context.newPage();
  await page.goto(`${baseUrl}icon.svg`);
  await page.evaluate(
    `new Promise((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase('dry-run');
      deletion.onsuccess = resolve;
      deletion.onerror = () => reject(deletion.error);
    })`,
  );
  await page.close();
}
