import type { CompareMessages } from '../compare.ts';

export const compare: CompareMessages = {
  open: 'Compare with another',
  title: 'Compare: {exercise}',
  earlier: 'Earlier',
  later: 'Later',
  stages: { earlier: 'The earlier picture, {time}', later: 'The later picture, {time}' },
  which: 'Compare with',
  pictures: 'Pictures',
  summary: 'What is different',
  turns: {
    better: 'Better in the later one: {names}.',
    worse: 'Worse in the later one: {names}.',
    nearer: 'Still to change, but nearer to good: {names}.',
    further: 'Still to change, and further off: {names}.',
    'to-change': 'To change in both: {names}.',
    good: 'Good in both: {names}.',
    unlike: 'Cannot be compared: {names}.',
  },
  unjudged: 'These two were not checked. Look for yourself.',
  table: 'Check by check',
  check: 'Check',
  noReport: 'Not checked',
  noPicture: 'No picture any more',
};
