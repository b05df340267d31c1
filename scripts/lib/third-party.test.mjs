import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { projectDir } from './project.mjs';
import { billOfMaterials, goodLicences, shippedParts, uses } from './third-party.mjs';

const read = (/** @type {string} */ name) => readFile(path.join(projectDir, name), 'utf8');
const parts = await shippedParts();

it('lists every package that comes with the app, and no other', async () => {
  const { dependencies } = JSON.parse(await read('package.json'));
  const names = parts.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  expect(names).not.toContain('vite');
  expect(Object.keys(uses).sort()).toEqual(Object.keys(dependencies).sort());
});

it('holds only parts whose terms are met by handing on their words', () => {
  expect(parts.filter(({ licence }) => !goodLicences.includes(licence))).toEqual([]);
  // Only of this licence the common text stands for all.
  expect(parts.filter(({ licence, text }) => text === null && licence !== 'Apache-2.0')).toEqual([]);
});

it('is written down as it is now (else: node scripts/write-third-party.mjs)', async () => {
  const { version } = JSON.parse(await read('package.json'));
  expect(JSON.parse(await read('sbom.cdx.json'))).toEqual(billOfMaterials(parts, version));
  const page = await read('THIRD_PARTY.md');
  for (const { name, version, licence, text } of parts) {
    expect(page).toContain(`| ${name} `);
    expect(page).toMatch(new RegExp(`\\| ${name} +\\| ${version.replaceAll('.', '\\.')} +\\| ${licence} `));
    if (text) expect(page).toContain(text);
  }
  expect(page).toContain('Apache License');
});
