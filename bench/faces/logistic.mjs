/** Logistic regression in plain Node: few hundred people, a few thousand numbers each. Deterministic. */

/**
 * @typedef {{ weights: Float32Array, bias: number }} Linear
 */

const sigmoid = (/** @type {number} */ x) => 1 / (1 + Math.exp(-x));

/** @param {Linear} model @param {Float32Array} x */
export function scoreOf({ weights, bias }, x) {
  let sum = bias;
  for (let i = 0; i < weights.length; i++) sum += weights[i] * x[i];
  return sum;
}

/**
 * Adam on full passes in fixed batches; an L2 penalty of `decay` per weight.
 * @param {readonly Float32Array[]} xs @param {readonly number[]} ys 0 or 1 @param {readonly number[]} importance of each sample
 * @param {{ decay?: number, passes?: number, rate?: number }} [options]
 * @returns {Linear}
 */
export function fitLogistic(xs, ys, importance, { decay = 0.02, passes = 30, rate = 0.003 } = {}) {
  const size = xs[0].length;
  const weights = new Float32Array(size);
  const gradient = new Float32Array(size);
  const first = new Float32Array(size);
  const second = new Float32Array(size);
  let [bias, biasFirst, biasSecond, steps] = [0, 0, 0, 0];
  const batch = 64;
  const order = shuffled(xs.length);
  const [b1, b2] = [0.9, 0.99];
  for (let pass = 0; pass < passes; pass++) {
    const pace = rate * (1 - pass / passes);
    for (let from = 0; from < order.length; from += batch) {
      gradient.fill(0);
      let [biasGradient, total] = [0, 0];
      for (const i of order.slice(from, from + batch)) {
        const x = xs[i];
        const error = (sigmoid(scoreOf({ weights, bias }, x)) - ys[i]) * importance[i];
        total += importance[i];
        biasGradient += error;
        for (let k = 0; k < size; k++) gradient[k] += error * x[k];
      }
      steps++;
      const [c1, c2] = [1 - b1 ** steps, 1 - b2 ** steps];
      for (let k = 0; k < size; k++) {
        const g = gradient[k] / total + decay * weights[k];
        first[k] = b1 * first[k] + (1 - b1) * g;
        second[k] = b2 * second[k] + (1 - b2) * g * g;
        weights[k] -= (pace * (first[k] / c1)) / (Math.sqrt(second[k] / c2) + 1e-6);
      }
      const g = biasGradient / total;
      biasFirst = b1 * biasFirst + (1 - b1) * g;
      biasSecond = b2 * biasSecond + (1 - b2) * g * g;
      bias -= (pace * (biasFirst / c1)) / (Math.sqrt(biasSecond / c2) + 1e-6);
    }
  }
  return { weights, bias };
}

/** @param {number} count the same order each time */
function shuffled(count) {
  const order = Array.from({ length: count }, (_, i) => i);
  let state = 12345;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** Share of pairs that are ordered rightly. @param {readonly number[]} scores @param {readonly number[]} truths */
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
