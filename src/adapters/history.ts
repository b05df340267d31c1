/**
 * The practice record on this phone: attempts and their pictures in IndexedDB, and nowhere else. Every change is one transaction,
 * so an attempt is there as a whole or not at all. Schema and migrations are in `history-schema.ts`.
 */
import type { AttemptRecord, KeptRole } from '../core/report/attempt.ts';
import { readAttempt } from './attempt-record.ts';
import type { Timers } from './clock.ts';
import { browserTimers } from './clock.ts';
import { HistoryDatabase } from './history-database.ts';
import { applyExpiry, type Expiry, readClock } from './history-expiry.ts';
import { HistoryFailure, historyFailure } from './history-failure.ts';
import type { BothStores, Step } from './history-transaction.ts';
import { changeBoth, readRows, rowOf } from './history-transaction.ts';
import { Vault } from './vault.ts';

export { newAttemptId } from './attempt-id.ts';
export { newRehearsal } from './attempt-record.ts';
export { HistoryFailure } from './history-failure.ts';

export interface HistorySurroundings {
  readonly indexedDB: IDBFactory | undefined;
  readonly caches: Pick<CacheStorage, 'keys' | 'delete'> | undefined;
  /** Between tabs; null where there is none. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'> | null;
  readonly timers: Timers;
}

/** Every method throws `HistoryFailure`. */
export interface History {
  /** The lock on the pictures. */
  readonly vault: Vault;
  /** Keeps the attempt with its pictures, or nothing. */
  keep(record: AttemptRecord, pictures: Readonly<Partial<Record<KeptRole, Blob>>>): Promise<void>;
  /** Newest first; damaged records are counted and left where they are. */
  list(): Promise<{ readonly attempts: readonly AttemptRecord[]; readonly damaged: number }>;
  picture(attemptId: string, role: KeptRole): Promise<Blob | null>;
  /** The person's own words about an attempt, read as the role `note`; empty ones take them away. */
  keepNote(attemptId: string, text: string): Promise<void>;
  /** What was noted about the phone's clock, unchecked; undefined at first. */
  clock(): Promise<unknown>;
  /** Deletes the pictures of these attempts and keeps their scores. */
  expire(expiry: Expiry): Promise<void>;
  remove(attemptId: string): Promise<void>;
  /** Records, pictures and caches of pictures; damaged ones too. */
  removeAll(): Promise<void>;
  /** Calls back when another tab changed the record. The answer ends it. */
  onChanged(callback: () => void): () => void;
  close(): void;
}

/** @throws HistoryFailure `absent`, `blocked`, `newer-schema` (data untouched), `full` or `broken`. */
export async function openHistory(surroundings: HistorySurroundings = browserStorage()): Promise<History> {
  if (!surroundings.indexedDB) throw new HistoryFailure('absent');
  const database = new HistoryDatabase(surroundings.indexedDB, surroundings.timers);
  try {
    await database.use(async () => {});
  } catch (error) {
    surroundings.channel?.close();
    throw error;
  }
  return new KeptHistory(database, surroundings);
}

/** Caches whose names say that they hold pictures go with the pictures; the app's own shell stays. */
const pictureCache = /picture/i;

class KeptHistory implements History {
  readonly vault: Vault;
  readonly #database: HistoryDatabase;
  readonly #caches: HistorySurroundings['caches'];
  readonly #channel: HistorySurroundings['channel'];

  constructor(database: HistoryDatabase, { caches, channel }: HistorySurroundings) {
    this.#database = database;
    this.vault = new Vault(database);
    this.#caches = caches;
    this.#channel = channel;
  }

  async keep(record: AttemptRecord, pictures: Readonly<Partial<Record<KeptRole, Blob>>>): Promise<void> {
    // Bytes are read before the transaction: it would end by itself while they are awaited.
    const rows = await Promise.all(
      Object.entries(pictures).map(async ([role, blob]) =>
        this.vault.seal(await rowOf(record.id, role as KeptRole, blob)),
      ),
    ).catch((error: unknown) => Promise.reject(historyFailure(error)));
    await this.#change([
      (both) => both.objectStore('attempts').put(record),
      ...rows.map((row) => (both: BothStores) => both.objectStore('pictures').put(row)),
    ]);
  }

  async list(): Promise<{ readonly attempts: readonly AttemptRecord[]; readonly damaged: number }> {
    const rows = await this.#database.use(readRows);
    const attempts = rows.map(readAttempt).filter((record) => record !== null);
    attempts.sort((a, b) => b.takenAtMs - a.takenAtMs);
    return { attempts, damaged: rows.length - attempts.length };
  }

  async picture(attemptId: string, role: KeptRole): Promise<Blob | null> {
    const row = await this.#database.use((database) => database.get('pictures', [attemptId, role]));
    if (!(row?.bytes instanceof ArrayBuffer)) return null;
    const { bytes, type } = await this.vault
      .unseal(row)
      .catch((error: unknown) => Promise.reject(historyFailure(error)));
    return new Blob([bytes], { type });
  }

  async keepNote(attemptId: string, text: string): Promise<void> {
    if (text === '') return this.#change([(both) => both.objectStore('pictures').delete([attemptId, 'note'])]);
    const row = await this.vault
      .seal(await rowOf(attemptId, 'note', new Blob([text], { type: 'text/plain' })))
      .catch((error: unknown) => Promise.reject(historyFailure(error)));
    await this.#change([
      async (both) => {
        // An attempt that was deleted meanwhile does not leave a note behind.
        if (await both.objectStore('attempts').getKey(attemptId)) await both.objectStore('pictures').put(row);
      },
    ]);
  }

  clock(): Promise<unknown> {
    return this.#database.use(readClock);
  }

  async expire(expiry: Expiry): Promise<void> {
    await this.#database.use((database) => applyExpiry(database, expiry));
    if (expiry.expired.length > 0) this.#tellOthers();
  }

  async remove(attemptId: string): Promise<void> {
    const ofAttempt = IDBKeyRange.bound([attemptId], [attemptId, []]);
    await this.#change([
      (both) => both.objectStore('attempts').delete(attemptId),
      (both) => both.objectStore('pictures').delete(ofAttempt),
    ]);
  }

  async removeAll(): Promise<void> {
    await this.#change([
      (both) => both.objectStore('attempts').clear(),
      (both) => both.objectStore('pictures').clear(),
    ]);
    try {
      const names = (await this.#caches?.keys()) ?? [];
      await Promise.all(names.filter((name) => pictureCache.test(name)).map((name) => this.#caches?.delete(name)));
    } catch (error) {
      throw historyFailure(error);
    }
  }

  onChanged(callback: () => void): () => void {
    this.#channel?.addEventListener('message', callback);
    return () => this.#channel?.removeEventListener('message', callback);
  }

  close(): void {
    this.#database.close();
    this.#channel?.close();
  }

  async #change(steps: readonly Step[]): Promise<void> {
    await this.#database.use((database) => changeBoth(database, steps));
    this.#tellOthers();
  }

  #tellOthers(): void {
    try {
      this.#channel?.postMessage('changed');
    } catch {
      // Closed meanwhile; the change itself is done.
    }
  }
}

function browserStorage(): HistorySurroundings {
  return {
    indexedDB: globalThis.indexedDB,
    caches: globalThis.caches,
    channel: typeof BroadcastChannel === 'function' ? new BroadcastChannel('dry-run-history') : null,
    timers: browserTimers(),
  };
}
