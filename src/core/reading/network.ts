import { weights } from './weights.ts';
import { WINDOW } from './window.ts';

/** The characters that are told apart, and last what is none of them. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
export const CLASSES = ALPHABET.length + 1;

/** Two layers that look at neighbourhoods at every second place, and one that weighs what they saw. */
export const SHAPE = {
  first: { filters: 8, side: 5, width: WINDOW.width / 2, height: WINDOW.height / 2 },
  second: { filters: 20, side: 3, width: WINDOW.width / 4, height: WINDOW.height / 4 },
} as const;

/** One layer, packed: see `scripts/train-reader.mjs`, which writes them. */
export interface PackedLayer {
  /** One row of weights an output, row by row, one letter a weight: `#` and up, the middle is 0; a backslash is left out. */
  readonly letters: string;
  /** Worth of one step of a weight, for each output. */
  readonly steps: readonly number[];
  readonly biases: readonly number[];
}

export interface Layer {
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

const FIRST_CODE = 35;
const BACKSLASH_CODE = 92;
const LEAST_WEIGHT = -45;

function unpack({ letters, steps, biases }: PackedLayer): Layer {
  const each = letters.length / steps.length;
  return {
    biases: Float32Array.from(biases),
    weights: Float32Array.from(letters, (letter, i) => {
      const code = letter.charCodeAt(0);
      return (code - FIRST_CODE - (code > BACKSLASH_CODE ? 1 : 0) + LEAST_WEIGHT) * steps[Math.floor(i / each)]!;
    }),
  };
}

/** Tells one character from its window; keeps its working memory, so one is made for a reader. */
export interface Network {
  /** `CLASSES` probabilities that sum to 1, the same array each time. */
  classify(window: Float32Array): Float32Array;
}

export function createNetwork(layers: readonly [Layer, Layer, Layer] = packedLayers()): Network {
  const { first, second } = SHAPE;
  const [one, two, three] = layers;
  const seen = new Float32Array(first.filters * first.width * first.height);
  const seenTwice = new Float32Array(second.filters * second.width * second.height);
  const out = new Float32Array(CLASSES);
  return {
    classify(window) {
      convolve(window, 1, WINDOW.width, WINDOW.height, one, first.side, first.filters, seen);
      convolve(seen, first.filters, first.width, first.height, two, second.side, second.filters, seenTwice);
      weigh(seenTwice, three, out);
      return softmax(out);
    },
  };
}

function packedLayers(): readonly [Layer, Layer, Layer] {
  return [unpack(weights.first), unpack(weights.second), unpack(weights.third)];
}

/** Every second place, zero outside, negative answers cut; planes one after the other. */
export function convolve(
  input: Float32Array,
  planes: number,
  width: number,
  height: number,
  { weights: w, biases }: Layer,
  side: number,
  filters: number,
  out: Float32Array,
): void {
  const [outWidth, outHeight] = [width / 2, height / 2];
  const reach = (side - 1) >> 1;
  for (let f = 0; f < filters; f++) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        let sum = biases[f]!;
        for (let p = 0; p < planes; p++) {
          const base = (f * planes + p) * side * side;
          for (let v = 0; v < side; v++) {
            const row = 2 * y + v - reach;
            if (row < 0 || row >= height) continue;
            const from = (p * height + row) * width;
            for (let u = 0; u < side; u++) {
              const column = 2 * x + u - reach;
              if (column >= 0 && column < width) sum += w[base + v * side + u]! * input[from + column]!;
            }
          }
        }
        out[(f * outHeight + y) * outWidth + x] = Math.max(0, sum);
      }
    }
  }
}

function weigh(input: Float32Array, { weights: w, biases }: Layer, out: Float32Array): void {
  for (let c = 0; c < out.length; c++) {
    let sum = biases[c]!;
    const base = c * input.length;
    for (let i = 0; i < input.length; i++) sum += w[base + i]! * input[i]!;
    out[c] = sum;
  }
}

function softmax(values: Float32Array): Float32Array {
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (let c = 0; c < values.length; c++) {
    values[c] = Math.exp(values[c]! - most);
    sum += values[c]!;
  }
  for (let c = 0; c < values.length; c++) values[c] = values[c]! / sum;
  return values;
}
