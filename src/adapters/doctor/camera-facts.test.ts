import { expect, it } from 'vitest';
import { countFrames, readCamera } from './camera-facts.ts';

/** A video that is shown a frame each so many milliseconds, and calls back for every second one, as a busy page is. */
function videoOf(frameMs: number) {
  let frame = 0;
  return {
    videoWidth: 1080,
    videoHeight: 1920,
    requestVideoFrameCallback(callback: VideoFrameRequestCallback): number {
      frame += 2;
      const shown = frame;
      queueMicrotask(() => callback(shown * frameMs, { presentedFrames: shown } as VideoFrameCallbackMetadata));
      return frame;
    },
  };
}

it('counts the frames that were given, not those it saw', async () => {
  expect(await countFrames(videoOf(1000 / 30))).toBeCloseTo(30);
  expect(await countFrames(videoOf(1000 / 12))).toBeCloseTo(12);
});

it('tells the size that is shown, and nothing that the browser does not say', async () => {
  const track = { label: 'camera2 0, facing back', getSettings: () => ({ width: 1920, height: 1080 }) };
  const abilities = { torch: true, lenses: 3, mirrored: false };
  const facts = await readCamera({ track: track as unknown as MediaStreamTrack, abilities }, videoOf(33));
  expect(facts).toMatchObject({
    widthPx: 1080,
    heightPx: 1920,
    lens: track.label,
    lenses: 3,
    torch: true,
    focusModes: [],
  });
});
