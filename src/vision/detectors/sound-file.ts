import { fetchFile, forgetCached, type OnBytes } from './download.ts';
import { unpack, unpacks } from './packed.ts';
import { bytesOf, emptyPart, forgetPart, keepPart, type Part, recallPart } from './part.ts';
import { PrepareError } from './prepare-error.ts';
import { collect, fetchRest, isRestCheaper } from './resume.ts';

/** Breaks of one line that are mended without asking anybody; each must have brought something. */
const MOST_BREAKS = 5;

/** Where the service worker looks for what it keeps for good (`src/sw/vision-cache.ts`). */
const KEPT = 'dry-run-vision';

export interface SoundFile {
  readonly url: string;
  /** Or a little more: weighs the rest of a broken download against the whole. */
  readonly wholeBytes: number;
  /** The same file packed with gzip, as hosts send a file and not as they pack one; for what is much larger unpacked. */
  readonly packed?: { readonly url: string; readonly byteShare: number };
}

/** Makes something of the file, the whole of it. @throws PrepareError `damaged` if it is not sound. */
export type Read<T> = (response: Response) => Promise<T>;

/**
 * Gets a file that must prove to be sound. Where the line breaks, what came is kept and the rest is asked for, now or on the next visit. A damaged
 * file is asked for once more, past all caches, because a broken download that was cached would otherwise be broken for good.
 */
export async function fetchSound<T>(file: SoundFile, onBytes: OnBytes, read: Read<T>): Promise<T> {
  let counted = 0;
  const count: OnBytes = (bytes) => {
    counted += bytes;
    onBytes(bytes);
  };
  try {
    return await fetchMended(file, count, read);
  } catch (error) {
    if (!(error instanceof PrepareError) || error.why !== 'damaged') throw error;
    onBytes(-counted);
    await forgetCached(file.url);
    if (file.packed) await forgetCached(file.packed.url);
    return readWhile(await fetchFile(file.url, 'reload'), emptyPart(file.url), onBytes, read);
  }
}

async function fetchMended<T>(file: SoundFile, onBytes: OnBytes, read: Read<T>): Promise<T> {
  if (file.packed && (await recallPart(file.packed.url)).byteLength > 0) return fetchPacked(file, onBytes, read);
  const part = await recallPart(file.url);
  if (part.byteLength > 0) onBytes(part.byteLength);
  for (let breaks = 0; ; ) {
    const cameBytes = part.byteLength;
    if (cameBytes > 0 && file.packed && unpacks && !isRestCheaper(part, file.wholeBytes)) {
      onBytes(-cameBytes);
      return fetchPacked(file, onBytes, read);
    }
    try {
      const goesOn = isRestCheaper(part, file.wholeBytes);
      const value = await (goesOn ? goOn : begin)(part, onBytes, read);
      if (goesOn) await forgetPart(file.url);
      return value;
    } catch (error) {
      if (!(error instanceof PrepareError) || error.why !== 'offline') throw error;
      if (part.byteLength <= cameBytes || ++breaks >= MOST_BREAKS) {
        await keepPart(part);
        throw error;
      }
    }
  }
}

/** By way of the packed file, whose rest is always the cheapest; whole after all where the host does not give it out. */
async function fetchPacked<T>(file: SoundFile, onBytes: OnBytes, read: Read<T>): Promise<T> {
  const { url, byteShare } = file.packed!;
  const count: OnBytes = (bytes) => onBytes(bytes / byteShare);
  const readPacked: Read<T> = async (response) => {
    const whole = await unpack(response);
    const copy = whole.clone();
    const value = await read(whole);
    await keepWhole(file.url, copy);
    return value;
  };
  try {
    return await fetchMended({ url, wholeBytes: file.wholeBytes * byteShare }, count, readPacked);
  } catch (error) {
    if (!(error instanceof PrepareError) || error.why !== 'missing') throw error;
    return begin(emptyPart(file.url), onBytes, read);
  }
}

async function begin<T>(part: Part, onBytes: OnBytes, read: Read<T>): Promise<T> {
  const response = await fetchFile(part.url, 'default');
  if (part.byteLength > 0) onBytes(-part.byteLength);
  Object.assign(part, emptyPart(part.url));
  return readWhile(response, part, onBytes, read);
}

/** The reader gets the response itself, so that the browser may compile while it comes and keep the machine code. */
async function readWhile<T>(response: Response, part: Part, onBytes: OnBytes, read: Read<T>): Promise<T> {
  const collecting = collect(response.clone(), part, onBytes);
  const [value] = await Promise.all([read(response), collecting]).catch(async (error: unknown) => {
    // Whichever noticed it first: a line that broke is no damage.
    await collecting;
    throw error;
  });
  return value;
}

async function goOn<T>(part: Part, onBytes: OnBytes, read: Read<T>): Promise<T> {
  const rest = await fetchRest(part, onBytes);
  await collect(rest, part, onBytes);
  const headers = { 'Content-Type': rest.headers.get('Content-Type') ?? 'application/octet-stream' };
  const whole = new Response(bytesOf(part), { headers });
  const copy = whole.clone();
  const value = await read(whole);
  await keepWhole(part.url, copy);
  return value;
}

/** No cache of the browser has seen the whole of it, and the service worker would fetch it once more to keep it. */
async function keepWhole(url: string, whole: Response): Promise<void> {
  if (typeof caches === 'undefined' || url.endsWith('.gz')) return;
  await caches
    .open(KEPT)
    .then((cache) => cache.put(url, whole))
    .catch(() => {});
}
