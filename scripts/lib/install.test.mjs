import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkInstall, spoilStamp, stampInstall } from './install.mjs';

/** @type {string} */
let dir;

/** @param {string} name @param {unknown} content */
const write = (name, content) => writeFile(path.join(dir, name), JSON.stringify(content));
/** @param {string} version */
const lock = (version) => ({
  packages: { '': {}, 'node_modules/a': { version }, 'node_modules/b': { version: '1.0.0', optional: true } },
});

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'install-'));
  await write('package-lock.json', lock('1.0.0'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('the state of an install', () => {
  it('is missing without node_modules', () => {
    expect(checkInstall(dir)).toBe('missing');
  });

  it('is stale when it was broken off', async () => {
    await mkdir(path.join(dir, 'node_modules'));
    expect(checkInstall(dir)).toBe('stale');
    await write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
    spoilStamp(dir);
    expect(checkInstall(dir)).toBe('stale');
  });

  it('is fresh after our own, until the lock file changes', async () => {
    await mkdir(path.join(dir, 'node_modules'));
    stampInstall(dir);
    expect(checkInstall(dir)).toBe('fresh');
    await write('package-lock.json', lock('1.0.1'));
    expect(checkInstall(dir)).toBe('stale');
  });

  it('is fresh after one by hand whose versions match, optional packages aside', async () => {
    await mkdir(path.join(dir, 'node_modules'));
    await write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
    expect(checkInstall(dir)).toBe('fresh');
    await write('package-lock.json', lock('2.0.0'));
    expect(checkInstall(dir)).toBe('stale');
  });
});
