/**
 * `npm run bench:list`: a practice record of 2000 attempts in a real Chromium with its processor slowed down four times: how long "My practice"
 * takes from the tap to its first rows, the long tasks while it is scrolled to its end, and what the page holds. Needs a build.
 */
import { parseArgs } from 'node:util';
import { bundleKeeper, openKeeper } from '../bench/record/kills.mjs';
import { longTasksDuring } from '../bench/record/own-time.mjs';
import { chromiumArgs, ensureChromium } from './lib/browser.mjs';
import { normaliseBasePath, runScript } from './lib/project.mjs';
import { createAppServer, listen } from './lib/server.mjs';

/** 6000 px a second at 60 frames: as fast as a flick of the thumb carries a list. */
const stepPx = 100;

const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, slower: { type: 'string', default: '4' } },
});

/** Runs in the page: from the tap to the frame in which rows are painted. */
function openList() {
  return new Promise((resolve) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'My practice');
    const startMs = performance.now();
    const look = () => {
      if (document.querySelectorAll('.attempt-row').length === 0) return requestAnimationFrame(look);
      // The frame after the one that draws them: then they are painted.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - startMs)));
    };
    button?.click();
    requestAnimationFrame(look);
  });
}

/** Runs in the page: scrolls a little every frame, and counts rows and long tasks. */
function scrollThrough(stepPx) {
  return new Promise((resolve) => {
    const tasks = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ entryTypes: ['longtask'] });
    let mostRows = 0;
    const step = () => {
      mostRows = Math.max(mostRows, document.querySelectorAll('.attempt-row').length);
      const before = scrollY;
      scrollBy(0, stepPx);
      if (scrollY > before) return requestAnimationFrame(step);
      setTimeout(() => resolve({ tasks, mostRows, nodes: document.querySelectorAll('*').length }), 500);
    };
    requestAnimationFrame(step);
  });
}

await runScript(async () => {
  const { chromium } = await import('playwright-core');
  const server = createAppServer();
  const port = await listen(server, { host: '127.0.0.1' });
  const baseUrl = `http://localhost:${port}${normaliseBasePath()}`;
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: [...chromiumArgs] });
  try {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'en-US',
      serviceWorkers: 'block',
    });
    const keeper = await openKeeper(context, baseUrl, await bundleKeeper());
    await keeper.evaluate(`record.seedLongRecord(${Number(options.count)}, ${Date.now()})`);
    await keeper.close();
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: Number(options.slower) });
    const times = [];
    for (let i = 0; i < 5; i++) {
      await page.goto(baseUrl);
      await page.getByRole('heading', { name: 'Last attempts' }).waitFor();
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      times.push(await page.evaluate(openList));
    }
    let scrolled = { tasks: [], mostRows: 0, nodes: 0 };
    const ownTimes = await longTasksDuring(devtools, async () => {
      scrolled = await page.evaluate(scrollThrough, stepPx);
    });
    const { tasks, mostRows, nodes } = scrolled;
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const round = (/** @type {number} */ value) => Math.round(value);
    console.log(`${options.count} attempts, processor ${options.slower} times slower:`);
    console.log(`  from the tap to painted rows: ${times.map(round).join(', ')} ms`);
    console.log(
      `  long tasks while scrolling to the end: ${tasks.length}, the longest ${round(Math.max(0, ...tasks))} ms`,
    );
    console.log(
      `  by the processor's own time, whatever else it did: ${ownTimes.length}, the longest ${round(Math.max(0, ...ownTimes))} ms`,
    );
    console.log(
      `  at most ${mostRows} rows in the page, ${nodes} elements at the end, ${(usedSize / 1e6).toFixed(1)} MB of script's heap`,
    );
    return 0;
  } finally {
    await browser.close();
    server.close();
  }
});
