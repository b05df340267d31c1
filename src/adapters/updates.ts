/** The service worker, registered once the page has loaded, and new versions: told when one waits, applied only when asked. */
import { Workbox } from 'workbox-window';

/** What is used of workbox-window's `Workbox`. */
export interface WorkerDesk {
  register(): Promise<unknown>;
  update(): Promise<void>;
  messageSkipWaiting(): void;
  addEventListener(
    type: 'waiting' | 'controlling' | 'activated',
    listener: (event: { isUpdate?: boolean; isExternal?: boolean }) => void,
  ): void;
}

export interface UpdateSurroundings {
  /** Null where service workers are absent (private windows of Firefox, insecure pages). */
  readonly worker: WorkerDesk | null;
  readonly reload: () => void;
}

export interface Updates {
  /** Lets the waiting version take over and reloads once it has. Nothing happens when none waits. */
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
  const { worker, reload } = surroundings;
  let isAsked = false;
  let hasReloaded = false;
  worker?.addEventListener('waiting', () => handlers.onWaiting());
  worker?.addEventListener('activated', ({ isUpdate, isExternal }) => {
    if (!isUpdate && !isExternal) handlers.onOfflineReady?.();
  });
  worker?.addEventListener('controlling', () => {
    // Another tab may apply the update too: this page then goes on as it is, and never loses an exercise to a reload.
    if (!isAsked || hasReloaded) return;
    hasReloaded = true;
    reload();
  });
  // Without a worker the app runs online only; that is no error the person can mend.
  worker?.register().catch(() => {});
  return {
    apply() {
      isAsked = true;
      worker?.messageSkipWaiting();
    },
    check: async () => {
      await worker?.update().catch(() => {});
    },
  };
}

function browserUpdates(base: string): UpdateSurroundings {
  const isPossible = 'serviceWorker' in navigator && window.isSecureContext;
  return {
    worker: isPossible ? (new Workbox(`${base}sw.js`, { scope: base }) as WorkerDesk) : null,
    reload: () => location.reload(),
  };
}
