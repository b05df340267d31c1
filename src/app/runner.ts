import { forgetPreparation, keepPreparation } from '../adapters/preparation.ts';
import { keepSettings } from '../adapters/settings.ts';
import type { Effect } from '../core/session/effect.ts';
import type { Answer } from '../core/session/event.ts';
import type { CameraDesk } from './camera-desk.ts';
import type { Guidance } from './guidance.ts';
import type { Judge } from './judge.ts';
import type { Pictures } from './pictures.ts';
import type { PracticeRecord } from './practice-record.ts';

export interface Shell {
  readonly camera: CameraDesk;
  readonly judge: Judge;
  readonly record: PracticeRecord;
  readonly pictures: Pictures;
  readonly guidance: Guidance;
  /** Fetches the guide of rehearsals; rejects without a connection. */
  readonly loadRehearsals: () => Promise<void>;
  /** Has phone and line read; rejects where its code cannot be had. */
  readonly examine: () => Promise<void>;
  /** Fetches the guide of getting ready; rejects without a connection. */
  readonly loadPreparation: () => Promise<void>;
  readonly askInstall: () => void;
  readonly applyUpdate: () => void;
}

/** Carries out one order of the session. The parts answer for themselves through `send`; what is returned means nothing. */
export function perform(effect: Effect, shell: Shell, send: (answer: Answer) => void): unknown {
  const { camera, judge, record, pictures, guidance } = shell;
  switch (effect.type) {
    case 'open-camera':
      if (effect.exercise !== 'movements') return camera.open(effect.exercise, effect.source);
      return shell.loadRehearsals().then(
        () => camera.open(effect.exercise, effect.source),
        () => send({ type: 'judge-failed', why: 'offline' }),
      );
    case 'close-camera':
      guidance.hush();
      return camera.close();
    case 'set-torch':
      return camera.setTorch(effect.on);
    case 'switch-lens':
      return camera.switchLens();
    case 'prepare-judge':
      return judge.prepare(effect.exercise);
    case 'start-judging':
      return camera.startJudging(effect.exercise);
    case 'stop-judging':
      return camera.stopJudging();
    case 'take-still':
      return camera.takeStill();
    case 'inspect-picture':
      return judge.inspect(effect.exercise, effect.picture, pictures);
    case 'forget-picture':
      return pictures.forget(effect.picture);
    case 'say':
      camera.heed(effect.advice.check);
      return guidance.say(effect.advice, effect.emphasis);
    case 'sound-error':
      return guidance.soundError(effect.coaching);
    case 'say-taken':
      return guidance.sayTaken();
    case 'say-room':
      return guidance.sayRoom(effect.what);
    case 'say-cue':
      camera.perform(effect.cue);
      return guidance.sayCue(effect.cue);
    case 'start-heading':
      return camera.startHeading();
    case 'stop-heading':
      return camera.stopHeading();
    case 'load-library':
      return record.load(send);
    case 'keep-attempt':
      return record.keep(effect, pictures, send);
    case 'keep-rehearsal':
      return record.keepRehearsal(effect, send);
    case 'delete-attempt':
      return record.remove(effect.attemptId, send);
    case 'delete-all':
      forgetPreparation();
      return record.removeAll(send);
    case 'keep-settings':
      if (!keepSettings(effect.settings)) send({ type: 'settings-not-kept' });
      return undefined;
    case 'examine':
      return shell.examine().catch(() => send({ type: 'examined', found: { is: 'failed' } }));
    case 'load-preparation':
      return shell.loadPreparation().catch(() => send({ type: 'preparation-loaded', progress: null }));
    case 'keep-preparation':
      return keepPreparation(effect.progress);
    case 'measure-camera':
      return camera.measure();
    case 'ask-install':
      return shell.askInstall();
    case 'apply-update':
      return shell.applyUpdate();
    default:
      return effect satisfies never;
  }
}
