/**
 * `npm run bench:face`: what the production pipeline says of the labelled portraits, check by check, beside their labels. Writes
 * `bench/results/face.md`. Limits were set and weights trained on these very portraits: the figures say that the pipeline does what its parts
 * were made for, not how it does on others (`npm run train:face` prints cross-validated figures).
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureChromium } from './lib/browser.mjs';
import { inspectAll } from './lib/inspect-browser.mjs';
import { prepareInputs } from './lib/inspect-inputs.mjs';
import { projectDir, Refusal, runScript, sharedDir } from './lib/project.mjs';

/** @typedef {Record<string, unknown>} Label */
/** @typedef {{ check: string, status: 'pass' | 'unsure' | 'fail' }} Finding */

/** What a label says about a check: true where the picture has the fault. @type {Readonly<Record<string, (label: Label) => boolean>>} */
const hasFault = {
  'one-face': ({ n_faces }) => n_faces !== 1,
  'facing-camera': ({ pose }) => pose !== 'frontal',
  'glasses-off': ({ glasses }) => glasses !== 'none',
  'hat-off': ({ head_covering }) => /^(hat|hood|headscarf)$/.test(String(head_covering)),
  'eyes-open': ({ eyes }) => eyes === 'closed',
  'neutral-face': ({ mouth }) => mouth !== 'neutral',
  'enough-light': ({ light }) => light === 'dark',
  'not-too-bright': ({ light }) => light === 'bright',
  'even-light': ({ light }) => light === 'side',
  'plain-background': ({ background }) => background === 'cluttered',
};

async function readLabels() {
  const dir = path.join(sharedDir, 'testdata/dev/faces');
  const text = await readFile(path.join(dir, 'labels.json'), 'utf8').catch(() => {
    throw new Refusal(`The labelled portraits are not in ${dir}: nothing to measure.`);
  });
  return /** @type {Label[]} */ (JSON.parse(text)).map((label) => ({
    label,
    file: path.join(dir, String(label.file)),
  }));
}

/** @param {readonly (Finding['status'] | undefined)[]} statuses @param {Finding['status']} status */
const count = (statuses, status) => statuses.filter((one) => one === status).length;

/** @param {string} check @param {readonly { label: Label, findings: readonly Finding[] }[]} seen */
function rowOf(check, seen) {
  const fault = hasFault[check];
  const split = (/** @type {boolean} */ wanted) =>
    seen
      .filter(({ label }) => fault !== undefined && fault(label) === wanted)
      .map(({ findings }) => findings.find((one) => one.check === check)?.status);
  const [bad, free] = [split(true), split(false)];
  const alarms = free.length > 0 ? ((100 * count(free, 'fail')) / free.length).toFixed(1) : '-';
  const cells = [
    count(bad, 'fail'),
    count(bad, 'unsure'),
    count(bad, 'pass'),
    bad.length,
    count(free, 'fail'),
    free.length,
  ];
  return `| ${check} | ${cells.join(' | ')} | ${alarms} |`;
}

await runScript(async () => {
  const labels = await readLabels();
  const { jobs, given } = await prepareInputs(
    labels.map(({ file }) => file),
    { isMovement: false, from: projectDir },
  );
  const { buildForProduction } = await import('./lib/app-build.mjs');
  await buildForProduction({ onlyIfStale: true, needModel: true });
  const results = await inspectAll(jobs, { given, kind: 'selfie', fps: 30, chromiumPath: await ensureChromium() });
  const seen = labels.map(({ label }, i) => ({
    label,
    findings: /** @type {Finding[]} */ (results[i]?.findings ?? []),
  }));
  const page = [
    '# The face checks on labelled portraits',
    '',
    `Written by \`npm run bench:face\`: ${labels.length} portraits of generated people through the production pipeline. Limits and weights were made with these`,
    'portraits, so expect less on others; cross-validated figures stand in `README.md` here. Labels of pose and light are judgements by eye.',
    '',
    '| check | fault: fails | unsure | passes | with the fault | false alarms | without it | false alarms, % |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...Object.keys(hasFault).map((check) => rowOf(check, seen)),
    '',
  ].join('\n');
  await writeFile(path.join(projectDir, 'bench/results/face.md'), page);
  console.log(page);
  return 0;
});
