/**
 * `npm run --silent inspect -- --json --kind document FILE...`: the production pipeline over files, in headless Chromium.
 * Only the result goes to stdout; whatever else there is to say goes to stderr.
 */
import { ensureChromium } from './lib/browser.mjs';
import { inspectAll } from './lib/inspect-browser.mjs';
import { prepareInputs } from './lib/inspect-inputs.mjs';
import { parseInspectArgs, UsageError, usage } from './lib/inspect-options.mjs';
import { describeResults } from './lib/inspect-table.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runScript } from './lib/project.mjs';

/** npm changes to the project's folder; INIT_CWD is where the person stands, and what their file names are relative to. */
const personDir = (process.env.npm_lifecycle_event === 'inspect' && process.env.INIT_CWD) || process.cwd();

/** @param {string} text waits until a pipe has taken all of it */
async function print(text) {
  await new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
}

/** @returns {ReturnType<typeof parseInspectArgs> | null} null once the mistake was told */
function readOptions() {
  try {
    return parseInspectArgs(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return null;
  }
}

await runScript(async () => {
  const options = readOptions();
  if (options === null) return 2;
  if (options.help) {
    await print(usage);
    return 0;
  }
  const { kind, fps } = options;
  const { jobs, given } = await prepareInputs(options.files, { isMovement: kind === 'movement', from: personDir });
  let results = /** @type {import('./lib/inspect-browser.mjs').Result[]} */ (jobs);
  if (given.size > 0) {
    await ensureInstalled();
    const { buildForProduction } = await import('./lib/app-build.mjs');
    await buildForProduction({ onlyIfStale: true });
    results = await inspectAll(jobs, { given, kind, fps, chromiumPath: await ensureChromium() });
  }
  await print(options.json ? JSON.stringify(results) : describeResults(results));
  const failed = results.filter(({ error }) => error !== undefined);
  for (const { file, error } of failed) console.error(`${file}: ${error}`);
  return failed.length > 0 ? 1 : 0;
});
