/** The app in every place where a person can be, as data: what the fault table strikes. */

import { startCoaching } from '../src/core/advice.ts';
import { reportOf } from '../src/core/checks/index.ts';
import { startApproach } from '../src/core/doctor/approach.ts';
import { planLearning, startRehearsal } from '../src/core/rehearsal/index.ts';
import { recordOf } from '../src/core/rehearsal/record.ts';
import type { AttemptRecord } from '../src/core/report/attempt.ts';
import { roomAdvice, startSurvey } from '../src/core/room/index.ts';
import { initialState } from '../src/core/session/initial.ts';
import type { Situation, State } from '../src/core/session/state.ts';

export type Place = Situation['at'];
type SituationAt<At extends Place> = Extract<Situation, { readonly at: At }>;

const size = { width: 1080, height: 1920 };
const abilities = { torch: true, lenses: 2, mirrored: false };
const scorecard = [reportOf('document-present', { status: 'pass' })];
const camera = { exercise: 'selfie', source: 'camera', abilities } as const;
const report = { size, scorecard, outline: null, straightened: 'held-2' };
const taken = { exercise: 'passport', origin: 'camera', picture: 'held-1', takenAtMs: 5 } as const;
const plan = planLearning('nod');
const reviewing: SituationAt<'reviewing'> = { at: 'reviewing', ...taken, report, keeping: { is: 'idle' } };

/** What was kept before anything went wrong. */
export const keptAttempt: AttemptRecord = {
  id: 'a1',
  exercise: 'passport',
  profile: 'standard',
  takenAtMs: 1,
  origin: 'camera',
  scorecard,
  size,
  outline: null,
};

/** One situation of each kind: a new kind does not compile without one. */
export const places: { readonly [At in Place]: SituationAt<At> } = {
  home: { at: 'home' },
  'choosing-document': { at: 'choosing-document', demo: false },
  'choosing-face': { at: 'choosing-face', demo: false },
  'choosing-movement': { at: 'choosing-movement', demo: false },
  primer: { at: 'primer', exercise: 'selfie' },
  'opening-camera': { at: 'opening-camera', exercise: 'selfie', source: 'camera', manual: false },
  'camera-failed': { at: 'camera-failed', exercise: 'selfie', why: 'busy' },
  'model-failed': { at: 'model-failed', exercise: 'selfie', source: 'camera', why: 'missing' },
  coaching: {
    at: 'coaching',
    ...camera,
    torchOn: false,
    live: null,
    startedAtMs: 0,
    coaching: startCoaching(0),
    holdRatio: 0,
    judge: 'running',
    taking: 'shutter',
  },
  surveying: { at: 'surveying', ...camera, exercise: 'room-doctor', judge: 'running', survey: startSurvey(0) },
  rehearsing: {
    at: 'rehearsing',
    ...camera,
    exercise: 'movements',
    judge: 'running',
    rehearsal: startRehearsal(plan, 0),
    live: null,
  },
  debrief: {
    at: 'debrief',
    exercise: 'movements',
    origin: 'camera',
    rehearsal: recordOf(plan, [], [], 1.3),
    keeping: { is: 'busy' },
  },
  'room-advised': {
    at: 'room-advised',
    exercise: 'room-doctor',
    source: 'camera',
    advice: roomAdvice(startSurvey(0)),
  },
  checking: { at: 'checking', ...taken },
  'picture-failed': { at: 'picture-failed', exercise: 'passport', origin: 'camera', why: 'undecodable' },
  reviewing: { ...reviewing, keeping: { is: 'busy' } },
  kept: { at: 'kept', exercise: 'passport', attemptId: 'a1', origin: 'camera' },
  practice: { at: 'practice', confirming: null },
  attempt: { at: 'attempt', attemptId: 'a1', confirming: null },
  looking: { at: 'looking', over: reviewing },
  comparing: { at: 'comparing', attemptId: 'a1', otherId: 'a2' },
  progress: { at: 'progress', of: null },
  settings: { at: 'settings' },
  'keep-safe': { at: 'keep-safe' },
  'install-steps': { at: 'install-steps' },
  'data-check': { at: 'data-check', attemptId: null },
  ready: { at: 'ready', page: 'hub' },
  doctor: { at: 'doctor' },
  'doctor-camera': {
    at: 'doctor-camera',
    exercise: 'passport',
    abilities,
    judge: 'running',
    live: null,
    approach: startApproach('id-3'),
  },
  'support-pack': { at: 'support-pack' },
  crashed: { at: 'crashed', log: '' },
};

export const everyPlace = Object.keys(places) as Place[];

/** Where the camera's light is on. */
export const litPlaces: readonly Place[] = ['opening-camera', 'coaching', 'surveying', 'rehearsing', 'doctor-camera'];

/** Somebody who has kept one attempt, with everything loaded and the camera allowed. */
export function stateAt(place: Place): State {
  return {
    ...initialState,
    device: { ...initialState.device, cameraAllowed: true },
    library: { is: 'ready', attempts: [keptAttempt], damaged: 0 },
    faceModel: { is: 'ready' },
    judgeReadyFor: 'face',
    plan,
    situation: places[place],
  };
}
