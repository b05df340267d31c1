/** Work that may wait until the page has nothing to draw: one job after the other, so that none of them makes a frame late. */

/** Long enough for a thumb that rests to see its pictures, even on a phone that is never idle. */
const LATEST_MS = 1000;
/** Safari has no idle callback; between two frames there is mostly room for one job. */
const PAUSE_MS = 32;

type Job = () => Promise<unknown>;

const waiting = new Set<Job>();
let isRunning = false;

/** Runs the job when it is its turn. The answer takes it out of the queue; one that has begun goes on. */
export function whenIdle(job: Job): () => void {
  waiting.add(job);
  if (!isRunning) goOn();
  return () => waiting.delete(job);
}

function goOn(): void {
  isRunning = waiting.size > 0;
  if (!isRunning) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(runNext, { timeout: LATEST_MS });
  else setTimeout(runNext, PAUSE_MS);
}

function runNext(): void {
  // The newest first: what was asked for longest ago is the first to have left the screen.
  const job = [...waiting].at(-1);
  if (job) waiting.delete(job);
  (job?.() ?? Promise.resolve()).then(goOn, goOn);
}
