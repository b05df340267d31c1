import { expect, it } from 'vitest';
import { countCameras, readMicrophone, readPermission } from './permissions.ts';

const answering = (state: PermissionState) => ({ query: async () => ({ state }) as PermissionStatus });
const unknowing = { query: () => Promise.reject(new TypeError('no such name')) };
const policy = (isAllowed: boolean) => ({ featurePolicy: { allowsFeature: () => isAllowed } });

it('says what the browser says, and that it says nothing', async () => {
  expect(await readPermission('camera', answering('denied'))).toBe('denied');
  expect(await readPermission('camera', unknowing)).toBe('untold');
  expect(await readPermission('camera', undefined)).toBe('untold');
});

it('does not take our own policy for the person’s refusal of the microphone', async () => {
  expect(await readMicrophone(answering('denied'), policy(false))).toBe('shut-out');
  expect(await readMicrophone(answering('denied'), {})).toBe('untold');
  expect(await readMicrophone(answering('denied'), policy(true))).toBe('denied');
  expect(await readMicrophone(answering('granted'), {})).toBe('granted');
});

it('counts cameras, or not', async () => {
  const devices = [{ kind: 'videoinput' }, { kind: 'audioinput' }] as MediaDeviceInfo[];
  expect(await countCameras({ enumerateDevices: async () => devices })).toBe(1);
  expect(await countCameras({ enumerateDevices: () => Promise.reject(new Error('withheld')) })).toBeNull();
  expect(await countCameras(undefined)).toBeNull();
});
