/** The service worker, registered once the page has loaded, and new versions: told when one waits, applied only when asked. */

/** What is used of a `ServiceWorker`. */
export interface WorkerVersion extends Pick<EventTarget, 'addEventListener'> {
  readonly state: ServiceWorkerState;
  postMessage(message: { readonly type: 'SKIP_WAITING' }): void;
}

/** What is used of a `ServiceWorkerRegistration`. */
export interface WorkerVersions extends Pick<EventTarget, 'addEventListener'> {
  readonly installing: WorkerVersion | null;
  readonly waiting: WorkerVersion | null;
  readonly active: WorkerVersion | null;
  update(): Promise<unknown>;
}

export interface UpdateSurroundings {
  /** Null where service workers are absent (private windows of Firefox, insecure pages). */
  readonly register: (() => Promise<WorkerVersions | undefined>) | null;
  /** The version that answers this page's requests now. */
  readonly controller: () => WorkerVersion | null;
  readonly onControllerChange: (listener: () => void) => void;
  readonly reload: () => void;
}

export interface Updates {
  /** Lets the waiting version take over and reloads once it has. Nothing happens when there is no other version. */
  apply(): void;
  /** Looks for a new version now; fails silently offline. */
  check(): Promise<void>;
}

export interface UpdateHandlers {
  /** A new version waits. May be called again for a still newer one. */
  onWaiting(): void;
  /** The first version is complete on the phone: the app works offline from now on. */
  onOfflineReady?(): void;
}

/** @param base the app's path with a trailing slash; the worker lies at `${base}sw.js` and its scope is `base`. */
export function watchUpdates(
  handlers: UpdateHandlers,
  base: string,
  surroundings: UpdateSurroundings = browserUpdates(base),
): Updates {
  const { register, controller, onControllerChange, reload } = surroundings;
  /** The version that answered first: this page was drawn by it, or it was installed by this page. */
  let own = controller();
  const isFirstVisit = own === null;
  let versions: WorkerVersions | null = null;
  let isAsked = false;
  let hasReloaded = false;
  const reloadOnce = () => {
    if (hasReloaded) return;
    hasReloaded = true;
    reload();
  };
  onControllerChange(() => {
    own ??= controller();
    // Another tab may apply the update too: this page then goes on as it is, and never loses an exercise to a reload.
    if (isAsked) reloadOnce();
  });
  // Without a worker the app runs online only; that is no error the person can mend.
  register?.().then(
    (registered) => {
      // Where something between the page and the browser forbids workers, the answer may be empty.
      if (!registered) return;
      versions = registered;
      watchVersions(registered, handlers, isFirstVisit);
    },
    () => {},
  );
  return {
    apply() {
      isAsked = true;
      if (versions?.waiting) versions.waiting.postMessage({ type: 'SKIP_WAITING' });
      // Another tab was quicker: the new version answers already, and this page is the old one.
      else if (own !== null && controller() !== own) reloadOnce();
    },
    check: async () => {
      await versions?.update().catch(() => {});
    },
  };
}

/**
 * Each version is followed by its state, wherever on its way it is found: the browser looks for new versions by itself, and one that it
 * found before the page registered is announced by no event any more.
 */
function watchVersions(versions: WorkerVersions, handlers: UpdateHandlers, isFirstVisit: boolean): void {
  const told = new WeakMap<WorkerVersion, ServiceWorkerState>();
  const look = (version: WorkerVersion) => {
    if (told.get(version) === version.state) return;
    told.set(version, version.state);
    // Without an active one it is the first, which waits for nobody.
    if (version.state === 'installed' && versions.active) handlers.onWaiting();
    if (version.state === 'activated' && isFirstVisit) handlers.onOfflineReady?.();
  };
  const followAll = () => {
    for (const version of [versions.installing, versions.waiting, versions.active]) {
      if (!version || told.has(version)) continue;
      version.addEventListener('statechange', () => look(version));
      look(version);
    }
  };
  versions.addEventListener('updatefound', followAll);
  followAll();
}

function browserUpdates(base: string): UpdateSurroundings {
  const workers = 'serviceWorker' in navigator && window.isSecureContext ? navigator.serviceWorker : null;
  return {
    register: workers && (() => workers.register(`${base}sw.js`, { scope: base })),
    controller: () => workers?.controller ?? null,
    onControllerChange: (listener) => workers?.addEventListener('controllerchange', listener),
    reload: () => location.reload(),
  };
}
