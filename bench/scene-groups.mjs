/** Which generated scenes the bench shows, in groups that spoil one thing each. Their seeds are for reporting and never for tuning. */

/** Tuning may use the seeds below 50 000; from here on nobody looks at a single scene to make it better. */
export const firstSeed = 1_000_000;
const seedsPerGroup = 10_000;
const frameSize = { width: 640, height: 480 };
const easySurfaces = ['plain-dark', 'plain-light', 'wood', 'cloth', 'tiles'];
const allSurfaces = [...easySurfaces, 'clutter', 'low-contrast'];
const leastStrength = 0.6;

/** `target` is the mean IoU that issue 3 asks for. `size` is how many times the usual number of scenes: five surfaces need more. */
export const sceneGroups = [
  { name: 'clean', surfaces: easySurfaces, spoilt: [], target: 0.985, size: 2 },
  { name: 'clutter', surfaces: ['clutter'], spoilt: [], target: 0.95, size: 1 },
  { name: 'low contrast', surfaces: ['low-contrast'], spoilt: [], target: 0.93, size: 1 },
  { name: 'dark', surfaces: easySurfaces, spoilt: ['dark'], target: 0.93, size: 1 },
  { name: 'blur', surfaces: easySurfaces, spoilt: ['blur'], target: 0.93, size: 1 },
  { name: 'motion', surfaces: easySurfaces, spoilt: ['motion'], target: 0.93, size: 1 },
  { name: 'covered', surfaces: easySurfaces, spoilt: ['covered'], target: 0.93, size: 1 },
  { name: 'glare', surfaces: easySurfaces, spoilt: ['glare'], target: null, size: 1 },
  { name: 'shadow', surfaces: easySurfaces, spoilt: ['shadow'], target: null, size: 1 },
  { name: 'tilt', surfaces: easySurfaces, spoilt: ['tilt'], target: null, size: 1 },
  {
    name: 'two at once',
    surfaces: allSurfaces,
    spoilt: ['dark', 'blur', 'glare', 'shadow', 'tilt'],
    target: null,
    size: 1,
  },
  { name: 'cut off', surfaces: easySurfaces, spoilt: ['cut-off'], target: null, size: 1 },
  { name: 'no document', surfaces: allSurfaces, spoilt: [], target: null, size: 1 },
];

/** The golden ratio spreads any number of strengths evenly. @param {number} i */
const strengthOf = (i) => leastStrength + (1 - leastStrength) * ((i * 0.618034) % 1);

/** @param {typeof sceneGroups[number]} group @param {number} i */
function degradationsOf({ name, spoilt }, i) {
  if (name !== 'two at once') return Object.fromEntries(spoilt.map((kind) => [kind, strengthOf(i)]));
  const first = i % spoilt.length;
  const second = (first + 1 + (Math.floor(i / spoilt.length) % (spoilt.length - 1))) % spoilt.length;
  return { [spoilt[first]]: strengthOf(i), [spoilt[second]]: strengthOf(i + 7) };
}

/**
 * @param {*} scenes the generator @param {typeof sceneGroups[number]} group @param {number} i which of the group
 * @param {{ seed: number, size?: { width: number, height: number }, ms?: number, liveliness?: number }} options with `ms` the scene as
 *   a hand-held phone sees it so much later; `liveliness` 0 holds it still
 */
export function drawGroupScene(scenes, group, i, { seed, size = frameSize, ms, liveliness = 0 }) {
  const surface = group.surfaces[i % group.surfaces.length];
  const place = sceneGroups.indexOf(group);
  const wish = { size, surface, degradations: degradationsOf(group, i) };
  const first = scenes.randomSpec(
    seed + place * seedsPerGroup + i,
    group.name === 'no document' ? { ...wish, specimen: null } : wish,
  );
  return { surface, ...scenes.drawScene(ms === undefined ? first : scenes.sceneAt(first, ms, liveliness)) };
}
