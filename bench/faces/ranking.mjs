/** How well scores part those with a thing from those without. */

/** Share of pairs that are ordered rightly: the area under the ROC. @param {readonly number[]} scores @param {readonly number[]} truths */
export function aucOf(scores, truths) {
  let [wins, pairs] = [0, 0];
  scores.forEach((s, i) => {
    if (!truths[i]) return;
    scores.forEach((t, j) => {
      if (truths[j]) return;
      pairs++;
      wins += s > t ? 1 : s === t ? 0.5 : 0;
    });
  });
  return wins / pairs;
}

/** Share of the positives above the score that `falseShare` of the negatives exceed. @param {readonly number[]} scores @param {readonly number[]} truths */
export function recallAt(scores, truths, falseShare) {
  const negatives = scores.filter((_, i) => !truths[i]).sort((a, b) => b - a);
  const limit = negatives[Math.floor(falseShare * negatives.length)] ?? -Infinity;
  const positives = scores.filter((_, i) => truths[i]);
  return positives.filter((s) => s > limit).length / positives.length;
}

/** Points of the ROC in per cent, from the strictest limit on: false alarms, recall. @param {readonly number[]} scores @param {readonly number[]} truths */
export function rocOf(scores, truths) {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b] - scores[a]);
  const positives = truths.filter(Boolean).length;
  /** @type {[number, number][]} */
  const points = [[0, 0]];
  let [found, alarms] = [0, 0];
  for (const i of order) {
    if (truths[i]) found++;
    else alarms++;
    points.push([(100 * alarms) / (truths.length - positives), (100 * found) / positives]);
  }
  return points;
}
