import { describe, expect, it } from 'vitest';
import { fakeBrowser } from './fakes/fake-camera.ts';
import { android, iPhone, open, webcam } from './fakes/phones.ts';

describe('the choice of lens', () => {
  it('prefers the dual wide camera of an iPhone for documents, not for the face', async () => {
    const back = fakeBrowser([...iPhone], 'ios');
    const camera = await open(back.surroundings);
    expect(camera.track.getSettings().deviceId).toBe('dual');
    expect(camera.abilities).toEqual({ torch: true, lenses: 3, mirrored: false });
    expect(back.devices.liveCount).toBe(1);
    const front = fakeBrowser([...iPhone], 'ios');
    const selfie = await open(front.surroundings, { facing: 'user' });
    expect(selfie.track.getSettings().deviceId).toBe('front');
    expect(selfie.abilities.mirrored).toBe(true);
    expect(front.devices.asked).toHaveLength(1);
  });

  it('finds the Android lens that focuses and lights, and opens it at once the next time', async () => {
    const { devices, surroundings } = fakeBrowser([...android], 'android');
    const camera = await open(surroundings);
    expect(camera.track.getSettings().deviceId).toBe('a0');
    expect(devices.asked).toHaveLength(2);
    camera.close();
    const again = await open(surroundings);
    expect(again.track.getSettings().deviceId).toBe('a0');
    expect(devices.asked).toHaveLength(3);
  });

  it('goes through the lenses on request, remembers the choice and frees the one before', async () => {
    const { devices, surroundings } = fakeBrowser([...iPhone], 'ios');
    const camera = await open(surroundings);
    await camera.nextLens();
    expect(camera.track.getSettings().deviceId).toBe('back');
    await camera.nextLens();
    expect(camera.track.getSettings().deviceId).toBe('ultra');
    expect(devices.liveCount).toBe(1);
    camera.close();
    expect((await open(surroundings)).track.getSettings().deviceId).toBe('ultra');
  });

  it('passes over a lens that is listed but never given', async () => {
    const [front, back, ultra, , dual] = iPhone;
    const { devices, surroundings } = fakeBrowser([front, dual, back, ultra], 'ios');
    const camera = await open(surroundings);
    devices.ghost = 'back';
    await camera.nextLens();
    expect(camera.track.getSettings().deviceId).toBe('ultra');
    expect(devices.liveCount).toBe(1);
  });

  it('recognises a remembered lens by its label when the ids were reset', async () => {
    const { devices, surroundings } = fakeBrowser([...iPhone], 'ios');
    const first = await open(surroundings);
    await first.nextLens();
    await first.nextLens();
    expect(first.track.getSettings().deviceId).toBe('ultra');
    first.close();
    devices.cameras = devices.cameras.map((camera) => ({ ...camera, deviceId: `new-${camera.deviceId}` }));
    expect((await open(surroundings)).track.getSettings().deviceId).toBe('new-ultra');
  });

  it('forgives damaged and refused storage', async () => {
    for (const kept of ['{"deviceId":7', '{"deviceId":7,"label":"x"}', '{"deviceId":"","label":"x"}', 'null']) {
      const { surroundings, devices } = fakeBrowser([...webcam]);
      surroundings.storage!.setItem('dry-run.lens.environment', kept);
      expect((await open(surroundings)).abilities.lenses).toBe(1);
      expect(devices.asked[0]).not.toHaveProperty('deviceId');
    }
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    const other = fakeBrowser([...webcam]);
    await expect(open({ ...other.surroundings, storage })).resolves.toBeDefined();
  });
});

describe('the torch', () => {
  it('is set on the running track', async () => {
    const { devices, surroundings } = fakeBrowser([...android], 'android');
    const camera = await open(surroundings);
    expect(await camera.setTorch(true)).toBe(true);
    expect(devices.newest.applied).toEqual([{ advanced: [{ torch: true }] }]);
  });

  it('stays as it was when the phone refuses', async () => {
    const { devices, surroundings } = fakeBrowser([...android], 'android');
    const camera = await open(surroundings);
    devices.newest.torchRefused = true;
    expect(await camera.setTorch(true)).toBe(false);
    expect(camera.torchOn).toBe(false);
  });
});
