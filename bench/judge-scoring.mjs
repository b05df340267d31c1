/** From verdicts to precision, recall and ROC. Clean scenes and scenes with another fault weigh the same among those that must stay quiet. */
import { faults } from './judge-scenes.mjs';

/** @typedef {{ isPositive: boolean, weight: number, isFail: boolean, score: number, row: * }} Case */

/**
 * The scenes that count for a fault: those that have it, and those free of every fault that the same check is there for. Both sides
 * weigh 1 in all.
 * @param {readonly *[]} rows @param {typeof faults[number]} fault @param {string} variant
 * @returns {Case[]}
 */
export function casesOf(rows, { kind, check }, variant) {
  const same = faults.filter((other) => other.check === check).map((other) => other.kind);
  const judged = rows.filter((row) => row.verdicts[variant][check]);
  // A letter may be black and white in the original: nobody can call a grey sheet a copy.
  const isTellable = (row) => kind !== 'grey' || row.specimen !== 'sheet';
  const positives = judged.filter((row) => row.group === kind && isTellable(row));
  const clean = judged.filter((row) => row.group === 'clean');
  const others = judged.filter((row) => row.group !== 'clean' && !same.includes(row.group));
  const asCases = (some, isPositive, weight) =>
    some.map((row) => {
      const { status, score } = row.verdicts[variant][check];
      return { isPositive, weight: weight / some.length, isFail: status === 'fail', score, row };
    });
  const share = clean.length > 0 && others.length > 0 ? 0.5 : 1;
  return [...asCases(positives, true, 1), ...asCases(clean, false, share), ...asCases(others, false, share)];
}

/** @param {readonly Case[]} cases */
export function ratesOf(cases) {
  const weigh = (holds) => cases.filter(holds).reduce((sum, { weight }) => sum + weight, 0);
  const hits = weigh(({ isPositive, isFail }) => isPositive && isFail);
  const alarms = weigh(({ isPositive, isFail }) => !isPositive && isFail);
  const count = (holds) => cases.filter(holds).length;
  return {
    positives: count(({ isPositive }) => isPositive),
    found: count(({ isPositive, isFail }) => isPositive && isFail),
    negatives: count(({ isPositive }) => !isPositive),
    falseAlarms: count(({ isPositive, isFail }) => !isPositive && isFail),
    recall: hits,
    precision: hits + alarms > 0 ? hits / (hits + alarms) : Number.NaN,
    falseAlarmRate: alarms,
    auc: areaUnder(rocOf(cases)),
  };
}

/** Points (share of false alarms, share found) for every limit that the scores allow. @param {readonly Case[]} cases */
export function rocOf(cases) {
  const sorted = [...cases].sort((a, b) => b.score - a.score);
  const points = [[0, 0]];
  let x = 0;
  let y = 0;
  sorted.forEach(({ isPositive, weight, score }, i) => {
    if (isPositive) y += weight;
    else x += weight;
    if (sorted[i + 1]?.score !== score) points.push([x, y]);
  });
  return points;
}

function areaUnder(points) {
  return points.slice(1).reduce((sum, [x, y], i) => sum + ((x - points[i][0]) * (y + points[i][1])) / 2, 0);
}

/** How often each fault's scenes make each check fail. @param {readonly *[]} rows @param {string} variant */
export function failShares(rows, variant, groups, checks) {
  return groups.map((group) => {
    const own = rows.filter((row) => row.group === group);
    const share = (check) => own.filter((row) => row.verdicts[variant][check]?.status === 'fail').length / own.length;
    return { group, count: own.length, shares: checks.map(share) };
  });
}
