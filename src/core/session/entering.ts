/** From the home screen to an open camera: choosing, the primer, opening, and the ways in which opening fails. */
import { startCoaching } from '../advice.ts';
import { type ExerciseId, exerciseOf } from '../exercises.ts';
import type { ReadyPage } from '../preparation/page.ts';
import type { Effect } from './effect.ts';
import type {
  CameraAbilities,
  CameraFailure,
  CoachingSituation,
  ModelFailure,
  PictureName,
  Situation,
  State,
} from './state.ts';
import { beginSurvey, surveyLeaving } from './surveying.ts';
import { goTo, stay, type Transition, update } from './transition.ts';

type Source = 'camera' | 'demo';

/** What has to be put down before the person goes anywhere else. Safe to order twice. */
export function leavingEffects(situation: Situation): readonly Effect[] {
  switch (situation.at) {
    case 'opening-camera':
    case 'coaching':
    case 'rehearsing':
    case 'doctor-camera':
      return [{ type: 'stop-judging' }, { type: 'close-camera' }];
    case 'surveying':
      return surveyLeaving;
    case 'looking':
      return leavingEffects(situation.over);
    case 'checking':
      return [{ type: 'forget-picture', picture: situation.picture }];
    case 'reviewing':
      return [situation.picture, situation.report.straightened]
        .filter((picture): picture is PictureName => picture !== null)
        .map((picture) => ({ type: 'forget-picture', picture }));
    default:
      return [];
  }
}

/** The guide of getting ready is fetched when it is first gone, and asked for again where that failed. */
export function openReady(state: State, page: ReadyPage): Transition {
  const opened = leaveFor(state, { at: 'ready', page });
  const isHere = state.preparation !== null && state.preparation !== 'failed';
  return isHere
    ? opened
    : { state: { ...opened.state, preparation: null }, effects: [...opened.effects, { type: 'load-preparation' }] };
}

export function leaveFor(state: State, situation: Situation): Transition {
  return goTo(state, situation, leavingEffects(state.situation));
}

/** Begins an exercise: by way of the primer when the camera was never allowed. The judge loads meanwhile. */
export function beginExercise(state: State, exercise: ExerciseId, source: Source): Transition {
  const before = leavingEffects(state.situation);
  const prepare: Effect = { type: 'prepare-judge', exercise };
  if (source === 'camera' && !state.device.cameraAllowed) {
    return goTo(state, { at: 'primer', exercise }, [...before, prepare]);
  }
  const opening = openCamera(state, exercise, source, false);
  return { ...opening, effects: [...before, prepare, ...opening.effects] };
}

export function openCamera(state: State, exercise: ExerciseId, source: Source, manual: boolean): Transition {
  return goTo(state, { at: 'opening-camera', exercise, source, manual }, [{ type: 'open-camera', exercise, source }]);
}

export function cameraOpened(state: State, abilities: CameraAbilities, atMs: number): Transition {
  const { situation } = state;
  if (situation.at === 'coaching') return lensChanged(state, situation, abilities, atMs);
  if (situation.at === 'surveying') return goTo(state, { ...situation, abilities });
  // A camera that opens after the person has left is closed again.
  if (situation.at !== 'opening-camera') return { state, effects: [{ type: 'close-camera' }] };
  const { exercise, source, manual } = situation;
  if (exerciseOf(exercise).takes === 'survey') return surveyOpened(state, situation, abilities, atMs);
  const isReady = state.judgeReadyFor === exerciseOf(exercise).subject;
  const device = source === 'camera' ? { ...state.device, cameraAllowed: true } : state.device;
  return goTo(
    { ...state, device },
    {
      at: 'coaching',
      exercise,
      source,
      abilities,
      torchOn: false,
      live: null,
      startedAtMs: atMs,
      coaching: startCoaching(atMs),
      holdRatio: 0,
      judge: manual ? 'manual' : isReady ? 'running' : 'warming-up',
      taking: null,
    },
    manual ? [] : [{ type: 'start-judging', exercise }],
  );
}

function surveyOpened(
  state: State,
  situation: Extract<Situation, { at: 'opening-camera' }>,
  abilities: CameraAbilities,
  atMs: number,
): Transition {
  const device = situation.source === 'camera' ? { ...state.device, cameraAllowed: true } : state.device;
  return beginSurvey({ ...state, device }, situation, abilities, atMs);
}

/** Another lens, or the same camera after an interruption: exposure and focus settle anew. */
function lensChanged(state: State, before: CoachingSituation, abilities: CameraAbilities, atMs: number): Transition {
  const coaching = startCoaching(atMs);
  return goTo(state, { ...before, abilities, torchOn: false, live: null, startedAtMs: atMs, coaching, holdRatio: 0 });
}

export function cameraFailed(state: State, why: CameraFailure): Transition {
  const { situation } = state;
  const isOpen = situation.at === 'coaching' || situation.at === 'surveying';
  if (situation.at !== 'opening-camera' && !isOpen) return { state, effects: [] };
  const device = why === 'denied' ? { ...state.device, cameraAllowed: false } : state.device;
  return leaveFor({ ...state, device }, { at: 'camera-failed', exercise: situation.exercise, why });
}

/** The model is missing or broken: said on a screen of its own, before or while the camera is open. */
export function judgeFailed(state: State, why: ModelFailure): Transition {
  const { situation } = state;
  const failed: State = { ...state, faceModel: { is: 'failed', why }, judgeReadyFor: null };
  const isWaiting =
    situation.at === 'primer' ||
    (situation.at === 'opening-camera' && !situation.manual) ||
    (situation.at === 'coaching' && situation.judge !== 'manual') ||
    situation.at === 'surveying';
  if (!isWaiting) return update(failed, {});
  const source = situation.at === 'primer' ? 'camera' : situation.source;
  return leaveFor(failed, { at: 'model-failed', exercise: situation.exercise, source, why });
}

/** Nobody can measure light or follow movements without the judge: instead comes the selfie. */
export function continueWithoutJudge(state: State): Transition {
  const { situation } = state;
  if (situation.at !== 'model-failed') return stay(state);
  const { exercise, source } = situation;
  return openCamera(state, exerciseOf(exercise).takes ? 'selfie' : exercise, source, true);
}

/** The person asked for the camera once: the primer is not shown again after a failure. */
export function openCameraAgain(state: State, exercise: ExerciseId): Transition {
  const opening = openCamera(state, exercise, 'camera', false);
  return { ...opening, effects: [{ type: 'prepare-judge', exercise }, ...opening.effects] };
}

/** Where "back" leads. Exercises lead home: a half-taken picture has no place to go back to. */
export function behind(situation: Situation): Situation {
  if (situation.at === 'comparing') return { at: 'attempt', attemptId: situation.attemptId, confirming: null };
  if (situation.at === 'data-check') return behindDataCheck(situation);
  if (situation.at === 'ready' && situation.page !== 'hub') return { at: 'ready', page: 'hub' };
  if (situation.at === 'doctor' || situation.at === 'support-pack') return { at: 'ready', page: 'hub' };
  if (situation.at === 'doctor-camera') return { at: 'doctor' };
  if (situation.at === 'keep-safe') return { at: 'practice', confirming: null };
  if (situation.at === 'progress' && situation.of !== null) return { at: 'progress', of: null };
  const isOfRecord = situation.at === 'attempt' || situation.at === 'progress';
  return isOfRecord ? { at: 'practice', confirming: null } : { at: 'home' };
}

function behindDataCheck({ attemptId }: Extract<Situation, { at: 'data-check' }>): Situation {
  return attemptId === null ? { at: 'ready', page: 'hub' } : { at: 'attempt', attemptId, confirming: null };
}
