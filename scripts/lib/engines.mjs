/** Firefox and WebKit for the journeys, as Debian packs them, and the virtual display that both draw on. */
import { existsSync } from 'node:fs';
import { installDebianPackages } from './debian.mjs';
import { Refusal } from './project.mjs';

/**
 * Where Debian puts what an engine needs. Firefox without a display has no WebGL, and the demo camera draws with it; so each engine gets a
 * virtual display and Mesa's software GL.
 */
const parts = {
  firefox: ['/usr/bin/firefox-esr'],
  webkit: ['/usr/bin/WebKitWebDriver', `/usr/lib/${debianTriplet()}/webkit2gtk-4.1/MiniBrowser`],
};
const display = '/usr/bin/Xvfb';

const packages = [
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'libegl1',
  'libgl1',
  'libgl1-mesa-dri',
  // Firefox asks it for the graphics card, and takes none for granted without it.
  'libpci3',
];

function debianTriplet() {
  return process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
}

/** @typedef {keyof typeof parts} EngineName */

/** @param {EngineName} engine @returns {string[] | null} its programs, or null where one is missing */
export function findEngine(engine) {
  return existsSync(display) && parts[engine].every((file) => existsSync(file)) ? parts[engine] : null;
}

/** @returns {EngineName[]} */
function missingEngines() {
  return /** @type {EngineName[]} */ (Object.keys(parts)).filter((engine) => !findEngine(engine));
}

/**
 * Finds both engines, or installs them where that needs no question.
 * @param {{ say?: (line: string) => void }} [options]
 * @throws {Refusal} one sentence that says what is missing and where it is to be had
 */
export async function ensureEngines({ say = console.error } = {}) {
  if (missingEngines().length === 0) return;
  say('Firefox or WebKit is missing: installing what Debian has ...');
  await installDebianPackages(packages);
  const missing = missingEngines();
  if (missing.length === 0) return;
  throw new Refusal(
    `No ${missing.join(' and no ')} for the journeys. On Debian: apt-get install ${packages.join(' ')}.`,
  );
}
