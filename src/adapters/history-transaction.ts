/** Single steps of the practice record: one transaction over both stores, and the reading of rows one by one if need be. */
import type { IDBPTransaction } from 'idb';
import type { KeptRole } from '../core/report/attempt.ts';
import type { Database } from './history-database.ts';
import type { HistorySchema, PictureRow } from './history-schema.ts';

export type BothStores = IDBPTransaction<HistorySchema, ('attempts' | 'pictures')[], 'readwrite'>;
export type Step = (both: BothStores) => Promise<unknown>;

/** All steps, or none: the first that fails, at once or later, undoes the others. Throws the browser's own error. */
export async function changeBoth(database: Database, steps: readonly Step[]): Promise<void> {
  // Strict: the answer "kept" must outlive a phone whose battery dies in the next second. Older browsers ignore it.
  const both = database.transaction(['attempts', 'pictures'], 'readwrite', { durability: 'strict' });
  const done = both.done;
  done.catch(() => {});
  try {
    const started: Promise<unknown>[] = [];
    for (const step of steps) {
      const outcome = step(both);
      outcome.catch(() => {});
      started.push(outcome);
    }
    await Promise.all([...started, done]);
  } catch (error) {
    abort(both);
    await done.catch(() => {});
    // A request says only that it was aborted; the transaction knows why (storage full).
    throw both.error ?? error;
  }
}

function abort(both: BothStores): void {
  try {
    both.abort();
  } catch {
    // It has ended by itself already.
  }
}

/** Every row of the attempts; an unreadable one is `null`, so that it is counted and does not hide the others. */
export async function readRows(database: Database): Promise<readonly unknown[]> {
  try {
    return await database.getAll('attempts');
  } catch (error) {
    const keys = await database.getAllKeys('attempts').catch(() => Promise.reject(error));
    return Promise.all(keys.map((key) => database.get('attempts', key).catch(() => null)));
  }
}

export async function rowOf(attemptId: string, role: KeptRole, blob: Blob): Promise<PictureRow> {
  return { attemptId, role, type: blob.type, bytes: await blob.arrayBuffer() };
}
