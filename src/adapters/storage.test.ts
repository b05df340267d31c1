import { expect, it } from 'vitest';
import { keepForGood, roomLeft } from './storage.ts';

const no = () => Promise.reject(new TypeError('not in this mode'));

it('asks to keep the record for good, once it is not promised yet', async () => {
  let asked = 0;
  const persist = async () => ++asked > 0;
  expect(await keepForGood({ persisted: async () => true, persist })).toBe(true);
  expect(asked).toBe(0);
  expect(await keepForGood({ persisted: async () => false, persist })).toBe(true);
  expect(asked).toBe(1);
});

it('tells how much room there is', async () => {
  expect(await roomLeft({ estimate: async () => ({ usage: 5, quota: 100 }) })).toEqual({
    usedBytes: 5,
    quotaBytes: 100,
  });
});

it('does without a browser that does not say', async () => {
  expect(await keepForGood(undefined)).toBe(false);
  expect(await keepForGood({ persist: no, persisted: no })).toBe(false);
  expect(await roomLeft(undefined)).toBeNull();
  expect(await roomLeft({ estimate: no })).toBeNull();
  expect(await roomLeft({ estimate: async () => ({}) })).toBeNull();
});
