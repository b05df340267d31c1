import { describe, expect, it } from 'vitest';
import { type CheckReport, reportOf } from '../checks/index.ts';
import type { AttemptRecord, Origin } from './attempt.ts';
import { leftToDo } from './left-to-do.ts';
import { MOST_POINTS, summaryOf, trendsOf } from './trends.ts';

const light = (status: 'pass' | 'unsure'): CheckReport => reportOf('enough-light', { status });
const glare = (isBad: boolean): CheckReport =>
  reportOf('no-glare', isBad ? { status: 'fail', advice: 'turn-from-lamp' } : { status: 'pass' });

function attempt(atMs: number, scorecard: readonly CheckReport[], origin: Origin = 'camera'): AttemptRecord {
  const size = { width: 3, height: 4 };
  return {
    id: `a${atMs}`,
    exercise: 'passport',
    profile: 'standard',
    takenAtMs: atMs,
    origin,
    scorecard,
    size,
    outline: null,
  };
}

/** Newest first, as the record lists them. */
const newestFirst = (...attempts: AttemptRecord[]) => attempts.reverse();

describe('trends', () => {
  it('tell what is steady and what still fails, and for how long', () => {
    const attempts = newestFirst(
      attempt(1, [light('pass'), glare(false)]),
      attempt(2, [light('pass'), glare(true)]),
      attempt(3, [light('pass'), glare(true)]),
    );
    const trends = trendsOf(attempts, 'passport');
    expect(trends[0]?.check).toBe('no-glare');
    expect(trends[0]?.points.map(({ takenAtMs }) => takenAtMs)).toEqual([1, 2, 3]);
    const { steady, steadyTimes, left } = summaryOf(trends);
    expect(steady).toEqual(['enough-light']);
    expect(steadyTimes).toBe(3);
    expect(left).toEqual([{ report: glare(true), times: 2 }]);
  });

  it('tell what became better, and do not take doubt for good', () => {
    const attempts = newestFirst(
      attempt(1, [light('unsure'), glare(true)]),
      attempt(2, [light('unsure'), glare(false)]),
    );
    const summary = summaryOf(trendsOf(attempts, 'passport'));
    expect(summary).toMatchObject({ steady: [], better: ['no-glare'], left: [] });
  });

  it('leave out the demo, other exercises and what is too old', () => {
    const many = Array.from({ length: 30 }, (_, i) => attempt(30 - i, [light('pass')]));
    expect(trendsOf([attempt(99, [glare(true)], 'demo'), ...many], 'passport')[0]?.points).toHaveLength(MOST_POINTS);
    expect(trendsOf(many, 'selfie')).toEqual([]);
  });

  it('are nothing for attempts that were set back in time, but what they are', () => {
    const setBack = [attempt(1, [glare(true)]), attempt(5, [glare(false)])];
    expect(trendsOf(setBack, 'passport')[0]?.badInARow).toBe(1);
  });
});

describe('what is left', () => {
  const leftOf = (...attempts: AttemptRecord[]) =>
    leftToDo(newestFirst(...attempts)).find(({ exercise }) => exercise === 'passport')?.left;

  it('names what to change in the newest picture', () => {
    expect(leftOf(attempt(1, [glare(false)]), attempt(2, [glare(true)]))).toEqual({
      is: 'change',
      reports: [glare(true)],
    });
  });

  it('calls three good ones in a row steady, and fewer not yet', () => {
    const good = (atMs: number) => attempt(atMs, [light('pass'), glare(false)]);
    expect(leftOf(attempt(1, [glare(true)]), good(2), good(3))).toEqual({ is: 'good', good: 2, of: 3 });
    expect(leftOf(good(1), good(2), good(3))).toEqual({ is: 'steady', good: 3 });
  });

  it('says what was never practised, without counting the demo', () => {
    expect(leftOf(attempt(1, [glare(false)], 'demo'))).toEqual({ is: 'never' });
    expect(leftToDo([]).every(({ left }) => left.is === 'never')).toBe(true);
    expect(leftToDo([]).map(({ exercise }) => exercise)).not.toContain('room-doctor');
  });

  it('does not call a picture good that nobody judged', () => {
    expect(leftOf(attempt(1, []))).toEqual({ is: 'unjudged' });
  });
});
