/**
 * `npm run train:face`: learns what heads wear from the labelled pictures, from things painted on them and from drawn sitters, and writes
 * `src/core/wearing/weights.ts`. The same pictures give the same file. Without the shared folder it says so and keeps the committed weights.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bench/bundle.mjs';
import { aucOf, recallAt } from '../bench/faces/logistic.mjs';
import { crossValidate, fitHead, headsOf } from '../bench/faces/wearing-heads.mjs';
import { devSamples, sitterSamples } from '../bench/faces/wearing-samples.mjs';
import { projectDir, runScript } from './lib/project.mjs';

const weightsFile = path.join(projectDir, 'src/core/wearing/weights.ts');

/** Sitters to learn from; those of the bench begin far above. */
const sitters = { from: 1, count: 60, isAugmented: true };

/** Share of the people without a thing who may be taken for wearing it. */
const falseShare = 0.02;

/** Steps on each side of 0 that one letter holds; see `judge.ts`. */
const mostSteps = 45;

/** How the comparisons are asked: their limit is the middle, because both mistakes cost the same; dark lenses are told only where sure. */
const comparisons = ['wrapped', 'hand'];

const letterOf = (weight) => {
  const code = weight + mostSteps + 35;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
};

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Where the scores of a head lie, by people it had not seen: half-way evidence, and how far the typical wearer is above it. */
function scaleOf(name, rows) {
  const asked = rows.filter(({ truth }) => truth !== null);
  const scores = (truth, sources) =>
    asked.filter((row) => row.truth === truth && sources.includes(row.sample.source)).map(({ score }) => score);
  const limit = comparisons.includes(name) ? 0 : quantile(scores(false, ['dev', 'sitter']), 1 - falseShare);
  const typical = quantile(scores(true, ['dev', 'overlay', 'sitter']), 0.5);
  return { limit, spread: Math.max(0.05, (typical - limit) / 3) };
}

function packed({ weights, bias }, { part, from }, { limit, spread }) {
  const step = Math.max(...weights.map(Math.abs)) / mostSteps;
  const letters = Array.from(weights, (weight) => letterOf(Math.round(weight / step))).join('');
  const short = (value) => Number(value.toPrecision(6));
  return { part, from, bias: short(bias), step: short(step), limit: short(limit), spread: short(spread), letters };
}

function tell(name, rows) {
  for (const source of ['dev', 'overlay', 'sitter']) {
    const asked = rows.filter(({ truth, sample }) => truth !== null && sample.source === source);
    const [scores, truths] = [asked.map(({ score }) => score), asked.map(({ truth }) => Number(truth))];
    const positives = truths.filter(Boolean).length;
    if (positives === 0 || positives === asked.length) continue;
    const auc = aucOf(scores, truths).toFixed(4);
    console.log(
      `${name}, ${source}: ${positives} of ${asked.length}, AUC ${auc}, recall ${recallAt(scores, truths, 0.03).toFixed(3)}`,
    );
  }
}

function sourceOf(heads) {
  const fields = Object.entries(heads).map(([name, head]) => `  ${name}: ${JSON.stringify(head)},`);
  return `// Written by \`npm run train:face\`; a change by hand is lost.\nimport type { PackedHead } from './judge.ts';\n\nexport const weights = {\n${fields.join('\n')}\n} as const satisfies Record<string, PackedHead>;\n`;
}

await runScript(async () => {
  const core = await import(pathToFileURL(await bundle('bench/faces/entry.ts', 'faces-entry')).href);
  const dev = await devSamples(core);
  if (dev.length === 0) {
    console.log('The labelled pictures are not here (see DRY_RUN_SHARED): the committed weights stay.');
    return;
  }
  const samples = [...dev, ...(await sitterSamples(core, sitters))];
  const heads = {};
  for (const [name, head] of Object.entries(headsOf(core.PER_CELL))) {
    const rows = crossValidate(samples, head);
    tell(name, rows);
    heads[name] = packed(fitHead(samples, head), head, scaleOf(name, rows));
  }
  writeFileSync(weightsFile, sourceOf(heads));
});
