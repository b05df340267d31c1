/**
 * `npm run bench:judge`: how well the checks tell what is wrong with a picture of a document. Draws scenes with one fault each and clean ones,
 * judges them live and as stills, with the true outline and with the finder's, then the labelled photos. Prints tables and writes
 * `bench/results/judge.md`, `judge-roc-*.svg` and `judge-confusion.svg`; every verdict goes to `.cache/judge.json`, from which `--again` writes the page and
 * the plots anew.
 * `--seeds tuning` takes the seeds that limits may be tuned on and writes nothing; `--count 60` scenes a fault (and twice as many clean ones);
 * `--only blur,motion` these groups; `--keep` keeps drawn scenes in `.cache/judge-scenes` and reads them the next time;
 * `--no-photos`; `--wrong sharp` lists the scenes that this check gets wrong.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { bundle } from '../bench/bundle.mjs';
import { judgePhotos, withLabels } from '../bench/judge-photos.mjs';
import {
  confusionPlot,
  confusionTable,
  pageOf,
  photoTable,
  ratesTable,
  rocPlots,
  smearTable,
  timeLines,
  variants,
} from '../bench/judge-report.mjs';
import { faults, firstSeeds, groupNames, sizeOfGroup } from '../bench/judge-scenes.mjs';
import { cacheDir, projectDir, Refusal, runScript } from './lib/project.mjs';

const resultsDir = path.join(projectDir, 'bench/results');
/** The machine's other core stays free for the browser that somebody else's bench may be timing. */
const mostWorkers = 2;

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: 'fresh' },
    count: { type: 'string', default: '60' },
    only: { type: 'string' },
    again: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    'no-photos': { type: 'boolean', default: false },
    wrong: { type: 'string' },
  },
});

function jobsOf() {
  const firstSeed = firstSeeds[options.seeds];
  if (firstSeed === undefined) throw new Refusal('--seeds is tuning or fresh.');
  const count = Number(options.count);
  const groups = options.only ? options.only.split(',') : groupNames;
  return groups.flatMap((group) =>
    Array.from({ length: sizeOfGroup(group, count) }, (_, index) => ({ group, index, firstSeed })),
  );
}

function judgeShare(jobs, entry) {
  const keepDir = options.keep ? path.join(cacheDir, 'judge-scenes') : null;
  const rows = [];
  return new Promise((resolve, reject) => {
    const worker = new Worker(path.join(projectDir, 'bench/judge-worker.mjs'), {
      workerData: { jobs, entry, keepDir },
    });
    worker.on('message', (row) => rows.push(row));
    worker.on('error', reject);
    worker.on('exit', () => resolve(rows));
  });
}

async function judgeScenes(entry) {
  const jobs = jobsOf();
  const shares = Array.from({ length: mostWorkers }, (_, k) => jobs.filter((_, i) => i % mostWorkers === k));
  return (await Promise.all(shares.map((share) => judgeShare(share, entry)))).flat();
}

function printWrong(rows, check) {
  const kinds = faults.filter((fault) => fault.check === check).map(({ kind }) => kind);
  for (const variant of [variants[0], variants[2]]) {
    for (const row of rows) {
      const { status, value, score, advice } = row.verdicts[variant][check];
      if ((status === 'fail') === kinds.includes(row.group)) continue;
      const scene = `${row.group} ${row.seed} ${row.specimen} on ${row.surface} at ${row.strength.toFixed(2)}`;
      console.log(`${variant}: ${scene}: ${status} ${advice ?? ''} ${value?.toFixed?.(3)} score ${score.toFixed(2)}`);
    }
  }
}

const verdictsFile = path.join(cacheDir, 'judge.json');

const roundedOf = (value) => (Number.isInteger(value) ? value : Number(value.toPrecision(4)));

/** Four digits are more than any figure is good for; what is not there is not written. */
const shortly = (_, value) => (value === null ? undefined : typeof value === 'number' ? roundedOf(value) : value);

function writeAgain() {
  const { scenes, photos } = JSON.parse(readFileSync(verdictsFile, 'utf8'));
  writePages(scenes, withLabels(photos));
}

function writeResults(rows, photos) {
  mkdirSync(resultsDir, { recursive: true });
  const kept = photos.map(({ file, verdicts }) => ({ file, verdicts }));
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(verdictsFile, `${JSON.stringify({ scenes: rows, photos: kept }, shortly)}\n`);
  writePages(rows, photos);
}

function writePages(rows, photos) {
  const machine = `Node ${process.versions.node}, ${os.cpus()[0]?.model ?? 'unknown processor'}`;
  const heading = `# The judge on generated scenes and labelled photos\n\nWritten by \`npm run bench:judge\`; ${machine}. Fresh seeds, never used for tuning. Precision is for as many scenes with the fault as without; half of those without are clean, half have another fault.`;
  writeFileSync(path.join(resultsDir, 'judge.md'), pageOf({ rows, photos, heading }));
  writeFileSync(path.join(resultsDir, 'judge-confusion.svg'), confusionPlot(rows, variants[0]));
  rocPlots(rows, variants[0]).forEach((svg, i) => {
    writeFileSync(path.join(resultsDir, `judge-roc-${i + 1}.svg`), svg);
  });
}

await runScript(async () => {
  if (options.again) return writeAgain();
  const entry = await bundle('bench/judge-entry.ts', 'judge');
  const rows = await judgeScenes(entry);
  const photos = options['no-photos'] ? [] : await judgePhotos(await import(pathToFileURL(entry).href));
  for (const variant of variants) console.log(`\n${variant}\n${ratesTable(rows, variant)}`);
  console.log(`\n${confusionTable(rows, variants[0])}\n\n${timeLines(rows).join('\n')}`);
  if (rows.some(({ group }) => group === 'motion'))
    console.log(`\n${smearTable(rows, variants[0])}\n\n${smearTable(rows, variants[2])}`);
  if (photos.length > 0)
    console.log(`\n${variants.map((variant) => `${variant}\n${photoTable(photos, variant)}`).join('\n\n')}`);
  if (options.wrong) printWrong(rows, options.wrong);
  if (options.seeds === 'fresh' && !options.only) writeResults(rows, photos);
});
