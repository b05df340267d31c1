/**
 * The lock on the pictures: a random key, wrapped by a passphrase and held in memory only while it is open. Each picture is encrypted by itself,
 * so that locking what is there already may be interrupted at any moment and goes on at the next opening.
 */
import type { HistoryDatabase } from './history-database.ts';
import { HistoryFailure } from './history-failure.ts';
import type { PictureRow } from './history-schema.ts';
import { freshNonce, KEY_BYTES, LockError, unwrapKey, wrapKey } from './lock-note.ts';
import type { PasskeySecret } from './passkey.ts';
import { freshSalt, readPasskeyNote, unwrapByPasskey, wrapByPasskey } from './passkey-note.ts';

export type LockState = 'none' | 'locked' | 'open';

const LOCK = 'lock';
const PASSKEY = 'passkey';

type Bytes = Uint8Array<ArrayBuffer>;

export class Vault {
  #key: CryptoKey | null = null;
  readonly #database: HistoryDatabase;

  constructor(database: HistoryDatabase) {
    this.#database = database;
  }

  async state(): Promise<LockState> {
    if ((await this.#note()) === undefined) return 'none';
    return this.#key ? 'open' : 'locked';
  }

  /** Forgets the key; what is shown already is the caller's business. */
  lock(): void {
    this.#key = null;
  }

  /** @throws LockError `wrong`, `damaged`, `unavailable`. */
  async open(passphrase: string): Promise<void> {
    await this.#use(await unwrapKey(await this.#note(), passphrase));
    await this.#changeAll((row) => this.seal(row));
  }

  /** Locks all pictures, those that are there and those to come. */
  async set(passphrase: string): Promise<void> {
    const raw = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
    const note = await wrapKey(raw, passphrase);
    await this.#database.use((database) => database.add('notes', note, LOCK));
    await this.#use(raw);
    await this.#changeAll((row) => this.seal(row));
  }

  /** Only the key is wrapped anew; no picture is touched. @throws LockError */
  async change(passphrase: string, newPassphrase: string): Promise<void> {
    const raw = await unwrapKey(await this.#note(), passphrase);
    const note = await wrapKey(raw, newPassphrase);
    await this.#database.use((database) => database.put('notes', note, LOCK));
    await this.#use(raw);
  }

  /** Pictures first, the lock last: interrupted, some are still locked and the lock is still there. @throws LockError */
  async remove(passphrase: string): Promise<void> {
    await this.#use(await unwrapKey(await this.#note(), passphrase));
    await this.#changeAll((row) => this.unseal(row));
    await this.#database.use(async (database) => {
      const notes = database.transaction('notes', 'readwrite', { durability: 'strict' });
      await Promise.all([notes.store.delete(LOCK), notes.store.delete(PASSKEY), notes.done]);
    });
    this.#key = null;
  }

  async hasPasskey(): Promise<boolean> {
    return (await this.#passkey()) !== null;
  }

  /** A second way to the same key. @throws LockError; what `make` throws. */
  async addPasskey(passphrase: string, make: (salt: Bytes) => Promise<PasskeySecret>): Promise<void> {
    const raw = await unwrapKey(await this.#note(), passphrase);
    const salt = freshSalt();
    const note = await wrapByPasskey(raw, salt, await make(salt));
    await this.#database.use((database) => database.put('notes', note, PASSKEY));
  }

  /** @throws LockError `damaged`; what `ask` throws. */
  async openByPasskey(ask: (credentialId: Bytes, salt: Bytes) => Promise<Bytes>): Promise<void> {
    const note = await this.#passkey();
    if (!note) throw new LockError('damaged');
    await this.#use(await unwrapByPasskey(note, await ask(note.credentialId, note.salt)));
    await this.#changeAll((row) => this.seal(row));
  }

  /** As it is to be written. @throws HistoryFailure `locked` */
  async seal(row: PictureRow): Promise<PictureRow> {
    if (row.nonce || (await this.state()) === 'none') return row;
    if (!this.#key) throw new HistoryFailure('locked');
    const nonce = freshNonce();
    return { ...row, nonce, bytes: await crypto.subtle.encrypt(boundTo(row, nonce), this.#key, row.bytes) };
  }

  /** As it was before. @throws HistoryFailure `locked`; the browser's own error for a picture that is damaged. */
  async unseal(row: PictureRow): Promise<PictureRow> {
    const { nonce, ...rest } = row;
    if (!nonce) return row;
    if (!this.#key) throw new HistoryFailure('locked');
    return { ...rest, bytes: await crypto.subtle.decrypt(boundTo(row, nonce), this.#key, row.bytes) };
  }

  #note(): Promise<unknown> {
    return this.#database.use((database) => database.get('notes', LOCK));
  }

  async #passkey() {
    return readPasskeyNote(await this.#database.use((database) => database.get('notes', PASSKEY)));
  }

  async #use(raw: Uint8Array<ArrayBuffer>): Promise<void> {
    this.#key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  }

  /** Picture by picture; one that was deleted meanwhile does not come back, and one that is damaged stays as it is. */
  async #changeAll(change: (row: PictureRow) => Promise<PictureRow>): Promise<void> {
    const keys = await this.#database.use((database) => database.getAllKeys('pictures'));
    for (const key of keys) {
      const row = await this.#database.use((database) => database.get('pictures', key));
      const changed = row && (await change(row).catch(() => row));
      if (!changed || changed === row) continue;
      await this.#database.use(async (database) => {
        const pictures = database.transaction('pictures', 'readwrite', { durability: 'strict' });
        if (await pictures.store.getKey(key)) await pictures.store.put(changed);
        await pictures.done;
      });
    }
  }
}

/** Bound to its place: a sealed picture that was moved to another attempt does not open there. */
function boundTo({ attemptId, role, type }: PictureRow, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${attemptId}/${role}/${type}`) };
}

export { LockError };
