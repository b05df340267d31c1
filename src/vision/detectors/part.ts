/** What has come of a file whose download broke off: in memory, and across visits in a cache of its own. */

/** `dry-run` as every store of ours, so that removing everything finds it; the service worker drops parts of files that it no longer knows. */
const PARTS = 'dry-run-parts';
/** Bytes that the whole file took on the line, as the host said; its tag, where what was sent is the file itself and not packed. */
const SENT_BYTES = 'X-Sent-Bytes';
const TAG = 'X-Tag';

export interface Part {
  readonly url: string;
  /** Decoded bytes from the file's start, in the order in which they came. */
  chunks: Uint8Array<ArrayBuffer>[];
  byteLength: number;
  /** Of the whole, as sent; 0 where the host did not say. */
  sentBytes: number;
  tag: string | null;
}

export function emptyPart(url: string): Part {
  return { url, chunks: [], byteLength: 0, sentBytes: 0, tag: null };
}

export function bytesOf({ chunks, byteLength }: Part): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(byteLength);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** Absent on insecure pages; throws where cookies are blocked. */
async function openParts(): Promise<Cache | null> {
  return typeof caches === 'undefined' ? null : caches.open(PARTS).catch(() => null);
}

/** Empty where nothing was kept. Never rejects: without a store the download begins anew. */
export async function recallPart(url: string): Promise<Part> {
  const part = emptyPart(url);
  const kept = await (await openParts())?.match(url).catch(() => undefined);
  const bytes = await kept?.arrayBuffer().catch(() => null);
  if (!kept || !bytes || bytes.byteLength === 0) return part;
  const sentBytes = Number(kept.headers.get(SENT_BYTES) ?? 0);
  return {
    url,
    chunks: [new Uint8Array(bytes)],
    byteLength: bytes.byteLength,
    sentBytes,
    tag: kept.headers.get(TAG),
  };
}

/** Never rejects: a phone that is full begins anew next time. */
export async function keepPart(part: Part): Promise<void> {
  if (part.byteLength === 0) return;
  const headers = { [SENT_BYTES]: String(part.sentBytes), ...(part.tag !== null && { [TAG]: part.tag }) };
  const kept = new Response(new Blob(part.chunks), { headers });
  await (await openParts())?.put(part.url, kept).catch(() => {});
}

export async function forgetPart(url: string): Promise<void> {
  await (await openParts())?.delete(url).catch(() => false);
}
