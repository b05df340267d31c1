/** The questions that are asked of a head, each with the part of its description that answers it. Shared by training and bench. */
import { fitLogistic, scoreOf } from './logistic.mjs';

const columns = 9;

const rowsOf = (perCell, from, to) => (sample) =>
  sample.head.subarray(from * columns * perCell, to * columns * perCell);

/** @param {number} perCell @returns each head: `truth` is true, false, or null where the question does not arise */
export function headsOf(perCell) {
  const isSomething = (value) => value !== 'none';
  return {
    glasses: { part: 'eyes', of: (s) => s.eyes, from: 0, truth: (l) => isSomething(l.glasses) },
    // Of lenses, whether they are dark; tinted ones lie between and are left out.
    dark: {
      part: 'eyes',
      of: (s) => s.eyes,
      from: 0,
      truth: (l) => (l.glasses === 'sunglasses' ? true : l.glasses === 'eyeglasses' ? false : null),
    },
    hat: {
      part: 'head',
      of: rowsOf(perCell, 0, 7),
      from: 0,
      truth: (l) => (l.head_covering === 'headband' || l.cover === 'scarf' ? null : isSomething(l.head_covering)),
    },
    wrapped: {
      part: 'head',
      of: rowsOf(perCell, 2, 14),
      from: 2 * columns * perCell,
      truth: (l) => (l.head_covering === 'headscarf' ? true : l.head_covering === 'hat' ? false : null),
    },
    cover: {
      part: 'head',
      of: rowsOf(perCell, 6, 14),
      from: 6 * columns * perCell,
      truth: (l) => (l.cover === undefined ? null : isSomething(l.cover)),
    },
    hand: {
      part: 'head',
      of: rowsOf(perCell, 6, 14),
      from: 6 * columns * perCell,
      truth: (l) => (l.cover === 'hand' ? true : ['mask', 'scarf'].includes(l.cover) ? false : null),
    },
  };
}

/** What is painted or drawn teaches less about people than a picture does. */
const importanceOf = { dev: 1, overlay: 0.35, sitter: 0.35 };

/** @param {readonly any[]} samples @param {*} head */
export function fitHead(samples, head) {
  const asked = samples.filter(({ label }) => head.truth(label) !== null);
  const ys = asked.map(({ label }) => Number(head.truth(label)));
  const given = asked.map(({ source }) => importanceOf[source]);
  const total = [0, 1].map((y) => given.reduce((sum, w, i) => sum + (ys[i] === y ? w : 0), 0));
  const importance = given.map((w, i) => (w * (total[0] + total[1])) / (2 * total[ys[i]]));
  return fitLogistic(asked.map(head.of), ys, importance, { decay: 0.1, passes: 16 });
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
