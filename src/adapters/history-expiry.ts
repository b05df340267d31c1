/** Pictures whose time is over, and the notes about the phone's clock by which that is known. What is due is decided elsewhere. */
import type { PicturesKept } from '../core/report/attempt.ts';
import type { Database } from './history-database.ts';

export interface Expiry {
  readonly expired: readonly string[];
  readonly restarted: readonly string[];
  /** Now, milliseconds since 1970: from then on the restarted ones count, and then the expired ones went. */
  readonly sinceMs: number;
  /** What is to be remembered of the clock. */
  readonly clock: unknown;
}

const CLOCK = 'clock';

export function readClock(database: Database): Promise<unknown> {
  return database.get('notes', CLOCK);
}

/**
 * All of it in one transaction, or nothing. Whatever blob an attempt has goes with its pictures; its record and the note stay. An attempt that was
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
    ...expired.map((id) => change(id, (counted) => ({ are: 'expired', sinceMs: counted, goneMs: sinceMs }))),
    ...expired.flatMap((id) => allButNote(id).map((range) => all.objectStore('pictures').delete(range))),
    ...restarted.map((id) => change(id, () => ({ are: 'here', sinceMs }))),
    all.objectStore('notes').put(clock, CLOCK),
    all.done,
  ]);
}

function allButNote(id: string): readonly IDBKeyRange[] {
  const note = [id, 'note'];
  return [IDBKeyRange.bound([id], note, false, true), IDBKeyRange.bound(note, [id, []], true)];
}
