import { expect, it } from 'vitest';
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
