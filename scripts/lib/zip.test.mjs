import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { zipFolder } from './zip.mjs';

it('holds every file under its name, with the same bytes whenever it is made', async () => {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'zip-'));
  await mkdir(path.join(dir, 'assets'));
  await writeFile(path.join(dir, '_headers'), '/*');
  await writeFile(path.join(dir, 'assets/a.js'), 'script'.repeat(100));
  await writeFile(path.join(dir, 'assets/a.js.br'), 'packed');
  const first = await zipFolder(dir);
  await utimes(path.join(dir, '_headers'), 1, 1);
  expect(Buffer.from(await zipFolder(dir)).equals(Buffer.from(first))).toBe(true);
  const found = Object.entries(unzipSync(first)).map(([name, content]) => [name, strFromU8(content)]);
  expect(Object.fromEntries(found)).toEqual({
    _headers: '/*',
    'assets/a.js': 'script'.repeat(100),
    'assets/a.js.br': 'packed',
  });
  await rm(dir, { recursive: true });
});
