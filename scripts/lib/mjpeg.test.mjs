import { describe, expect, it } from 'vitest';
import { splitMjpeg } from './mjpeg.mjs';

/** @param {number} code @param {number[]} body a segment with its length */
const segment = (code, body) => [0xff, code, (body.length + 2) >> 8, (body.length + 2) & 255, ...body];

/**
 * The smallest thing with a JPEG's structure: a thumbnail with a start and an end of its own inside APP1, then two scans whose
 * data holds a stuffed FF and a restart marker.
 * @param {number} id
 */
const picture = (id) => [
  0xff,
  0xd8,
  ...segment(0xe1, [id, 0xff, 0xd8, 0xff, 0xd9]),
  ...segment(0xda, [1]),
  0x11,
  0xff,
  0x00,
  0x22,
  0xff,
  0xd3,
  0x33,
  ...segment(0xc4, [7]),
  0xff,
  ...segment(0xda, [2]),
  0x44,
  0xff,
  0xff,
  0xd9,
];

/** @param {number[]} bytes */
const split = (bytes) => splitMjpeg(Uint8Array.from(bytes)).map((one) => [...one]);

describe('splitMjpeg', () => {
  it('finds pictures that follow each other, thumbnails and restart markers notwithstanding', () => {
    expect(split([...picture(1), ...picture(2), ...picture(3)])).toEqual([picture(1), picture(2), picture(3)]);
  });

  it('skips what stands between them', () => {
    const boundary = [...new TextEncoder().encode('--frame\r\nContent-Type: image/jpeg\r\n\r\n'), 0xff];
    expect(split([...boundary, ...picture(1), ...boundary, ...picture(2), 13, 10])).toEqual([picture(1), picture(2)]);
  });

  it('leaves out a picture that is cut off, wherever the cut is', () => {
    const last = picture(2);
    for (let length = 0; length < last.length; length++) {
      expect(split([...picture(1), ...last.slice(0, length)])).toEqual([picture(1)]);
    }
  });

  it('goes on behind a damaged picture', () => {
    expect(split([0xff, 0xd8, 0xff, 0xe1, 0, 0, ...picture(1)])).toEqual([picture(1)]);
  });

  it('finds nothing in nothing', () => {
    expect(split([])).toEqual([]);
    expect(split([0xff])).toEqual([]);
    expect(split([...new TextEncoder().encode('no picture at all')])).toEqual([]);
  });
});
