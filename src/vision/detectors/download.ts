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

/** The whole body. @throws PrepareError `offline` where the line breaks off. */
export async function readBody(response: Response, onBytes: OnBytes): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  await eachChunk(response, (chunk) => {
    chunks.push(chunk);
    onBytes(chunk.byteLength);
  });
  const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** Counts the body without keeping it. @throws PrepareError as `readBody`. */
export async function countBody(response: Response, onBytes: OnBytes): Promise<void> {
  await eachChunk(response, (chunk) => onBytes(chunk.byteLength));
}

async function eachChunk(response: Response, visit: (chunk: Uint8Array) => void): Promise<void> {
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) visit(part.value);
  } catch (error) {
    throw new PrepareError('offline', `${response.url} broke off: ${error}`);
  }
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

/**
 * Gets a file that must prove to be sound: `read` throws PrepareError `damaged` if it is not. A damaged one is asked for once more, past all
 * caches, because a broken download that was cached would otherwise be broken for good.
 */
export async function fetchSound<T>(
  url: string,
  onBytes: OnBytes,
  read: (response: Response, onBytes: OnBytes) => Promise<T>,
): Promise<T> {
  let counted = 0;
  const count: OnBytes = (bytes) => {
    counted += bytes;
    onBytes(bytes);
  };
  try {
    return await read(await fetchFile(url, 'default'), count);
  } catch (error) {
    if (!(error instanceof PrepareError) || error.why !== 'damaged') throw error;
    onBytes(-counted);
    await forgetCached(url);
    return read(await fetchFile(url, 'reload'), onBytes);
  }
}
