import { describe, expect, it } from 'vitest';
import { openCamera } from './camera.ts';
import { FakeVideo, fakeBrowser } from './fakes/fake-camera.ts';
import { documentCamera, iPhone, listen, webcam } from './fakes/phones.ts';
import { whileTakingPhoto } from './photo-pause.ts';

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
