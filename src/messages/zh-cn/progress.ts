import type { ProgressMessages } from '../progress.ts';

export const progress: ProgressMessages = {
  open: '还差什么',
  title: '还差什么',
  intro: '按你保存在这里的练习数出来的，不是保证：正式的审核由对方决定。',
  practised: '练过的',
  never: '完全没练过的',
  neverHint: '只练会被要求的就够了。',
  left: {
    unjudged: '最近一张没有检查过，打开提示再拍一张。',
    change: '最近一张要改：{names}',
    good: {
      one: '最近一张可以。再连续拍好 {count} 张就稳了。',
      other: '最近一张可以。再连续拍好 {count} 张就稳了。',
    },
    steady: '连续 {times} 次都好。',
    movements: '上次 {of} 个动作做好了 {good} 个。',
  },
  begin: '去练：{exercise}',
  trendTitle: '前后对照：{exercise}',
  trendHint: '只算你自己的练习，最左边最早，最多十二次。',
  tooFew: {
    title: '还没有可对照的',
    body: '保存一张这项练习的照片，这里就会显示进展。',
  },
  steadyNow: '连续 {times} 次都好：{names}。',
  better: '比之前好了：{names}。',
  stillLeft: '要改：{name}。',
  stillLeftAgain: '连续 {times} 次都要改：{name}。',
  allGood: '最近一张没有要改的。',
  again: '现在就练',
  plots: '逐项对照',
  plot: '{name}：{of} 次里有 {good} 次合适',
  legend: { pass: '合适', unsure: '看不准', fail: '要改', band: '合适的范围' },
  table: '看成表格',
  columns: { when: '时间', verdict: '结果', measured: '测得' },
};
