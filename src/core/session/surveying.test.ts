import { expect, test } from 'vitest';
import { reportOf } from '../checks/index.ts';
import type { Effect } from './effect.ts';
import type { Answer, Tap } from './event.ts';
import { initialState } from './initial.ts';
import { next } from './next.ts';
import type { State } from './state.ts';
import { unseenView } from './unseen-view.ts';

const measure = { name: 'brightest', value: 120, unit: 'luma', min: 100 } as const;
const lit: Answer = {
  type: 'analysed',
  live: unseenView,
  findings: [reportOf('enough-light', { status: 'pass', measure })],
};
const unseen: Answer = { type: 'analysed', live: unseenView, findings: [] };

const opened: readonly (Tap | Answer)[] = [
  { type: 'choose-exercise', exercise: 'room-doctor', demo: true },
  { type: 'camera-opened', abilities: { torch: false, lenses: 1, mirrored: true } },
  { type: 'judge-ready', subject: 'face' },
];

/** Each event a third of a second after the one before. */
function replay(events: readonly (Tap | Answer)[]): { state: State; effects: readonly Effect[] } {
  let state: State = initialState;
  let effects: readonly Effect[] = [];
  for (const [i, event] of events.entries()) ({ state, effects } = next(state, { ...event, atMs: i * 300 }));
  return { state, effects };
}

const start: Tap = { type: 'turn', what: 'start' };
const enough: Tap = { type: 'turn', what: 'enough' };

test('a turn at an even pace ends by itself with an advice, and the camera closes', () => {
  const turn = Array.from({ length: 40 }, () => lit);
  const { state } = replay([...opened, start, { type: 'heading-absent' }, ...turn]);
  expect(state.situation).toMatchObject({ at: 'room-advised', advice: { verdict: 'good', best: 0, pace: 'even' } });
});

test('the phone is asked for its direction within the tap, and let go of when it is over', () => {
  expect(replay([...opened, start]).effects).toContainEqual({ type: 'start-heading' });
  for (const over of [enough, { type: 'go-home' }] as const) {
    const { effects } = replay([...opened, start, over]);
    expect(effects).toContainEqual({ type: 'stop-heading' });
    expect(effects).toContainEqual({ type: 'close-camera' });
  }
});

test('a lost face and a hasty turn are said once, not with every frame', () => {
  const begun = [...opened, start, { type: 'heading', deg: 0 } as const];
  const lost = { type: 'say-room', what: { is: 'find-face' } };
  expect(replay([...begun, lit, unseen]).effects).toContainEqual(lost);
  expect(replay([...begun, lit, unseen, unseen]).effects).not.toContainEqual(lost);
  const hasty = { type: 'say-room', what: { is: 'slower' } };
  expect(replay([...begun, { type: 'heading', deg: 50 }]).effects).toContainEqual(hasty);
});

test('away from the page it pauses; back, it waits for the person', () => {
  const { state } = replay([...opened, start, { type: 'page-hidden' }, { type: 'page-shown' }, lit]);
  expect(state.situation).toMatchObject({ at: 'surveying', survey: { is: 'paused' } });
});

test('without the face model there is the selfie that it was for', () => {
  const { state } = replay([
    { type: 'choose-exercise', exercise: 'room-doctor', demo: true },
    { type: 'judge-failed', why: 'missing' },
    { type: 'continue-without-judge' },
  ]);
  expect(state.situation).toMatchObject({ at: 'opening-camera', exercise: 'selfie', manual: true });
});

test('whoever sees too little is not told a direction', () => {
  const { state } = replay([...opened, start, { type: 'heading-absent' }, unseen, enough]);
  expect(state.situation).toMatchObject({ at: 'room-advised', advice: { verdict: 'unknown', best: null } });
});
