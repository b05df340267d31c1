/**
 * Chance from a seed: numbers 0 <= n < 1, evenly spread, the same everywhere for the same seed.
 * A counter stepped by the golden ratio and stirred by two multiplications (the finaliser of MurmurHash3), so neighbouring seeds are unrelated.
 */
export function createChance(seed: number): () => number {
  let state = stir((seed ^ 0x5bd1e995) | 0) ^ Math.floor(seed / 0x100000000);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return stir(state) / 0x100000000;
  };
}

/** A whole number 0..2^32-1 that looks unrelated to the one given. */
export function stir(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
