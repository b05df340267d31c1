import { describe, expect, it } from 'vitest';
import { createFrameCopier } from './frame-copy.ts';

const size = { width: 4, height: 2 };

/** A grey frame as WebCodecs would give it. */
function frame(more: object = {}): VideoFrame {
  return {
    format: 'RGBX',
    visibleRect: { x: 0, y: 0, ...size },
    displayWidth: 4,
    displayHeight: 2,
    colorSpace: { fullRange: true, matrix: 'rgb' },
    allocationSize: () => 32,
    copyTo: async (bytes: Uint8Array) => {
      bytes.fill(90);
      return [{ offset: 0, stride: 16 }];
    },
    ...more,
  } as unknown as VideoFrame;
}

describe('a video frame', () => {
  it('is read without a canvas', async () => {
    const raster = await createFrameCopier().copy(frame(), size);
    expect([...raster!.data.subarray(0, 4)]).toEqual([90, 90, 90, 255]);
  });

  it('is left to the canvas where more than scaling is needed or its bytes cannot be had', async () => {
    const copier = createFrameCopier();
    const others = [
      { rotation: 90 },
      { flip: true },
      { format: null },
      { format: 'P010' },
      { displayWidth: 8 },
      { visibleRect: { ...size, width: 40 }, displayWidth: 40 },
      { copyTo: () => Promise.reject(new DOMException('not mappable', 'NotSupportedError')) },
    ];
    for (const other of others) expect(await copier.copy(frame(other), size)).toBeNull();
  });
});
