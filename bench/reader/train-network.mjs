/** Gradient descent (Adam) for the reader's small network, in plain typed arrays: no library, the same numbers from the same samples. */

const BATCH = 32;
/** Targets are softened by this share, so that no answer is surer than it may be. */
const SMOOTHING = 0.02;

class Parameters {
  constructor(length, spread, chance) {
    this.values = Float32Array.from({ length }, () => (chance() + chance() + chance() - 1.5) * 2 * spread);
    this.slopes = new Float32Array(length);
    this.first = new Float32Array(length);
    this.second = new Float32Array(length);
  }

  step(rate, time) {
    const [a, b] = [1 - 0.9 ** time, 1 - 0.999 ** time];
    for (let i = 0; i < this.values.length; i++) {
      const slope = this.slopes[i] / BATCH;
      this.first[i] = 0.9 * this.first[i] + 0.1 * slope;
      this.second[i] = 0.999 * this.second[i] + 0.001 * slope * slope;
      this.values[i] -= (rate * this.first[i]) / a / (Math.sqrt(this.second[i] / b) + 1e-8);
      this.slopes[i] = 0;
    }
  }
}

function newLayer(outputs, inputs, chance) {
  return {
    weights: new Parameters(outputs * inputs, Math.sqrt(2 / inputs), chance),
    biases: new Parameters(outputs, 0, chance),
  };
}

/** Adds to the slopes of a layer of neighbourhoods, and to those of what it saw. */
function convolveBack(input, planes, width, height, { weights, biases }, side, filters, out, outSlopes, inputSlopes) {
  const [outWidth, outHeight] = [width / 2, height / 2];
  const reach = (side - 1) >> 1;
  for (let f = 0; f < filters; f++) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        const at = (f * outHeight + y) * outWidth + x;
        const slope = out[at] > 0 ? outSlopes[at] : 0;
        if (slope === 0) continue;
        biases.slopes[f] += slope;
        for (let p = 0; p < planes; p++) {
          const base = (f * planes + p) * side * side;
          for (let v = 0; v < side; v++) {
            const row = 2 * y + v - reach;
            if (row < 0 || row >= height) continue;
            const from = (p * height + row) * width;
            for (let u = 0; u < side; u++) {
              const column = 2 * x + u - reach;
              if (column < 0 || column >= width) continue;
              weights.slopes[base + v * side + u] += slope * input[from + column];
              if (inputSlopes) inputSlopes[from + column] += slope * weights.values[base + v * side + u];
            }
          }
        }
      }
    }
  }
}

/**
 * @param {*} core @param {{ windows: Float32Array, labels: Uint8Array }} samples windows one after the other
 * @param {{ epochs: number, chance: () => number, tell: (line: string) => void }} options
 */
export function trainNetwork(core, { windows, labels }, { epochs, chance, tell }) {
  const { first, second } = core.SHAPE;
  const { WINDOW, WINDOW_SIZE, CLASSES } = core;
  const seenCount = second.filters * second.width * second.height;
  const layers = [
    newLayer(first.filters, first.side ** 2, chance),
    newLayer(second.filters, first.filters * second.side ** 2, chance),
    newLayer(CLASSES, seenCount, chance),
  ];
  const plain = layers.map(({ weights, biases }) => ({ weights: weights.values, biases: biases.values }));
  const seen = new Float32Array(first.filters * first.width * first.height);
  const seenTwice = new Float32Array(seenCount);
  const [seenSlopes, twiceSlopes] = [new Float32Array(seen.length), new Float32Array(seenCount)];
  const out = new Float32Array(CLASSES);
  const order = Uint32Array.from(labels, (_, i) => i);
  let time = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance);
    let [wrong, loss] = [0, 0];
    for (let n = 0; n < order.length; n++) {
      const window = windows.subarray(order[n] * WINDOW_SIZE, (order[n] + 1) * WINDOW_SIZE);
      const label = labels[order[n]];
      core.convolve(window, 1, WINDOW.width, WINDOW.height, plain[0], first.side, first.filters, seen);
      core.convolve(seen, first.filters, first.width, first.height, plain[1], second.side, second.filters, seenTwice);
      const best = answer(seenTwice, plain[2], out);
      if (best !== label) wrong++;
      loss -= Math.log(out[label] + 1e-9);
      lastBack(seenTwice, layers[2], out, label, twiceSlopes);
      seenSlopes.fill(0);
      convolveBack(
        seen,
        first.filters,
        first.width,
        first.height,
        layers[1],
        second.side,
        second.filters,
        seenTwice,
        twiceSlopes,
        seenSlopes,
      );
      convolveBack(
        window,
        1,
        WINDOW.width,
        WINDOW.height,
        layers[0],
        first.side,
        first.filters,
        seen,
        seenSlopes,
        null,
      );
      if ((n + 1) % BATCH) continue;
      time++;
      const rate = 0.002 * 0.5 * (1 + Math.cos((Math.PI * (epoch + n / order.length)) / epochs)) + 1e-5;
      for (const { weights, biases } of layers) {
        weights.step(rate, time);
        biases.step(rate, time);
      }
    }
    tell(
      `Round ${epoch + 1} of ${epochs}: ${((100 * wrong) / order.length).toFixed(3)} % wrong, loss ${(loss / order.length).toFixed(4)}`,
    );
  }
  return plain;
}

function shuffle(order, chance) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
}

/** Probabilities into `out`. @returns the likeliest class */
function answer(input, { weights, biases }, out) {
  let best = 0;
  for (let c = 0; c < out.length; c++) {
    let sum = biases[c];
    const base = c * input.length;
    for (let i = 0; i < input.length; i++) sum += weights[base + i] * input[i];
    out[c] = sum;
    if (sum > out[best]) best = c;
  }
  const most = out[best];
  let total = 0;
  for (let c = 0; c < out.length; c++) {
    out[c] = Math.exp(out[c] - most);
    total += out[c];
  }
  for (let c = 0; c < out.length; c++) out[c] /= total;
  return best;
}

function lastBack(input, { weights, biases }, out, label, inputSlopes) {
  inputSlopes.fill(0);
  const rest = SMOOTHING / out.length;
  for (let c = 0; c < out.length; c++) {
    const slope = out[c] - (c === label ? 1 - SMOOTHING + rest : rest);
    biases.slopes[c] += slope;
    const base = c * input.length;
    for (let i = 0; i < input.length; i++) {
      weights.slopes[base + i] += slope * input[i];
      inputSlopes[i] += slope * weights.values[base + i];
    }
  }
}
