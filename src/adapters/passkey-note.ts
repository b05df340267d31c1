/** The pictures' key a second time, wrapped by what a passkey gives. */
import { freshNonce, LockError } from './lock-note.ts';
import type { PasskeySecret } from './passkey.ts';

export interface PasskeyNote {
  readonly version: 1;
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly nonce: Uint8Array<ArrayBuffer>;
  readonly wrapped: ArrayBuffer;
}

const SALT_BYTES = 32;

export const freshSalt = () => crypto.getRandomValues(new Uint8Array(SALT_BYTES));

export async function wrapByPasskey(
  raw: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  { credentialId, secret }: PasskeySecret,
): Promise<PasskeyNote> {
  const nonce = freshNonce();
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, await wrappingKey(secret), raw);
  return { version: 1, credentialId, salt, nonce, wrapped };
}

/** @throws LockError `damaged` */
export async function unwrapByPasskey(
  { nonce, wrapped }: PasskeyNote,
  secret: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const key = await wrappingKey(secret);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, wrapped));
  } catch (error) {
    throw new LockError('damaged', error);
  }
}

export function readPasskeyNote(value: unknown): PasskeyNote | null {
  const note = value as PasskeyNote | undefined;
  const isWhole = note?.version === 1 && [note.credentialId, note.salt, note.nonce].every((one) => one?.length > 0);
  return isWhole ? note : null;
}

/** The secret is random already; this only makes it a key for this purpose and no other. */
async function wrappingKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('dry-run pictures');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
