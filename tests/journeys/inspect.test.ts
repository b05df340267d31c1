/** The command line over real processes: what comes out where, and with which exit code. What the checks find is theirs to test. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chromiumArgs } from '../../scripts/lib/browser.mjs';
import { projectDir } from '../../scripts/lib/project.mjs';

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let dir: string;
const at = (name: string): string => path.join(dir, name);

/** Runs it as npm does: started in the project's folder, with the person's own in INIT_CWD. */
function inspect(...args: string[]): Promise<Run> {
  const env = {
    ...process.env,
    CHROMIUM_PATH: inject('chromiumPath'),
    npm_lifecycle_event: 'inspect',
    INIT_CWD: dir,
  };
  const child = spawn(process.execPath, ['scripts/inspect.mjs', ...args], { cwd: projectDir, env });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (part) => {
    stdout += part;
  });
  child.stderr.on('data', (part) => {
    stderr += part;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr })));
}

beforeAll(async () => {
  dir = await mkdtemp(path.join(os.tmpdir(), 'inspect-'));
  await mkdir(at('frames'));
  await mkdir(at('nothing'));
  const browser = await chromium.launch({ executablePath: inject('chromiumPath'), args: chromiumArgs });
  const page = await browser.newPage({ viewport: { width: 320, height: 240 } });
  const frames: Buffer[] = [];
  for (const shade of [60, 120, 180]) {
    await page.setContent(`<body style="background: rgb(${shade}, ${shade}, ${shade})">`);
    frames.push(await page.screenshot({ type: 'jpeg' }));
  }
  await browser.close();
  await writeFile(at('picture.jpg'), frames[0]!);
  await writeFile(at('clip.mjpeg'), Buffer.concat(frames));
  for (const [i, frame] of frames.entries()) await writeFile(at(`frames/${8 + i}.jpg`), frame);
  await writeFile(at('text.jpg'), 'This is no picture.');
  await writeFile(at('empty.jpg'), '');
});
afterAll(() => rm(dir, { recursive: true }));

describe('inspect', () => {
  it('prints one JSON array in the order given, and goes on past what is no picture', async () => {
    const files = ['text.jpg', 'picture.jpg', 'gone.jpg', 'empty.jpg', 'frames', at('picture.jpg')];
    const { code, stdout, stderr } = await inspect('--json', '--kind', 'document', ...files);
    const results = JSON.parse(stdout);
    expect(results.map(({ file }: { file: string }) => file)).toEqual(files);
    const keys = ['file', 'kind', 'width', 'height', 'quad', 'faces', 'pose', 'findings', 'ms'];
    for (const i of [1, 5]) {
      expect(Object.keys(results[i])).toEqual(expect.arrayContaining(keys));
      expect(results[i]).toMatchObject({ kind: 'document', width: 320, height: 240 });
    }
    for (const i of [0, 2, 3, 4]) {
      expect(Object.keys(results[i])).toEqual(['file', 'error']);
      expect(results[i].error).toMatch(/^[A-Z].*\.$/);
      expect(stderr).toContain(`${files[i]}: ${results[i].error}`);
    }
    expect(code).toBe(1);
  });

  it('takes a clip and a folder of numbered frames for a movement', async () => {
    const { code, stdout } = await inspect('--json', '--kind', 'movement', '--fps', '10', 'clip.mjpeg', 'frames');
    const results = JSON.parse(stdout);
    expect(results).toHaveLength(2);
    for (const { kind, frames, gestures } of results) {
      expect(kind).toBe('movement');
      expect(frames.map(({ atMs }: { atMs: number }) => Math.round(atMs))).toEqual([0, 100, 200]);
      expect(Array.isArray(gestures)).toBe(true);
    }
    expect(code).toBe(0);
  });

  it('says so where a movement has no frames', async () => {
    const { code, stdout } = await inspect('--json', '--kind', 'movement', 'nothing', 'text.jpg');
    expect(JSON.parse(stdout)).toEqual([
      { file: 'nothing', error: 'This folder holds no numbered frames.' },
      { file: 'text.jpg', error: 'This file holds no motion JPEG frames.' },
    ]);
    expect(code).toBe(1);
  });

  it('prints a table for a person', async () => {
    const { code, stdout } = await inspect('--kind', 'document', 'picture.jpg');
    expect(stdout).toMatch(/^picture\.jpg {2}320x240/);
    expect(code).toBe(0);
  });

  it.each([
    ['an unknown option', ['--fast', '--kind', 'document', 'picture.jpg']],
    ['an unknown kind', ['--kind', 'video', 'picture.jpg']],
    ['no file', ['--json', '--kind', 'selfie']],
  ])('explains itself on stderr alone for %s', async (_, args) => {
    const { code, stdout, stderr } = await inspect(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[A-Z][^\n]*\.\n\nUsage: /);
  });
});
