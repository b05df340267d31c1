import { expect, it } from 'vitest';
import type { AttemptRecord } from '../report/attempt.ts';
import { initialState } from './initial.ts';
import { next } from './next.ts';
import type { ReviewingSituation, State } from './state.ts';

const reviewing: ReviewingSituation = {
  at: 'reviewing',
  exercise: 'passport',
  origin: 'import',
  picture: 'held-1',
  takenAtMs: 1,
  report: { size: { width: 9, height: 16 }, scorecard: [], outline: null, straightened: 'held-2' },
  keeping: { is: 'idle' },
};
const at = (situation: State['situation']): State => ({ ...initialState, situation });

it('looks closely at a picture and comes back to it with nothing put down', () => {
  const looking = next(at(reviewing), { type: 'look-closely', atMs: 1 });
  expect(looking.state.situation).toEqual({ at: 'looking', over: reviewing });
  const back = next(looking.state, { type: 'go-back', atMs: 2 });
  expect(back).toEqual({ state: at(reviewing), effects: [] });
});

it('puts the pictures down when it leads elsewhere', () => {
  const { effects } = next(at({ at: 'looking', over: reviewing }), { type: 'go-home', atMs: 1 });
  expect(effects).toEqual([
    { type: 'forget-picture', picture: 'held-1' },
    { type: 'forget-picture', picture: 'held-2' },
  ]);
});

it('waits for a save that is under way', () => {
  const busy = at({ ...reviewing, keeping: { is: 'busy' } });
  expect(next(busy, { type: 'look-closely', atMs: 1 })).toEqual({ state: busy, effects: [] });
});

it('goes to the newest document that is here, else to the list', () => {
  const attempt = (id: string, more: Partial<AttemptRecord> = {}) =>
    ({ id, exercise: 'passport', scorecard: [], ...more }) as AttemptRecord;
  const kept = [
    attempt('face', { exercise: 'selfie' }),
    attempt('gone', { pictures: { are: 'expired', sinceMs: null } }),
    attempt('newest'),
    attempt('older'),
  ];
  const from = (library: State['library']) =>
    next({ ...initialState, library }, { type: 'look-at-newest', atMs: 1 }).state.situation;
  expect(from({ is: 'ready', attempts: kept, damaged: 0 })).toEqual({
    at: 'looking',
    over: { at: 'attempt', attemptId: 'newest', confirming: null },
  });
  const list = { at: 'practice', confirming: null };
  expect(from({ is: 'ready', attempts: kept.slice(0, 2), damaged: 0 })).toEqual(list);
  expect(from({ is: 'failed', why: 'locked' })).toEqual(list);
});
