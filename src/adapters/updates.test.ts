import { expect, it } from 'vitest';
import type { WorkerVersion, WorkerVersions } from './updates.ts';
import { watchUpdates } from './updates.ts';

class Version extends EventTarget implements WorkerVersion {
  state: ServiceWorkerState = 'installing';
  readonly #onMessage: (text: string) => void;

  constructor(onMessage: (text: string) => void = () => {}) {
    super();
    this.#onMessage = onMessage;
  }

  postMessage({ type }: { readonly type: string }): void {
    this.#onMessage(type);
  }
}

class Versions extends EventTarget implements WorkerVersions {
  installing: Version | null = null;
  waiting: Version | null = null;
  active: Version | null = null;
  update = () => Promise.reject(new Error('offline'));

  /** The browser has found this version, by itself or because it was asked to. */
  find(version: Version): void {
    this.installing = version;
    this.dispatchEvent(new Event('updatefound'));
  }

  #move(version: Version, state: ServiceWorkerState): void {
    version.state = state;
    version.dispatchEvent(new Event('statechange'));
  }

  install(): void {
    const version = this.installing!;
    [this.installing, this.waiting] = [null, version];
    this.#move(version, 'installed');
  }

  activate(): void {
    const version = this.waiting!;
    [this.waiting, this.active] = [null, version];
    this.#move(version, 'activating');
    this.#move(version, 'activated');
  }
}

/** A phone on which one version is active and answers, or none was ever installed. */
function phone({ isFirstVisit = false } = {}) {
  const log: string[] = [];
  const versions = new Versions();
  const newVersion = () => new Version((text) => log.push(text));
  let controller: Version | null = null;
  let changed = () => {};
  const control = (version: Version | null) => {
    controller = version;
    changed();
  };
  if (!isFirstVisit) {
    versions.active = newVersion();
    versions.active.state = 'activated';
    control(versions.active);
  }
  const open = async () => {
    const handlers = { onWaiting: () => log.push('waiting'), onOfflineReady: () => log.push('offline ready') };
    const updates = watchUpdates(handlers, '/', {
      register: async () => versions,
      controller: () => controller,
      onControllerChange: (listener) => {
        changed = listener;
      },
      reload: () => log.push('reload'),
    });
    await Promise.resolve();
    await Promise.resolve();
    return updates;
  };
  return { log, versions, newVersion, control, open };
}

it.each([
  ['after the page registered', 0],
  ['before, and is being installed', 1],
  ['before, and waits already', 2],
])('tells once of a version that was found %s', async (_, stepsBefore) => {
  const { log, versions, newVersion, open } = phone();
  const steps = [() => versions.find(newVersion()), () => versions.install()];
  for (const step of steps.slice(0, stepsBefore)) step();
  await open();
  for (const step of steps.slice(stepsBefore)) step();
  expect(log).toEqual(['waiting']);
});

it('tells again of a still newer one', async () => {
  const { log, versions, newVersion, open } = phone();
  await open();
  for (let i = 0; i < 2; i++) {
    versions.find(newVersion());
    versions.install();
  }
  expect(log).toEqual(['waiting', 'waiting']);
});

it('never reloads unasked, though another tab applies the update', async () => {
  const { log, versions, newVersion, control, open } = phone();
  const updates = await open();
  versions.find(newVersion());
  versions.install();
  versions.activate();
  control(versions.active);
  expect(log).toEqual(['waiting']);
  // Asked now, there is nothing to wait for: the new version answers already.
  updates.apply();
  expect(log).toEqual(['waiting', 'reload']);
});

it('applies it when asked and reloads once', async () => {
  const { log, versions, newVersion, control, open } = phone();
  const updates = await open();
  updates.apply();
  expect(log).toEqual([]);
  versions.find(newVersion());
  versions.install();
  updates.apply();
  expect(log).toEqual(['waiting', 'SKIP_WAITING']);
  versions.activate();
  control(versions.active);
  control(versions.active);
  expect(log).toEqual(['waiting', 'SKIP_WAITING', 'reload']);
});

it.each([
  ['after the page registered', 0],
  ['before, by a page that was left', 1],
  ['before, and is complete', 3],
])('says once that the app is ready for offline when the first version was found %s', async (_, stepsBefore) => {
  const { log, versions, newVersion, control, open } = phone({ isFirstVisit: true });
  const steps = [() => versions.find(newVersion()), () => versions.install(), () => versions.activate()];
  for (const step of steps.slice(0, stepsBefore)) step();
  const updates = await open();
  for (const step of steps.slice(stepsBefore)) step();
  control(versions.active);
  updates.apply();
  expect(log).toEqual(['offline ready']);
});

it('bears a browser without workers, a failed registration and being offline', async () => {
  const { versions } = phone();
  const absent = { controller: () => null, onControllerChange: () => {}, reload: () => {} };
  const refuse = () => Promise.reject(new Error('no worker'));
  for (const register of [null, refuse, async () => undefined, async () => versions]) {
    const updates = watchUpdates({ onWaiting: () => {} }, '/', { ...absent, register });
    updates.apply();
    await updates.check();
  }
});
