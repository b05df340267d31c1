/**
 * `npm run bench:document`: how well and how fast the document finder works, beside jscanify and the usual OpenCV.js contour method, on
 * the shared development pictures and on generated scenes. Writes tables and plots to `bench/results/`.
 *
 *     --node-only    ours alone, in Node: seconds instead of minutes; writes nothing
 *     --only TEXT    the development pictures whose name contains TEXT, no scenes; writes nothing
 *     --scenes N     generated scenes in a group (0: none)
 *     --seed N       first seed; from 1 000 000 on for reports, below 50 000 for tuning (then nothing is written)
 */
import { parseArgs } from 'node:util';
import { benchDocument } from '../bench/document-bench.mjs';
import { firstSeed } from '../bench/scene-groups.mjs';
import { Refusal, runScript } from './lib/project.mjs';

/** With these the whole bench takes under four minutes on two busy cores. */
const defaultScenes = 20;

function readOptions() {
  const { values } = parseArgs({
    options: {
      'node-only': { type: 'boolean', default: false },
      only: { type: 'string', default: '' },
      scenes: { type: 'string', default: String(defaultScenes) },
      seed: { type: 'string', default: String(firstSeed) },
    },
  });
  const [scenes, seed] = [Number(values.scenes), Number(values.seed)];
  if (!Number.isInteger(scenes) || scenes < 0 || !Number.isInteger(seed) || seed < 0) {
    throw new Refusal('--scenes and --seed take whole numbers.');
  }
  return { isNodeOnly: values['node-only'], only: values.only, scenes: values.only === '' ? scenes : 0, seed };
}

await runScript(async () => benchDocument(readOptions()));
