import { describe, expect, it } from 'vitest';
import { FakeTimers } from './fakes/fake-timers.ts';
import { jpeg, png } from './fakes/picture-bytes.ts';
import { isTakingPhoto } from './photo-pause.ts';
import type { PictureDecoders } from './pictures.ts';
import { decodePicture, fitPixels } from './pictures.ts';
import type { StillSource, StillSurroundings } from './stills.ts';
import { FIRST_PICTURE_LIMIT_MS, takeStill } from './stills.ts';

const blobOf = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>]);
const bitmap = (width: number, height: number) => {
  const made = { width, height, closed: 0, close: () => void made.closed++ };
  return made as unknown as ImageBitmap & { closed: number };
};

describe('decoding a file', () => {
  const never: PictureDecoders = {
    createImageBitmap: () => Promise.reject(new Error('must not be asked')),
    decodeByElement: () => Promise.reject(new Error('must not be asked')),
  };
  /** A browser that does what it is told. */
  const obedient = (asked: unknown[] = []): PictureDecoders => ({
    createImageBitmap: async (_, options) => {
      asked.push(options);
      return bitmap(options?.resizeWidth ?? 400, options?.resizeHeight ?? 300);
    },
    decodeByElement: never.decodeByElement,
  });

  it.each([
    ['an empty file', new Blob([]), 'empty'],
    ['a letter', new Blob(['Dear Sir or Madam, please find no picture']), 'not-a-picture'],
    ['300 megapixels', blobOf(jpeg(20_000, 15_000)), 'too-large'],
    ['an absurd PNG', blobOf(png(60_000, 60_000)), 'too-large'],
    ['61 megabytes', new Blob([jpeg(100, 100) as Uint8Array<ArrayBuffer>, new Uint8Array(61_000_000)]), 'too-large'],
  ])('refuses %s before it decodes', async (_, blob, why) => {
    await expect(decodePicture(blob, never)).rejects.toMatchObject({ name: 'PictureError', why });
  });

  it('says undecodable when neither way works', async () => {
    const broken: PictureDecoders = {
      createImageBitmap: () => Promise.reject(new DOMException('bad', 'InvalidStateError')),
      decodeByElement: () => Promise.reject(new DOMException('bad', 'EncodingError')),
    };
    await expect(decodePicture(blobOf(jpeg(40, 30)), broken)).rejects.toMatchObject({ why: 'undecodable' });
    await expect(decodePicture(new Blob([heicBytes()]), broken)).rejects.toMatchObject({ why: 'undecodable' });
  });

  it('honours the EXIF turn and keeps small pictures as they are', async () => {
    const asked: unknown[] = [];
    const picture = await decodePicture(blobOf(jpeg(400, 300)), obedient(asked));
    expect(asked).toEqual([{ imageOrientation: 'from-image' }]);
    expect(picture.size).toEqual({ width: 400, height: 300 });
    expect(picture.fullSize).toEqual({ width: 400, height: 300 });
  });

  it('scales 50 megapixels down while decoding, in upright proportions', async () => {
    const picture = await decodePicture(blobOf(jpeg(8160, 6120, { orientation: 6 })), obedient());
    expect(picture.fullSize).toEqual({ width: 6120, height: 8160 });
    expect(picture.size.width * picture.size.height).toBeLessThanOrEqual(12_000_000);
    expect(picture.size.width * picture.size.height).toBeGreaterThan(11_900_000);
    expect(picture.size.height / picture.size.width).toBeCloseTo(8160 / 6120, 3);
  });

  it('lets the element decode where a browser turns or scales otherwise, or knows no options', async () => {
    const wrong = bitmap(4000, 3000);
    const byElement = async () => ({ bitmap: bitmap(3000, 4000), fullSize: { width: 6120, height: 8160 } });
    const blob = blobOf(jpeg(8160, 6120, { orientation: 6 }));
    const ignorant = { createImageBitmap: async () => wrong, decodeByElement: byElement };
    expect((await decodePicture(blob, ignorant)).size).toEqual({ width: 3000, height: 4000 });
    expect(wrong.closed).toBe(1);
    const old = {
      createImageBitmap: () => Promise.reject(new TypeError('no such option')),
      decodeByElement: byElement,
    };
    expect((await decodePicture(blob, old)).size).toEqual({ width: 3000, height: 4000 });
    const none = { createImageBitmap: null, decodeByElement: byElement };
    expect((await decodePicture(blob, none)).size).toEqual({ width: 3000, height: 4000 });
  });

  it('refuses, and frees, a picture whose size was known only afterwards', async () => {
    const made = bitmap(10, 10);
    const decodeByElement = async () => ({ bitmap: made, fullSize: { width: 30_000, height: 20_000 } });
    const cut = blobOf(jpeg(10, 20).slice(0, 12));
    const decoders = { createImageBitmap: null, decodeByElement };
    await expect(decodePicture(cut, decoders)).rejects.toMatchObject({ why: 'too-large' });
    expect(made.closed).toBe(1);
  });

  it('never enlarges', () => {
    expect(fitPixels({ width: 30, height: 20 }, 12_000_000)).toEqual({ width: 30, height: 20 });
    expect(fitPixels({ width: 100_000, height: 1 }, 100)).toEqual({ width: 3162, height: 1 });
  });
});

function heicBytes(): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0mif1heic') as Uint8Array<ArrayBuffer>;
}

describe('a still', () => {
  const frame = blobOf(jpeg(1920, 1080));
  const photo = blobOf(jpeg(4000, 3000));
  const source = (more: Partial<StillSource> = {}): StillSource => ({
    video: { videoWidth: 1920, videoHeight: 1080, readyState: 4 } as HTMLVideoElement,
    track: { readyState: 'live' } as MediaStreamTrack,
    facing: 'environment',
    torchOn: false,
    ...more,
  });
  const surroundings = (takePhoto: (() => Promise<Blob>) | null, largest = 4000) => {
    const timers = new FakeTimers();
    const grabbed: string[] = [];
    class Capture {
      getPhotoCapabilities = async () => ({ imageWidth: { max: largest }, imageHeight: { max: (largest * 3) / 4 } });
      takePhoto = () => takePhoto!();
    }
    const around: StillSurroundings = {
      imageCapture: takePhoto ? (Capture as unknown as typeof ImageCapture) : undefined,
      timers,
      grab: async (_, width, height) => {
        grabbed.push(`${width}x${height}`);
        return frame;
      },
    };
    return { around, timers, grabbed };
  };

  it('is the video frame at its own size where photos are not known to work', async () => {
    const { around, grabbed } = surroundings(null);
    expect(await takeStill(source(), around)).toBe(frame);
    expect(grabbed).toEqual(['1920x1080']);
  });

  it('waits for the first picture of a camera that was opened just now', async () => {
    const { around, timers, grabbed } = surroundings(null);
    const video = { videoWidth: 0, videoHeight: 0, readyState: 0 };
    const still = takeStill(source({ video: video as HTMLVideoElement }), around);
    await timers.pass(3000);
    expect(grabbed).toEqual([]);
    Object.assign(video, { videoWidth: 720, videoHeight: 1280, readyState: 2 });
    await timers.pass(100);
    expect(await still).toBe(frame);
    expect(grabbed).toEqual(['720x1280']);
  });

  it('is the photo where it is larger', async () => {
    expect(await takeStill(source(), surroundings(async () => photo).around)).toBe(photo);
  });

  it('is the frame when the photo is no larger, broken, refused or no picture', async () => {
    expect(await takeStill(source(), surroundings(async () => photo, 1920).around)).toBe(frame);
    expect(await takeStill(source(), surroundings(async () => blobOf(jpeg(640, 480))).around)).toBe(frame);
    expect(await takeStill(source(), surroundings(async () => new Blob([])).around)).toBe(frame);
    const refuse = () => Promise.reject(new DOMException('platform error', 'UnknownError'));
    expect(await takeStill(source(), surroundings(refuse).around)).toBe(frame);
  });

  it('is the frame when the photo does not come in time', async () => {
    const { around, timers } = surroundings(() => new Promise(() => {}));
    const from = source();
    const still = takeStill(from, around);
    await timers.pass(2000);
    expect(isTakingPhoto(from.track!)).toBe(true);
    await timers.pass(500);
    expect(await still).toBe(frame);
    expect(isTakingPhoto(from.track!)).toBe(false);
  });

  it('is never a photo of the front camera, nor with the torch on, nor of a dead track', async () => {
    const { around } = surroundings(async () => photo);
    expect(await takeStill(source({ facing: 'user' }), around)).toBe(frame);
    expect(await takeStill(source({ torchOn: true }), around)).toBe(frame);
    expect(await takeStill(source({ track: null }), around)).toBe(frame);
    expect(await takeStill(source({ track: { readyState: 'ended' } as MediaStreamTrack }), around)).toBe(frame);
  });

  it('fails by name when there is neither frame nor photo', async () => {
    const none = { videoWidth: 0, videoHeight: 0, readyState: 0 } as HTMLVideoElement;
    const { around, timers } = surroundings(null);
    const failed = expect(takeStill(source({ video: none }), around)).rejects.toMatchObject({ why: 'still-failed' });
    await timers.pass(FIRST_PICTURE_LIMIT_MS);
    await failed;
    const noMemory = { ...around, grab: () => Promise.reject(new Error('out of memory')) };
    await expect(takeStill(source(), noMemory)).rejects.toMatchObject({ why: 'still-failed' });
  });
});
