/** The page `bench/results/movements.md`, from the counts. */
import { median, quantile, shareOf } from '../statistics.mjs';
import { percent, table } from '../tables.mjs';
import { frameRates } from './truth.mjs';

const targets = { good: 0.98, wrong: 0.95, speed: 0.1, lateMs: 250 };

const isMet = (value, target) => (value >= target ? 'met' : '**missed**');
const verdictOf = ({ answer }) => answer?.verdict ?? 'none';
const atRate = (said, fps) => said.filter(({ order }) => order.fps === fps);
const isRight = (manner) => (one) => verdictOf(one) === manner;

/** What was said instead, most often first. */
function insteadOf(said, manner) {
  const counts = new Map();
  for (const one of said) counts.set(verdictOf(one), (counts.get(verdictOf(one)) ?? 0) + 1);
  counts.delete(manner);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return sorted.map(([verdict, count]) => `${verdict} ${count}`).join(', ') || '-';
}

const ratesOf = (said, manner) => frameRates.map((fps) => percent(shareOf(atRate(said, fps), isRight(manner))));
const glassesOf = (said, manner) =>
  percent(
    shareOf(
      said.filter(({ order }) => order.withGlasses),
      isRight(manner),
    ),
  );

function goodRow({ movement, said }, rows, mixUps) {
  const { plays, wrong } = mixUps.find(({ asked }) => asked === movement);
  const right = said.filter(isRight('good')).length;
  const spoilt = rows.filter((row) => row.movement === movement && row.manner !== 'good').flatMap((row) => row.said);
  const falseGood = spoilt.filter(isRight('good')).length + wrong;
  const recall = right / said.length;
  const precision = right / (right + falseGood);
  return [
    movement,
    ...ratesOf(said, 'good'),
    glassesOf(said, 'good'),
    `${percent(recall)}, ${isMet(recall, targets.good)}`,
    `${percent(precision)}, ${isMet(precision, targets.good)}`,
    `${falseGood} of ${spoilt.length + plays}`,
    insteadOf(said, 'good'),
  ];
}

function goodSection(rows, mixUps) {
  return [
    '## Done well',
    '',
    'Recall: said to be good by whoever asked for it. Precision: of all that were said to be good, those that were; among the others are all wrong manners below, and every',
    `other movement done well (where it does not contain the asked one). Asked: ${percent(targets.good)} each.`,
    '',
    ...table(
      [
        'movement',
        ...frameRates.map((fps) => `${fps} fps`),
        'with glasses',
        'recall',
        'precision',
        'wrongly good',
        'said instead',
      ],
      rows.filter(({ manner }) => manner === 'good').map((row) => goodRow(row, rows, mixUps)),
    ),
    '',
  ];
}

function wrongSection(rows) {
  return [
    '## Done wrong',
    '',
    `Share that is told exactly that. Asked: ${percent(targets.wrong)} each.`,
    '',
    ...table(
      ['movement', 'manner', ...frameRates.map((fps) => `${fps} fps`), 'with glasses', 'named rightly', 'said instead'],
      rows
        .filter(({ manner }) => manner !== 'good')
        .map(({ movement, manner, said }) => {
          const share = shareOf(said, isRight(manner));
          const named = `${percent(share)}, ${isMet(share, targets.wrong)}`;
          return [movement, manner, ...ratesOf(said, manner), glassesOf(said, manner), named, insteadOf(said, manner)];
        }),
    ),
    '',
  ];
}

/** Of the recogniser that was told nothing: the whole film, and what it calls what is in it. */
function freeSection(rows) {
  const single = rows.filter(
    ({ movement, manner }) => manner === 'good' && !['hold-still', 'blink-twice'].includes(movement),
  );
  // What is played as a nod goes down twice: two calm ones are two nods.
  const most = (movement) => (movement === 'nod' ? 2 : 1);
  const isOnly =
    (movement) =>
    ({ told }) =>
      told.length > 0 &&
      told.length <= most(movement) &&
      told.every(({ gesture, verdict }) => gesture === movement && verdict === 'good');
  return [
    '## Without being asked for (`inspect --kind movement`)',
    '',
    'Share of the films of a movement done well of which exactly that is told, and nothing else; of a slow nod, down and up twice, also two.',
    '',
    ...table(
      ['movement', ...frameRates.map((fps) => `${fps} fps`), 'all'],
      single.map(({ movement, said }) => {
        const all = shareOf(said, isOnly(movement));
        const rates = frameRates.map((fps) => percent(shareOf(atRate(said, fps), isOnly(movement))));
        return [movement, ...rates, `${percent(all)}, ${isMet(all, targets.good)}`];
      }),
    ),
    '',
  ];
}

const errorOf = ({ answer, peakDegPerS }) => Math.abs(answer.peakDegPerS / peakDegPerS - 1);

function speedSection(rows) {
  const read = rows
    .filter(({ manner }) => manner === 'good' || manner === 'too-fast')
    .map(({ said, ...row }) => ({ ...row, said: said.filter((one) => one.peakDegPerS && one.answer?.peakDegPerS) }))
    .filter(({ said }) => said.length > 0);
  return [
    '## Speed',
    '',
    `How far the fastest moment as read is off the true one, in percent of it: median / p95. Asked: within ${percent(targets.speed)}, held here to p95.`,
    '',
    ...table(
      ['movement', 'manner', ...frameRates.map((fps) => `${fps} fps`), 'within 10 %', 'p95 of all'],
      read.map(({ movement, manner, said }) => {
        const cell = (fps) => {
          const errors = atRate(said, fps).map(errorOf);
          return `${(100 * median(errors)).toFixed(1)} / ${(100 * quantile(errors, 0.95)).toFixed(1)}`;
        };
        const errors = said.map(errorOf);
        const p95 = quantile(errors, 0.95);
        const within = percent(shareOf(errors, (error) => error <= targets.speed));
        return [
          movement,
          manner,
          ...frameRates.map(cell),
          within,
          `${percent(p95)}, ${p95 <= targets.speed ? 'met' : '**missed**'}`,
        ];
      }),
    ),
    '',
  ];
}

function delaySection(rows) {
  return [
    '## Delay',
    '',
    `From the moment at which nothing moves any more to the frame on which it is told, ms: p95 / latest. Below 0: told while the head still comes to rest. Asked: ${targets.lateMs} ms.`,
    '',
    ...table(
      ['movement', ...frameRates.map((fps) => `${fps} fps`), 'within 250 ms'],
      rows
        .filter(({ manner }) => manner === 'good')
        .map(({ movement, said }) => {
          const told = said.filter(({ lateMs }) => Number.isFinite(lateMs));
          const cell = (fps) => {
            const late = atRate(told, fps).map(({ lateMs }) => lateMs);
            return `${quantile(late, 0.95).toFixed(0)} / ${Math.max(...late).toFixed(0)}`;
          };
          const share = shareOf(told, ({ lateMs }) => lateMs <= targets.lateMs);
          return [movement, ...frameRates.map(cell), `${percent(share)}, ${share === 1 ? 'met' : '**missed**'}`];
        }),
    ),
    '',
  ];
}

function idleSection(idle) {
  const listOf = (told) =>
    Object.entries(told)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || '-';
  return [
    '## Nothing done',
    '',
    'Ten minutes each, with blinks: a blink is a movement that was done, and standing still is no false one. Asked: no other movement.',
    '',
    ...table(
      ['what the person does', 'minutes', 'blinks', 'blinks told', 'movements told', ''],
      idle.map(({ manner, minutes, blinks, toldBlinks, told, isAsked }) => {
        const count = Object.values(told).reduce((sum, one) => sum + one, 0);
        return [
          manner,
          minutes,
          blinks,
          toldBlinks,
          listOf(told),
          isAsked ? (count === 0 ? 'met' : '**missed**') : 'not asked',
        ];
      }),
    ),
    '',
    'Whoever looks about with the head, by up to 14 degrees, does turn it: told as too small, or as a nod or a shake where it happens to be one.',
    '',
  ];
}

export function movementsReport({ run, rows, mixUps, idle }) {
  const plays = rows.reduce((sum, { said }) => sum + said.length, 0) + mixUps.reduce((sum, one) => sum + one.plays, 0);
  return [
    '# Movements',
    '',
    `Written by \`npm run bench:movements\`: ${plays} played movements, seeds from ${run.seed} on that no limit was set on (those of the tests and of the tuning lie below).`,
    'Each is a made-up person: own rest, own eyes, sizes and speeds by chance; noise of half a degree, frames jittered by 15 % of their distance, 4 % of them dropped; half of the people',
    'wear glasses, behind which open eyes read half closed. What is played are the numbers that the face model gives, not pictures.',
    '',
    ...goodSection(rows, mixUps),
    ...wrongSection(rows),
    ...freeSection(rows),
    ...speedSection(rows),
    ...delaySection(rows),
    ...idleSection(idle),
  ].join('\n');
}
