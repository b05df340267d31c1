/** Removes everything that this app ever stored, and looks again whether it is gone. */
import { DATABASE } from './history-schema.ts';
import { localStorageOrNull } from './local-storage.ts';

export interface WipeSurroundings {
  readonly indexedDB: IDBFactory | undefined;
  readonly storage: Storage | null;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete' | 'open'> | undefined;
  readonly workers: Pick<ServiceWorkerContainer, 'getRegistrations'> | undefined;
  /** The app's own address, with a slash at its end: other apps of the same host are none of our business. */
  readonly scope: string;
}

/** Names of ours in stores that an app shares with others of its host. */
const OURS = 'dry-run';

/** @returns what is still there, by name; empty when nothing is. @throws when the database cannot be deleted. */
export async function wipeEverything(
  base: string,
  surroundings: WipeSurroundings = browserStores(base),
): Promise<readonly string[]> {
  const { indexedDB, storage, workers } = surroundings;
  // The worker first: as long as it answers, it fills its cache again.
  for (const registration of (await workers?.getRegistrations()) ?? []) {
    if (registration.scope === surroundings.scope) await registration.unregister();
  }
  if (indexedDB) await deleteDatabase(indexedDB);
  for (const key of ourKeys(storage)) storage?.removeItem(key);
  await Promise.all((await ourCaches(surroundings)).map((name) => emptyCache(name, surroundings)));
  return whatIsLeft(surroundings);
}

async function whatIsLeft(surroundings: WipeSurroundings): Promise<readonly string[]> {
  const { indexedDB, storage } = surroundings;
  // Firefox before 126 cannot list them; the deletion has said that it is done.
  const databases = (await indexedDB?.databases?.().catch(() => [])) ?? [];
  return [
    ...databases.flatMap(({ name }) => (name === DATABASE ? [name] : [])),
    ...ourKeys(storage),
    ...(await ourCaches(surroundings)),
  ];
}

function ourKeys(storage: Storage | null): string[] {
  return Object.keys(storage ?? {}).filter((key) => key.startsWith(OURS));
}

/** Workbox writes the app's address into the names of its caches. */
async function ourCaches({ caches, scope }: WipeSurroundings): Promise<string[]> {
  const names = (await caches?.keys()) ?? [];
  return names.filter((name) => name.startsWith(OURS) || name.endsWith(scope));
}

/** File by file first: the worker still holds the cache, and the browser frees a held one only when the last page is closed. */
async function emptyCache(name: string, { caches }: WipeSurroundings): Promise<void> {
  const cache = await caches?.open(name);
  const requests = (await cache?.keys()) ?? [];
  await Promise.all(requests.map((request) => cache?.delete(request, { ignoreVary: true })));
  await caches?.delete(name);
}

/** Other tabs let go of it when they are told; one that hangs makes the browser wait for it, and then we say so. */
function deleteDatabase(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = () => setTimeout(() => reject(new Error('another tab holds the database')), 3000);
  });
}

function browserStores(base: string): WipeSurroundings {
  return {
    indexedDB: globalThis.indexedDB,
    storage: localStorageOrNull(),
    caches: globalThis.caches,
    workers: navigator.serviceWorker,
    scope: new URL(base, location.href).href,
  };
}
