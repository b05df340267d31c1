/**
 * `npm run bench:reader-peer`: our reader of machine-readable lines beside tesseract.js, which is installed into `bench/reader/peer` on first use.
 * Writes `bench/results/reader-peer.md`.
 *
 *     --scenes N     scenes for each document and resolution
 *     --seed N       first seed
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../bench/bundle.mjs';
import { measurePeer } from '../bench/reader/peer/peer.mjs';
import { table } from '../bench/tables.mjs';
import { projectDir, runScript } from './lib/project.mjs';

const lines = (...cells) => table(...cells).join('\n');
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

await runScript(async () => {
  const { values } = parseArgs({
    options: { scenes: { type: 'string', default: '10' }, seed: { type: 'string', default: '3300000' } },
  });
  const core = await import(pathToFileURL(await bundle('bench/reader/entry.ts', 'reader-entry')).href);
  const { rows, bytes } = await measurePeer(core, { seed: Number(values.seed), count: Number(values.scenes) });
  const rate = ({ wrong }, { characters }) => `${((100 * (characters - wrong)) / characters).toFixed(1)} %`;
  const page = `# Reading machine-readable lines: ours beside tesseract.js

Written by \`npm run bench:reader-peer\`. Both read the same straightened documents of generated scenes without degradation. tesseract.js 6.0.1 gets the strip with
the lines alone, its English data (LSTM, integer), one block of text, and a list of the 37 characters; its weight is ${(bytes / 1e6).toFixed(1)} MB (library, SIMD core and data as they
are packaged). Wrong characters are counted by the least number of changes. Times are of this run, on a shared machine.

${lines(
  [
    'Resolution',
    'Document',
    'Scenes',
    'Characters right: ours',
    'tesseract.js',
    'Whole zones right: ours',
    'tesseract.js',
    'Read p50: ours',
    'tesseract.js',
  ],
  rows.map((row) => [
    `${row.dpi} DPI`,
    row.specimen,
    row.scenes,
    rate(row.ours, row),
    rate(row.theirs, row),
    row.ours.zones,
    row.theirs.zones,
    `${middle(row.ours.ms).toFixed(0)} ms`,
    `${middle(row.theirs.ms).toFixed(0)} ms`,
  ]),
)}
`;
  await writeFile(path.join(projectDir, 'bench/results/reader-peer.md'), page);
  console.log(page);
});
