/** Drawn sitters for what heads wear: a mix that wears a lot to learn from, and people as chance dresses them to be judged by. */
import { chanceOf } from './augment.mjs';

/** Shares of what is put on the sitters that are learnt from: everything often enough, dark lenses and covers more often than in life. */
const shares = {
  lens: { none: 0.42, clear: 0.3, tinted: 0.06, dark: 0.22 },
  headwear: { none: 0.4, cap: 0.12, beanie: 0.12, brim: 0.12, hood: 0.11, headscarf: 0.09, headband: 0.04 },
  cover: { none: 0.62, mask: 0.12, hand: 0.12, scarf: 0.09, hair: 0.05 },
  headphones: { none: 0.84, 'over-ear': 0.12, 'in-ear': 0.04 },
};

/** @param {Record<string, number>} weights @param {() => number} chance */
function weighed(weights, chance) {
  let left = chance();
  for (const [key, weight] of Object.entries(weights)) {
    left -= weight;
    if (left < 0) return key;
  }
  return Object.keys(weights)[0];
}

/** @param {*} core @param {number} seed */
function dressedSitter(core, seed) {
  const chance = chanceOf(seed + 31_000);
  const lens = weighed(shares.lens, chance);
  const [headwear, cover] = [weighed(shares.headwear, chance), weighed(shares.cover, chance)];
  const headphones = weighed(shares.headphones, chance);
  return core.randomSitter(seed, { glasses: lens === 'none' ? null : { lens }, headwear, cover, headphones });
}

/**
 * @param {*} core the app's own `randomSitter`
 * @param {{ from: number, count: number, isDressed: boolean }} seeds `isDressed`: for learning
 * @returns {import('./observe.mjs').Order[]}
 */
export function wearingSitters(core, { from, count, isDressed }) {
  return Array.from({ length: count }, (_, i) => {
    const sitter = isDressed ? dressedSitter(core, from + i) : core.randomSitter(from + i);
    return { name: `sitter ${from + i}`, sitter, label: sitterLabel(sitter) };
  });
}

/** What a sitter wears in the terms of the labels. */
function sitterLabel({ glasses, headwear, cover, headphones, leftLidRatio, rightLidRatio }) {
  const lens = { clear: 'eyeglasses', tinted: 'tinted', dark: 'sunglasses' };
  const kinds = { none: 'none', hood: 'hood', headscarf: 'headscarf', headband: 'headband' };
  return {
    glasses: glasses ? lens[glasses.lens] : 'none',
    head_covering: kinds[headwear] ?? 'hat',
    cover,
    headphones,
    eyes: eyesOf(Math.min(leftLidRatio, rightLidRatio), Math.max(leftLidRatio, rightLidRatio)),
  };
}

/** @param {number} least of both lids, 0 open @param {number} most */
function eyesOf(least, most) {
  if (most < 0.2) return 'open';
  return least > 0.8 ? 'closed' : most > 0.8 ? 'one shut' : 'between';
}

/** People as chance makes them, but with both eyes shut and nothing dark or opaque before them. @param {*} core @param {{ from: number, count: number }} seeds */
export function sleepers(core, { from, count }) {
  return Array.from({ length: count }, (_, i) => {
    const lids = 0.9 + 0.1 * chanceOf(from + i)();
    const seen = core.randomSitter(from + i, { cover: 'none', leftLidRatio: lids, rightLidRatio: lids });
    const sitter = seen.glasses ? { ...seen, glasses: { ...seen.glasses, lens: 'clear', reflection: 0 } } : seen;
    return { name: `sleeper ${from + i}`, sitter, label: sitterLabel(sitter) };
  });
}
