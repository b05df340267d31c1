/**
 * `npm run bench:reader`: how well and how fast machine-readable lines are read, on fresh seeds. Writes `bench/results/reader.md`.
 *
 *     --scenes N     whole scenes for each document and resolution (found by the finder, straightened, read, as in the app)
 *     --zones N      quick documents of lines, spoilt at random, to count wrong zones that are reported as right
 *     --seed N       first seed; from 3 000 000 on for reports
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../bench/bundle.mjs';
import { readerReport } from '../bench/reader/report.mjs';
import { measureHints, measureScenes } from '../bench/reader/scene-figures.mjs';
import { measureSpecimens } from '../bench/reader/specimens.mjs';
import { measureZones } from '../bench/reader/zone-figures.mjs';
import { projectDir, runScript } from './lib/project.mjs';

await runScript(async () => {
  const { values } = parseArgs({
    options: {
      scenes: { type: 'string', default: '40' },
      zones: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '3000000' },
    },
  });
  const core = await import(pathToFileURL(await bundle('bench/reader/entry.ts', 'reader-entry')).href);
  const seed = Number(values.seed);
  const scenes = measureScenes(core, { seed, count: Number(values.scenes) });
  const hints = measureHints(core, { seed });
  const specimens = await measureSpecimens(core);
  const zones = measureZones(core, { seed, count: Number(values.zones) });
  const page = readerReport({ scenes, hints, specimens, zones });
  await writeFile(path.join(projectDir, 'bench/results/reader.md'), page);
  console.log(page);
});
