/** Draws and judges its share of the scenes, in a thread of its own; posts one row a scene. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { observationOf, sureOutline, verdictsOf } from './judge-observation.mjs';
import { asSeen, specOf } from './judge-scenes.mjs';

const { jobs, entry, keepDir } = workerData;
const core = await import(pathToFileURL(entry).href);
const finder = core.createDocumentFinder();

/** A drawn scene is kept when asked, since drawing takes most of the time; whoever changes the generator empties the folder. */
function draw(job) {
  const spec = specOf(core, job);
  const file = keepDir && path.join(keepDir, `${job.group}-${spec.seed}`);
  if (!file || !existsSync(`${file}.json`)) {
    const scene = core.drawScene(spec);
    if (!file) return { spec, ...scene };
    mkdirSync(keepDir, { recursive: true });
    writeFileSync(`${file}.rgba`, scene.pixels.data);
    const { masks, ...truth } = scene.truth;
    writeFileSync(`${file}.json`, JSON.stringify({ ...truth, masks: {} }));
    return { spec, ...scene };
  }
  const data = new Uint8ClampedArray(readFileSync(`${file}.rgba`));
  return { spec, pixels: { ...spec.size, data }, truth: JSON.parse(readFileSync(`${file}.json`, 'utf8')) };
}

function judge(job) {
  const { spec, pixels, truth } = draw(job);
  const outlines = {
    truth: sureOutline(asSeen(truth.corners), truth.cutOff),
    finder: finder.find(pixels, { formats: [truth.format] }),
  };
  const verdicts = {};
  const ms = {};
  for (const [outlineName, outline] of Object.entries(outlines)) {
    for (const source of ['live', 'still']) {
      const refined =
        outline && source === 'still' && outlineName === 'finder' ? core.refineCorners(pixels, outline) : outline;
      const observation = observationOf(core, pixels, { source, outline: refined, format: truth.format });
      const start = performance.now();
      verdicts[`${source}, ${outlineName}`] = verdictsOf(core, observation);
      ms[`${source}, ${outlineName}`] = performance.now() - start;
    }
  }
  const { group, index } = job;
  const strength = truth.degradations[group] ?? 0;
  return { group, index, seed: spec.seed, specimen: truth.specimen, surface: spec.surface, strength, verdicts, ms };
}

for (const job of jobs) parentPort.postMessage(judge(job));
