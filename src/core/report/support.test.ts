import { describe, expect, it } from 'vitest';
import { reportOf } from '../checks/index.ts';
import type { AttemptRecord } from './attempt.ts';
import { secretsIn } from './secrets.ts';
import { practisedOf } from './support-summary.ts';

const attempt: AttemptRecord = {
  id: 'a',
  exercise: 'passport',
  profile: 'standard',
  takenAtMs: 5,
  origin: 'camera',
  scorecard: [reportOf('sharp', { status: 'pass' })],
  size: { width: 3, height: 4 },
  outline: null,
};
const glare = reportOf('no-glare', { status: 'fail', advice: 'tilt-document' } as Parameters<typeof reportOf>[1]);

describe('what was practised', () => {
  it('is told by exercise: the newest, and how many', () => {
    const older = { ...attempt, takenAtMs: 3, scorecard: [glare] };
    const selfie = { ...attempt, exercise: 'selfie', takenAtMs: 4, scorecard: [glare, ...attempt.scorecard] } as const;
    expect(practisedOf([attempt, selfie, older])).toEqual([
      { exercise: 'passport', tries: 2, lastAtMs: 5, last: { is: 'good' } },
      { exercise: 'selfie', tries: 1, lastAtMs: 4, last: { is: 'to-change', checks: ['no-glare'] } },
    ]);
  });

  it('leaves out the demo, and says when nothing was judged', () => {
    expect(practisedOf([{ ...attempt, origin: 'demo' }])).toEqual([]);
    expect(practisedOf([{ ...attempt, origin: 'import', scorecard: [] }])[0]?.last).toEqual({ is: 'unjudged' });
  });

  it('counts the movements that went well', () => {
    const step = { movement: 'blink', result: 'good', tries: [], startMs: 0, endMs: 1 } as const;
    const steps = [step, { ...step, result: 'skipped' } as const];
    const rehearsal = { mode: 'exam', style: 'three-poses', stepMs: null, steps, points: [], frameAspect: 1 } as const;
    const [told] = practisedOf([{ ...attempt, exercise: 'movements', scorecard: [], rehearsal }]);
    expect(told?.last).toEqual({ is: 'movements', good: 1, of: 2 });
  });
});

describe('secrets', () => {
  it.each([
    ['my password is hunter2', ['word']],
    ['验证码是 482913', ['word']],
    ['my seed phrase', ['word']],
    ['卡号 6222 0212 3456 7890 123', ['number']],
    ['身份证 11010519491231002X', ['number']],
    ['１１０１０５１９４９１２３１００２Ｘ', ['number']],
    ['Error 10042 at 14:30 on 2026-11-26', []],
    ['It said "liveness failed (code 300123)"', []],
    ['ticket 2026112614', []],
    ['', []],
  ])('%s', (text, secrets) => {
    expect(secretsIn(text)).toEqual(secrets);
  });
});
