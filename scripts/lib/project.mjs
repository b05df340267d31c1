/**
 * Facts about this checkout that every script needs: where it lies, which Node runs it, where the build goes.
 * Nothing in `scripts/` may import a package at the top: these files run before anything is installed.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const distDir = path.join(projectDir, 'dist');
/** Caches and stamps of our own; ignored by git and safe to delete. */
export const cacheDir = path.join(projectDir, '.cache');
/** Test pictures and models that are shared beside the checkout and never committed. */
export const sharedDir = path.resolve(projectDir, process.env.DRY_RUN_SHARED || '../shared');

/** Vite 8 and Workbox 7.4 need it; see `engines` in package.json. */
const leastNode = /** @type {const} */ ([20, 19]);

/** A failure that is told as one sentence, without a stack: the world refused, nobody programmed wrong. */
export class Refusal extends Error {}

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} one sentence if that Node is too old
 */
export function whyNodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return null;
  return `Dry Run needs Node ${leastNode.join('.')} or newer; this is Node ${version}. Get it from https://nodejs.org.`;
}

/**
 * The folder in which a host serves the app: `/` or `/some/where/`.
 * @param {string | undefined} given as in the variable BASE_PATH
 */
export function normaliseBasePath(given = process.env.BASE_PATH) {
  const trimmed = (given ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/**
 * Runs a script's main function: a Refusal becomes a sentence on stderr and exit code 1, anything else keeps its stack.
 * @param {() => Promise<number | void>} main resolves to the exit code
 */
export async function runScript(main) {
  try {
    const tooOld = whyNodeIsTooOld(process.versions.node);
    if (tooOld) throw new Refusal(tooOld);
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
