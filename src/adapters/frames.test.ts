import { describe, expect, it } from 'vitest';
import { settle } from './fakes/fake-timers.ts';
import type { Frame, FrameSurroundings, OnFrame } from './frames.ts';
import { pumpFrames } from './frames.ts';
import type { PictureFacts } from './picture-clock.ts';

class FakeFrame {
  closed = 0;
  readonly width: number;
  constructor(width: number) {
    this.width = width;
  }
  close() {
    this.closed += 1;
  }
}

class FakeDocument extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  turn(state: DocumentVisibilityState) {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

type Callback = (ms: number, facts?: PictureFacts) => void;

/** A video whose frames come when a test says so. */
function camera(hasFrameCallbacks = true) {
  let waiting: { handle: number; callback: Callback } | null = null;
  let handles = 0;
  const ask = (callback: Callback) => {
    waiting = { handle: ++handles, callback };
    return handles;
  };
  const cancel = (handle: number) => {
    if (waiting?.handle === handle) waiting = null;
  };
  const video = { videoWidth: 1920, videoHeight: 1080, readyState: 4 };
  const callbacks = { requestVideoFrameCallback: ask, cancelVideoFrameCallback: cancel };
  const document = new FakeDocument();
  const frames: FakeFrame[] = [];
  const state = { grabFails: false };
  const surroundings: FrameSurroundings = {
    document: document as unknown as FrameSurroundings['document'],
    grab: async (_, width) => {
      if (state.grabFails) throw new DOMException('no frame', 'InvalidStateError');
      const frame = new FakeFrame(width);
      frames.push(frame);
      return frame as unknown as Frame;
    },
    requestAnimationFrame: ask,
    cancelAnimationFrame: cancel,
    toMs: (performanceMs) => 1000 + performanceMs,
  };
  const element = (hasFrameCallbacks ? Object.assign(video, callbacks) : video) as unknown as HTMLVideoElement;
  const present = async (ms = 0, facts?: PictureFacts) => {
    const due = waiting;
    waiting = null;
    due?.callback(ms, facts);
    await settle();
  };
  const start = (onFrame: OnFrame, isDue?: (atMs: number) => boolean) =>
    pumpFrames(element, onFrame, isDue, surroundings);
  return { video, document, frames, state, start, present, isWaiting: () => waiting !== null };
}

describe('the frame pump', () => {
  it.each([true, false])('hands over frames with their time (frame callbacks: %s)', async (hasFrameCallbacks) => {
    const { start, present, frames } = camera(hasFrameCallbacks);
    const times: number[] = [];
    start((_, atMs) => times.push(atMs));
    await present(16);
    await present(49);
    expect(times).toEqual([1016, 1049]);
    expect(frames.map(({ closed }) => closed)).toEqual([0, 0]);
  });

  it('hands over the time of the taking, not of the showing', async () => {
    const { start, present } = camera();
    const times: number[] = [];
    start((_, atMs) => times.push(atMs));
    await present(500, { captureTime: 310, mediaTime: 0.31 });
    await present(600, { mediaTime: 0.35 });
    await present(900, { mediaTime: 0.45 });
    expect(times.map(Math.round)).toEqual([1310, 1600, 1700]);
  });

  it('grabs no frame that is not due, and goes on', async () => {
    const { start, present, frames } = camera();
    const times: number[] = [];
    start(
      (_, atMs) => times.push(atMs),
      (atMs) => atMs !== 1016,
    );
    await present(16);
    expect(frames).toHaveLength(0);
    await present(49);
    expect(times).toEqual([1049]);
  });

  it('takes no frame while the last one is in use', async () => {
    const { start, present, frames, isWaiting } = camera();
    let done = () => {};
    start(
      () =>
        new Promise<void>((resolve) => {
          done = resolve;
        }),
    );
    await present();
    expect(isWaiting()).toBe(false);
    await present();
    expect(frames).toHaveLength(1);
    done();
    await settle();
    await present();
    expect(frames).toHaveLength(2);
  });

  it('closes what was refused or failed, and goes on', async () => {
    const { start, present, frames } = camera();
    const answers: OnFrame[] = [
      () => false,
      async () => false,
      () => {
        throw new Error('bad');
      },
      () => Promise.reject(new Error('bad')),
      () => true,
    ];
    let turn = 0;
    start((frame, atMs) => answers[turn++]!(frame, atMs));
    for (let i = 0; i < answers.length; i++) await present();
    expect(frames.map(({ closed }) => closed)).toEqual([1, 1, 1, 1, 0]);
  });

  it('goes on after a frame that could not be grabbed, and waits for a size', async () => {
    const { start, present, frames, state, video } = camera();
    start(() => true);
    state.grabFails = true;
    await present();
    state.grabFails = false;
    video.videoWidth = 0;
    await present();
    video.videoWidth = 1080;
    await present();
    expect(frames.map(({ width }) => width)).toEqual([1080]);
  });

  it('rests while the page is hidden', async () => {
    const { start, document, isWaiting, present, frames } = camera();
    start(() => true);
    document.turn('hidden');
    expect(isWaiting()).toBe(false);
    document.turn('visible');
    await present();
    expect(frames).toHaveLength(1);
  });

  it('does not begin a second round when the page comes back during one', async () => {
    const { start, document, present, isWaiting } = camera();
    start(() => new Promise(() => {}));
    await present();
    document.turn('hidden');
    document.turn('visible');
    expect(isWaiting()).toBe(false);
  });

  it('stops, and closes a frame that was just being grabbed', async () => {
    const { start, present, frames, isWaiting, document } = camera();
    let heard = 0;
    const pump = start(() => ++heard);
    const presenting = present();
    pump.stop();
    await presenting;
    document.turn('visible');
    expect(heard).toBe(0);
    expect(frames.map(({ closed }) => closed)).toEqual([1]);
    expect(isWaiting()).toBe(false);
  });
});
