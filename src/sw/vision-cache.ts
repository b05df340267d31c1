/** Keeps the vision files after their first use, whole and unspoilt or not at all: what is kept here is never asked for again. */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { CacheFirst } from 'workbox-strategies';

declare const __VISION_FILES__: {
  readonly base: string;
  readonly fileBytes: Readonly<Record<string, number>>;
  readonly modelUrl: string;
  readonly modelBytes: number;
  readonly modelSha256: string;
};

/** The vision worker writes to both by these names (`src/vision/detectors`): a whole file that came in parts, and parts. */
const cacheName = 'dry-run-vision';
const partsName = 'dry-run-parts';

/** Served under a version or a hash, so a file that is kept is right for as long as its address is asked for. */
export function isVisionFile(url: URL): boolean {
  return url.origin === location.origin && expectedBytes(url) !== null;
}

function expectedBytes({ pathname }: URL): number | null {
  const { base, fileBytes, modelUrl, modelBytes } = __VISION_FILES__;
  if (pathname === modelUrl) return modelBytes;
  return pathname.startsWith(base) ? (fileBytes[pathname.slice(base.length)] ?? null) : null;
}

async function sha256(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A download that broke off, or a host's error page sent with status 200, must not be kept for good. */
async function isWhole(url: URL, response: Response): Promise<boolean> {
  if (response.status !== 200) return false;
  const content = await response.arrayBuffer();
  if (content.byteLength !== expectedBytes(url)) return false;
  return url.pathname !== __VISION_FILES__.modelUrl || (await sha256(content)) === __VISION_FILES__.modelSha256;
}

const onlyWhole: WorkboxPlugin = {
  cacheWillUpdate: async ({ request, response }) =>
    (await isWhole(new URL(request.url), response.clone())) ? response : null,
};

export const visionStrategy = new CacheFirst({
  cacheName,
  // A file is the same whatever encoding it was sent in.
  matchOptions: { ignoreVary: true },
  plugins: [onlyWhole],
});

/**
 * Fetches vision files into the cache unless they are there. A page's very first use can come before this worker controls it;
 * the page then says which files it has used (the browser's own cache still holds them, so nothing is downloaded twice).
 */
export async function keepVisionFiles(event: ExtendableEvent, addresses: readonly string[]): Promise<void> {
  const urls = addresses.map((address) => new URL(address, location.href)).filter(isVisionFile);
  const keepings = urls.map(async (url) => {
    const [response, done] = visionStrategy.handleAll({ event, request: new Request(url.pathname) });
    await response;
    await done;
  });
  await Promise.allSettled(keepings);
}

/** Files of an earlier version take 15 MB of somebody's phone, and so do parts of them whose download broke off. */
export async function dropOldVisionFiles(): Promise<void> {
  for (const name of [cacheName, partsName]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!isVisionFile(new URL(request.url))) await cache.delete(request);
    }
  }
}
