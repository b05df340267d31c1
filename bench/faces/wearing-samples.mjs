/** Descriptions of heads with what they wear, for training and for the bench: labelled pictures, the same with things painted on, and sitters. */
import { chanceOf, mirrored, relit, shaken } from './augment.mjs';
import { devFaces, observeFaces } from './observe.mjs';
import { overlayKinds, wearing } from './overlays.mjs';
import { sleepers, wearingSitters } from './wearing-sitters.mjs';

/**
 * @typedef {{ group: string, name: string, source: 'dev' | 'overlay' | 'sitter', isPlain: boolean, label: Record<string, string>, eyes: Float32Array, head: Float32Array }} Sample
 *   `group`: samples of one person, never on both sides of a split; `isPlain`: not augmented
 */

/** Variants of each labelled picture beside itself, half of them mirrored. */
const variants = 8;
/** Things painted on each picture in whose place there is nothing. */
const overlaysEach = 8;

/** @param {*} label of the shared pictures, brought to the terms of this folder */
const labelOf = ({ glasses, head_covering, eyes }) => ({
  glasses,
  head_covering,
  eyes,
  cover: 'none',
  headphones: 'none',
});

function canWear(kind, label) {
  const [field] = Object.keys(overlayKinds[kind].label);
  return label[field] === 'none';
}

/** @param {*} core the app's own describer @returns {Promise<Sample[]>} none where the shared folder is absent */
export async function devSamples(core, { overlays = true, augmented = true } = {}) {
  const describer = core.createDescriber();
  const samples = [];
  for (const [number, { order, observation }] of entriesOf(await observeFaces(devFaces()))) {
    const face = observation.faces[0];
    if (!face) continue;
    const chance = chanceOf(number + 1);
    const label = labelOf(order.label);
    const plain = { pixels: observation.pixels, face };
    const flipped = mirrored(observation.pixels, face);
    const add = (pixels, seen, more) => {
      const { eyes, head } = describer.describe(pixels, seen);
      samples.push({ group: order.name, name: order.name, label, ...more, eyes: eyes.slice(), head: head.slice() });
    };
    add(plain.pixels, face, { source: 'dev', isPlain: true });
    for (let k = 1; augmented && k <= variants; k++) {
      const base = k % 2 ? flipped : plain;
      add(relit(base.pixels, chance), shaken(base.face, chance), { source: 'dev', isPlain: false });
    }
    const kinds = Object.keys(overlayKinds).filter((kind) => canWear(kind, label));
    for (let k = 0; overlays && k < overlaysEach; k++) {
      const kind = kinds[(k + number) % kinds.length];
      const base = k % 2 ? flipped : plain;
      const worn = wearing(base.pixels, base.face, kind, chance);
      const isPlain = k < 3;
      const more = {
        source: 'overlay',
        isPlain,
        name: `${order.name} with ${kind}`,
        label: { ...label, ...overlayKinds[kind].label },
      };
      add(isPlain ? worn : relit(worn, chance), shaken(base.face, chance, isPlain ? 0.3 : 1), more);
    }
  }
  return samples;
}

function* entriesOf(rows) {
  let number = 0;
  for (const row of rows) yield [number++, row];
}

/** @param {*} core @param {{ from: number, count: number }} seeds @returns {Promise<Sample[]>} dressed sitters to learn from */
export const sitterSamples = (core, seeds) =>
  samplesOf(core, wearingSitters(core, { ...seeds, isDressed: true }), seeds.from);

/** @param {*} core @param {{ from: number, count: number }} seeds @returns {Promise<Sample[]>} sitters with shut eyes to learn from */
export const sleeperSamples = (core, seeds) => samplesOf(core, sleepers(core, seeds), seeds.from);

/** @param {*} core @param {import('./observe.mjs').Order[]} orders @param {number} from @returns {Promise<Sample[]>} with a second look at each, mirrored and in other light */
async function samplesOf(core, orders, from) {
  const describer = core.createDescriber();
  const samples = [];
  for (const [number, { order, observation }] of entriesOf(await observeFaces(orders))) {
    const face = observation.faces[0];
    if (!face) continue;
    const chance = chanceOf(from + number + 5001);
    const base = { group: order.name, name: order.name, source: 'sitter', label: order.label };
    const add = (pixels, seen, isPlain) => {
      const { eyes, head } = describer.describe(pixels, seen);
      samples.push({ ...base, isPlain, eyes: eyes.slice(), head: head.slice() });
    };
    add(observation.pixels, face, true);
    const flipped = mirrored(observation.pixels, face);
    add(relit(flipped.pixels, chance), shaken(flipped.face, chance), false);
  }
  return samples;
}
