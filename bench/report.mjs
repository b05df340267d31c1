/** `bench/results/document.md`: targets, peers, groups, then every picture; and the same as data beside it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { publishedLines } from './published.mjs';
import { backgroundOf, drawPlots } from './report-plots.mjs';
import { summariseBy, summariseTimes } from './scoring.mjs';
import { figure, percent, table } from './tables.mjs';
import { targetRows } from './targets.mjs';

const resultsDir = path.join(import.meta.dirname, 'results');
const verdicts = new Map([
  [true, 'met'],
  [false, '**not met**'],
  [null, '-'],
]);

/** @param {*} run */
export function targetTable(run) {
  const rows = targetRows(run).map(({ target, figure: text, isMet }) => [target, text, verdicts.get(isMet)]);
  return table(['target', 'figure', 'met'], rows);
}

/** @param {*} run */
function peerLines({ methods, pictures, scores, times, peerVersions, browser }) {
  if (!peerVersions) return ['## Beside its peers', '', 'Not run: the first lines say why. The plots show ours alone.'];
  const inside = summariseBy(pictures, scores, ({ truth, isInside }) => (truth && isInside ? 'inside' : null))[0];
  const photos = summariseBy(pictures, scores, ({ group }) => (group === 'dev, photo' ? group : null))[0];
  const empty = summariseBy(pictures, scores, ({ truth }) => (truth ? null : 'none'))[0];
  const rows = methods.map((name, m) => {
    const time = summariseTimes(times[m], times[0]);
    const { meanIou, goodShare } = inside.methods[m];
    const cells = [figure(meanIou), percent(goodShare), figure(photos?.methods[m].meanIou ?? Number.NaN)];
    const quiet = percent(empty?.methods[m].quietShare ?? Number.NaN);
    return [name, ...cells, quiet, figure(time.p50Ms, 2), figure(time.p95Ms, 2), `${figure(time.ratioOfP50, 1)} x`];
  });
  const head = [
    'method',
    'mean IoU',
    'IoU >= .90',
    'mean IoU, photos',
    'no document, none found',
    'p50, ms',
    'p95, ms',
    'p50 over ours',
  ];
  return [
    '## Beside its peers',
    '',
    `${browser}, one page, one thread, the very same pixels: the methods take turns on each picture, another one first each time. Of each`,
    `picture the median of its times counts. The times of jscanify ${peerVersions.jscanify} and of the contour method (OpenCV.js ${peerVersions['@techstark/opencv-js']}: grey, blur,`,
    'Canny, dilate, contours, polygons, largest convex quad) include `cv.matFromImageData`, which nobody can do without; ours starts at',
    `the same ImageData. IoU is over ${inside.count} pictures with all corners in the frame; nothing found counts as 0.`,
    '',
    ...table(head, rows),
    '',
    '![Distribution of the IoU](document-iou.svg)',
    '',
    '![Distribution of the time](document-time.svg)',
  ];
}

/** @param {*} run @param {string} head @param {(picture: *) => string | null} nameOf */
function groupTable({ methods, pictures, scores }, head, nameOf) {
  const rows = summariseBy(pictures, scores, nameOf).map(({ name, count, methods: figures }) => [
    name,
    count,
    ...figures.map(({ meanIou }) => figure(meanIou)),
    figure(figures[0].meanVisibleIou),
    percent(figures[0].goodShare),
  ]);
  return table([head, 'n', ...methods, 'ours, within the picture', 'ours >= .90'], rows);
}

/** @param {*} run */
function quietLines({ pictures, scores, methods }) {
  const rows = summariseBy(pictures, scores, ({ truth, group }) => (truth ? null : group));
  return table(
    ['pictures without a document: none found', 'n', ...methods],
    rows.map(({ name, count, methods: figures }) => [
      name,
      count,
      ...figures.map(({ quietShare }) => percent(quietShare)),
    ]),
  );
}

/** @param {*} run */
function oursLines({ time, facts, stills, tracking }) {
  const kinds = facts.kinds.map((/** @type {*} */ { truth, said }) => `${truth} called ${said}`);
  const counts = [...new Set(kinds)].sort().map((kind) => `${kind}: ${kinds.filter((one) => one === kind).length}`);
  return [
    '## Ours alone',
    '',
    `- Time in Node, ${time.frames} frames, ${time.rounds} rounds, every round counted: p50 ${figure(time.p50Ms, 2)} ms, p95 ${figure(time.p95Ms, 2)} ms; best of the rounds: p50 ${figure(time.bestP50Ms, 2)} ms, p95 ${figure(time.bestP95Ms, 2)} ms. ${figure(time.bytesPerFrame / 1024, 1)} KiB allocated a frame.`,
    ...(stills
      ? [
          `- Corners on ${stills.count} generated stills of 1440 x 1080 (${stills.lost} not found), in % of the document's diagonal: found p50 ${figure(stills.rough.p50)}, p90 ${figure(stills.rough.p90)}; refined p50 ${figure(stills.refined.p50)}, p90 ${figure(stills.refined.p90)}, worst corner of each still p90 ${figure(stills.refined.worstCornerP90)}.`,
        ]
      : []),
    `- Sides named as cut off are exactly the true ones on ${percent(facts.cutOffRight)} of ${facts.cutOffCount} cut-off scenes; none is named on ${percent(facts.wholeRight)} of ${facts.wholeCount} whole ones that were found.`,
    `- Kind right on ${percent(facts.kindRight)} of ${facts.kinds.length} clean scenes. ${counts.join('; ')}.`,
    ...(tracking ? [tracking.line] : []),
  ];
}

/** @param {*} run */
function pictureTable({ pictures, scores, confidences, devStills }) {
  const rows = pictures.flatMap((/** @type {*} */ { name, source, truth }, /** @type {number} */ i) => {
    if (source !== 'dev') return [];
    const { iou, isFound } = scores[0][i];
    const said = truth ? figure(iou) : isFound ? 'found one' : 'none';
    return [[name, said, truth ? figure(devStills[i] ?? Number.NaN) : '', figure(confidences[i], 2)]];
  });
  return table(['development picture', 'IoU, frame', 'IoU, refined still', 'confidence'], rows);
}

/** @param {*} run @param {readonly string[]} notes what was left out and why */
export function writeReport(run, notes) {
  mkdirSync(resultsDir, { recursive: true });
  for (const [name, svg] of drawPlots(run)) writeFileSync(path.join(resultsDir, name), svg);
  const lines = [
    '# Document finder',
    '',
    `Written by \`npm run bench:document\`. ${run.pictures.length} pictures. Node ${process.versions.node}, ${os.cpus()[0]?.model?.trim() ?? 'unknown processor'}, ${os.cpus().length} shared cores: times vary with the neighbours, ratios within a run much less.`,
    ...notes.flatMap((note) => ['', note]),
    '',
    '## Targets',
    '',
    ...targetTable(run),
    '',
    ...peerLines(run),
    '',
    '## By what spoils the picture',
    '',
    'Mean IoU with the whole document. Where corners lie outside the frame, no method can know them: "within the picture" judges what can be seen.',
    '',
    ...groupTable(run, 'group', ({ truth, group }) => (truth ? group : null)),
    '',
    ...quietLines(run),
    '',
    '![Accuracy by what spoils the picture](document-by-spoiling.svg)',
    '',
    '## By background',
    '',
    ...groupTable(run, 'background', backgroundOf),
    '',
    '![Accuracy by background](document-by-background.svg)',
    '',
    ...oursLines(run),
    '',
    ...publishedLines,
    '',
    '## Every development picture',
    '',
    ...pictureTable(run),
  ];
  writeFileSync(path.join(resultsDir, 'document.md'), `${lines.join('\n')}\n`);
  writeFileSync(path.join(resultsDir, 'document.json'), `${JSON.stringify(dataOf(run), null, 1)}\n`);
}

/** @param {*} run */
function dataOf({ methods, pictures, scores, times, time, facts, stills, tracking }) {
  const { kinds, ...rest } = facts;
  const rounded = (/** @type {number | null} */ value) => (value === null ? null : Math.round(value * 1e4) / 1e4);
  return {
    methods,
    node: time,
    facts: rest,
    stills,
    tracking,
    pictures: pictures.map(({ name, group, background }, i) => ({
      name,
      group,
      background,
      iou: scores.map((ofMethod) => rounded(ofMethod[i].iou)),
      isFound: scores.map((ofMethod) => ofMethod[i].isFound),
      ms: times?.map((ofMethod) => rounded(ofMethod[i])) ?? null,
    })),
  };
}
