import { expect, it } from 'vitest';
import { noteAllowed, wasCameraAllowed } from './camera-permission.ts';
import { FakeStorage } from './fakes/fake-camera.ts';

const says = (state: string) => ({ query: async () => ({ state }) }) as unknown as Permissions;

it('believes the browser before its own note', async () => {
  const storage = new FakeStorage();
  expect(await wasCameraAllowed({ permissions: says('granted'), storage })).toBe(true);
  noteAllowed(storage);
  expect(await wasCameraAllowed({ permissions: says('denied'), storage })).toBe(false);
});

it('remembers an earlier grant where the browser asks anew or does not tell', async () => {
  const storage = new FakeStorage();
  const cannotTell = { query: () => Promise.reject(new TypeError('camera is no name')) } as unknown as Permissions;
  expect(await wasCameraAllowed({ permissions: says('prompt'), storage })).toBe(false);
  expect(await wasCameraAllowed({ permissions: undefined, storage: null })).toBe(false);
  noteAllowed(storage);
  expect(await wasCameraAllowed({ permissions: says('prompt'), storage })).toBe(true);
  expect(await wasCameraAllowed({ permissions: cannotTell, storage })).toBe(true);
  expect(await wasCameraAllowed({ permissions: undefined, storage })).toBe(true);
});
