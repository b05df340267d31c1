/** Chance from a seed, so that the same scene is drawn twice the same. Returns a function giving numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // A 32-bit Weyl sequence, scrambled: enough for drawing, not for secrets.
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Smooth wandering in -1..1: a sum of slow sines with phases from the seed. For a hand that never quite holds still. */
export function wander(seed: number, atMs: number): number {
  const random = seededRandom(seed);
  let sum = 0;
  for (const hertz of [0.31, 0.73, 1.37]) sum += Math.sin((atMs / 1000) * hertz * 2 * Math.PI + random() * 2 * Math.PI);
  return sum / 3;
}
