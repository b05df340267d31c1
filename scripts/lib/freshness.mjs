/** Whether dist/ was built from what lies here now: by content, because git and copies do not keep times. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './pack.mjs';
import { cacheDir, distDir, normaliseBasePath, projectDir } from './project.mjs';

const stampFile = path.join(cacheDir, 'build-stamp');

const inputs = [
  'index.html',
  'inspect.html',
  'package-lock.json',
  'package.json',
  'vite.config.ts',
  'public',
  'scripts',
  'src',
];

/** Tests lie beside the sources and are no part of the build. */
const isBuilt = (/** @type {string} */ name) => !/\.test\.\w+$/.test(name);

/** @param {boolean} hasModel @returns {Promise<string>} fingerprint of everything the build depends on */
async function fingerprintInputs(hasModel) {
  const hash = createHash('sha256').update(`${normaliseBasePath()} ${hasModel}`);
  for (const input of inputs) {
    const place = path.join(projectDir, input);
    const found = await stat(place).catch(() => null);
    if (found === null) continue;
    const names = found.isDirectory() ? (await listFiles(place)).map((name) => `${input}/${name}`) : [input];
    for (const name of names.filter(isBuilt)) {
      hash.update(`\n${name}\n`).update(await readFile(path.join(projectDir, name)));
    }
  }
  return hash.digest('hex');
}

/** @param {string | null} modelPath */
export async function isBuildFresh(modelPath) {
  if (!existsSync(path.join(distDir, 'index.html')) || !existsSync(stampFile)) return false;
  return readFileSync(stampFile, 'utf8') === (await fingerprintInputs(modelPath !== null));
}

/** @param {string | null} modelPath @returns {Promise<() => Promise<void>>} call it after the build; it stamps what was read before */
export async function prepareStamp(modelPath) {
  const fingerprint = await fingerprintInputs(modelPath !== null);
  return async () => {
    await mkdir(cacheDir, { recursive: true });
    writeFileSync(stampFile, fingerprint);
  };
}
