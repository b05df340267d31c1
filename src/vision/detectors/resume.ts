import { fetchFile, type OnBytes } from './download.ts';
import { emptyPart, type Part } from './part.ts';
import { PrepareError } from './prepare-error.ts';

/** Shorter than the silence after which the host counts as dead (`client/limits.ts`): a line that hangs is given up, and what came is kept. */
const STALL_MS = 20_000;

/**
 * Whether the rest is worth asking for. A range of bytes comes as they are (the Fetch standard adds `Accept-Encoding: identity`), while the whole
 * may come packed: of 11 MB of WebAssembly, packed to 2.6, only the last quarter is cheaper so; of the model, which hardly packs, nearly everything.
 */
export function isRestCheaper({ byteLength, sentBytes }: Part, wholeBytes: number): boolean {
  return byteLength > 0 && wholeBytes - byteLength < (sentBytes || wholeBytes);
}

/** A response that begins at the part's end; the part is emptied where the host sends the whole instead. @throws PrepareError as `fetchFile`. */
export async function fetchRest(part: Part, onBytes: OnBytes): Promise<Response> {
  const { url, byteLength, tag } = part;
  const headers = { Range: `bytes=${byteLength}-`, ...(tag !== null && { 'If-Range': tag }) };
  const response = await fetch(url, { headers, cache: 'no-store', credentials: 'same-origin' }).catch(
    (error: unknown) => {
      throw new PrepareError('offline', `${url}: ${error}`);
    },
  );
  if (response.status === 206 && isRestOf(response, byteLength)) return response;
  onBytes(-byteLength);
  Object.assign(part, emptyPart(url));
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (response.status === 200 && !isPage) return response;
  // Ranges that do not fit (416), a page, a refusal: asked for anew, which says what is the matter.
  void response.body?.cancel();
  return fetchFile(url, 'default');
}

function isRestOf({ headers }: Response, startByte: number): boolean {
  const packing = headers.get('Content-Encoding') ?? 'identity';
  return packing === 'identity' && (headers.get('Content-Range') ?? '').startsWith(`bytes ${startByte}-`);
}

/** Adds the body to the part, chunk by chunk. @throws PrepareError `offline` where the line breaks off or hangs; what came stays in the part. */
export async function collect(response: Response, part: Part, onBytes: OnBytes): Promise<void> {
  if (part.byteLength === 0) noteSending(response, part);
  const reader = response.body?.getReader();
  try {
    for (let read = await next(reader); read?.value; read = await next(reader)) {
      part.chunks.push(read.value as Uint8Array<ArrayBuffer>);
      part.byteLength += read.value.byteLength;
      onBytes(read.value.byteLength);
    }
  } catch (error) {
    void reader?.cancel().catch(() => {});
    throw new PrepareError('offline', `${part.url} broke off: ${error}`);
  }
}

function noteSending({ headers }: Response, part: Part): void {
  part.sentBytes = Number(headers.get('Content-Length') ?? 0);
  const tag = headers.get('ETag');
  // The tag of a packed file is not that of its plain bytes, and a weak one promises nothing about bytes.
  const isPlain = !headers.has('Content-Encoding') && tag !== null && !tag.startsWith('W/');
  part.tag = isPlain ? tag : null;
}

async function next(reader: ReadableStreamDefaultReader<Uint8Array> | undefined) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${STALL_MS} ms`)), STALL_MS);
  });
  try {
    return await Promise.race([reader?.read(), stalled]);
  } finally {
    clearTimeout(timer);
  }
}
