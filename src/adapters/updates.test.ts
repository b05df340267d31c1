import { expect, it } from 'vitest';
import type { WorkerDesk } from './updates.ts';
import { watchUpdates } from './updates.ts';

type Heard = { isUpdate?: boolean; isExternal?: boolean };

function browser(registers = true) {
  const listeners = new Map<string, (event: Heard) => void>();
  const log: string[] = [];
  const worker: WorkerDesk = {
    register: () => (registers ? Promise.resolve() : Promise.reject(new Error('no worker'))),
    update: () => Promise.reject(new Error('offline')),
    messageSkipWaiting: () => log.push('skip waiting'),
    addEventListener: (type, listener) => void listeners.set(type, listener),
  };
  const handlers = { onWaiting: () => log.push('waiting'), onOfflineReady: () => log.push('offline ready') };
  const updates = watchUpdates(handlers, '/', { worker, reload: () => log.push('reload') });
  const happen = (type: string, event: Heard = {}) => listeners.get(type)?.(event);
  return { log, updates, happen };
}

it('tells of a waiting version and never reloads unasked', () => {
  const { log, happen } = browser();
  happen('waiting', { isUpdate: true });
  happen('controlling', { isExternal: true });
  expect(log).toEqual(['waiting']);
});

it('applies it when asked and reloads once', () => {
  const { log, happen, updates } = browser();
  happen('waiting');
  updates.apply();
  expect(log).toEqual(['waiting', 'skip waiting']);
  happen('controlling');
  happen('controlling');
  expect(log).toEqual(['waiting', 'skip waiting', 'reload']);
});

it('says once that the app is ready for offline, at the first installation only', () => {
  const { log, happen } = browser();
  happen('activated', { isUpdate: true });
  expect(log).toEqual([]);
  happen('activated', { isUpdate: false });
  expect(log).toEqual(['offline ready']);
});

it('bears a browser without workers, a failed registration and being offline', async () => {
  const none = watchUpdates({ onWaiting: () => {} }, '/', { worker: null, reload: () => {} });
  none.apply();
  await none.check();
  await browser(false).updates.check();
});
