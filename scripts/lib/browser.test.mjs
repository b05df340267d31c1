import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './browser.mjs';
import { Refusal } from './project.mjs';

/** @type {string} */
let dir;

/** @param {string} name */
async function putProgram(name) {
  const file = path.join(dir, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '#!/bin/sh\n', { mode: 0o755 });
  return file;
}

beforeEach(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'browser-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('the search for Chromium', () => {
  it('believes $CHROMIUM_PATH before anything else', async () => {
    const named = await putProgram('mine/browser');
    await putProgram('bin/chromium');
    expect(findChromium({ CHROMIUM_PATH: named, PATH: path.join(dir, 'bin') }, [])).toBe(named);
  });

  it('refuses a $CHROMIUM_PATH that is no program', () => {
    expect(() => findChromium({ CHROMIUM_PATH: path.join(dir, 'none') }, [])).toThrow(Refusal);
  });

  it('looks along the search path, then in the usual places', async () => {
    const usual = await putProgram('opt/browser');
    expect(findChromium({ PATH: path.join(dir, 'bin') }, [path.join(dir, 'none'), usual])).toBe(usual);
    const onPath = await putProgram('bin/google-chrome');
    expect(findChromium({ PATH: `${dir}${path.delimiter}${path.join(dir, 'bin')}` }, [usual])).toBe(onPath);
  });

  it("takes the newest of Playwright's cache", async () => {
    await putProgram('cache/chromium-900/chrome-linux/chrome');
    const newest = await putProgram(
      'cache/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell',
    );
    await putProgram('cache/firefox-2000/firefox/chrome');
    expect(findChromium({ PATH: '', PLAYWRIGHT_BROWSERS_PATH: path.join(dir, 'cache') }, [])).toBe(newest);
  });

  it('finds nothing where nothing is', () => {
    expect(findChromium({ PATH: dir, PLAYWRIGHT_BROWSERS_PATH: dir }, [])).toBeNull();
  });
});
