import type { CompareMessages } from '../compare.ts';

export const compare: CompareMessages = {
  open: '和另一次对比',
  title: '两次对比：{exercise}',
  earlier: '先拍的',
  later: '后拍的',
  stages: { earlier: '先拍的照片，{time}', later: '后拍的照片，{time}' },
  which: '和哪一次比',
  pictures: '照片',
  summary: '哪里不一样',
  turns: {
    better: '后一次更好：{names}。',
    worse: '后一次变差：{names}。',
    nearer: '还要改，但已接近：{names}。',
    further: '还要改，而且差得更远：{names}。',
    'to-change': '两次都要改：{names}。',
    good: '两次都合适：{names}。',
    unlike: '没法对比：{names}。',
  },
  unjudged: '这两次都没有检查过，请自己看看。',
  table: '逐项对比',
  check: '检查',
  noReport: '没有检查',
  noPicture: '照片已不在',
};
