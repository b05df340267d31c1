/** An archive under a passphrase: a mark, the wrapped key, and the zip encrypted with it. */
import { freshNonce, KEY_BYTES, LockError, NONCE_BYTES, unwrapKey, wrapKey } from '../lock-note.ts';
import { ArchiveError, readJson, writeJson } from './format.ts';

/** Sixteen letters that no other kind of file begins with. */
const MARK = new TextEncoder().encode('DryRunSealed/1\r\n');
/** The wrapped key as text takes about 600 bytes. */
const MOST_NOTE_BYTES = 4096;

export function isSealed(bytes: Uint8Array): boolean {
  return MARK.every((byte, i) => bytes[i] === byte);
}

export async function sealArchive(zip: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Blob> {
  const raw = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const { wrapped, check, whole, ...rest } = await wrapKey(raw, passphrase);
  const buffers = { wrapped: new Uint8Array(wrapped), check: new Uint8Array(check), whole: new Uint8Array(whole) };
  const note = new TextEncoder().encode(writeJson({ ...rest, ...buffers }));
  const nonce = freshNonce();
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, zip);
  return new Blob([MARK, Uint32Array.of(note.length), note, nonce, sealed], { type: 'application/octet-stream' });
}

/** @throws ArchiveError `wrong`, `damaged`, `unavailable`. */
export async function openSealed(bytes: Uint8Array<ArrayBuffer>, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const noteBytes = view.getUint32(MARK.length, true);
    if (noteBytes > MOST_NOTE_BYTES) throw new ArchiveError('damaged');
    const noteAt = MARK.length + 4;
    const nonceAt = noteAt + noteBytes;
    const raw = await unwrapKey(noteOf(bytes.slice(noteAt, nonceAt)), passphrase);
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const iv = bytes.slice(nonceAt, nonceAt + NONCE_BYTES);
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(nonceAt + NONCE_BYTES)),
    );
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(error instanceof LockError ? error.why : 'damaged', error);
  }
}

/** What a foreign note asks for in memory and time is bounded before it is tried. */
const MOST_MEMORY_KIB = 262_144;
const MOST_PASSES = 10;
const MOST_ROUNDS = 10_000_000;

function noteOf(text: Uint8Array): unknown {
  const note = readJson(new TextDecoder().decode(text)) as Record<string, Uint8Array> & {
    readonly derivation: { readonly memoryKib?: number; readonly passes?: number; readonly rounds?: number };
  };
  const { memoryKib = 0, passes = 0, rounds = 0 } = note.derivation;
  if (memoryKib > MOST_MEMORY_KIB || passes > MOST_PASSES || rounds > MOST_ROUNDS) throw new ArchiveError('damaged');
  const buffer = (name: string) => note[name]?.slice().buffer;
  return { ...note, wrapped: buffer('wrapped'), check: buffer('check'), whole: buffer('whole') };
}
