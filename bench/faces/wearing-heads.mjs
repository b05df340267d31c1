/** The questions that are asked of a head, each with the part of its description that answers it. Shared by training and bench. */
import { fitNetwork, scoreOf } from './network.mjs';

const columns = 9;

const rowsOf = (perCell, from, to) => (sample) =>
  sample.head.subarray(from * columns * perCell, to * columns * perCell);

const isSomething = (value) => value !== 'none';

/** What nets learn with: chosen on folds of the portraits and of sitters among some thirty settings. Each number is hidden from four batches in ten. */
const asNetwork = (units) => ({ units, drop: 0.4, passes: 40 });
/** Where a net gained nothing on the portraits. */
const asSum = { decay: 0.1, passes: 16 };

/** @param {number} perCell @returns each head: `truth` is true, false, or null where the question does not arise */
export function headsOf(perCell) {
  const rows = (from, to) => ({ part: 'head', of: rowsOf(perCell, from, to), from: from * columns * perCell });
  const eyes = { part: 'eyes', of: (s) => s.eyes, from: 0 };
  return {
    glasses: { ...eyes, learn: asSum, truth: (l) => isSomething(l.glasses) },
    // Of lenses, whether they are dark; tinted ones lie between and are left out.
    dark: {
      ...eyes,
      learn: { ...asNetwork(8), drop: 0.5, unitDecay: 0.03 },
      truth: (l) => (l.glasses === 'sunglasses' ? true : l.glasses === 'eyeglasses' ? false : null),
    },
    hat: {
      ...rows(0, 10),
      learn: asNetwork(16),
      truth: (l) => (l.head_covering === 'headband' ? null : isSomething(l.head_covering)),
    },
    wrapped: {
      ...rows(2, 14),
      learn: asSum,
      truth: (l) => (l.head_covering === 'headscarf' ? true : l.head_covering === 'hat' ? false : null),
    },
    cover: { ...rows(4, 14), learn: asNetwork(12), truth: (l) => isSomething(l.cover) },
    // Behind dark lenses and under hair nobody can tell; a squint is neither.
    shut: {
      ...eyes,
      learn: asNetwork(2),
      truth: ({ glasses, cover, eyes }) => {
        if (glasses === 'sunglasses' || cover === 'hair') return null;
        return ['closed', 'one shut'].includes(eyes) ? true : eyes === 'open' ? false : null;
      },
    },
    headphones: {
      ...rows(0, 9),
      learn: asNetwork(5),
      // Plugs are smaller than a cell.
      truth: (l) => (l.headphones === 'in-ear' ? null : isSomething(l.headphones)),
    },
    hand: {
      ...rows(6, 14),
      learn: asSum,
      truth: (l) => (l.cover === 'hand' ? true : ['mask', 'scarf'].includes(l.cover) ? false : null),
    },
  };
}

/** What is painted teaches less about people than a picture does; of sitters there are many kinds of rooms and light, and with a lesser share hats on them are not learnt. */
const importanceOf = { dev: 1, overlay: 0.35, sitter: 1 };

/** @param {readonly any[]} samples @param {*} head */
export function fitHead(samples, head) {
  const asked = samples.filter(({ label }) => head.truth(label) !== null);
  const ys = asked.map(({ label }) => Number(head.truth(label)));
  const given = asked.map(({ source }) => importanceOf[source]);
  const total = [0, 1].map((y) => given.reduce((sum, w, i) => sum + (ys[i] === y ? w : 0), 0));
  const importance = given.map((w, i) => (w * (total[0] + total[1])) / (2 * total[ys[i]]));
  return fitNetwork(asked.map(head.of), ys, importance, head.learn);
}

/** Grouped cross-validation: scores of plain samples by models that saw nothing of the same person. */
export function crossValidate(samples, head, folds = 6) {
  const groups = [...new Set(samples.map(({ group }) => group))];
  const foldOf = new Map(groups.map((group, i) => [group, i % folds]));
  const rows = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = fitHead(
      samples.filter(({ group }) => foldOf.get(group) !== fold),
      head,
    );
    for (const sample of samples) {
      if (foldOf.get(sample.group) !== fold || !sample.isPlain) continue;
      rows.push({ sample, truth: head.truth(sample.label), score: scoreOf(model, head.of(sample)) });
    }
  }
  return rows;
}
