/** The database `dry-run`: its stores and the steps from each version to the next. A step, once released, is never changed. */
import type { DBSchema } from 'idb';
import type { KeptRole, PicturesKept } from '../core/report/attempt.ts';

export const DATABASE = 'dry-run';

/**
 * A kept picture as bytes, not as a Blob: WebKit up to at least 17.4 fails now and then to store Blobs ("Error preparing
 * Blob/File data", github.com/dexie/Dexie.js/issues/1227 and 1919) and gives back Blobs that can no longer be read
 * (WebKitBlobResource error 1).
 */
export interface PictureRow {
  readonly attemptId: string;
  readonly role: KeptRole;
  readonly type: string;
  readonly bytes: ArrayBuffer;
  /** Present where the bytes are encrypted. */
  readonly nonce?: Uint8Array<ArrayBuffer>;
}

export interface HistorySchema extends DBSchema {
  /** Rows are read as unknown and validated: an older or damaged one must not hide the others. */
  attempts: { key: string; value: { readonly id: string; readonly pictures?: PicturesKept } };
  /** Notes too: what is here is encrypted, and goes with its attempt. */
  pictures: { key: [string, KeptRole]; value: PictureRow };
  /** Single things by name: what is known of the phone's clock, and the lock's key, wrapped. */
  notes: { key: string; value: unknown };
}

type Migration = (database: IDBDatabase, upgrade: IDBTransaction) => void;

/** `migrations[n]` leads from version n to n + 1; all missing ones run in one transaction, so an interrupted upgrade never happened. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('attempts', { keyPath: 'id' });
    database.createObjectStore('pictures', { keyPath: ['attemptId', 'role'] });
  },
  (database) => {
    database.createObjectStore('notes');
  },
  // Nothing to change: an app that knows of no lock must not take encrypted pictures for damaged ones.
  () => {},
];

export function migrate(database: IDBDatabase, upgrade: IDBTransaction, fromVersion: number): void {
  for (const step of migrations.slice(fromVersion)) step(database, upgrade);
}
