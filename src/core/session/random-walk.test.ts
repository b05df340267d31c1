import { expect, test } from 'vitest';
import { reportOf } from '../checks/index.ts';
import { noProgress } from '../preparation/progress.ts';
import { planExam, planLearning } from '../rehearsal/index.ts';
import { testCamera } from './doctor-camera.ts';
import type { Answer, Tap } from './event.ts';
import { assumedDevice, assumedSettings, initialState } from './initial.ts';
import { next } from './next.ts';
import { prepare } from './preparing.ts';
import { rehearse } from './rehearsing.ts';
import type { PictureReport, State } from './state.ts';

const live = {
  atMs: 0,
  frame: { width: 720, height: 1280 },
  outline: null,
  cutOff: [],
  face: null,
  pose: null,
} as const;
const report: PictureReport = {
  size: { width: 9, height: 16 },
  scorecard: [],
  outline: null,
  straightened: 'straight',
};
const good = [reportOf('document-present', { status: 'pass' }), reportOf('one-face', { status: 'pass' })];
const bad = [reportOf('document-present', { status: 'fail', advice: 'show-document' })];

/** One of every event, in good and bad forms: all that a person, a phone and a network can do in any order. */
const events: readonly (Tap | Answer)[] = [
  { type: 'go-home' },
  { type: 'go-back' },
  { type: 'choose-documents', demo: true },
  { type: 'choose-faces', demo: true },
  { type: 'choose-exercise', exercise: 'room-doctor', demo: true },
  { type: 'choose-exercise', exercise: 'movements', demo: true },
  { type: 'begin-rehearsal', plan: planLearning('nod'), demo: true },
  { type: 'begin-rehearsal', plan: planExam('three-poses', 8, 1), demo: false },
  { type: 'rehearsal', what: 'skip' },
  { type: 'rehearsal', what: 'stop' },
  { type: 'rehearsal', what: 'keep' },
  { type: 'turn', what: 'start' },
  { type: 'turn', what: 'pause' },
  { type: 'turn', what: 'resume' },
  { type: 'turn', what: 'restart' },
  { type: 'turn', what: 'enough' },
  { type: 'heading', deg: 40 },
  { type: 'heading', deg: 80 },
  { type: 'heading-absent' },
  { type: 'choose-exercise', exercise: 'selfie', demo: false },
  { type: 'choose-exercise', exercise: 'passport', demo: true },
  { type: 'allow-camera' },
  { type: 'try-again' },
  { type: 'use-demo' },
  { type: 'continue-without-judge' },
  { type: 'press-shutter' },
  { type: 'toggle-torch' },
  { type: 'switch-lens' },
  { type: 'toggle-mute' },
  { type: 'import-picture', exercise: 'id-card-back', picture: 'held-1' },
  { type: 'keep' },
  { type: 'retake' },
  { type: 'discard' },
  { type: 'open-practice' },
  { type: 'look-closely' },
  { type: 'look-at-newest' },
  { type: 'compare', attemptId: 'a1', otherId: 'a2' },
  { type: 'open-progress', exercise: null },
  { type: 'open-progress', exercise: 'passport' },
  { type: 'open-attempt', attemptId: 'a1' },
  { type: 'ask-delete' },
  { type: 'cancel-delete' },
  { type: 'delete-attempt', attemptId: 'a1' },
  { type: 'delete-all' },
  { type: 'open-settings' },
  { type: 'open-doctor' },
  { type: 'open-support-pack' },
  { type: 'test-camera', exercise: 'passport' },
  { type: 'finish-camera' },
  { type: 'examined', found: { is: 'failed' } },
  { type: 'open-keep-safe' },
  { type: 'change-settings', change: { theme: 'dark' } },
  { type: 'change-settings', change: { keepPictures: '1-day' } },
  { type: 'open-ready', page: 'hub' },
  { type: 'open-data-check', attemptId: null },
  { type: 'open-data-check', attemptId: 'a1' },
  { type: 'open-ready', page: 'checklist' },
  { type: 'prepare', act: { do: 'step', step: 'document', from: 'causes' } },
  { type: 'prepare', act: { do: 'step', step: 'device', from: 'hub' } },
  { type: 'prepare', act: { do: 'step', step: 'movements', from: 'causes' } },
  { type: 'prepare', act: { do: 'say', saying: 'used' } },
  { type: 'prepare', act: { do: 'tick', item: 'battery', isOn: true } },
  { type: 'prepare', act: { do: 'forget' } },
  { type: 'preparation-loaded', progress: noProgress },
  { type: 'preparation-loaded', progress: null },
  { type: 'install' },
  { type: 'apply-update' },
  { type: 'dismiss-notice' },
  { type: 'started', settings: assumedSettings, device: assumedDevice, start: null },
  { type: 'device-changed', device: { ...assumedDevice, online: false } },
  { type: 'camera-opened', abilities: { torch: false, lenses: 1, mirrored: true } },
  { type: 'camera-failed', why: 'denied' },
  { type: 'camera-failed', why: 'ended' },
  { type: 'torch-changed', on: true },
  { type: 'model-progress', loadedBytes: 1, totalBytes: 2 },
  { type: 'judge-ready', subject: 'face' },
  { type: 'judge-ready', subject: 'document' },
  { type: 'judge-failed', why: 'missing' },
  { type: 'judge-lost', again: true },
  { type: 'judge-lost', again: false },
  { type: 'analysed', live, findings: good },
  { type: 'analysed', live, findings: bad },
  {
    type: 'analysed',
    live,
    findings: [],
    motion: { sample: { atMs: 1, head: null }, faces: 0, figure: null, frameAspect: 1.3 },
  },
  { type: 'still-taken', picture: 'held-1', takenAtMs: 5 },
  { type: 'still-failed' },
  { type: 'picture-inspected', picture: 'held-1', report },
  { type: 'picture-refused', picture: 'held-1', why: 'undecodable' },
  { type: 'library-loaded', attempts: [], damaged: 1 },
  { type: 'library-failed', why: 'absent' },
  { type: 'attempt-kept', attemptId: 'a1' },
  { type: 'keep-failed', why: 'full' },
  { type: 'attempt-deleted', attemptId: 'a1' },
  { type: 'all-deleted' },
  { type: 'delete-failed' },
  { type: 'settings-not-kept' },
  { type: 'install-offered', offer: 'ios-steps' },
  { type: 'update-ready' },
  { type: 'page-hidden' },
  { type: 'page-shown' },
  { type: 'crashed', log: '' },
];

/** A small generator of repeatable chance (a linear congruence, Numerical Recipes). */
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const withCamera: readonly State['situation']['at'][] = [
  'opening-camera',
  'coaching',
  'surveying',
  'rehearsing',
  'doctor-camera',
];

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'walk %d: no dead end, and no camera left on behind a screen that does not show it',
  (seed) => {
    const pick = chance(seed);
    let state: State = initialState;
    let isCameraOn = false;
    for (let step = 0; step < 2000; step++) {
      const event = events[pick(events.length)]!;
      const stamped = { ...event, atMs: step * pick(400) };
      const guided: typeof next = (now, event) => rehearse(now, event) ?? testCamera(now, event) ?? next(now, event);
      const transition = prepare(state, stamped, guided);
      state = transition.state;
      // The camera comes on with an order, or with an answer to an order of long ago.
      if (event.type === 'camera-opened') isCameraOn = true;
      for (const { type } of transition.effects) {
        if (type === 'open-camera') isCameraOn = true;
        if (type === 'close-camera') isCameraOn = false;
      }
      const trail = `step ${step}, ${event.type} led to ${state.situation.at}`;
      expect(!isCameraOn || withCamera.includes(state.situation.at), trail).toBe(true);
      expect(prepare(state, { type: 'go-home', atMs: 0 }, next).state.situation.at, trail).toBe('home');
    }
  },
);
