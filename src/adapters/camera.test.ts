import { describe, expect, it } from 'vitest';
import type { CameraHandlers, CameraRequest } from './camera.ts';
import { openCamera } from './camera.ts';
import type { CameraSurroundings } from './camera-surroundings.ts';
import { FakeVideo, fakeBrowser } from './fakes/fake-camera.ts';
import { whileTakingPhoto } from './photo-pause.ts';

const iPhone = [
  { deviceId: 'front', label: '前置相机', facing: 'user' },
  { deviceId: 'back', label: '后置相机', facing: 'environment', torch: true },
  { deviceId: 'ultra', label: '后置超广角相机', facing: 'environment' },
  { deviceId: 'tele', label: '后置长焦相机', facing: 'environment' },
  { deviceId: 'dual', label: '后置双广角镜头', facing: 'environment', torch: true },
  { deviceId: 'triple', label: '后置三镜头', facing: 'environment', torch: true },
] as const;
const android = [
  { deviceId: 'a2', label: 'camera2 2, facing back', facing: 'environment' },
  { deviceId: 'a1', label: 'camera2 1, facing front', facing: 'user' },
  {
    deviceId: 'a0',
    label: 'camera2 0, facing back',
    facing: 'environment',
    torch: true,
    focusModes: ['manual', 'continuous'],
  },
] as const;
const webcam = [{ deviceId: 'w', label: 'HD Webcam' }] as const;

function listen() {
  const heard: string[] = [];
  const handlers: CameraHandlers = {
    onFailed: (why) => heard.push(why),
    onRestarted: () => heard.push('restarted'),
    onNeedsTap: () => heard.push('needs-tap'),
  };
  return { heard, handlers };
}

const documentCamera: CameraRequest = { facing: 'environment' };
const open = (surroundings: CameraSurroundings, request = documentCamera) =>
  openCamera(request, listen().handlers, surroundings);

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

async function showing(cameras: Parameters<typeof fakeBrowser>[0], platform?: Parameters<typeof fakeBrowser>[1]) {
  const browser = fakeBrowser(cameras, platform);
  const { heard, handlers } = listen();
  const camera = await openCamera(documentCamera, handlers, browser.surroundings);
  const video = new FakeVideo();
  const playing = await camera.attach(video.asElement());
  return { ...browser, heard, camera, video, playing };
}

describe('the preview', () => {
  it('sets the attributes of iOS before the stream', async () => {
    const { video, camera, playing } = await showing([...webcam]);
    expect(video.order).toEqual(['playsinline', 'muted', 'autoplay', 'play']);
    expect(video.srcObject).toBe(camera.stream);
    expect(playing).toBe('playing');
  });

  it('reports a refused play once and plays from a tap', async () => {
    const { surroundings } = fakeBrowser([...webcam]);
    const { heard, handlers } = listen();
    const camera = await openCamera(documentCamera, handlers, surroundings);
    const video = new FakeVideo();
    video.playRefusal = 'NotAllowedError';
    expect(await camera.attach(video.asElement())).toBe('needs-tap');
    expect(heard).toEqual(['needs-tap']);
    video.playRefusal = null;
    expect(await camera.play()).toBe('playing');
  });

  it('fails as black within 2 s, and closes', async () => {
    const { heard, picture, timers, devices } = await showing([...webcam]);
    await timers.pass(3000);
    expect(heard).toEqual([]);
    picture.luma = { mean: 0.4, variance: 0.2 };
    await timers.pass(2000);
    expect(heard).toEqual(['black']);
    expect(devices.liveCount).toBe(0);
  });

  it('lets the exposure start in the dark, but not for ever', async () => {
    const browser = fakeBrowser([...webcam]);
    browser.picture.luma = { mean: 0, variance: 0 };
    const { heard, handlers } = listen();
    const camera = await openCamera(documentCamera, handlers, browser.surroundings);
    await camera.attach(new FakeVideo().asElement());
    await browser.timers.pass(1500);
    expect(heard).toEqual([]);
    await browser.timers.pass(500);
    expect(heard).toEqual(['black']);
  });

  it('fails as frozen within 2 s, but not while the page is hidden', async () => {
    const { heard, picture, timers, page } = await showing([...webcam]);
    await timers.pass(1000);
    page.visibilityState = 'hidden';
    picture.isMoving = false;
    await timers.pass(60_000);
    expect(heard).toEqual([]);
    page.visibilityState = 'visible';
    await timers.pass(2000);
    expect(heard).toEqual(['frozen']);
  });

  it('does not take a dark room or a short blackout for a black picture', async () => {
    const { heard, picture, timers } = await showing([...webcam]);
    picture.luma = { mean: 6, variance: 4 };
    await timers.pass(10_000);
    picture.luma = { mean: 0, variance: 0 };
    await timers.pass(750);
    picture.luma = { mean: 6, variance: 4 };
    await timers.pass(10_000);
    expect(heard).toEqual([]);
  });

  it('may stand still while a photo is taken', async () => {
    const { heard, picture, timers, camera } = await showing([...webcam]);
    await timers.pass(1000);
    picture.isMoving = false;
    let done = () => {};
    const photo = whileTakingPhoto(
      camera.track,
      () =>
        new Promise<void>((resolve) => {
          done = resolve;
        }),
    );
    await timers.pass(2500);
    done();
    await photo;
    await timers.pass(1000);
    expect(heard).toEqual([]);
    await timers.pass(1000);
    expect(heard).toEqual(['frozen']);
  });

  it('does not blame the camera for a page that was busy', async () => {
    const { heard, picture, timers } = await showing([...webcam]);
    await timers.pass(1000);
    picture.isMoving = false;
    timers.block(8000);
    await timers.pass(300);
    picture.isMoving = true;
    await timers.pass(3000);
    expect(heard).toEqual([]);
  });

  it('gives a slow phone time until its first frame', async () => {
    const browser = fakeBrowser([...webcam]);
    browser.picture.isMoving = false;
    const { heard, handlers } = listen();
    const camera = await openCamera(documentCamera, handlers, browser.surroundings);
    await camera.attach(new FakeVideo().asElement());
    await browser.timers.pass(4500);
    expect(heard).toEqual([]);
    await browser.timers.pass(1000);
    expect(heard).toEqual(['frozen']);
  });
});

describe('coming back', () => {
  it('keeps a camera that proves alive', async () => {
    const { heard, page, window, timers, devices } = await showing([...webcam]);
    page.hide();
    await timers.pass(5000);
    page.show();
    window.dispatchEvent(new Event('pageshow'));
    window.dispatchEvent(new Event('focus'));
    await timers.pass(3000);
    expect(devices.asked).toHaveLength(1);
    expect(heard).toEqual([]);
  });

  it('restarts once when it stands still, whatever number of events say so', async () => {
    const { heard, page, window, timers, devices, picture, camera, video } = await showing([...webcam]);
    page.hide();
    picture.isMoving = false;
    await timers.pass(5000);
    let answer = () => {};
    devices.gate = new Promise((resolve) => {
      answer = resolve;
    });
    page.show();
    window.dispatchEvent(new Event('pageshow'));
    await timers.pass(800);
    window.dispatchEvent(new Event('focus'));
    devices.tracks[0]!.end();
    await timers.pass(800);
    picture.isMoving = true;
    answer();
    await timers.pass(3000);
    expect(devices.asked).toHaveLength(2);
    expect(devices.liveCount).toBe(1);
    expect(heard).toEqual(['restarted']);
    expect(video.srcObject).toBe(camera.stream);
  });

  it('restarts the same lens after a mute that stays, not after one that heals', async () => {
    const { heard, timers, devices, camera } = await showing([...iPhone], 'ios');
    devices.newest.mute();
    devices.newest.muted = false;
    await timers.pass(2000);
    expect(heard).toEqual([]);
    devices.newest.mute();
    await timers.pass(2000);
    expect(heard).toEqual(['restarted']);
    expect(camera.track.getSettings().deviceId).toBe('dual');
  });

  it('never restarts in the background, but on return', async () => {
    const { heard, page, timers, devices } = await showing([...webcam]);
    page.hide();
    devices.newest.end();
    await timers.pass(30_000);
    expect(devices.asked).toHaveLength(1);
    page.show();
    await timers.pass(100);
    expect(heard).toEqual(['restarted']);
  });

  it('has ended when it was unplugged', async () => {
    const { heard, timers, devices } = await showing([...webcam]);
    devices.cameras = [];
    devices.newest.end();
    await timers.pass(100);
    expect(heard).toEqual(['ended']);
  });

  it('names the reason when the permission was withdrawn or another app took it', async () => {
    const denied = await showing([...webcam]);
    denied.devices.refusals.push('NotAllowedError');
    denied.devices.newest.end();
    await denied.timers.pass(100);
    expect(denied.heard).toEqual(['denied']);
    const busy = await showing([...webcam]);
    busy.devices.refusals.push('NotReadableError', 'NotReadableError', 'NotReadableError', 'NotReadableError');
    busy.devices.newest.end();
    await busy.timers.pass(10_000);
    expect(busy.heard).toEqual(['busy']);
  });

  it('says nothing after it was closed, even from a restart under way', async () => {
    const { heard, timers, devices, camera, page, video } = await showing([...webcam]);
    let answer = () => {};
    devices.gate = new Promise((resolve) => {
      answer = resolve;
    });
    devices.newest.end();
    await timers.pass(100);
    camera.close();
    answer();
    page.show();
    await timers.pass(5000);
    expect(devices.tracks).toHaveLength(2);
    expect(devices.liveCount).toBe(0);
    expect(heard).toEqual([]);
    expect(video.srcObject).toBeNull();
  });
});
