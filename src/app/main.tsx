/**
 * The composition root: the only file that imports everything. It builds the shell, joins it to the session, and draws. What
 * happens is decided in `core/session`; how an order is carried out stands in the other files of this folder.
 */
import '../ui/style.css';
import { browserTimers, createClock } from '../adapters/clock.ts';
import { readDevice, watchDevice } from '../adapters/device.ts';
import { watchInstall } from '../adapters/install.ts';
import { loadSettings } from '../adapters/settings.ts';
import type { Updates } from '../adapters/updates.ts';
import { initialState } from '../core/session/initial.ts';
import { loadCatalogue } from '../messages/index.ts';
import { prefetchScreens } from '../ui/screens/chunks.ts';
import { CameraDesk } from './camera-desk.ts';
import { catchCrashes } from './crash.ts';
import { createEventLog } from './event-log.ts';
import { firstPaint } from './first-paint.ts';
import { Guidance } from './guidance.ts';
import { Judge } from './judge.ts';
import { followHistory } from './navigation.ts';
import { sayNotStarted } from './not-started.ts';
import { createPictures } from './pictures.ts';
import { PracticeRecord } from './practice-record.ts';
import { perform, type Shell } from './runner.ts';
import { createScreen } from './screen.tsx';
import { createStore, type Store } from './store.ts';
import { trustOwnScripts } from './trusted-scripts.ts';
import { createUiPort } from './ui-port.ts';

/** A shortcut of the installed app opens `?start=document` or `?start=selfie`. */
function wantedStart(): 'document' | 'selfie' | null {
  const start = new URLSearchParams(location.search).get('start');
  return start === 'document' || start === 'selfie' ? start : null;
}

/** After the first screen: what makes it work offline must not slow down the first visit. */
async function watchForUpdates(onWaiting: () => void, onOfflineReady: () => void): Promise<Updates> {
  await firstPaint;
  const { watchUpdates } = await import('../adapters/updates.ts');
  return watchUpdates({ onWaiting, onOfflineReady }, import.meta.env.BASE_URL);
}

async function start(): Promise<void> {
  const clock = createClock();
  const log = createEventLog();
  const settings = loadSettings();
  let store: Store | null = null;
  // The browser may offer the installation before there is a state: such events wait for it.
  const early: Parameters<Store['send']>[0][] = [];
  const send: Store['send'] = (event) => {
    if (store) store.send(event);
    else early.push(event);
  };
  const record = new PracticeRecord();
  const pictures = createPictures((name) => record.picture(name, send));
  const judge = new Judge({ send, timers: browserTimers(clock) });
  const camera = new CameraDesk({ send, judge, pictures, clock });
  const installer = watchInstall((offer) => send({ type: 'install-offered', offer }));
  const updates = watchForUpdates(
    () => send({ type: 'update-ready' }),
    () => judge.keepFilesOffline(),
  );
  const [device, catalogue] = await Promise.all([readDevice(), loadCatalogue(settings.locale)]);
  const guidance = new Guidance(settings, catalogue);
  const shell: Shell = {
    camera,
    judge,
    record,
    pictures,
    guidance,
    loadRehearsals: async () => {
      const { rehearse } = await import('../core/session/rehearsing.ts');
      store?.follow(rehearse);
    },
    examine: async () => {
      const { examine, testCamera } = await import('./doctor-desk.ts');
      store?.follow(testCamera);
      await examine(send, clock);
    },
    loadPreparation: async () => {
      const { beginPreparing } = await import('./preparation-desk.ts');
      if (store) beginPreparing(store);
    },
    askInstall: () => void installer.ask(),
    applyUpdate: () => void updates.then((worker) => worker.apply()),
  };
  const screen = createScreen({
    root: document.getElementById('app')!,
    catalogue,
    locale: settings.locale,
    emit: send,
    port: createUiPort(camera, pictures, record, send),
    onCatalogue: (newCatalogue, newSettings) => guidance.follow(newSettings, newCatalogue),
  });
  const followSituation = followHistory(() => send({ type: 'go-back' }));
  store = createStore({
    initial: { ...initialState, settings, device, install: installer.offer },
    nowMs: clock.nowMs,
    log,
    perform: (effect, answer) => perform(effect, shell, answer),
    draw(state) {
      followSituation(state.situation);
      screen.draw(state);
    },
  });
  screen.onCrash(catchCrashes(log, __APP_VERSION__, send));
  watchDevice((changed) => send({ type: 'device-changed', device: changed }));
  document.addEventListener('visibilitychange', () => {
    send({ type: document.visibilityState === 'hidden' ? 'page-hidden' : 'page-shown' });
  });
  send({ type: 'started', settings, device, start: wantedStart() });
  for (const event of early) send(event);
  void firstPaint.then(prefetchScreens);
}

trustOwnScripts();
// The command line's page gets this file too, since both share code, and has no place for the app.
if (document.getElementById('app')) start().catch(sayNotStarted);
