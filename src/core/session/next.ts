/**
 * The guided flow as one pure function: a state and an event give the next state and the orders for the shell. No clock, no
 * chance, no browser: an event log replays any session. Each branch lives in the file of its part of the way.
 */
import {
  analysed,
  judgeLost,
  judgeReady,
  pageHidden,
  pageShown,
  pressShutter,
  stillFailed,
  stillTaken,
} from './coaching.ts';
import { examine, examined, openSupportPack } from './doctoring.ts';
import {
  beginExercise,
  behind,
  cameraFailed,
  cameraOpened,
  continueWithoutJudge,
  judgeFailed,
  leaveFor,
  openCamera,
  openCameraAgain,
  openReady,
} from './entering.ts';
import type { Answer, Event, Tap } from './event.ts';
import { isTap, type Stamped } from './is-tap.ts';
import { askDelete, cancelDelete, deleted, libraryAnswered, openAttempt } from './library.ts';
import { lookAtNewest, lookAway, lookClosely } from './looking.ts';
import { attemptKept, importPicture, keep, keepFailed, pictureInspected, pictureRefused, retake } from './reviewing.ts';
import type { State } from './state.ts';
import { pressTurn, surveyHeard } from './surveying.ts';
import { goTo, stay, type Transition, update } from './transition.ts';

export type { Transition } from './transition.ts';

export function next(state: State, event: Event): Transition {
  return isTap(event) ? afterTap(state, event) : afterAnswer(state, event);
}

function afterTap(state: State, event: Stamped<Tap>): Transition {
  switch (event.type) {
    case 'go-home':
      return leaveFor(state, { at: 'home' });
    case 'go-back':
      return state.situation.at === 'looking'
        ? lookAway(state, state.situation)
        : leaveFor(state, behind(state.situation));
    case 'choose-documents':
      return leaveFor(state, { at: 'choosing-document', demo: event.demo });
    case 'choose-faces':
      return leaveFor(state, { at: 'choosing-face', demo: event.demo });
    case 'choose-exercise':
      return event.exercise === 'movements'
        ? leaveFor(state, { at: 'choosing-movement', demo: event.demo })
        : beginExercise(state, event.exercise, event.demo ? 'demo' : 'camera');
    case 'begin-rehearsal':
      return beginExercise({ ...state, plan: event.plan }, 'movements', event.demo ? 'demo' : 'camera');
    case 'allow-camera':
      return state.situation.at === 'primer'
        ? openCamera(state, state.situation.exercise, 'camera', false)
        : stay(state);
    case 'try-again':
      return tryAgain(state);
    case 'use-demo':
      return 'exercise' in state.situation ? beginExercise(state, state.situation.exercise, 'demo') : stay(state);
    case 'continue-without-judge':
      return continueWithoutJudge(state);
    case 'turn':
      return pressTurn(state, event);
    case 'press-shutter':
      return pressShutter(state);
    case 'toggle-torch':
      return state.situation.at === 'coaching'
        ? update(state, {}, [{ type: 'set-torch', on: !state.situation.torchOn }])
        : stay(state);
    case 'switch-lens':
      return state.situation.at === 'coaching' ? update(state, {}, [{ type: 'switch-lens' }]) : stay(state);
    case 'toggle-mute':
      return changeSettings(state, { muted: !state.settings.muted });
    case 'import-picture':
      return importPicture(state, event.exercise, event.picture, event.atMs);
    case 'keep':
      return keep(state);
    case 'retake':
      return retake(state);
    case 'discard':
      return state.situation.at === 'reviewing' ? leaveFor(state, { at: 'home' }) : stay(state);
    case 'open-practice':
      return leaveFor(state, { at: 'practice', confirming: null });
    case 'open-attempt':
      return openAttempt(state, event.attemptId);
    case 'open-progress':
      return leaveFor(state, { at: 'progress', of: event.exercise });
    case 'compare':
      return leaveFor(state, { at: 'comparing', attemptId: event.attemptId, otherId: event.otherId });
    case 'look-at-newest':
      return lookAtNewest(state);
    case 'look-closely':
      return lookClosely(state);
    case 'ask-delete':
      return askDelete(state);
    case 'cancel-delete':
      return cancelDelete(state);
    case 'delete-attempt':
      return update(state, {}, [{ type: 'delete-attempt', attemptId: event.attemptId }]);
    case 'delete-all':
      return update(state, {}, [{ type: 'delete-all' }]);
    case 'open-settings':
      return leaveFor(state, { at: 'settings' });
    case 'open-doctor':
      return examine(state);
    case 'open-support-pack':
      return openSupportPack(state);
    case 'open-keep-safe':
      return leaveFor(state, { at: 'keep-safe' });
    case 'change-settings':
      return changeSettings(state, event.change);
    case 'open-data-check':
      return leaveFor(state, { at: 'data-check', attemptId: event.attemptId });
    case 'open-ready':
      return openReady(state, event.page);
    case 'install':
      return state.install === 'ios-steps'
        ? leaveFor(state, { at: 'install-steps' })
        : update(state, {}, [{ type: 'ask-install' }]);
    case 'apply-update':
      return update(state, {}, [{ type: 'apply-update' }]);
    case 'dismiss-notice':
      return update(state, { notice: null });
    // Have guides of their own: `rehearsing.ts`, `preparing.ts`, `doctor-camera.ts`.
    case 'rehearsal':
    case 'prepare':
    case 'test-camera':
    case 'finish-camera':
      return stay(state);
    default:
      return event satisfies never;
  }
}

function afterAnswer(state: State, event: Stamped<Answer>): Transition {
  switch (event.type) {
    case 'started':
      return start(state, event);
    case 'device-changed':
      return update(state, {
        device: { ...event.device, cameraAllowed: event.device.cameraAllowed || state.device.cameraAllowed },
      });
    case 'camera-opened':
      return cameraOpened(state, event.abilities, event.atMs);
    case 'camera-failed':
      return cameraFailed(state, event.why);
    case 'torch-changed':
      return state.situation.at === 'coaching' ? goTo(state, { ...state.situation, torchOn: event.on }) : stay(state);
    case 'model-progress':
      return update(state, {
        faceModel: { is: 'loading', loadedBytes: event.loadedBytes, totalBytes: event.totalBytes },
      });
    case 'judge-ready':
      return judgeReady(state, event.subject);
    case 'judge-failed':
      return judgeFailed(state, event.why);
    case 'judge-lost':
      return judgeLost(state, event.again);
    case 'heading':
    case 'heading-absent':
      return surveyHeard(state, event);
    case 'analysed':
      return state.situation.at === 'surveying' ? surveyHeard(state, event) : analysed(state, event);
    case 'still-taken':
      return stillTaken(state, event);
    case 'still-failed':
      return stillFailed(state);
    case 'picture-inspected':
      return pictureInspected(state, event);
    case 'picture-refused':
      return pictureRefused(state, event);
    case 'library-loaded':
    case 'library-failed':
      return libraryAnswered(state, event);
    case 'attempt-kept':
      return attemptKept(state, event.attemptId);
    case 'keep-failed':
      return keepFailed(state, event.why);
    case 'attempt-deleted':
      return deleted(state, 'attempt-deleted');
    case 'all-deleted':
      return deleted(state, 'all-deleted');
    case 'delete-failed':
      return update(state, { notice: 'delete-failed' });
    case 'settings-not-kept':
      return update(state, { notice: 'settings-not-kept' });
    case 'install-offered':
      return update(state, { install: event.offer });
    case 'examined':
      return examined(state, event.found);
    // Only where the guide that takes it could not be fetched.
    case 'preparation-loaded':
      return update(state, { preparation: 'failed' });
    case 'update-ready':
      return update(state, { updateReady: true });
    case 'page-hidden':
      return pageHidden(state);
    case 'page-shown':
      return pageShown(state, event.atMs);
    case 'crashed':
      return leaveFor(state, { at: 'crashed', log: event.log });
    default:
      return event satisfies never;
  }
}

function start(state: State, event: Stamped<Extract<Answer, { type: 'started' }>>): Transition {
  const begun: State = { ...state, settings: event.settings, device: event.device };
  const load = { type: 'load-library' } as const;
  if (event.start === 'document') return goTo(begun, { at: 'choosing-document', demo: false }, [load]);
  if (event.start === null) return update(begun, {}, [load]);
  const selfie = beginExercise(begun, 'selfie', 'camera');
  return { ...selfie, effects: [load, ...selfie.effects] };
}

function tryAgain(state: State): Transition {
  const { situation } = state;
  switch (situation.at) {
    case 'camera-failed':
      return openCameraAgain(state, situation.exercise);
    case 'model-failed':
      return beginExercise({ ...state, faceModel: { is: 'unknown' } }, situation.exercise, situation.source);
    case 'picture-failed':
      return retake(state);
    case 'practice':
    case 'home':
      return update(state, { library: { is: 'loading' } }, [{ type: 'load-library' }]);
    default:
      return stay(state);
  }
}

function changeSettings(state: State, change: Partial<State['settings']>): Transition {
  const settings = { ...state.settings, ...change };
  // What is over by the new choice goes when the record is read.
  const read = change.keepPictures === undefined ? [] : [{ type: 'load-library' } as const];
  return update(state, { settings }, [{ type: 'keep-settings', settings }, ...read]);
}
