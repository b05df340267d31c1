/**
 * Installs the dependencies when they are missing or do not match package-lock.json, and only then: a second start is quick.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './processes.mjs';
import { projectDir, Refusal } from './project.mjs';

/** Inside node_modules, so that it goes away with it. Spoilt before an install begins, so that one which breaks off is seen. */
const stampName = '.dry-run-install';

/** @param {string} file */
function fingerprint(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readLockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** True if every package that the lock file demands lies there in that version; for an install made by hand. */
function matchesLock(/** @type {string} */ dir) {
  const wanted = readLockedPackages(path.join(dir, 'package-lock.json'));
  const installed = readLockedPackages(path.join(dir, 'node_modules/.package-lock.json'));
  return Object.entries(wanted).every(
    ([place, { version, optional }]) =>
      place === '' || installed[place]?.version === version || (optional && !installed[place]),
  );
}

/**
 * @param {string} [dir] a folder with a package.json
 * @returns {'fresh' | 'missing' | 'stale'}
 */
export function checkInstall(dir = projectDir) {
  const modules = path.join(dir, 'node_modules');
  if (!existsSync(modules)) return 'missing';
  const lock = path.join(dir, 'package-lock.json');
  if (!existsSync(lock)) return 'fresh';
  const stamp = path.join(modules, stampName);
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === fingerprint(lock) ? 'fresh' : 'stale';
  return existsSync(path.join(modules, '.package-lock.json')) && matchesLock(dir) ? 'fresh' : 'stale';
}

/** @param {string} [dir] */
export function stampInstall(dir = projectDir) {
  const lock = path.join(dir, 'package-lock.json');
  if (existsSync(lock)) writeFileSync(path.join(dir, 'node_modules', stampName), fingerprint(lock));
}

/** @param {string} [dir] */
export function spoilStamp(dir = projectDir) {
  mkdirSync(path.join(dir, 'node_modules'), { recursive: true });
  writeFileSync(path.join(dir, 'node_modules', stampName), 'installing');
}

/** npm as a program and its first arguments: the very npm that started us, if one did. */
function findNpm() {
  const started = process.env.npm_execpath;
  if (started && /npm-cli\.js$/.test(started)) return { program: process.execPath, first: [started] };
  return { program: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}

/**
 * `install` keeps to the versions of package-lock.json just as `ci` does, and without saving it leaves that file alone. `ci`
 * demands more: that the file lists the optional packages of every system there is, which a lock written behind a registry
 * that holds only some of them cannot. Development packages are what builds the app, so they are wanted even where NODE_ENV
 * says production.
 */
const installArgs = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * @param {{ say?: (line: string) => void }} [options] `say` goes to stderr unless told otherwise
 * @throws {Refusal} when npm cannot install
 */
export async function ensureInstalled({ say = console.error } = {}) {
  const found = checkInstall();
  if (found === 'fresh') return;
  say(found === 'missing' ? 'Installing dependencies ...' : 'Dependencies have changed: installing them again ...');
  spoilStamp();
  const { program, first } = findNpm();
  const code = await runProgram(program, [...first, ...installArgs], { stdout: 'stderr' });
  if (code === 127) throw new Refusal('npm was not found. It comes with Node: https://nodejs.org.');
  if (code !== 0) {
    throw new Refusal(`"npm install" failed (exit code ${code}); its reason stands above. Is this machine online?`);
  }
  stampInstall();
}
