/**
 * The doctor's open camera, as a guide of its own: no first visit needs it. Opened by a tap alone; whatever was measured is kept when the
 * person goes back, finishes, or the camera fails.
 */
import { approachSeen, startApproach } from '../doctor/approach.ts';
import type { Checkup } from '../doctor/facts.ts';
import { exerciseOf } from '../exercises.ts';
import type { DoctorCameraSituation, DoctorDocument } from './doctor-state.ts';
import type { Effect } from './effect.ts';
import { leavingEffects } from './entering.ts';
import type { Event } from './event.ts';
import type { State } from './state.ts';
import { goTo, type Transition } from './transition.ts';

/** The next state where the doctor's camera is open or asked for; null where the event is none of its business. */
export function testCamera(state: State, event: Event): Transition | null {
  if (event.type === 'test-camera') return open(state, event.exercise);
  const { situation } = state;
  return situation.at === 'doctor-camera' ? whileOpen(state, situation, event) : null;
}

function freshApproach(exercise: DoctorDocument) {
  return startApproach(exerciseOf(exercise).format ?? 'id-1');
}

function open(state: State, exercise: DoctorDocument): Transition {
  const situation: DoctorCameraSituation = {
    at: 'doctor-camera',
    exercise,
    abilities: null,
    judge: state.judgeReadyFor === 'document' ? 'running' : 'warming-up',
    live: null,
    approach: freshApproach(exercise),
  };
  const checkup: Checkup = { ...state.checkup, camera: null, nearest: null };
  return goTo({ ...state, checkup }, situation, [
    ...leavingEffects(state.situation),
    { type: 'prepare-judge', exercise },
    { type: 'open-camera', exercise, source: 'camera' },
  ]);
}

function whileOpen(state: State, situation: DoctorCameraSituation, event: Event): Transition | null {
  const { exercise } = situation;
  const judging: readonly Effect[] = situation.judge === 'manual' ? [] : [{ type: 'start-judging', exercise }];
  switch (event.type) {
    case 'camera-opened': {
      const device = { ...state.device, cameraAllowed: true };
      const opened = { ...situation, abilities: event.abilities, live: null, approach: freshApproach(exercise) };
      return goTo({ ...state, device }, opened, [...judging, { type: 'measure-camera' }]);
    }
    case 'camera-failed':
      return leave(state, { camera: { is: 'failed', why: event.why } });
    case 'judge-ready':
      return goTo({ ...state, judgeReadyFor: event.subject }, { ...situation, judge: 'running' });
    case 'judge-failed':
      return withoutJudge(state, situation);
    case 'judge-lost':
      return event.again ? goTo(state, { ...situation, judge: 'warming-up' }) : withoutJudge(state, situation);
    case 'analysed': {
      const approach = approachSeen(situation.approach, event.live, event.findings, event.atMs);
      const isOver = approach.is === 'done';
      const live = isOver ? null : event.live;
      return goTo(state, { ...situation, judge: 'running', live, approach }, isOver ? [{ type: 'stop-judging' }] : []);
    }
    case 'page-hidden':
      return { state, effects: [{ type: 'stop-judging' }] };
    case 'page-shown':
      return { state, effects: situation.approach.is === 'done' ? [] : judging };
    case 'switch-lens':
      return { state, effects: [{ type: 'switch-lens' }] };
    case 'finish-camera':
      return finish(state, situation);
    default:
      return null;
  }
}

/** The phone and the lens are told all the same. */
function withoutJudge(state: State, situation: DoctorCameraSituation): Transition {
  return goTo({ ...state, judgeReadyFor: null }, { ...situation, judge: 'manual' }, [{ type: 'stop-judging' }]);
}

function finish(state: State, { approach, judge }: DoctorCameraSituation): Transition {
  const { nearest: sharp, isBlurredNearer, is } = approach;
  // Whoever never held anything before it has measured nothing.
  const isMeasured = sharp !== null || is === 'too-near';
  return leave(state, judge === 'manual' || !isMeasured ? {} : { nearest: { sharp, isBlurredNearer } });
}

function leave(state: State, found: Partial<Checkup>): Transition {
  const checkup: Checkup = { ...state.checkup, ...found };
  const denied = found.camera?.is === 'failed' && found.camera.why === 'denied';
  const device = denied ? { ...state.device, cameraAllowed: false } : state.device;
  return goTo({ ...state, checkup, device }, { at: 'doctor' }, leavingEffects(state.situation));
}
