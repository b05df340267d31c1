/** A practice record around an IndexedDB that a test hands in, and a bare look at what is stored there. */
import type { AttemptRecord } from '../../core/report/attempt.ts';
import type { HistorySurroundings } from '../history.ts';
import { FakeTimers } from './fake-timers.ts';

export const record = (id: string, takenAtMs = 1): AttemptRecord => ({
  id,
  exercise: 'passport',
  profile: 'standard',
  takenAtMs,
  origin: 'camera',
  scorecard: [{ check: 'document-present', tier: 'presence', status: 'fail', advice: 'show-document', cue: 'search' }],
  size: { width: 1920, height: 1080 },
  outline: null,
});

export const picture = (text: string) => new Blob([text], { type: 'image/jpeg' });

export function fakeDatabase(factory: IDBFactory) {
  const around = (more: Partial<HistorySurroundings> = {}): HistorySurroundings => ({
    indexedDB: factory,
    caches: undefined,
    channel: null,
    timers: new FakeTimers(),
    ...more,
  });
  const raw = (version?: number): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const request = factory.open('dry-run', version);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const rawAll = async (store: string): Promise<unknown[]> => {
    const database = await raw();
    return new Promise((resolve) => {
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => {
        database.close();
        resolve(request.result);
      };
    });
  };
  return { factory, around, raw, rawAll };
}
