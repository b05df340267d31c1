/**
 * The document bench from pictures to report. What lives in this folder measures the finder against others and never becomes part of
 * the app; the peers are packages of this folder's own.
 */
import { runInBrowser } from './browser-run.mjs';
import { bundleScenes, loadFinder } from './bundle.mjs';
import { judgeFacts, timeFinder } from './node-measures.mjs';
import { ensurePeers } from './peers.mjs';
import { drawScenes, readDevPictures } from './pictures.mjs';
import { targetTable, writeReport } from './report.mjs';
import { firstSeed, sceneGroups } from './scene-groups.mjs';
import { scorePicture, summariseBy, summariseTimes } from './scoring.mjs';
import { measureDevStills, measureGeneratedStills } from './still-measures.mjs';
import { figure } from './tables.mjs';
import { measureTracking } from './track-measures.mjs';

const rounds = 3;
const warmUpRounds = 2;
/** Stills take a second each to draw. */
const stillsPerScene = 1.5;

const say = (/** @type {string} */ line) => console.error(line);

/** @param {{ scenes: number, seed: number, only: string }} options @param {string[]} notes */
async function gatherPictures({ scenes: count, seed, only }, notes) {
  const dev = await readDevPictures(only);
  if (dev.length === 0) notes.push('**No development pictures** were found: set DRY_RUN_SHARED.');
  const scenes = await bundleScenes();
  if (count === 0) return { scenes, pictures: dev };
  say('Drawing scenes ...');
  const started = performance.now();
  const drawn = await drawScenes(scenes, { count, seed });
  say(`  ${drawn.length} scenes in ${figure((performance.now() - started) / 1000, 1)} s`);
  return { scenes, pictures: [...dev, ...drawn] };
}

/** @param {*} finder @param {readonly *[]} pictures */
function findInNode(finder, pictures) {
  const timedFinder = finder.createDocumentFinder();
  const outlines = pictures.map(({ frame }) => timedFinder.find(frame));
  return { outlines, time: timeFinder(timedFinder, pictures) };
}

/** @param {string} documentFile @param {readonly *[]} pictures @param {string[]} notes */
async function runPeers(documentFile, pictures, notes) {
  const peers = await ensurePeers();
  if (!peers) {
    notes.push(
      '**Ours alone was run**: jscanify and OpenCV.js could not be installed into `bench/`. Is this machine online?',
    );
    say(notes.at(-1) ?? '');
  }
  say('Running in Chromium ...');
  const run = await runInBrowser({ documentFile, peers, pictures, rounds, warmUpRounds, say });
  const failures = run.results.flat().filter(({ error }) => error !== null);
  if (failures.length > 0)
    notes.push(`${failures.length} searches threw an error (${failures[0].error}); they count as nothing found.`);
  return { ...run, peerVersions: peers?.versions ?? null };
}

/** @param {*} run @returns {{ ratio: number, lead: number } | null} ours against jscanify */
function compare({ methods, pictures, scores, times }) {
  const other = methods.indexOf('jscanify');
  if (other < 0) return null;
  const inside = summariseBy(pictures, scores, ({ truth, isInside }) => (truth && isInside ? 'inside' : null))[0];
  return {
    ratio: summariseTimes(times[other], times[0]).ratioOfP50,
    lead: inside.methods[0].meanIou - inside.methods[other].meanIou,
  };
}

/** @param {{ isNodeOnly: boolean, only: string, scenes: number, seed: number }} options */
export async function benchDocument(options) {
  /** @type {string[]} */
  const notes = [];
  const { file, finder } = await loadFinder();
  const { scenes, pictures } = await gatherPictures(options, notes);
  const { outlines, time } = findInNode(finder, pictures);
  const score = (/** @type {*} */ picture, /** @type {*} */ corners) =>
    scorePicture(finder.overlapRatio, picture, corners);
  const browser = options.isNodeOnly || options.only !== '' ? null : await runPeers(file, pictures, notes);
  const methods = browser?.methods ?? ['ours'];
  const found = methods.map((_, m) => pictures.map((_, i) => browser?.results[i][m].corners ?? null));
  found[0] = outlines.map((outline) => outline?.corners ?? null);
  const scores = found.map((ofMethod) => ofMethod.map((corners, i) => score(pictures[i], corners)));
  const times = browser && methods.map((_, m) => browser.results.map((ofPicture) => ofPicture[m].ms));
  const stillCount = Math.round(options.scenes * stillsPerScene);
  const byGroup = summariseBy(pictures, scores, ({ group }) => group);
  const run = {
    ...{ methods, pictures, scores, times, sceneGroups, time },
    confidences: outlines.map((outline) => outline?.confidence ?? 0),
    devStills: measureDevStills(finder, pictures),
    stills:
      stillCount > 0 ? await measureGeneratedStills(finder, scenes, { count: stillCount, seed: options.seed }) : null,
    facts: judgeFacts(finder, pictures, outlines),
    tracking: options.scenes > 0 ? await measureTracking(finder, scenes, options) : null,
    ours: new Map(byGroup.map(({ name, methods: [first] }) => [name, first])),
    comparison: times && compare({ methods, pictures, scores, times }),
    browser: browser?.browser ?? null,
    peerVersions: browser?.peerVersions ?? null,
  };
  printPictures(run);
  console.log(['', ...notes, ...targetTable(run)].join('\n'));
  if (browser && options.seed >= firstSeed) writeReport(run, notes);
}

/** @param {*} run */
function printPictures({ pictures, scores, confidences, devStills }) {
  pictures.forEach((/** @type {*} */ { name, source, truth }, /** @type {number} */ i) => {
    if (source !== 'dev') return;
    const { iou, isFound } = scores[0][i];
    const verdict = truth ? figure(iou) : isFound ? 'FOUND' : 'none';
    console.log(
      [verdict.padEnd(5), figure(devStills[i] ?? Number.NaN).padEnd(5), figure(confidences[i], 2), name].join('  '),
    );
  });
}
