/** Pictures that are no selfie, through the real face model and all checks: a sensible sentence, never a wrong "all good", never an exception. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findModel, modelPlaces } from '../../scripts/lib/model.mjs';
import { projectDir } from '../../scripts/lib/project.mjs';
import type { CheckReport } from '../../src/core/checks/index.ts';
import { launch } from './browser.ts';
import { drawOddPictures } from './odd-pictures.ts';
import { serveSitter } from './sitter-page.ts';

const model = await findModel(modelPlaces(), console.log);
if (!model && process.env.CI) throw new Error('The face model is required here and was not found.');

interface Looked {
  readonly file: string;
  readonly error?: string;
  readonly findings: readonly CheckReport[];
}

describe.skipIf(!model)('pictures that are no selfie (needs the face model: see README)', () => {
  let dir: string;
  let seen: Readonly<Record<string, Looked>>;

  beforeAll(async () => {
    dir = await mkdtemp(path.join(os.tmpdir(), 'odd-'));
    const server = await serveSitter(model!);
    const browser = await launch(null);
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction('"demo" in globalThis');
    const pictures = Object.entries(await page.evaluate(drawOddPictures));
    await browser.close();
    server.close();
    const files = pictures.map(([name]) => path.join(dir, `${name.replaceAll(' ', '-')}.jpg`));
    for (const [i, [, base64]] of pictures.entries()) await writeFile(files[i]!, Buffer.from(base64, 'base64'));
    const env = { ...process.env, CHROMIUM_PATH: inject('chromiumPath') };
    const args = ['scripts/inspect.mjs', '--json', '--kind', 'selfie', ...files];
    const { stdout } = await promisify(execFile)(process.execPath, args, {
      cwd: projectDir,
      env,
      maxBuffer: 64 * 1024 * 1024,
    });
    const looked: readonly Looked[] = JSON.parse(stdout);
    seen = Object.fromEntries(pictures.map(([name], i) => [name, looked[i]!]));
  });

  afterAll(() => rm(dir, { recursive: true, force: true }));

  /** What is said of a picture: each advice behind the name of its check. */
  const saidOf = (name: string): readonly string[] =>
    seen[name]!.findings.flatMap((report) => (report.status === 'fail' ? [`${report.check}: ${report.advice}`] : []));

  it('a selfie and its mirror image are told nothing', () => {
    expect(saidOf('selfie')).toEqual([]);
    expect(saidOf('mirrored')).toEqual([]);
  });

  it.each([
    // The model takes a painted face for one; what matters is that it is never all good.
    ['doll', /^(one-face|face-uncovered|not-too-bright): /],
    ['hand', /^one-face: show-face$/],
    ['darkness', /^one-face: free-lens$/],
    ['covered lens', /^one-face: free-lens$/],
    ['face on a screen', /^(plain-background: hide-other-face|one-face: be-alone)$/],
    ['face on a poster', /^plain-background: /],
    ['half a face', /^(face-centred: move-|one-face: show-face$)/],
    ['twins', /^(one-face: (be-alone|show-face)|face-centred: move-(left|right))$/],
    ['five faces', /^one-face: be-alone$/],
    ['upside down', /^(facing-camera: hold-phone-upright|one-face: show-face)$/],
  ])('%s is told what is wrong', (name, sentence) => {
    expect(seen[name]!.error).toBeUndefined();
    expect(saidOf(name)).toContainEqual(expect.stringMatching(sentence));
  });
});
