import type { Face, Wearing } from '../observation.ts';
import type { Raster } from '../raster.ts';
import { createDescriber, type Description } from './describe.ts';
import { weights } from './weights.ts';

/** One question's answer, packed: see `scripts/train-face.mjs`, which writes them. */
export interface PackedHead {
  readonly part: 'eyes' | 'head';
  /** Place of the first number of the part that is weighed. */
  readonly from: number;
  readonly bias: number;
  /** Worth of one step of a packed weight. */
  readonly step: number;
  /** Score that 2 in 100 people without the thing exceed (0 for `wrapped` and `hand`, which only choose between two sentences), and the spread by which it is told from the others. */
  readonly limit: number;
  readonly spread: number;
  /** One letter a weight, so that no decoder is needed: `#` and up, the middle is 0; a backslash is left out. */
  readonly letters: string;
  /** A hidden layer beside the plain sum: each unit adds `outs` times what of its own sum lies above 0. Letters of one unit after the other. */
  readonly hidden: {
    readonly biases: readonly number[];
    readonly steps: readonly number[];
    readonly outs: readonly number[];
    readonly letters: string;
  };
}

/** Code of the first letter, of the one that would have to be escaped, and the weight that the first letter stands for. */
const FIRST_CODE = 35;
const BACKSLASH_CODE = 92;
const LEAST_WEIGHT = -45;

function unpack(letters: string): Int8Array {
  return Int8Array.from(letters, (letter) => {
    const code = letter.charCodeAt(0);
    return code - FIRST_CODE - (code > BACKSLASH_CODE ? 1 : 0) + LEAST_WEIGHT;
  });
}

/** Says what a head wears, as plain numbers; keeps its working memory, so one is made for a stream. */
export interface WearingJudge {
  /** Null where the mesh is no face. */
  judge(pixels: Raster, face: Face): Wearing | null;
}

const names = ['glasses', 'dark', 'hat', 'wrapped', 'cover', 'hand', 'headphones', 'shut'] as const;

export function createWearingJudge(): WearingJudge {
  const describer = createDescriber();
  const heads = names.map((name) => unpackedHead(weights[name]));
  return {
    judge(pixels, face) {
      const seen = describer.describe(pixels, face);
      if (!seen) return null;
      const [glasses, darkLenses, hat, wrappedHead, cover, hand, headphones, shutEyes] = heads.map((head) =>
        evidenceOf(head, seen),
      );
      return {
        glasses: glasses!,
        darkLenses: darkLenses!,
        hat: hat!,
        wrappedHead: wrappedHead!,
        cover: cover!,
        hand: hand!,
        headphones: headphones!,
        shutEyes: shutEyes!,
      };
    },
  };
}

type UnpackedHead = PackedHead & { readonly values: Int8Array; readonly unitValues: Int8Array };

const unpackedHead = (head: PackedHead): UnpackedHead => ({
  ...head,
  values: unpack(head.letters),
  unitValues: unpack(head.hidden.letters),
});

function evidenceOf(head: UnpackedHead, seen: Description): number {
  const { bias, step, limit, spread, values, unitValues, hidden } = head;
  const numbers = seen[head.part].subarray(head.from, head.from + values.length);
  let score = bias + step * weighed(values, 0, numbers);
  hidden.outs.forEach((out, unit) => {
    const level = hidden.biases[unit]! + hidden.steps[unit]! * weighed(unitValues, unit * values.length, numbers);
    score += out * Math.max(0, level);
  });
  return 1 / (1 + Math.exp((limit - score) / spread));
}

function weighed(values: Int8Array, from: number, numbers: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += values[from + i]! * numbers[i]!;
  return sum;
}
