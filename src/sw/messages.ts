/** What a page may ask of the service worker. */
import { keepVisionFiles } from './vision-cache.ts';

/** `SKIP_WAITING`: the person wants the new version now. `KEEP_VISION_FILES`: these addresses were used and must work offline. */
type Message =
  | { readonly type: 'SKIP_WAITING' }
  | { readonly type: 'KEEP_VISION_FILES'; readonly urls: readonly string[] };

function readMessage(data: unknown): Message | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  if (data.type === 'SKIP_WAITING') return { type: data.type };
  if (data.type !== 'KEEP_VISION_FILES' || !('urls' in data) || !Array.isArray(data.urls)) return null;
  return { type: data.type, urls: data.urls.filter((url) => typeof url === 'string') };
}

export function handleMessage(worker: ServiceWorkerGlobalScope, event: ExtendableMessageEvent): void {
  const message = readMessage(event.data);
  if (message === null) return;
  if (message.type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
  else event.waitUntil(keepVisionFiles(event, message.urls));
}
