import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { fakeDatabase, picture, record } from './fakes/fake-database.ts';
import { openHistory } from './history.ts';
import { wipeEverything } from './wipe.ts';

const scope = 'https://example.test/practice/';

function stores(factory: IDBFactory) {
  const names = new Set([
    `workbox-precache-v2-${scope}`,
    'dry-run-vision',
    'workbox-precache-v2-https://example.test/',
  ]);
  const open = async () => ({ keys: async () => [], delete: async () => true });
  const caches = { keys: async () => [...names], delete: async (name: string) => names.delete(name), open };
  const kept = { 'dry-run.settings': '{}', 'dry-run.preparation': '{}', 'of-another-app': '1' } as Record<
    string,
    unknown
  >;
  Object.defineProperty(kept, 'removeItem', { value: (key: string) => delete kept[key] });
  const gone: string[] = [];
  const registration = (of: string) => ({ scope: of, unregister: async () => gone.push(of) > 0 });
  const workers = { getRegistrations: async () => [registration(scope), registration('https://example.test/other/')] };
  return {
    surroundings: { indexedDB: factory, storage: kept, caches, workers, scope } as never,
    names,
    kept,
    gone,
  };
}

it('removes everything of ours and nothing of another app of the host', async () => {
  const factory = new IDBFactory();
  const { around } = fakeDatabase(factory);
  const history = await openHistory(around());
  await history.keep(record('a'), { original: picture('one') });
  history.close();
  const { surroundings, names, kept, gone } = stores(factory);
  expect(await wipeEverything('/practice/', surroundings)).toEqual([]);
  expect(await factory.databases()).toEqual([]);
  expect([...names]).toEqual(['workbox-precache-v2-https://example.test/']);
  expect(Object.keys(kept)).toEqual(['of-another-app']);
  expect(gone).toEqual([scope]);
});

it('tells what it could not remove', async () => {
  const { surroundings, names } = stores(new IDBFactory());
  Object.assign((surroundings as { caches: object }).caches, { delete: async () => false });
  expect(await wipeEverything('/practice/', surroundings)).toEqual([`workbox-precache-v2-${scope}`, 'dry-run-vision']);
  expect(names.size).toBe(3);
});

it('has another tab let go of the record first', async () => {
  const factory = new IDBFactory();
  const { around } = fakeDatabase(factory);
  const other = await openHistory(around());
  await other.keep(record('a'), {});
  expect(await wipeEverything('/practice/', stores(factory).surroundings)).toEqual([]);
  expect((await other.list()).attempts).toEqual([]);
});
