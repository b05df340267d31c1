/**
 * `npm run bench:movements`: the truth tables of movements on played ones, at 10, 15 and 30 frames a second, with noise, jitter, dropped frames, with and
 * without glasses. Writes `bench/results/movements.md`.
 *
 *     --people N     for each movement, manner, frame rate and pair of eyes
 *     --seed N       first seed; from 7 000 000 on for reports, below for tuning
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../bench/bundle.mjs';
import { measureIdle } from '../bench/movements/idle.mjs';
import { movementsReport } from '../bench/movements/report.mjs';
import { measureManners, measureMixUps } from '../bench/movements/truth.mjs';
import { toldOf } from '../bench/movements/watch.mjs';
import { projectDir, runScript } from './lib/project.mjs';

/** Each of thirteen movements is tried where each of the others was asked for. */
const mixUpPeople = 2;

await runScript(async () => {
  const { values } = parseArgs({
    options: { people: { type: 'string', default: '50' }, seed: { type: 'string', default: '7000000' } },
  });
  const core = await import(pathToFileURL(await bundle('bench/movements/entry.ts', 'movements')).href);
  const run = { seed: Number(values.seed), people: Number(values.people) };
  const rows = measureManners(core, run);
  const mixUps = measureMixUps(core, { seed: run.seed + 700, people: mixUpPeople });
  const idle = measureIdle(core, toldOf, run.seed);
  const page = movementsReport({ run, rows, mixUps, idle });
  await writeFile(path.join(projectDir, 'bench/results/movements.md'), page);
  console.log(page);
});
