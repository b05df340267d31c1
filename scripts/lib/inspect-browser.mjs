/** Runs the production pipeline in Chromium over prepared inputs: the built app, its worker and its model, behind its own policy. */
import os from 'node:os';
import { chromiumArgs } from './browser.mjs';
import { normaliseBasePath, Refusal } from './project.mjs';
import { createAppServer, listen } from './server.mjs';

/** @typedef {import('./inspect-inputs.mjs').Job} Job */
/** @typedef {{ file: string, error?: string, [field: string]: unknown }} Result */
/** @typedef {import('playwright-core').Page} Page */

/** The first picture waits for WebAssembly and model too; on two busy cores that took 6 s. */
const pictureLimitMs = 60_000;
/** A frame takes 30 ms alone and several times that beside another page. */
const frameLimitMs = 1_000;
const readyLimitMs = 30_000;

/** More pages than cores only wait for each other. */
const mostPages = Math.max(1, Math.min(2, os.cpus().length));

/** @param {import('playwright-core').Browser} browser @param {string} address */
async function openPage(browser, address) {
  const page = await browser.newPage();
  await page.goto(`${address}inspect.html`);
  const until = performance.now() + readyLimitMs;
  while (!(await page.evaluate(() => 'dryRunInspect' in globalThis))) {
    if (performance.now() > until) throw new Refusal('The inspect page did not start.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return page;
}

/**
 * What happens inside the page; an error comes back as data, because its sentence is for the person.
 * @param {{ urls: string[], kind: string, fps: number }} order
 */
async function inspectInPage({ urls, kind, fps }) {
  // @ts-expect-error set by src/app/inspect-page.ts
  const { picture, movement } = globalThis.dryRunInspect;
  try {
    return await (kind === 'movement' ? movement(urls, fps) : picture(urls[0], kind));
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Promise<unknown>} work @param {number} limitMs */
async function withinLimit(work, limitMs) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLong = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('too long')), limitMs);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}

/**
 * @param {Page} page
 * @param {{ file: string, urls: string[] }} job
 * @param {{ kind: string, fps: number }} options
 * @returns {Promise<Result>}
 */
async function inspectOne(page, { file, urls }, { kind, fps }) {
  const limitMs = pictureLimitMs + frameLimitMs * urls.length;
  const result = await withinLimit(page.evaluate(inspectInPage, { urls, kind, fps }), limitMs);
  return { file, .../** @type {object} */ (result) };
}

/**
 * One page takes jobs from the queue until it is empty.
 * @param {() => Promise<Page>} open
 * @param {[number, Job][]} queue
 * @param {{ kind: string, fps: number }} options
 * @param {Result[]} results filled in at each job's place
 */
async function workThrough(open, queue, options, results) {
  /** @type {Page | null} */
  let page = null;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [i, job] = next;
    if ('error' in job) {
      results[i] = job;
      continue;
    }
    page ??= await open();
    try {
      results[i] = await inspectOne(page, job, options);
    } catch {
      // The page crashed or hangs: this file is given up, the next one gets a new page.
      results[i] = { file: job.file, error: 'The pipeline did not finish with this file.' };
      await page.close().catch(() => {});
      page = null;
    }
  }
}

/**
 * @param {readonly Job[]} jobs
 * @param {{ given: ReadonlyMap<string, () => Promise<import('./server.mjs').GivenFile>>, kind: string, fps: number, chromiumPath: string }} options
 * @returns {Promise<Result[]>} one per job, in their order
 */
export async function inspectAll(jobs, { given, kind, fps, chromiumPath }) {
  const { chromium } = await import('playwright-core');
  const server = createAppServer({ given });
  const port = await listen(server, { host: '127.0.0.1' });
  const address = `http://127.0.0.1:${port}${normaliseBasePath()}`;
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
  /** @type {Result[]} */
  const results = [];
  const queue = [...jobs.entries()];
  const open = () => openPage(browser, address);
  try {
    const workers = Array.from({ length: Math.min(mostPages, jobs.length) }, () =>
      workThrough(open, queue, { kind, fps }, results),
    );
    await Promise.all(workers);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
  return results;
}
