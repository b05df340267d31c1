import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDatabase, picture, record } from './fakes/fake-database.ts';
import { FakeTimers } from './fakes/fake-timers.ts';
import { newAttemptId, openHistory } from './history.ts';

let { factory, around, raw, rawAll } = fakeDatabase(new IDBFactory());
beforeEach(() => {
  ({ factory, around, raw, rawAll } = fakeDatabase(new IDBFactory()));
});
afterEach(() => void vi.restoreAllMocks());

describe('keeping', () => {
  it('gives back what was kept, newest first', async () => {
    const history = await openHistory(around());
    await history.keep(record('a', 1), { original: picture('one'), thumbnail: picture('1') });
    await history.keep(record('b', 2), { original: picture('two') });
    expect(await history.list()).toEqual({ attempts: [record('b', 2), record('a', 1)], damaged: 0 });
    const kept = await history.picture('a', 'original');
    expect(kept?.type).toBe('image/jpeg');
    expect(await kept?.text()).toBe('one');
    expect(await history.picture('b', 'straightened')).toBeNull();
  });

  it('gives back the places of faults as they were', async () => {
    const history = await openHistory(around());
    const mark = { kind: 'glare', columns: 2, rows: 2, strength: Uint8Array.of(0, 64, 128, 255) } as const;
    const marked = { check: 'no-glare', tier: 'light', status: 'unsure', mark, zone: 'portrait' } as const;
    await history.keep({ ...record('a'), scorecard: [marked] }, { original: picture('one') });
    const [kept] = (await history.list()).attempts;
    expect(kept?.scorecard).toEqual([marked]);
    expect(kept?.scorecard[0]?.mark?.strength).toBeInstanceOf(Uint8Array);
  });

  it('survives a new start of the app', async () => {
    const first = await openHistory(around());
    await first.keep(record('a'), { original: picture('one') });
    first.close();
    const second = await openHistory(around());
    expect((await second.list()).attempts).toHaveLength(1);
  });

  it.each([
    ['QuotaExceededError', '', 'full'],
    ['UnknownError', 'The disk is full', 'full'],
    ['DataCloneError', '', 'broken'],
  ])('keeps nothing when a picture fails with %s', async (name, message, why) => {
    const history = await openHistory(around());
    await history.keep(record('before'), { original: picture('safe') });
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'pictures') throw new DOMException(message, name);
      return put.apply(this, args);
    });
    await expect(history.keep(record('a'), { original: picture('one') })).rejects.toMatchObject({ why });
    vi.restoreAllMocks();
    expect(await rawAll('attempts')).toEqual([record('before')]);
    expect(await rawAll('pictures')).toHaveLength(1);
  });

  it('keeps nothing when the browser aborts the transaction for want of space', async () => {
    const history = await openHistory(around());
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      if (this.name === 'pictures') abortForSpace(this.transaction);
      return request;
    });
    await expect(history.keep(record('a'), { original: picture('one') })).rejects.toMatchObject({ why: 'full' });
    vi.restoreAllMocks();
    expect(await rawAll('attempts')).toEqual([]);
  });

  it('keeps nothing when a picture cannot be read', async () => {
    const history = await openHistory(around());
    const gone = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } as unknown as Blob;
    await expect(history.keep(record('a'), { original: gone })).rejects.toMatchObject({ why: 'broken' });
    expect(await rawAll('attempts')).toEqual([]);
  });
});

/** As browsers do it: the transaction ends with an error of its own, its requests with AbortError. */
function abortForSpace(transaction: IDBTransaction): void {
  Object.defineProperty(transaction, 'error', { value: new DOMException('full', 'QuotaExceededError') });
  transaction.abort();
}

describe('a database that cannot be opened', () => {
  it('is absent without IndexedDB, or where it is forbidden', async () => {
    await expect(openHistory(around({ indexedDB: undefined }))).rejects.toMatchObject({ why: 'absent' });
    const forbidden = {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(openHistory(around({ indexedDB: forbidden }))).rejects.toMatchObject({ why: 'absent' });
  });

  it('is left untouched when a newer version wrote it', async () => {
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = factory.open('dry-run', 99);
      request.onupgradeneeded = () => request.result.createObjectStore('future').put('treasure', 1);
      request.onsuccess = () => resolve(request.result);
    });
    newer.close();
    await expect(openHistory(around())).rejects.toMatchObject({ name: 'HistoryFailure', why: 'newer-schema' });
    expect((await raw()).version).toBe(99);
    expect(await rawAll('future')).toEqual(['treasure']);
  });

  it('is blocked when the browser never answers, and may be opened later', async () => {
    const timers = new FakeTimers();
    let mute = true;
    const slow = {
      open: (...args: [string, number]) => (mute ? { onsuccess: null } : factory.open(...args)),
    } as unknown as IDBFactory;
    const opening = expect(openHistory(around({ indexedDB: slow, timers }))).rejects.toMatchObject({ why: 'blocked' });
    await timers.pass(6000);
    await opening;
    mute = false;
    await expect(openHistory(around({ indexedDB: slow, timers }))).resolves.toBeDefined();
  });
});

describe('deleting', () => {
  it('one takes its pictures and no others', async () => {
    const history = await openHistory(around());
    await history.keep(record('a'), { original: picture('one'), thumbnail: picture('1') });
    await history.keep(record('ab'), { original: picture('two') });
    await history.remove('a');
    expect((await history.list()).attempts.map(({ id }) => id)).toEqual(['ab']);
    expect(await rawAll('pictures')).toHaveLength(1);
  });

  it('all leaves nothing: no record, no picture, no cache of pictures', async () => {
    const names = new Set(['dry-run-pictures', 'workbox-precache-v2', 'dry-run-model']);
    const caches = {
      keys: async () => [...names],
      delete: async (name: string) => names.delete(name),
    };
    const history = await openHistory(around({ caches }));
    await history.keep(record('a'), { original: picture('one'), thumbnail: picture('1') });
    await history.removeAll();
    expect(await rawAll('attempts')).toEqual([]);
    expect(await rawAll('pictures')).toEqual([]);
    expect([...names]).toEqual(['workbox-precache-v2', 'dry-run-model']);
  });
});

describe('attempt ids', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  it('are version 4 UUIDs with and without randomUUID', () => {
    expect(newAttemptId()).toMatch(shape);
    const old = {
      getRandomValues: <T extends ArrayBufferView | null>(array: T) => crypto.getRandomValues(array as never) as T,
    };
    expect(newAttemptId(old as Pick<Crypto, 'getRandomValues'>)).toMatch(shape);
    expect(newAttemptId(old as Pick<Crypto, 'getRandomValues'>)).not.toBe(newAttemptId());
  });
});
