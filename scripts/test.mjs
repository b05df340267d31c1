/**
 * `npm test`: everything, on a machine that may have nothing yet: install, format and lint, types, unit tests, build, journeys in a
 * real Chromium. With `--required` (or CI=true) a missing model, browser or shared folder is a failure, not a skip. A step that
 * fails does not stop the later ones; the last line sums up all tests, and each failed step without tests counts as one.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './lib/browser.mjs';
import { ensureEngines } from './lib/engines.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runProgram } from './lib/processes.mjs';
import { cacheDir, projectDir, Refusal, runScript, sharedDir } from './lib/project.mjs';
import { closingLine, readCounts, sumCounts } from './lib/test-counts.mjs';

/** @typedef {import('./lib/test-counts.mjs').Counts} Counts */

const isRequired = process.argv.includes('--required') || /^(1|true)$/.test(process.env.CI ?? '');
const childEnv = isRequired ? { ...process.env, CI: 'true' } : process.env;

/** Journeys never test the build of an earlier day. */
let isBuilt = false;

/** @param {boolean} isGood @returns {Counts} a step that has no tests of its own only counts when it fails */
const asCounts = (isGood) => ({ passed: 0, failed: isGood ? 0 : 1, skipped: 0 });

/** Runs a program of a package without npx, which would ask the network for one that is missing. */
async function runTool(/** @type {string} */ script, /** @type {readonly string[]} */ args) {
  return runProgram(process.execPath, [path.join(projectDir, 'node_modules', script), ...args], { env: childEnv });
}

/** @param {string} name @param {string} config @returns {Promise<Counts>} */
async function runVitest(name, config) {
  const report = path.join(cacheDir, `${name}-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest/vitest.mjs', ['run', '--config', config, ...reporters]);
  return readCounts(report, code);
}

async function checkSharedFolder() {
  if (existsSync(path.join(sharedDir, 'testdata'))) return asCounts(true);
  console.log(`The shared test pictures are not in ${sharedDir}: tests that need them are skipped.`);
  return asCounts(!isRequired);
}

async function build() {
  const { buildForProduction } = await import('./lib/app-build.mjs');
  await buildForProduction({ say: console.log, onlyIfStale: true, needModel: isRequired });
  isBuilt = true;
  return asCounts(true);
}

async function runJourneys() {
  if (!isBuilt) throw new Refusal('There is no build to test.');
  try {
    await ensureChromium({ say: console.log });
  } catch (error) {
    if (isRequired || !(error instanceof Refusal)) throw error;
    console.log(`${error.message} The journeys are skipped.`);
    return asCounts(true);
  }
  try {
    await ensureEngines({ say: console.log });
  } catch (error) {
    if (isRequired || !(error instanceof Refusal)) throw error;
    console.log(`${error.message} The journeys in other engines are skipped.`);
  }
  return runVitest('journeys', 'vitest.journeys.config.ts');
}

/** @type {readonly { title: string, run: () => Promise<Counts> }[]} */
const steps = [
  { title: 'shared folder', run: checkSharedFolder },
  {
    title: 'format and lint',
    run: async () => asCounts((await runTool('@biomejs/biome/bin/biome', ['ci', '.'])) === 0),
  },
  { title: 'types', run: async () => asCounts((await runTool('typescript/bin/tsc', ['-b'])) === 0) },
  { title: 'unit tests', run: () => runVitest('unit', 'vitest.config.ts') },
  { title: 'build', run: build },
  { title: 'journeys', run: runJourneys },
];

/** @param {typeof steps[number]} step @returns {Promise<Counts>} */
async function runStep({ title, run }) {
  console.log(`\n== ${title}`);
  const startedAt = performance.now();
  const counts = await run().catch((error) => {
    console.log(error instanceof Refusal ? error.message : error);
    return asCounts(false);
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`== ${title}: ${counts.failed === 0 ? 'good' : 'FAILED'} (${seconds} s)`);
  return counts;
}

await runScript(async () => {
  await ensureInstalled({ say: console.log });
  const all = [];
  for (const step of steps) all.push(await runStep(step));
  const sum = sumCounts(all);
  console.log(`\n${closingLine(sum)}`);
  return sum.failed > 0 ? 1 : 0;
});
