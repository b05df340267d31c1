/** Chance from a seed, for test scenes: the same seed gives the same numbers everywhere. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    // xorshift32 (Marsaglia 2003) with a final mix, so that neighbouring seeds do not look alike.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((Math.imul(state, 0x9e3779b1) >>> 0) % 0x1000000) / 0x1000000;
  };
}

function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return ((h ^ (h >>> 13)) >>> 0) / 0x100000000;
}

/** Smooth noise -1..1 with features of about one unit. */
export function smoothNoise(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const fx = ease(x - left);
  const fy = ease(y - top);
  const up = lattice(left, top, seed) * (1 - fx) + lattice(left + 1, top, seed) * fx;
  const low = lattice(left, top + 1, seed) * (1 - fx) + lattice(left + 1, top + 1, seed) * fx;
  return (up * (1 - fy) + low * fy) * 2 - 1;
}
