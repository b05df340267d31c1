/** The wrapped key as it is kept: made, opened, wrapped anew. Nothing in it is of use without the passphrase. */
import { type Derivation, derive, newDerivation } from './passphrase.ts';

export interface LockNote {
  readonly version: 1;
  readonly derivation: Derivation;
  readonly nonce: Uint8Array<ArrayBuffer>;
  /** The pictures' key, encrypted with AES-256-GCM by the first half of what the passphrase gives. */
  readonly wrapped: ArrayBuffer;
  /** SHA-256 of the second half: the passphrase is right when this is. */
  readonly check: ArrayBuffer;
  /** SHA-256 of all the above: what is damaged is not taken for a wrong passphrase. */
  readonly whole: ArrayBuffer;
}

/** `wrong`: another passphrase. `damaged`: the note itself is not what was written. `unavailable`: what derives the key cannot be loaded. */
export type LockFailure = 'wrong' | 'damaged' | 'unavailable';

export class LockError extends Error {
  override readonly name = 'LockError';
  readonly why: LockFailure;
  constructor(why: LockFailure, cause?: unknown) {
    super(`lock: ${why}`, { cause });
    this.why = why;
  }
}

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;

export const freshNonce = () => crypto.getRandomValues(new Uint8Array(NONCE_BYTES));

/** Wraps a key's 32 bytes by a passphrase. */
export async function wrapKey(raw: Uint8Array<ArrayBuffer>, passphrase: string): Promise<LockNote> {
  const derivation = await newDerivation();
  const { wrapping, check } = await keysOf(passphrase, derivation);
  const nonce = freshNonce();
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, wrapping, raw);
  const note = { version: 1, derivation, nonce, wrapped, check } as const;
  return { ...note, whole: await digestOf(note) };
}

/** The key's 32 bytes. @throws LockError */
export async function unwrapKey(value: unknown, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const note = await readNote(value);
  const { wrapping, check } = await keysOf(passphrase, note.derivation);
  if (!isSame(check, note.check)) throw new LockError('wrong');
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: note.nonce }, wrapping, note.wrapped));
  } catch (error) {
    throw new LockError('damaged', error);
  }
}

async function keysOf(passphrase: string, derivation: Derivation) {
  const material = await derive(passphrase, derivation).catch((error: unknown) => {
    throw new LockError('unavailable', error);
  });
  const half = material.length / 2;
  const wrapping = await crypto.subtle.importKey('raw', material.slice(0, half), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return { wrapping, check: await crypto.subtle.digest('SHA-256', material.slice(half)) };
}

async function readNote(value: unknown): Promise<LockNote> {
  const note = value as LockNote;
  try {
    if (note.version === 1 && isSame(await digestOf(note), note.whole)) return note;
  } catch (error) {
    throw new LockError('damaged', error);
  }
  throw new LockError('damaged');
}

async function digestOf({ derivation, nonce, wrapped, check }: Omit<LockNote, 'whole'>): Promise<ArrayBuffer> {
  const { salt, ...numbers } = derivation;
  const parts = [new TextEncoder().encode(JSON.stringify(numbers)), salt, nonce, wrapped, check];
  return crypto.subtle.digest('SHA-256', await new Blob(parts).arrayBuffer());
}

function isSame(one: ArrayBuffer, two: ArrayBuffer): boolean {
  const [a, b] = [new Uint8Array(one), new Uint8Array(two)];
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
