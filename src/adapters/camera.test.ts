import { describe, expect, it } from 'vitest';
import { fakeBrowser } from './fakes/fake-camera.ts';
import { android, iPhone, open, webcam } from './fakes/phones.ts';

describe('a camera that cannot be opened', () => {
  it.each([
    ['NotAllowedError', false, 'denied'],
    ['NotAllowedError', true, 'in-app-browser'],
    ['SecurityError', false, 'denied'],
    ['NotFoundError', false, 'missing'],
    ['SomethingNewError', false, 'unknown'],
  ])('%s (in an app: %s) is %s', async (name, isInApp, why) => {
    const { devices, surroundings } = fakeBrowser([...webcam]);
    devices.refusals.push(name);
    await expect(open({ ...surroundings, isInApp })).rejects.toMatchObject({ name: 'CameraError', why });
  });

  it('says insecure, unsupported and in-app-browser without asking', async () => {
    const { surroundings } = fakeBrowser([...webcam]);
    await expect(open({ ...surroundings, isSecure: false })).rejects.toMatchObject({ why: 'insecure' });
    const none = { ...surroundings, mediaDevices: undefined };
    await expect(open(none)).rejects.toMatchObject({ why: 'unsupported' });
    await expect(open({ ...none, isInApp: true })).rejects.toMatchObject({ why: 'in-app-browser' });
  });

  it('waits for another app three times, then is busy', async () => {
    const { devices, timers, surroundings } = fakeBrowser([...webcam]);
    devices.refusals.push('NotReadableError', 'NotReadableError', 'NotReadableError', 'NotReadableError');
    const opening = expect(open(surroundings)).rejects.toMatchObject({ why: 'busy' });
    await timers.pass(300);
    expect(devices.asked).toHaveLength(1);
    await timers.pass(10_000);
    await opening;
    expect(devices.asked).toHaveLength(4);
  });

  it('opens when the other app lets go in time', async () => {
    const { devices, timers, surroundings } = fakeBrowser([...webcam]);
    devices.refusals.push('NotReadableError', 'AbortError');
    const opening = open(surroundings);
    await timers.pass(2000);
    expect((await opening).track.label).toBe('HD Webcam');
  });

  it('asks for less when a wish is refused', async () => {
    const { devices, surroundings } = fakeBrowser([...webcam]);
    devices.refusals.push('OverconstrainedError', 'TypeError', 'ConstraintNotSatisfiedError');
    await open(surroundings, { facing: 'environment', lens: 'w' });
    expect(devices.asked.map((video) => Object.keys(video).sort())).toEqual([
      ['deviceId', 'facingMode', 'height', 'resizeMode', 'width'],
      ['deviceId', 'facingMode'],
      ['facingMode'],
      [],
    ]);
  });

  it('shows the way out when an app never answers, and frees what comes late', async () => {
    const { devices, timers, surroundings } = fakeBrowser([...webcam]);
    let answer = () => {};
    devices.gate = new Promise((resolve) => {
      answer = resolve;
    });
    const opening = expect(open({ ...surroundings, isInApp: true })).rejects.toMatchObject({ why: 'in-app-browser' });
    await timers.pass(20_000);
    await opening;
    answer();
    await timers.pass(0);
    expect(devices.tracks).toHaveLength(1);
    expect(devices.liveCount).toBe(0);
  });

  it('closes a camera that opens after it was given up', async () => {
    const { devices, timers, surroundings } = fakeBrowser([...webcam]);
    let answer = () => {};
    devices.gate = new Promise((resolve) => {
      answer = resolve;
    });
    const giveUp = new AbortController();
    const opening = expect(open(surroundings, { facing: 'user', signal: giveUp.signal })).rejects.toThrow();
    await timers.pass(0);
    giveUp.abort();
    answer();
    await opening;
    expect(devices.liveCount).toBe(0);
  });
});

describe('giving up', () => {
  it('ends the wait for another app, so that the next opening finds the way free', async () => {
    const { devices, timers, surroundings } = fakeBrowser([...webcam]);
    devices.refusals.push('NotReadableError');
    const giveUp = new AbortController();
    const opening = expect(open(surroundings, { facing: 'user', signal: giveUp.signal })).rejects.toThrow();
    await timers.pass(100);
    giveUp.abort();
    await timers.pass(5000);
    await opening;
    expect(devices.asked).toHaveLength(1);
  });
});

describe('what is asked for', () => {
  it('is a width and never a height on iOS', async () => {
    const { devices, surroundings } = fakeBrowser([...iPhone], 'ios');
    await open(surroundings);
    await open(surroundings, { facing: 'user' }).catch(() => {});
    for (const video of devices.asked) expect(video).not.toHaveProperty('height');
    expect(devices.asked[0]).toMatchObject({ width: { ideal: 1920 }, facingMode: { ideal: 'environment' } });
  });

  it('is full HD without rescaling on Android', async () => {
    const { devices, surroundings } = fakeBrowser([...android], 'android');
    await open(surroundings);
    const size = { width: { ideal: 1920 }, height: { ideal: 1080 }, resizeMode: 'none' };
    expect(devices.asked[0]).toMatchObject(size);
  });

  it('never holds an exact or a min, and lists cameras only after the permission', async () => {
    for (const platform of ['ios', 'android', 'desktop'] as const) {
      const { devices, surroundings } = fakeBrowser([...iPhone], platform);
      const camera = await open(surroundings);
      await camera.nextLens();
      expect(JSON.stringify(devices.asked)).not.toMatch(/exact|min/);
      expect(devices.listedBeforeGrant).toBe(false);
    }
  });
});
