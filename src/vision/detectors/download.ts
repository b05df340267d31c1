import { PrepareError } from './prepare-error.ts';

/** Told how many bytes have come since the last call; negative when an attempt is given up and begins again. */
export type OnBytes = (bytes: number) => void;

/** `reload` passes by every cache of the browser. */
export type Freshness = 'default' | 'reload';

/**
 * A response that really is the file. @throws PrepareError `offline` where nothing answers, `missing` where the answer is not the file:
 * many hosts send their start page, with status 200, for what they do not have.
 */
export async function fetchFile(url: string, freshness: Freshness): Promise<Response> {
  const response = await fetch(url, { cache: freshness, credentials: 'same-origin' }).catch((error: unknown) => {
    throw new PrepareError('offline', `${url}: ${error}`);
  });
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (response.ok && !isPage) return response;
  void response.body?.cancel();
  // A host that answers 5xx (or a service worker without network) may have the file later.
  const why = response.status >= 500 ? 'offline' : 'missing';
  throw new PrepareError(why, `${url}: HTTP ${response.status}${isPage ? ', a page instead of the file' : ''}`);
}

/** Removes the file from every cache that pages and service workers of this origin keep. */
export async function forgetCached(url: string): Promise<void> {
  // Absent on insecure pages; throws where cookies are blocked.
  if (typeof caches === 'undefined') return;
  const names = await caches.keys().catch(() => []);
  for (const name of names) {
    await caches.open(name).then(
      (cache) => cache.delete(url, { ignoreVary: true }),
      () => false,
    );
  }
}
