/** A network of one small hidden layer beside a straight sum, trained in plain Node: some thousand heads, a thousand numbers each. Deterministic. */
import { chanceOf } from './augment.mjs';

/**
 * @typedef {{ weights: Float32Array, bias: number, hidden: readonly Unit[] }} Network
 *   score: `bias` + weights . x + for each unit `out` * max(0, unit.bias + unit.weights . x)
 * @typedef {{ weights: Float32Array, bias: number, out: number }} Unit
 * @typedef {{ units?: number, decay?: number, unitDecay?: number, drop?: number, passes?: number, rate?: number }} FitOptions
 */

const batchSize = 64;
const [momentum, spreadMemory] = [0.9, 0.99];
const outDecay = 0.001;

const sigmoid = (/** @type {number} */ x) => 1 / (1 + Math.exp(-x));

/** @param {Network} network @param {Float32Array} x */
export function scoreOf({ weights, bias, hidden }, x) {
  let score = bias + dot(weights, x);
  for (const unit of hidden) score += unit.out * Math.max(0, unit.bias + dot(unit.weights, x));
  return score;
}

function dot(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Numbers that Adam moves together, with its memory of their gradients. */
function parameters(count) {
  const numbers = () => new Float32Array(count);
  return { values: numbers(), gradient: numbers(), first: numbers(), second: numbers() };
}

/** One step of Adam (Kingma and Ba 2015) with an L2 penalty of `decay`. */
function step({ values, gradient, first, second }, pace, [c1, c2], decay) {
  for (let k = 0; k < values.length; k++) {
    const g = gradient[k] + decay * values[k];
    first[k] = momentum * first[k] + (1 - momentum) * g;
    second[k] = spreadMemory * second[k] + (1 - spreadMemory) * g * g;
    values[k] -= (pace * (first[k] / c1)) / (Math.sqrt(second[k] / c2) + 1e-6);
  }
  gradient.fill(0);
}

function newLayers(size, units, chance) {
  const bell = () => chance() + chance() + chance() + chance() - 2;
  const layers = {
    straight: parameters(size),
    bias: parameters(1),
    unitWeights: Array.from({ length: units }, () => parameters(size)),
    unitBiases: parameters(units),
    outs: parameters(units),
  };
  for (const { values } of layers.unitWeights)
    for (let k = 0; k < size; k++) values[k] = (1.7 * bell()) / Math.sqrt(size);
  for (let u = 0; u < units; u++) layers.outs.values[u] = 0.5 * bell();
  return layers;
}

/**
 * @param {readonly Float32Array[]} xs @param {readonly number[]} ys 0 or 1 @param {readonly number[]} importance of each sample
 * @param {FitOptions} [options] `drop`: share of the numbers that a batch does not see, so that none is relied on alone
 * @returns {Network}
 */
export function fitNetwork(xs, ys, importance, options = {}) {
  const { units = 0, decay = 0.1, unitDecay = 0.001, drop = 0, passes = 16, rate = 0.003 } = options;
  const size = xs[0].length;
  const chance = chanceOf(12345);
  const layers = newLayers(size, units, chance);
  let steps = 0;
  for (let pass = 0; pass < passes; pass++) {
    const pace = rate * (1 - pass / passes);
    const order = shuffled(xs.length, chance);
    for (let from = 0; from < order.length; from += batchSize) {
      const kept = Int32Array.from(Array(size).keys()).filter(() => drop === 0 || chance() >= drop);
      gather(layers, kept, 1 / (1 - drop), order.slice(from, from + batchSize), { xs, ys, importance });
      steps++;
      const corrections = [1 - momentum ** steps, 1 - spreadMemory ** steps];
      step(layers.straight, pace, corrections, decay);
      step(layers.bias, pace, corrections, 0);
      for (const unit of layers.unitWeights) step(unit, pace, corrections, unitDecay);
      step(layers.unitBiases, pace, corrections, 0);
      step(layers.outs, pace, corrections, outDecay);
    }
  }
  const hidden = layers.unitWeights.map(({ values }, u) => ({
    weights: values,
    bias: layers.unitBiases.values[u],
    out: layers.outs.values[u],
  }));
  return { weights: layers.straight.values, bias: layers.bias.values[0], hidden };
}

/** Adds up the gradients of one batch, which sees only the numbers in `kept`, `gain` times as large. */
function gather({ straight, bias, unitWeights, unitBiases, outs }, kept, gain, batch, { xs, ys, importance }) {
  const total = batch.reduce((sum, i) => sum + importance[i], 0);
  const seen = new Float32Array(kept.length);
  const levels = new Float32Array(unitWeights.length);
  for (const i of batch) {
    for (let k = 0; k < kept.length; k++) seen[k] = xs[i][kept[k]] * gain;
    let score = bias.values[0] + dotKept(straight.values, kept, seen);
    unitWeights.forEach(({ values }, u) => {
      levels[u] = Math.max(0, unitBiases.values[u] + dotKept(values, kept, seen));
      score += levels[u] * outs.values[u];
    });
    const error = ((sigmoid(score) - ys[i]) * importance[i]) / total;
    addKept(straight.gradient, kept, seen, error);
    bias.gradient[0] += error;
    unitWeights.forEach(({ gradient }, u) => {
      if (levels[u] <= 0) return;
      outs.gradient[u] += error * levels[u];
      unitBiases.gradient[u] += error * outs.values[u];
      addKept(gradient, kept, seen, error * outs.values[u]);
    });
  }
}

function dotKept(values, kept, seen) {
  let sum = 0;
  for (let k = 0; k < kept.length; k++) sum += values[kept[k]] * seen[k];
  return sum;
}

function addKept(gradient, kept, seen, factor) {
  for (let k = 0; k < kept.length; k++) gradient[kept[k]] += seen[k] * factor;
}

function shuffled(count, chance) {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
