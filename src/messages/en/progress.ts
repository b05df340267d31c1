import type { ProgressMessages } from '../progress.ts';

export const progress: ProgressMessages = {
  open: 'What is left',
  title: 'What is left',
  intro: 'Counted from what you kept here. It is no promise: a real check decides by itself.',
  practised: 'Practised',
  never: 'Not practised at all',
  neverHint: 'Only what you will be asked for matters.',
  left: {
    unjudged: 'The last picture was not checked. Take one with the coach.',
    change: 'To change in the last one: {names}',
    good: {
      one: 'The last one is good. {count} more good one in a row, and it is steady.',
      other: 'The last one is good. {count} more good ones in a row, and it is steady.',
    },
    steady: 'Good {times} times in a row.',
    movements: 'Last time {good} of {of} movements were good.',
  },
  begin: 'Practise: {exercise}',
  trendTitle: 'Over time: {exercise}',
  trendHint: 'Your own attempts, the oldest on the left, twelve at most.',
  tooFew: {
    title: 'Nothing to compare yet',
    body: 'Keep a picture of this exercise, and how it goes appears here.',
  },
  steadyNow: 'Good {times} times in a row: {names}.',
  better: 'Better than before: {names}.',
  stillLeft: 'To change: {name}.',
  stillLeftAgain: 'Still to change, {times} times in a row: {name}.',
  allGood: 'Nothing to change in the last one.',
  again: 'Practise it now',
  plots: 'Check by check',
  plot: '{name}: good in {good} of {of} attempts',
  legend: { pass: 'Good', unsure: 'Could not tell', fail: 'To change', band: 'Good range' },
  table: 'As a table',
  columns: { when: 'When', verdict: 'Result', measured: 'Measured' },
};
