/** The judge's figures as Markdown and as plots. */

import { plotMatrix } from './judge-matrix.mjs';
import { photoRates } from './judge-photos.mjs';
import { faults, groupNames } from './judge-scenes.mjs';
import { casesOf, failShares, ratesOf, rocOf } from './judge-scoring.mjs';
import { targetRows } from './judge-targets.mjs';
import { plotLines } from './plots.mjs';
import { quantile } from './statistics.mjs';

export const variants = ['still, truth', 'still, finder', 'live, truth', 'live, finder'];
const percent = (share) => (Number.isFinite(share) ? `${(100 * share).toFixed(1)}` : '–');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function knownFaults(rows) {
  const checks = new Set(Object.keys(rows[0]?.verdicts[variants[0]] ?? {}));
  const groups = new Set(rows.map(({ group }) => group));
  return faults.filter(({ check, kind }) => checks.has(check) && groups.has(kind));
}

export function ratesTable(rows, variant) {
  const lines = knownFaults(rows).map((fault) => {
    const r = ratesOf(casesOf(rows, fault, variant));
    const asked = fault.asked === null ? '' : percent(fault.asked);
    const counts = [`${r.found} of ${r.positives}`, `${r.falseAlarms} of ${r.negatives}`];
    return [fault.kind, fault.check, asked, percent(r.precision), percent(r.recall), ...counts, r.auc.toFixed(3)];
  });
  const head = ['fault', 'check', 'asked, %', 'precision, %', 'recall, %', 'found', 'false alarms', 'area under ROC'];
  return table(head, lines);
}

/** What is told of motion and of defocus where `sharp` fails. */
export function smearTable(rows, variant) {
  const advices = ['hold-phone-still', 'hold-still-to-focus', 'not failed'];
  const lines = ['motion', 'blur'].map((group) => {
    const told = rows
      .filter((row) => row.group === group)
      .map((row) => row.verdicts[variant].sharp.advice ?? 'not failed');
    return [group, ...advices.map((advice) => String(told.filter((one) => one === advice).length))];
  });
  return table(['scenes with', ...advices], lines);
}

/** Share of each group's scenes in which each check fails: the confusion of faults. */
export function confusionTable(rows, variant) {
  const checks = Object.keys(rows[0].verdicts[variant]);
  const groups = groupNames.filter((name) => rows.some(({ group }) => group === name));
  const lines = failShares(rows, variant, groups, checks).map(({ group, count, shares }) => [
    group,
    String(count),
    ...shares.map((share) => (share > 0 ? (100 * share).toFixed(0) : '·')),
  ]);
  return table(['scenes', 'n', ...checks], lines);
}

export function photoTable(photos, variant) {
  const lines = photoRates(photos, variant).map(({ check, free, alarms, faulty, missed }) => [
    check,
    `${alarms.length} of ${free}`,
    percent(alarms.length / free),
    faulty > 0 ? `${faulty - missed.length} of ${faulty}` : '',
    [...alarms.map((file) => `+${file}`), ...missed.map((file) => `−${file}`)].join(' '),
  ]);
  return table(['check', 'false alarms', '%', 'found', 'which (+ false alarm, − missed)'], lines);
}

export function timeLines(rows) {
  return variants.map((variant) => {
    const all = rows.map(({ ms }) => ms[variant]);
    return `- ${variant}: p50 ${quantile(all, 0.5).toFixed(1)} ms, p95 ${quantile(all, 0.95).toFixed(1)} ms`;
  });
}

function targetTable(rows, photos) {
  const lines = targetRows(rows, photos, variants).map(({ target, figure, isMet }) => [
    target,
    figure,
    isMet ? 'met' : '**missed**',
  ]);
  return table(['target', 'figure, %', 'met?'], lines);
}

/** The confusion of faults with the true outlines. */
export function confusionPlot(rows, variant) {
  const columns = Object.keys(rows[0].verdicts[variant]);
  const groups = groupNames.filter((name) => rows.some(({ group }) => group === name));
  return plotMatrix({
    title: `Per cent of each fault's scenes in which each check fails (${variant})`,
    note: 'Framed: what must fail. close-enough and margin-around judge where the scene placed the document.',
    columns,
    rows: failShares(rows, variant, groups, columns).map(({ group, shares }) => ({
      name: group,
      shares,
      expected: faults.filter(({ kind }) => kind === group).map(({ check }) => check),
    })),
  });
}

/** All figures of one run as a Markdown page. */
export function pageOf({ rows, photos, heading }) {
  const parts = [heading, '## Targets', targetTable(rows, photos)];
  for (const variant of variants) {
    parts.push(`## Generated scenes: ${variant}`, ratesTable(rows, variant));
    if (rows.some(({ group }) => group === 'motion')) parts.push(smearTable(rows, variant));
  }
  parts.push(
    `## Per cent of each group's scenes in which each check fails (${variants[0]})`,
    confusionTable(rows, variants[0]),
  );
  for (const variant of photos.length > 0 ? variants : []) {
    parts.push(`## Labelled photos: ${variant}`, photoTable(photos, variant));
  }
  parts.push('## Time of all checks together', timeLines(rows).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** No limit with more false alarms than this is worth a look. */
const mostShown = 0.3;

/** The curve up to `most`, where it is cut between its points. */
function upTo(most, points) {
  const next = points.findIndex(([x]) => x > most);
  if (next < 1) return points;
  const [[x1, y1], [x2, y2]] = [points[next - 1], points[next]];
  return [...points.slice(0, next), [most, y1 + ((most - x1) / (x2 - x1)) * (y2 - y1)]];
}

/** A ROC plot of all faults, six to a sheet. */
export function rocPlots(rows, variant) {
  const known = knownFaults(rows);
  const halves = [known.slice(0, 6), known.slice(6)].filter((half) => half.length > 0);
  return halves.map((half) => {
    const cases = half.map((fault) => casesOf(rows, fault, variant));
    const rates = cases.map(ratesOf);
    return plotLines({
      title: `Found against false alarms (${variant})`,
      note: 'Circles: the limits in use. Clean scenes and scenes with another fault weigh the same.',
      xAxis: { from: 0, to: mostShown, label: 'share of false alarms' },
      yAxis: { from: 0.5, to: 1, label: 'share found' },
      series: half.map(({ kind }, i) => ({
        name: kind,
        points: upTo(mostShown, rocOf(cases[i])).map(([x, y]) => [x, Math.max(0.5, y)]),
      })),
      marks: rates.map(({ falseAlarmRate, recall }, i) => ({
        x: Math.min(mostShown, falseAlarmRate),
        y: Math.max(0.5, recall),
        series: i,
      })),
    });
  });
}
