/** What the shipped weights say of sitters that nothing was learnt from, and what folds said of the portraits. */
import { aucOf, recallAt } from './ranking.mjs';

/** How often each head is judged for the time. */
const rounds = 5;

/** @typedef {{ name: string, truth: (label: any) => boolean | null, score: (wearing: any) => number, isSaid: (said: ReadonlyMap<string, any>) => boolean, asked: string }} Question */

const isAdvised = (finding, advice) => finding?.status === 'fail' && (!advice || finding.advice === advice);

/** @type {readonly Question[]} */
export const questions = [
  {
    name: 'glasses',
    truth: ({ glasses }) => glasses !== 'none',
    score: ({ glasses }) => glasses,
    isSaid: (said) => isAdvised(said.get('glasses-off')),
    asked: '98 %',
  },
  {
    name: 'dark lenses, as glasses',
    truth: ({ glasses }) => (glasses === 'sunglasses' ? true : glasses === 'none' ? false : null),
    score: ({ glasses }) => glasses,
    isSaid: (said) => isAdvised(said.get('glasses-off')),
    asked: '98 %',
  },
  {
    name: 'dark lenses against clear ones',
    truth: ({ glasses }) => (glasses === 'sunglasses' ? true : glasses === 'eyeglasses' ? false : null),
    score: ({ darkLenses }) => darkLenses,
    isSaid: (said) => isAdvised(said.get('glasses-off'), 'take-sunglasses-off'),
    asked: '98 %',
  },
  {
    name: 'hat, hood or headscarf',
    truth: ({ head_covering: worn }) => (worn === 'headband' ? null : worn !== 'none'),
    score: ({ hat }) => hat,
    isSaid: (said) => isAdvised(said.get('hat-off')),
    asked: '98 %',
  },
  {
    name: 'mask, scarf, hand or hair over the face',
    truth: ({ cover }) => cover !== 'none',
    score: ({ cover }) => cover,
    isSaid: (said) => isAdvised(said.get('face-uncovered')),
    asked: '98 %',
  },
  {
    name: 'headphones over the ears',
    truth: ({ headphones }) => (headphones === 'in-ear' ? null : headphones !== 'none'),
    score: ({ headphones }) => headphones,
    isSaid: (said) => isAdvised(said.get('headphones-off')),
    asked: '98 %',
  },
];

/** @param {*} core @param {Iterable<*>} rows of `observeFaces` @returns heads that the model saw, what the judge and the checks say of each, and the time */
export function judgeSitters(core, rows) {
  const judge = core.createWearingJudge();
  const heads = [];
  const times = [];
  const best = [];
  let unseen = 0;
  for (const { order, observation } of rows) {
    const face = observation.faces[0];
    const wearing = face ? judge.judge(observation.pixels, face) : null;
    if (!wearing) {
      unseen++;
      continue;
    }
    const took = Array.from({ length: rounds }, () => timeOf(() => judge.judge(observation.pixels, face)));
    times.push(...took);
    best.push(Math.min(...took));
    const said = new Map(core.inspectAll({ ...observation, wearing }).map((report) => [report.check, report]));
    heads.push({ name: order.name, label: order.label, wearing, said });
  }
  const at = (values, share) => values.sort((a, b) => a - b)[Math.floor(values.length * share)];
  return { heads, unseen, p50Ms: at(times, 0.5), p95Ms: at(times, 0.95), quietMs: at(best, 0.5) };
}

function timeOf(look) {
  const startMs = performance.now();
  look();
  return performance.now() - startMs;
}

const share = (part, whole) => (whole === 0 ? Number.NaN : part / whole);

/** @param {Question} question @param {readonly any[]} heads */
export function figuresOf({ name, truth, score, isSaid, asked }, heads) {
  const rows = heads.filter(({ label }) => truth(label) !== null);
  const truths = rows.map(({ label }) => Number(truth(label)));
  const scores = rows.map(({ wearing }) => score(wearing));
  const saidOf = (wanted) => rows.filter(({ said }, i) => truths[i] === wanted && isSaid(said)).length;
  const positives = truths.filter(Boolean).length;
  return {
    name,
    asked,
    truths,
    scores,
    positives,
    negatives: rows.length - positives,
    auc: aucOf(scores, truths),
    recallAtThree: recallAt(scores, truths, 0.03),
    recall: share(saidOf(1), positives),
    alarms: share(saidOf(0), rows.length - positives),
  };
}

/** How many with shut eyes are told so, and how many with open ones. @param {readonly any[]} sleepers @param {readonly any[]} heads */
export function eyesFigures(sleepers, heads) {
  const oneShut = heads.filter(({ label }) => label.eyes === 'one shut' && label.glasses !== 'sunglasses');
  const open = heads.filter(({ label }) => label.eyes === 'open');
  const count = (rows, status) => rows.filter(({ said }) => said.get('eyes-open')?.status === status).length;
  return {
    shut: { count: sleepers.length, found: count(sleepers, 'fail'), unsure: count(sleepers, 'unsure') },
    oneShut: { count: oneShut.length, found: count(oneShut, 'fail'), unsure: count(oneShut, 'unsure') },
    open: { count: open.length, alarms: count(open, 'fail') },
  };
}

/** The heads about which the evidence is furthest on the wrong side. @param {readonly any[]} heads @param {number} most */
export function worstMistakes(heads, most) {
  const mistakes = questions.flatMap(({ name, truth, score }) =>
    name === 'dark lenses, as glasses'
      ? []
      : heads
          .filter(({ label }) => truth(label) !== null)
          .map(({ name: sitter, label, wearing }) => ({
            sitter,
            is: `${truth(label) ? 'missed' : 'taken for'}: ${name}`,
            by: truth(label) ? 0.5 - score(wearing) : score(wearing) - 0.5,
          }))
          .filter(({ by }) => by > 0)
          .sort((a, b) => b.by - a.by)
          .slice(0, most),
  );
  return mistakes;
}
