/** The plots of the report, from the same scores as its tables. */
import { plotBars, plotCumulative, plotHistogram } from './plots.mjs';
import { summariseBy } from './scoring.mjs';

const iouAxis = { from: 0, to: 1, label: 'mean IoU with the whole document' };
/** Cut-off documents are judged by what can be seen of them. */
const hasNoWholeCorners = new Set(['cut off', 'dev, photo partly outside']);

/** @param {*} run */
function drawBars({ methods, pictures, scores }, title, note, nameOf, targetOf) {
  const rows = summariseBy(pictures, scores, nameOf);
  return plotBars({
    title,
    note,
    yAxis: iouAxis,
    groups: rows.map(({ name }) => name),
    targets: rows.map(({ name }) => targetOf(name)),
    series: methods.map((name, m) => ({
      name,
      values: rows.map((row) =>
        hasNoWholeCorners.has(row.name) ? row.methods[m].meanVisibleIou : row.methods[m].meanIou,
      ),
    })),
  });
}

/**
 * @param {*} run pictures, methods, scores by method and picture, times likewise or null
 * @returns {Map<string, string>} SVG by file name
 */
export function drawPlots(run) {
  const { methods, pictures, scores, times, sceneGroups } = run;
  const inside = pictures.map(({ truth, isInside }) => truth !== null && isInside);
  const ious = methods.map((name, m) => ({
    name,
    values: scores[m].filter((_, i) => inside[i]).map(({ iou }) => iou),
  }));
  const note = `${ious[0].values.length} pictures with all corners in the frame; nothing found counts as 0`;
  const targetOf = (/** @type {string} */ name) => sceneGroups.find((group) => group.name === name)?.target ?? null;
  const plots = new Map([
    [
      'document-iou.svg',
      plotHistogram({
        title: 'How well the document is covered',
        note,
        xAxis: { from: 0, to: 1, label: 'IoU with the true document' },
        series: ious,
      }),
    ],
    [
      'document-by-spoiling.svg',
      drawBars(
        run,
        'Accuracy by what spoils the picture',
        'cut off and partly outside: IoU within the picture alone',
        ({ group, truth }) => (truth ? group : null),
        targetOf,
      ),
    ],
    [
      'document-by-background.svg',
      drawBars(
        run,
        'Accuracy by background',
        'unspoilt scenes and development pictures, all corners in the frame',
        backgroundOf,
        () => null,
      ),
    ],
  ]);
  if (times) {
    const sorted = times.flat().sort((/** @type {number} */ a, /** @type {number} */ b) => a - b);
    plots.set(
      'document-time.svg',
      plotCumulative({
        title: 'Time a picture',
        note: `${pictures.length} pictures of 640 px from RGBA, one Chromium, one thread; median of the rounds for each picture`,
        xAxis: {
          from: sorted[0] * 0.8,
          to: sorted[sorted.length - 1] * 1.1,
          scale: 'log',
          label: 'milliseconds a picture (logarithmic)',
        },
        series: methods.map((name, m) => ({ name, values: times[m] })),
      }),
    );
  }
  return plots;
}

const unspoilt = new Set(['clean', 'clutter', 'low contrast']);

/** Generated and photographed backgrounds share names, but not bars. @param {import('./pictures.mjs').Picture} picture */
export function backgroundOf({ background, group, source, truth, isInside }) {
  if (!truth || !isInside) return null;
  if (source === 'dev') return `dev ${background}`;
  return unspoilt.has(group) ? background : null;
}
