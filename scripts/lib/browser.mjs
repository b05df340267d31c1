/** Finds a Chromium for the tests and for `inspect`, and gets one where none is installed. */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installDebianPackages } from './debian.mjs';
import { runProgram } from './processes.mjs';
import { projectDir, Refusal } from './project.mjs';

const commandNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A browser of 170 MB over a slow line; after that a person has given up anyway. */
const downloadLimitMs = 600_000;

/**
 * How Chromium is started for us: without a sandbox (containers run as root), without any request of its own, and with
 * software GL (the demo draws with WebGL and the face model asks for it), so that a machine without a graphics card shows the
 * same pictures.
 */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {NodeJS.ProcessEnv} env */
function findOnPath(env) {
  const dirs = (env.PATH ?? '').split(path.delimiter).filter((dir) => dir !== '');
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const candidates = commandNames.flatMap((name) =>
    dirs.flatMap((dir) => endings.map((ending) => path.join(dir, name + ending))),
  );
  return candidates.find(isProgram) ?? null;
}

/** @param {NodeJS.ProcessEnv} env */
function playwrightCache(env) {
  if (env.PLAYWRIGHT_BROWSERS_PATH && env.PLAYWRIGHT_BROWSERS_PATH !== '0') return env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return path.join(env.LOCALAPPDATA ?? os.homedir(), 'ms-playwright');
  return path.join(env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'ms-playwright');
}

/** Folder names differ by system and by release (`chrome-linux`, `chrome-linux64`, ...), so they are read, not guessed. */
function findInPlaywrightCache(/** @type {NodeJS.ProcessEnv} */ env) {
  const cache = playwrightCache(env);
  if (!existsSync(cache)) return null;
  const releases = readdirSync(cache)
    .filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name))
    .sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  const inner = [
    'chrome',
    'headless_shell',
    'chrome-headless-shell',
    'chrome.exe',
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ];
  const candidates = releases.flatMap((release) =>
    readdirSync(path.join(cache, release)).flatMap((dir) => inner.map((name) => path.join(cache, release, dir, name))),
  );
  return candidates.find(isProgram) ?? null;
}

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @param {readonly string[]} [places] where systems put it beside the search path
 * @returns {string | null} path of a Chromium that is already here
 * @throws {Refusal} when $CHROMIUM_PATH names something that cannot be run
 */
export function findChromium(env = process.env, places = usualPlaces) {
  if (env.CHROMIUM_PATH) {
    if (isProgram(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Refusal(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, but there is no program that can be run.`);
  }
  return findOnPath(env) ?? places.find(isProgram) ?? findInPlaywrightCache(env);
}

/** Playwright's own download; it needs no rights beyond this user's. */
async function installWithPlaywright() {
  const command = path.join(projectDir, 'node_modules/playwright-core/cli.js');
  if (!existsSync(command)) return;
  await runProgram(process.execPath, [command, 'install', 'chromium'], {
    stdout: 'stderr',
    timeoutMs: downloadLimitMs,
  });
}

/**
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<string>} path of a Chromium, installed now if need be
 * @throws {Refusal} one sentence that says what to install
 */
export async function ensureChromium({ say = console.error } = {}) {
  const here = findChromium();
  if (here) return here;
  say('No Chromium found: downloading one ...');
  await installWithPlaywright();
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  await installDebianPackages(['chromium']);
  const installed = findChromium();
  if (installed) return installed;
  throw new Refusal(
    'No Chromium could be found or installed: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  );
}
