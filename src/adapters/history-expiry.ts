/** Pictures whose time is over, and the notes about the phone's clock by which that is known. What is due is decided elsewhere. */
import type { PicturesKept } from '../core/report/attempt.ts';
import type { Database } from './history-database.ts';

export interface Expiry {
  readonly expired: readonly string[];
  readonly restarted: readonly string[];
  /** From when the restarted ones count, milliseconds since 1970. */
  readonly sinceMs: number;
  /** What is to be remembered of the clock. */
  readonly clock: unknown;
}

const CLOCK = 'clock';

export function readClock(database: Database): Promise<unknown> {
  return database.get('notes', CLOCK);
}

/**
 * All of it in one transaction, or nothing. Whatever blob an attempt has goes with its pictures; its record stays. An attempt that was
 * deleted meanwhile is left alone.
 */
export async function applyExpiry(database: Database, { expired, restarted, sinceMs, clock }: Expiry): Promise<void> {
  const all = database.transaction(['attempts', 'pictures', 'notes'], 'readwrite');
  const attempts = all.objectStore('attempts');
  const change = async (id: string, pictures: (sinceMs: number | null) => PicturesKept) => {
    const row = await attempts.get(id);
    if (row) await attempts.put({ ...row, pictures: pictures(row.pictures?.sinceMs ?? null) });
  };
  await Promise.all([
    ...expired.map((id) => change(id, (counted) => ({ are: 'expired', sinceMs: counted }))),
    ...expired.map((id) => all.objectStore('pictures').delete(IDBKeyRange.bound([id], [id, []]))),
    ...restarted.map((id) => change(id, () => ({ are: 'here', sinceMs }))),
    all.objectStore('notes').put(clock, CLOCK),
    all.done,
  ]);
}
