/**
 * `npm run train:reader`: teaches the small network that tells the characters of machine-readable lines, and writes `src/core/reading/weights.ts`. The
 * characters are drawn from the outlines of OCR B in `src/scenes/prints/ocr-b.ts` (taken from Debian's `fonts-ocr-b`; the font itself need not be installed)
 * with paper, light, blur, noise and JPEG of the scene generator. The same seeds give the same file; about ten minutes on one core.
 *
 *     --pictures N   drawn for training, 156 characters each
 *     --rounds N     through all of them
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { bundle } from '../bench/bundle.mjs';
import { samplesOf } from '../bench/reader/samples.mjs';
import { trainNetwork } from '../bench/reader/train-network.mjs';
import { projectDir, runScript } from './lib/project.mjs';

const weightsFile = path.join(projectDir, 'src/core/reading/weights.ts');

/** Seeds of training; those of the bench begin far above. */
const firstSeed = 1;
/** Pictures that are only looked at after training, to be told how well it went. */
const heldBack = 30;
/** Steps on each side of 0 that one letter holds; see `network.ts`. */
const mostSteps = 45;

const letterOf = (weight) => {
  const code = weight + mostSteps + 35;
  return String.fromCharCode(code >= 92 ? code + 1 : code);
};
const short = (value) => Number(value.toPrecision(5));

function collect(core, from, count) {
  const windows = [];
  const labels = [];
  for (let seed = from; seed < from + count; seed++) {
    for (const { window, label } of samplesOf(core, seed)) {
      windows.push(window);
      labels.push(label);
    }
  }
  const all = new Float32Array(windows.length * core.WINDOW_SIZE);
  for (const [i, window] of windows.entries()) all.set(window, i * core.WINDOW_SIZE);
  return { windows: all, labels: Uint8Array.from(labels) };
}

function packed({ weights, biases }) {
  const each = weights.length / biases.length;
  const steps = Array.from(biases, (_, o) => {
    let most = 1e-6;
    for (let i = o * each; i < (o + 1) * each; i++) most = Math.max(most, Math.abs(weights[i]));
    return short(most / mostSteps);
  });
  const letters = Array.from(weights, (weight, i) => letterOf(Math.round(weight / steps[Math.floor(i / each)]))).join(
    '',
  );
  return { letters, steps, biases: Array.from(biases, short) };
}

function unpacked({ letters, steps, biases }) {
  const each = letters.length / steps.length;
  const value = (letter, i) => {
    const code = letter.charCodeAt(0);
    return (code - 35 - (code > 92 ? 1 : 0) - mostSteps) * steps[Math.floor(i / each)];
  };
  return { weights: Float32Array.from(letters, value), biases: Float32Array.from(biases) };
}

function shareWrong(core, network, { windows, labels }) {
  let wrong = 0;
  for (let n = 0; n < labels.length; n++) {
    const out = network.classify(windows.subarray(n * core.WINDOW_SIZE, (n + 1) * core.WINDOW_SIZE));
    if (out.indexOf(Math.max(...out)) !== labels[n]) wrong++;
  }
  return wrong / labels.length;
}

const sourceOf = (layers) =>
  `// Written by \`npm run train:reader\`; a change by hand is lost.\nimport type { PackedLayer } from './network.ts';\n\nexport const weights: Readonly<Record<'first' | 'second' | 'third', PackedLayer>> = ${JSON.stringify(
    { first: layers[0], second: layers[1], third: layers[2] },
    null,
    2,
  ).replaceAll(/\[\s+(-?[\d.e-]+,?\s+)+\]/g, (list) => list.replaceAll(/\s+/g, ' '))};\n`;

await runScript(async () => {
  const { values } = parseArgs({
    options: { pictures: { type: 'string', default: '700' }, rounds: { type: 'string', default: '10' } },
  });
  const core = await import(pathToFileURL(await bundle('bench/reader/entry.ts', 'reader-entry')).href);
  const pictures = Number(values.pictures);
  const samples = collect(core, firstSeed, pictures);
  console.log(`${samples.labels.length} characters drawn.`);
  const trained = trainNetwork(core, samples, {
    epochs: Number(values.rounds),
    chance: core.createChance(20),
    tell: console.log,
  });
  const layers = trained.map(packed);
  const test = collect(core, firstSeed + pictures, heldBack);
  const wrong = shareWrong(core, core.createNetwork(layers.map(unpacked)), test);
  console.log(`Packed: ${(100 * wrong).toFixed(3)} % of ${test.labels.length} characters held back are wrong.`);
  writeFileSync(weightsFile, sourceOf(layers));
});
