import { expect, it } from 'vitest';
import { reportOf } from '../checks/index.ts';
import { testCamera } from './doctor-camera.ts';
import type { Answer, Event, Tap } from './event.ts';
import { initialState } from './initial.ts';
import { next } from './next.ts';
import type { State } from './state.ts';

const abilities = { torch: true, lenses: 2, mirrored: false };
const corners = [
  { x: 0.2, y: 0.4 },
  { x: 0.8, y: 0.4 },
  { x: 0.8, y: 0.6 },
  { x: 0.2, y: 0.6 },
];
const live = { atMs: 0, frame: { width: 1080, height: 1920 }, outline: corners, cutOff: [], face: null, pose: null };
const findings = [reportOf('sharp', { status: 'pass' })];

/** After these events, each a tenth of a second later; with the orders of the last. */
function after(events: readonly (Tap | Answer)[], before: State = initialState) {
  let state = before;
  let effects: readonly { readonly type: string }[] = [];
  events.forEach((given, i) => {
    const event = { ...given, atMs: i * 100 } as Event;
    ({ state, effects } = testCamera(state, event) ?? next(state, event));
  });
  return { state, effects: effects.map(({ type }) => type) };
}

const open = [{ type: 'open-doctor' }, { type: 'test-camera', exercise: 'id-card-front' }] as const;
const opened = [...open, { type: 'judge-ready', subject: 'document' }, { type: 'camera-opened', abilities }] as const;

it('opens the camera after a tap alone, and measures it when it is there', () => {
  expect(after(open).effects).toEqual(['prepare-judge', 'open-camera']);
  expect(after(opened).effects).toEqual(['start-judging', 'measure-camera']);
});

it('keeps the nearest sharp distance, and closes the camera', () => {
  const { state, effects } = after([
    ...opened,
    ...Array.from({ length: 3 }, () => ({ type: 'analysed', live, findings }) as const),
    { type: 'finish-camera' },
  ]);
  expect(effects).toEqual(['stop-judging', 'close-camera']);
  expect(state.situation).toEqual({ at: 'doctor' });
  expect(state.checkup.nearest?.sharp?.cm).toBeGreaterThan(10);
});

it('says nothing about a distance that nobody tried', () => {
  expect(after([...opened, { type: 'finish-camera' }]).state.checkup.nearest).toBeNull();
});

it('tells why the camera did not open, and goes back to the list', () => {
  const { state, effects } = after([...open, { type: 'camera-failed', why: 'denied' }]);
  expect(effects).toContain('close-camera');
  expect(state).toMatchObject({
    situation: { at: 'doctor' },
    checkup: { camera: { is: 'failed', why: 'denied' } },
    device: { cameraAllowed: false },
  });
});

it('goes on without the finder: the camera is measured all the same', () => {
  const { state, effects } = after([
    ...open,
    { type: 'judge-failed', why: 'unsupported' },
    { type: 'camera-opened', abilities },
  ]);
  expect(state.situation).toMatchObject({ at: 'doctor-camera', judge: 'manual' });
  expect(effects).toEqual(['measure-camera']);
});

it('back leads to the list, and closes the camera', () => {
  const { state, effects } = after([...opened, { type: 'go-back' }]);
  expect(state.situation).toEqual({ at: 'doctor' });
  expect(effects).toEqual(['stop-judging', 'close-camera']);
});
