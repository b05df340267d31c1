import { expect, it } from 'vitest';
import { initialState } from './initial.ts';
import { next } from './next.ts';

const line = { isOnline: false, kind: null, savesData: false, tripsMs: [], isIntercepted: false, clockAheadMs: null };

it('examines once at a time, and keeps what was found when the person leaves', () => {
  const opened = next(initialState, { type: 'open-doctor', atMs: 0 });
  expect(opened.effects).toEqual([{ type: 'examine' }]);
  expect(next(opened.state, { type: 'open-doctor', atMs: 1 }).effects).toEqual([]);
  const half = next(opened.state, { type: 'examined', found: { line }, atMs: 2 }).state;
  const done = next(half, { type: 'examined', found: { is: 'done' }, atMs: 3 }).state;
  const hub = next(done, { type: 'go-back', atMs: 4 }).state;
  expect(hub).toMatchObject({ situation: { at: 'ready', page: 'hub' }, checkup: { is: 'done', line } });
  const again = next(hub, { type: 'open-doctor', atMs: 5 });
  expect(again.effects).toEqual([{ type: 'examine' }]);
  expect(again.state.checkup).toMatchObject({ is: 'running', line: null });
});

it('reads the phone for the support pack, unless that was done before', () => {
  const opened = next(initialState, { type: 'open-support-pack', atMs: 0 });
  expect(opened.state.situation).toEqual({ at: 'support-pack' });
  expect(opened.effects).toEqual([{ type: 'examine' }]);
  const done = next(opened.state, { type: 'examined', found: { is: 'done', line }, atMs: 1 }).state;
  const again = next(done, { type: 'open-support-pack', atMs: 2 });
  expect(again.effects).toEqual([]);
  expect(again.state.checkup.line).toBe(line);
  expect(next(again.state, { type: 'go-back', atMs: 3 }).state.situation).toEqual({ at: 'ready', page: 'hub' });
});

it('can be begun again after a failure', () => {
  const { state } = next(initialState, { type: 'open-doctor', atMs: 0 });
  const failed = next(state, { type: 'examined', found: { is: 'failed' }, atMs: 1 }).state;
  expect(next(failed, { type: 'open-doctor', atMs: 2 }).effects).toEqual([{ type: 'examine' }]);
});
