/**
 * `npm run train:face`: learns what heads wear from the labelled pictures, from things painted on them and from drawn sitters, and writes
 * `src/core/wearing/weights.ts`. The same pictures give the same file. Without the shared folder it says so and keeps the committed weights.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bench/bundle.mjs';
import { aucOf, recallAt } from '../bench/faces/ranking.mjs';
import { crossValidate, fitHead, headsOf } from '../bench/faces/wearing-heads.mjs';
import { devSamples, sitterSamples, sleeperSamples } from '../bench/faces/wearing-samples.mjs';
import { projectDir, runScript } from './lib/project.mjs';

const weightsFile = path.join(projectDir, 'src/core/wearing/weights.ts');
/** Scores of the portraits by weights that had not seen them: for the bench, which does not learn. */
const foldsFile = path.join(projectDir, 'bench/results/wearing-folds.json');

/** Sitters to learn from; those of the bench begin far above. A thousand gave, against 600, hats and covers several more in a hundred. */
const sitters = { from: 1, count: 2200 };

/** With shut eyes, of which chance makes too few. */
const asleep = { from: 10_001, count: 360 };

/** Share of the people without a thing who may be taken for wearing it. */
const falseShare = 0.02;

/** Steps on each side of 0 that one letter holds; see `judge.ts`. */
const mostSteps = 45;

/** How the comparisons are asked: their limit is the middle, because both mistakes cost the same; dark lenses are told only where sure. */
const comparisons = ['wrapped', 'hand'];

const letterOf = (weight) => {
  const code = Math.max(-mostSteps, Math.min(mostSteps, weight)) + mostSteps + 35;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
};

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** The level above which `falseShare` of the people without a thing lie, portraits and sitters counting as much as each other. */
function limitOf(portraits, sitters) {
  const among = (scores, limit) => scores.filter((score) => score > limit).length / Math.max(1, scores.length);
  const candidates = [...portraits, ...sitters].sort((a, b) => a - b);
  const isEnough = (limit) => (among(portraits, limit) + among(sitters, limit)) / 2 <= falseShare;
  return candidates.find(isEnough) ?? 0;
}

/** Where the scores of a head lie, by people it had not seen: half-way evidence, and how far the typical wearer is above it. */
function scaleOf(name, rows) {
  const asked = rows.filter(({ truth }) => truth !== null);
  const scores = (truth, sources) =>
    asked.filter((row) => row.truth === truth && sources.includes(row.sample.source)).map(({ score }) => score);
  const limit = comparisons.includes(name) ? 0 : limitOf(scores(false, ['dev']), scores(false, ['sitter']));
  const typical = quantile(scores(true, ['dev', 'overlay', 'sitter']), 0.5);
  return { limit, spread: Math.max(0.05, (typical - limit) / 3) };
}

const short = (value) => Number(value.toPrecision(6));

function lettersOf(weights) {
  const step = short(Math.max(...weights.map(Math.abs)) / mostSteps);
  return { step, letters: Array.from(weights, (weight) => letterOf(Math.round(weight / step))).join('') };
}

function packed({ weights, bias, hidden }, { part, from }, { limit, spread }) {
  const units = hidden.map((unit) => ({ ...unit, ...lettersOf(unit.weights) }));
  const layer = {
    biases: units.map((unit) => short(unit.bias)),
    steps: units.map((unit) => unit.step),
    outs: units.map((unit) => short(unit.out)),
    letters: units.map((unit) => unit.letters).join(''),
  };
  const scale = { limit: short(limit), spread: short(spread) };
  return { part, from, bias: short(bias), ...scale, ...lettersOf(weights), hidden: layer };
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

function portraitScores(rows) {
  const asked = rows.filter(({ truth, sample }) => truth !== null && sample.source === 'dev');
  return {
    scores: asked.map(({ score }) => Number(score.toFixed(3))),
    truths: asked.map(({ truth }) => Number(truth)),
  };
}

function sourceOf(heads) {
  const fields = Object.entries(heads).map(([name, head]) => `  ${name}: ${JSON.stringify(head)},`);
  return `// Written by \`npm run train:face\`; a change by hand is lost.\n// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the letters are numbers\nimport type { PackedHead } from './judge.ts';\n\nexport const weights = {\n${fields.join('\n')}\n} as const satisfies Record<string, PackedHead>;\n`;
}

await runScript(async () => {
  const core = await import(pathToFileURL(await bundle('bench/faces/entry.ts', 'faces-entry')).href);
  const dev = await devSamples(core);
  if (dev.length === 0) {
    console.log('The labelled pictures are not here (see DRY_RUN_SHARED): the committed weights stay.');
    return;
  }
  const samples = [...dev, ...(await sitterSamples(core, sitters)), ...(await sleeperSamples(core, asleep))];
  const heads = {};
  const folds = {};
  for (const [name, head] of Object.entries(headsOf(core.PER_CELL))) {
    const rows = crossValidate(samples, head);
    tell(name, rows);
    folds[name] = portraitScores(rows);
    heads[name] = packed(fitHead(samples, head), head, scaleOf(name, rows));
  }
  writeFileSync(weightsFile, sourceOf(heads));
  writeFileSync(foldsFile, `${JSON.stringify(folds)}\n`);
});
