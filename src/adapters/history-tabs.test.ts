import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeDatabase, picture, record } from './fakes/fake-database.ts';
import type { HistorySurroundings } from './history.ts';
import { openHistory } from './history.ts';

let { around, raw, rawAll } = fakeDatabase(new IDBFactory());
beforeEach(() => {
  ({ around, raw, rawAll } = fakeDatabase(new IDBFactory()));
});
afterEach(() => void vi.restoreAllMocks());

describe('damage', () => {
  it('is counted and hides nothing else', async () => {
    const history = await openHistory(around());
    await history.keep(record('good'), {});
    const database = await raw();
    const store = database.transaction('attempts', 'readwrite').objectStore('attempts');
    const damaged = [
      { id: 'empty' },
      { ...record('exercise'), exercise: 'tap-dancing' },
      { ...record('time'), takenAtMs: Number.NaN },
      { ...record('size'), size: { width: 0, height: 5 } },
      { ...record('report'), scorecard: [{ check: 'sharp', tier: 'sharpness', status: 'perfect' }] },
      { ...record('advice'), scorecard: [{ check: 'sharp', tier: 'sharpness', status: 'fail' }] },
      { ...record('outline'), outline: { corners: [] } },
    ];
    for (const row of damaged) store.put(row);
    database.close();
    expect(await history.list()).toEqual({ attempts: [record('good')], damaged: damaged.length });
    await history.removeAll();
    expect(await rawAll('attempts')).toEqual([]);
  });

  it('of one row that the browser cannot read does not hide the others', async () => {
    const history = await openHistory(around());
    await history.keep(record('a'), {});
    await history.keep(record('b'), {});
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('lost', 'DataError');
    });
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'a') throw new DOMException('lost', 'DataError');
      return get.call(this, key);
    });
    expect(await history.list()).toEqual({ attempts: [record('b')], damaged: 1 });
  });
});

describe('two tabs', () => {
  it('see each other’s attempts and are told of changes', async () => {
    const channels = [new BroadcastChannel('test-history'), new BroadcastChannel('test-history')] as const;
    const one = await openHistory(around({ channel: channels[0] as unknown as HistorySurroundings['channel'] }));
    const two = await openHistory(around({ channel: channels[1] as unknown as HistorySurroundings['channel'] }));
    const told = new Promise<void>((resolve) => {
      two.onChanged(resolve);
    });
    await Promise.all([one.keep(record('a', 1), {}), one.keep(record('b', 2), {}), two.keep(record('c', 3), {})]);
    await told;
    expect((await two.list()).attempts.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    one.close();
    two.close();
  });

  it('an older page lets a newer one upgrade, and says so afterwards', async () => {
    const old = await openHistory(around());
    await old.keep(record('a'), {});
    const upgraded = await raw(99);
    await expect(old.list()).rejects.toMatchObject({ why: 'newer-schema' });
    await expect(old.keep(record('b'), {})).rejects.toMatchObject({ why: 'newer-schema' });
    upgraded.close();
    expect(await rawAll('attempts')).toEqual([record('a')]);
  });

  it('opens anew when the system dropped the connection', async () => {
    const history = await openHistory(around());
    const transaction = IDBObjectStore.prototype.put;
    let lost = 1;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (lost-- > 0) throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
      return transaction.apply(this, args);
    });
    await history.keep(record('a'), { original: picture('one') });
    expect((await history.list()).attempts).toHaveLength(1);
    expect(await rawAll('pictures')).toHaveLength(1);
  });
});
