import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { fakeDatabase, picture, record } from './fakes/fake-database.ts';
import { openHistory } from './history.ts';
import { migrations } from './history-schema.ts';

let { factory, around, raw, rawAll } = fakeDatabase(new IDBFactory());
beforeEach(() => {
  ({ factory, around, raw, rawAll } = fakeDatabase(new IDBFactory()));
});

it('takes every blob of an attempt, leaves its scores, and remembers what it knows of the clock', async () => {
  const history = await openHistory(around());
  await history.keep(record('a'), { original: picture('one'), thumbnail: picture('1'), straightened: picture('I') });
  await history.keepNote('a', 'by the window');
  await history.keep(record('ab'), { original: picture('two') });
  expect(await history.clock()).toBeUndefined();
  await history.expire({ expired: ['a', 'deleted meanwhile'], restarted: ['ab'], sinceMs: 5, clock: { newestMs: 7 } });
  const { attempts, damaged } = await history.list();
  expect(damaged).toBe(0);
  expect(attempts).toContainEqual({ ...record('a'), pictures: { are: 'expired', sinceMs: null, goneMs: 5 } });
  expect(attempts).toContainEqual({ ...record('ab'), pictures: { are: 'here', sinceMs: 5 } });
  expect(attempts).toHaveLength(2);
  expect(await rawAll('pictures')).toHaveLength(2);
  expect(await (await history.picture('a', 'note'))?.text()).toBe('by the window');
  expect(await history.picture('a', 'straightened')).toBeNull();
  expect(await history.picture('a', 'thumbnail')).toBeNull();
  expect(await (await history.picture('ab', 'original'))?.text()).toBe('two');
  expect(await history.clock()).toEqual({ newestMs: 7 });
});

it('finds all that version 1 kept, which knew of no expiry', async () => {
  const old = await new Promise<IDBDatabase>((resolve) => {
    const request = factory.open('dry-run', 1);
    request.onupgradeneeded = () => migrations[0]!(request.result, request.transaction!);
    request.onsuccess = () => resolve(request.result);
  });
  const both = old.transaction(['attempts', 'pictures'], 'readwrite');
  both.objectStore('attempts').put(record('a'));
  const bytes = new TextEncoder().encode('one').buffer;
  both.objectStore('pictures').put({ attemptId: 'a', role: 'original', type: 'image/jpeg', bytes });
  await new Promise((resolve) => {
    both.oncomplete = resolve;
  });
  old.close();
  const history = await openHistory(around());
  expect((await history.list()).attempts).toEqual([record('a')]);
  expect(await (await history.picture('a', 'original'))?.text()).toBe('one');
  expect(await history.clock()).toBeUndefined();
  history.close();
  expect((await raw()).version).toBe(migrations.length);
});
