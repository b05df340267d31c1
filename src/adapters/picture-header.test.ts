import { describe, expect, it } from 'vitest';
import { avif, gif, heic, jpeg, png, webp } from './fakes/picture-bytes.ts';
import { readPictureHeader } from './picture-header.ts';

const size = (width: number, height: number) => ({ width, height });

describe('the header of', () => {
  it('a JPEG tells its size, turned where EXIF says so', () => {
    expect(readPictureHeader(jpeg(4000, 3000))).toEqual({
      format: 'jpeg',
      stored: size(4000, 3000),
      upright: size(4000, 3000),
    });
    for (const orientation of [1, 2, 3, 4]) {
      expect(readPictureHeader(jpeg(400, 300, { orientation }))?.upright).toEqual(size(400, 300));
    }
    for (const orientation of [5, 6, 7, 8]) {
      expect(readPictureHeader(jpeg(400, 300, { orientation }))?.upright).toEqual(size(300, 400));
      expect(readPictureHeader(jpeg(400, 300, { orientation, littleEndian: true }))?.upright).toEqual(size(300, 400));
    }
  });

  it('a JPEG is found behind long segments and fill bytes, baseline or progressive', () => {
    expect(readPictureHeader(jpeg(8000, 6000, { padding: 60_000, frame: 0xc2 }))?.stored).toEqual(size(8000, 6000));
    expect(readPictureHeader(jpeg(10, 20, { fill: 3 }))?.stored).toEqual(size(10, 20));
  });

  it('a JPEG without a frame has no known size', () => {
    expect(readPictureHeader(jpeg(10, 20).slice(0, 8))).toEqual({ format: 'jpeg', stored: null, upright: null });
  });

  it('a PNG, a GIF and the three WebPs', () => {
    expect(readPictureHeader(png(7000, 5000))?.upright).toEqual(size(7000, 5000));
    expect(readPictureHeader(gif(320, 200))?.upright).toEqual(size(320, 200));
    expect(readPictureHeader(webp('VP8 ', 640, 480))?.upright).toEqual(size(640, 480));
    expect(readPictureHeader(webp('VP8L', 641, 479))?.upright).toEqual(size(641, 479));
    expect(readPictureHeader(webp('VP8X', 16000, 9000))?.upright).toEqual(size(16000, 9000));
    expect(readPictureHeader(webp('VP8X', 16000, 9000, true))).toMatchObject({
      stored: size(16000, 9000),
      upright: null,
    });
  });

  it('a HEIC and an AVIF, the whole and not its tiles', () => {
    expect(readPictureHeader(heic([size(512, 512), size(4032, 3024), size(320, 240)]))).toEqual({
      format: 'heif',
      stored: size(4032, 3024),
      upright: null,
    });
    expect(readPictureHeader(avif(800, 600))).toMatchObject({ format: 'avif', stored: size(800, 600) });
  });
});

describe('what is no picture', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  it.each([
    ['nothing', new Uint8Array()],
    ['one byte', new Uint8Array([0xff])],
    ['text', text('Dear diary, this is not a photograph at all.')],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['PDF', text('%PDF-1.7 and so on, and so on')],
    ['a film', text('\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41')],
    ['a sound', text('RIFF\0\0\0\0WAVEfmt ')],
  ])('is refused: %s', (_, bytes) => {
    expect(readPictureHeader(bytes)).toBeNull();
  });

  it('never throws, wherever a file is cut or damaged', () => {
    const whole = [
      jpeg(40, 30, { orientation: 6 }),
      png(4, 3),
      gif(4, 3),
      webp('VP8X', 4, 3),
      webp('VP8L', 4, 3),
      heic([size(4, 3)]),
    ];
    let seed = 1;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    for (const bytes of whole) {
      for (let length = 0; length <= bytes.length; length++) readPictureHeader(bytes.slice(0, length));
      for (let round = 0; round < 300; round++) {
        const hurt = bytes.slice();
        for (let hits = 0; hits < 4; hits++) hurt[random() % hurt.length] = random() % 256;
        expect(() => readPictureHeader(hurt)).not.toThrow();
      }
    }
  });
});
