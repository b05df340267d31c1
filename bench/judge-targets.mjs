/** The judge's targets beside the figures: nothing is asserted, a target that is missed stands here as missed. */
import { photoRates } from './judge-photos.mjs';
import { faults } from './judge-scenes.mjs';
import { casesOf, ratesOf } from './judge-scoring.mjs';
import { quantile } from './statistics.mjs';

/** Share of photos free of a fault that may be called faulty. */
const mostFalseAlarms = 0.05;

/** All checks together on a live frame of 960 x 720, so that the finder and the drawing have the rest of a frame. */
const mostLiveMs = 10;

const percent = (share) => (Number.isFinite(share) ? (100 * share).toFixed(1) : '–');

/** Scenes in which the finder sees the document; where it does not, the screen asks for the document and no check can speak. */
export const seenRows = (rows, variant) =>
  rows.filter((row) => row.verdicts[variant]['document-present'].status !== 'fail');

function rateRow(rows, fault, variant) {
  const { precision, recall } = ratesOf(casesOf(rows, fault, variant));
  const seen = seenRows(rows, variant);
  const ofSeen = ratesOf(casesOf(seen, fault, variant)).recall;
  const only = seen.length < rows.length ? `; of the documents seen ${percent(ofSeen)}` : '';
  return {
    target: `${fault.kind} (${fault.check}), ${variant}: precision and recall >= ${100 * fault.asked} %`,
    figure: `${percent(precision)} and ${percent(recall)}${only}`,
    isMet: Math.min(precision, recall) >= fault.asked,
  };
}

/** A live frame has too few pixels for a screen's grid: there `original` asks for the still and never fails. */
const judgedIn = ({ check }, variants) =>
  check === 'original' ? variants.filter((variant) => variant.startsWith('still')) : variants;

/** One row a check: the variant that is worst on the photos. */
function photoRow(photos, check, variants) {
  const shares = variants
    .map((variant) => ({ variant, rate: photoRates(photos, variant).find((one) => one.check === check) }))
    .filter(({ rate }) => rate)
    .map(({ variant, rate }) => ({ variant, share: rate.alarms.length / rate.free }));
  const worst = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return {
    target: `photos free of the fault, ${check}: false alarms <= ${100 * mostFalseAlarms} %`,
    figure: `${percent(worst.share)} (${worst.variant})`,
    isMet: worst.share <= mostFalseAlarms,
  };
}

/** @returns {{ target: string, figure: string, isMet: boolean }[]} */
export function targetRows(rows, photos, variants) {
  const groups = new Set(rows.map(({ group }) => group));
  const asked = faults.filter(({ kind, asked }) => asked !== null && groups.has(kind));
  const checks = Object.keys(photos[0]?.verdicts[variants[2]] ?? {});
  const liveMs = quantile(
    rows.map(({ ms }) => ms['live, finder']),
    0.5,
  );
  return [
    ...asked.flatMap((fault) => judgedIn(fault, variants).map((variant) => rateRow(rows, fault, variant))),
    ...checks.map((check) => photoRow(photos, check, variants)),
    {
      target: `time of all checks on a live frame, two scenes at once: p50 <= ${mostLiveMs} ms`,
      figure: `${liveMs.toFixed(1)} ms`,
      isMet: liveMs <= mostLiveMs,
    },
  ];
}
