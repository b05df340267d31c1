/**
 * `npm run bench:document`: how well and how fast the document finder works on the shared development pictures. Each picture is searched
 * as a preview frame (640 px long side) and as a full still with refined corners. Prints a table and writes it to
 * `bench/results/document.md` and `.json`. `--only TEXT` keeps the pictures whose name contains TEXT, and writes nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { preparePictures, readPicture, shrinkPicture } from './lib/decode-pictures.mjs';
import { cacheDir, projectDir, Refusal, runScript, sharedDir } from './lib/project.mjs';

const picturesDir = path.join(sharedDir, 'testdata/dev/documents');
const resultsDir = path.join(projectDir, 'bench/results');
/** What a phone's preview gives to the finder. */
const frameLongSide = 640;
/** Each picture is timed this often, after as many rounds over all pictures have warmed the compiler up. */
const rounds = 5;
const warmUpRounds = 2;

async function loadFinder() {
  const { build } = await import('vite');
  const outDir = path.join(cacheDir, 'bench');
  const entry = path.join(projectDir, 'src/core/document/index.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectDir,
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      lib: { entry, formats: ['es'], fileName: 'document' },
    },
  });
  return import(pathToFileURL(path.join(outDir, 'document.js')).href);
}

function readLabels() {
  const file = path.join(picturesDir, 'labels.json');
  if (!existsSync(file)) throw new Refusal(`There are no test pictures in ${picturesDir}; set DRY_RUN_SHARED.`);
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
  return JSON.parse(readFileSync(file, 'utf8')).filter((label) => label.file.includes(only));
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const mean = (values) => (values.length === 0 ? Number.NaN : sum(values) / values.length);
const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)];

/** Corners found in a smaller copy, in pixels of the labelled picture. */
function toLabel(corners, frame, [width, height]) {
  return corners.map(({ x, y }) => ({
    x: ((x + 0.5) * width) / frame.width - 0.5,
    y: ((y + 0.5) * height) / frame.height - 0.5,
  }));
}

function judge(finder, timedFinder, label) {
  const still = readPicture(path.join(picturesDir, label.file));
  const frame = shrinkPicture(still, frameLongSide);
  const truth = label.corners?.map(([x, y]) => ({ x, y }));
  const found = timedFinder.find(frame);
  const rough = timedFinder.find(still);
  const fine = rough && finder.refineCorners(still, rough);
  const overlap = (corners) => (truth && corners ? finder.overlapRatio(corners, truth) : 0);
  return {
    file: label.file,
    group: label.origin,
    background: label.background ?? 'none',
    hasDocument: label.has_document,
    isInside: label.has_document && !label.partially_out_of_frame,
    isFound: found !== null,
    confidence: found?.confidence ?? 0,
    iou: overlap(found && toLabel(found.corners, frame, label.size)),
    stillIou: overlap(fine?.corners),
    frame,
  };
}

/** All times, and for each picture its best one: what other work on the machine disturbs least. */
function timeAll(timedFinder, results) {
  const all = [];
  const best = results.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    results.forEach(({ frame }, i) => {
      const start = performance.now();
      timedFinder.find(frame);
      const ms = performance.now() - start;
      if (round < warmUpRounds) return;
      all.push(ms);
      best[i] = Math.min(best[i], ms);
    });
  }
  return { all, best };
}

function groupRow(name, rows) {
  const ious = rows.map((row) => row.iou);
  const good = ious.filter((iou) => iou >= 0.9).length;
  const still = mean(rows.map((row) => row.stillIou));
  return `| ${name} | ${rows.length} | ${mean(ious).toFixed(4)} | ${still.toFixed(4)} | ${good}/${rows.length} |`;
}

function summarise(results, times) {
  const withDocument = results.filter((row) => row.hasDocument);
  const inside = withDocument.filter((row) => row.group === 'photo' && row.isInside);
  const negatives = results.filter((row) => !row.hasDocument);
  const photoNegatives = negatives.filter((row) => row.group === 'photo');
  const backgrounds = [...new Set(withDocument.map((row) => row.background))].sort();
  const groups = [
    ['photo, all corners inside', inside],
    ['photo, partly outside', withDocument.filter((row) => row.group === 'photo' && !row.isInside)],
    ['rendered', withDocument.filter((row) => row.group !== 'photo')],
    ...backgrounds.map((name) => [`background ${name}`, withDocument.filter((row) => row.background === name)]),
  ].filter(([, rows]) => rows.length > 0);
  const quiet = (rows) => rows.filter((row) => !row.isFound).length;
  return {
    lines: [
      '| pictures | n | mean IoU, frame | mean IoU, refined still | IoU >= .90 |',
      '|---|---|---|---|---|',
      ...groups.map(([name, rows]) => groupRow(name, rows)),
      '',
      `No document, none found: ${quiet(negatives)} of ${negatives.length} (photos ${quiet(photoNegatives)} of ${photoNegatives.length}).`,
      `Time a frame (${frameLongSide} px RGBA to outline): p50 ${quantile(times.all, 0.5).toFixed(2)} ms, p95 ${quantile(times.all, 0.95).toFixed(2)} ms; best of ${rounds} rounds: p50 ${quantile(times.best, 0.5).toFixed(2)} ms, p95 ${quantile(times.best, 0.95).toFixed(2)} ms.`,
    ],
    numbers: {
      insidePhotoMeanIou: mean(inside.map((row) => row.iou)),
      insidePhotoGoodShare: inside.filter((row) => row.iou >= 0.9).length / inside.length,
      negativesQuiet: quiet(negatives),
      negatives: negatives.length,
      p50Ms: quantile(times.all, 0.5),
      p95Ms: quantile(times.all, 0.95),
      bestP50Ms: quantile(times.best, 0.5),
    },
  };
}

function writeResults(results, { lines, numbers }) {
  mkdirSync(resultsDir, { recursive: true });
  const rows = results.map(
    (row) =>
      `| ${row.file} | ${row.hasDocument ? row.iou.toFixed(3) : row.isFound ? 'found one' : 'none'} | ${row.hasDocument ? row.stillIou.toFixed(3) : ''} | ${row.confidence.toFixed(2)} |`,
  );
  const head = `# Document finder on the development pictures\n\nWritten by \`npm run bench:document\`. Node ${process.versions.node}, ${os.cpus()[0]?.model ?? 'unknown processor'}.\n`;
  const table = ['| picture | IoU, frame | IoU, refined still | confidence |', '|---|---|---|---|', ...rows];
  writeFileSync(path.join(resultsDir, 'document.md'), `${[head, ...lines, '', ...table].join('\n')}\n`);
  const pictures = results.map(({ frame, ...row }) => row);
  writeFileSync(path.join(resultsDir, 'document.json'), `${JSON.stringify({ ...numbers, pictures }, null, 1)}\n`);
}

await runScript(async () => {
  const labels = readLabels();
  await preparePictures(labels.map((label) => path.join(picturesDir, label.file)));
  const finder = await loadFinder();
  const timedFinder = finder.createDocumentFinder();
  const results = labels.map((label) => judge(finder, timedFinder, label));
  for (const row of results) {
    const verdict = row.hasDocument ? row.iou.toFixed(3) : row.isFound ? 'FOUND' : 'none ';
    const still = row.hasDocument ? row.stillIou.toFixed(3) : '     ';
    console.log(`${verdict}  ${still}  ${row.confidence.toFixed(2)}  ${row.file}`);
  }
  const summary = summarise(results, timeAll(timedFinder, results));
  console.log(['', ...summary.lines].join('\n'));
  if (!process.argv.includes('--only')) writeResults(results, summary);
});
