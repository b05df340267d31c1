/**
 * Tasks of a page's main thread by the processor's own time. A neighbour on the same cores makes every task look long by the clock; it does not
 * change how long the thread itself ran. The time that the browser's throttling adds is in it.
 */
const TASK = 'ThreadControllerImpl::RunTask';
/** https://w3c.github.io/longtasks: from so many on a task is long. */
const LONG_US = 50_000;

/** @param {import('playwright-core').CDPSession} devtools @param {() => Promise<unknown>} job */
export async function longTasksDuring(devtools, job) {
  /** @type {{ name: string, pid: number, tid: number, tdur?: number }[]} */
  const events = [];
  const collect = (/** @type {{ value: any[] }} */ { value }) => void events.push(...value);
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await job();
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  const main = mainThread(events);
  const tasks = events.filter((one) => one.name === TASK && threadOf(one) === main).map(({ tdur = 0 }) => tdur);
  return tasks.filter((us) => us > LONG_US).map((us) => us / 1000);
}

const threadOf = (/** @type {{ pid: number, tid: number }} */ { pid, tid }) => `${pid}/${tid}`;

/** The one that calls most functions of the page. */
function mainThread(/** @type {{ name: string, pid: number, tid: number }[]} */ events) {
  const calls = new Map();
  for (const one of events) {
    if (one.name === 'FunctionCall') calls.set(threadOf(one), (calls.get(threadOf(one)) ?? 0) + 1);
  }
  return [...calls].sort((a, b) => b[1] - a[1])[0]?.[0];
}
