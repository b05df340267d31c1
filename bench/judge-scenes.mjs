/** Which generated scenes the judge is measured on: clean ones, and as many with each fault alone, all strong enough to be told by eye. */

/** Tuning may use the seeds below 50 000; from the fresh ones on nobody looks at a single scene to make it better. */
export const firstSeeds = { tuning: 20_000, fresh: 2_000_000 };
const seedsPerGroup = 2_000;
const frameSize = { width: 960, height: 720 };
const leastStrength = 0.6;
const cleanName = 'clean';

/** Each fault with the check that must say it. `asked` is the precision and recall that issue 3 asks for. */
export const faults = [
  { kind: 'glare', check: 'no-glare', asked: 0.95 },
  { kind: 'blur', check: 'sharp', asked: 0.95 },
  { kind: 'motion', check: 'sharp', asked: 0.95 },
  { kind: 'dark', check: 'enough-light', asked: 0.95 },
  { kind: 'bright', check: 'not-too-bright', asked: null },
  { kind: 'shadow', check: 'no-shadow', asked: 0.95 },
  { kind: 'grey', check: 'in-colour', asked: 0.95 },
  { kind: 'screen', check: 'original', asked: 0.9 },
  { kind: 'covered', check: 'uncovered', asked: 0.95 },
  { kind: 'cut-off', check: 'corners-inside', asked: 0.95 },
  { kind: 'tilt', check: 'facing-straight', asked: 0.95 },
];

export const groupNames = [cleanName, ...faults.map(({ kind }) => kind)];

/** Clean scenes are half of all that must stay quiet, so there are more of them. @param {string} group @param {number} count */
export const sizeOfGroup = (group, count) => (group === cleanName ? 2 * count : count);

/** Scenes of one group; `index` spreads the strengths evenly by the golden ratio. @param {{ group: string, index: number, firstSeed: number }} job */
export function specOf({ randomSpec }, { group, index, firstSeed }) {
  const seed = firstSeed + groupNames.indexOf(group) * seedsPerGroup + index;
  const strength = leastStrength + (1 - leastStrength) * ((index * 0.618034) % 1);
  return randomSpec(seed, {
    size: frameSize,
    roll: 'any',
    degradations: group === cleanName ? {} : { [group]: strength },
  });
}

/** The corners in the order of the finder: from the one that is top left in the picture, clockwise. @param {readonly {x: number, y: number}[]} corners */
export function asSeen(corners) {
  const twice = corners.reduce((sum, a, i) => {
    const b = corners[(i + 1) % 4];
    return sum + a.x * b.y - b.x * a.y;
  }, 0);
  const clockwise = twice >= 0 ? corners : [...corners].reverse();
  const sums = clockwise.map(({ x, y }) => x + y);
  const first = sums.indexOf(Math.min(...sums));
  return clockwise.map((_, i) => clockwise[(first + i) % 4]);
}
