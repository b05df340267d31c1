/**
 * `npm run bench:wearing`: what is said of glasses, hats, covers and shut eyes on drawn sitters that nothing was learnt from, beside the folds by person
 * over the labelled portraits that `npm run train:face` left. Writes `bench/results/wearing.md`, two ROC plots and a sheet of the worst mistakes.
 * The sitters take about three minutes when they are drawn for the first time.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../bench/bundle.mjs';
import { observeFaces } from '../bench/faces/observe.mjs';
import { pictureSheet } from '../bench/faces/picture-sheet.mjs';
import { eyesFigures, figuresOf, judgeSitters, questions, worstMistakes } from '../bench/faces/wearing-bench.mjs';
import { foldFigures, rocPlot, wearingReport } from '../bench/faces/wearing-report.mjs';
import { sleepers, wearingSitters } from '../bench/faces/wearing-sitters.mjs';
import { projectDir, runScript } from './lib/project.mjs';

/** Seeds of the published figures: 1 to 2200 and 10_001 to 10_360 are learnt from; 90_001 to 90_400 were looked at while settings were chosen, 95_001 to 96_080 are published for the weights before. */
const freshSitters = { from: 97_001, count: 300, isDressed: false };

const freshSleepers = { from: 98_001, count: 80 };

/** Of each kind of mistake. */
const mostMistakes = 8;

const resultsDir = path.join(projectDir, 'bench/results');

/** @param {readonly any[]} orders @param {readonly any[]} mistakes */
async function sheetOf(orders, mistakes) {
  const byName = new Map(orders.map((order) => [order.name, order]));
  const shown = mistakes.map(({ sitter }) => /** @type {any} */ (byName.get(sitter)));
  const pictures = [];
  for (const { observation } of await observeFaces(shown)) {
    const { sitter, is } = mistakes[pictures.length];
    const [what, thing] = is.split(': ');
    pictures.push({ pixels: observation.pixels, lines: [`${what}: ${thing.split(/,| against/)[0]}`, sitter] });
  }
  return pictureSheet(pictures);
}

await runScript(async () => {
  const core = await import(pathToFileURL(await bundle('bench/faces/wearing-entry.ts', 'face-wearing')).href);
  const orders = wearingSitters(core, freshSitters);
  const judged = judgeSitters(core, await observeFaces(orders));
  const asleep = judgeSitters(core, await observeFaces(sleepers(core, freshSleepers)));
  const sitters = questions.map((question) => figuresOf(question, judged.heads));
  const folds = foldFigures(JSON.parse(readFileSync(path.join(resultsDir, 'wearing-folds.json'), 'utf8')));
  const page = wearingReport({ judged, sitters, folds, eyes: eyesFigures(asleep.heads, judged.heads) });
  await writeFile(path.join(resultsDir, 'wearing.md'), page);
  await writeFile(path.join(resultsDir, 'wearing-roc-sitters.svg'), rocPlot('drawn sitters of fresh seeds', sitters));
  await writeFile(path.join(resultsDir, 'wearing-roc-portraits.svg'), rocPlot('portraits, six folds by person', folds));
  const mistakes = worstMistakes(judged.heads, mostMistakes);
  await writeFile(path.join(resultsDir, 'wearing-mistakes.jpg'), await sheetOf(orders, mistakes));
  console.log(page);
  return 0;
});
