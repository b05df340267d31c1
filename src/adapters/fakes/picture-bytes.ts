/** The first bytes of picture files, built by hand from the formats' descriptions. */
import type { Size } from '../../core/geometry.ts';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const big16 = (value: number) => [(value >> 8) & 0xff, value & 0xff];
const big32 = (value: number) => [...big16(value >>> 16), ...big16(value & 0xffff)];
const little16 = (value: number) => big16(value).reverse();
const little32 = (value: number) => big32(value).reverse();
const little24 = (value: number) => little32(value).slice(0, 3);

interface JpegMarks {
  readonly orientation?: number;
  readonly littleEndian?: boolean;
  /** Bytes of a segment before the frame. */
  readonly padding?: number;
  /** Fill bytes before the frame marker. */
  readonly fill?: number;
  readonly frame?: number;
}

export function jpeg(width: number, height: number, marks: JpegMarks = {}): Uint8Array {
  const { orientation, littleEndian = false, padding = 0, fill = 0, frame = 0xc0 } = marks;
  const padded = padding > 0 ? [0xff, 0xe2, ...big16(padding + 2), ...new Array<number>(padding).fill(0)] : [];
  const exif = orientation ? exifSegment(orientation, littleEndian) : [];
  const start = [
    0xff,
    frame,
    ...big16(17),
    8,
    ...big16(height),
    ...big16(width),
    3,
    1,
    0x22,
    0,
    2,
    0x11,
    1,
    3,
    0x11,
    1,
  ];
  return Uint8Array.from([0xff, 0xd8, ...exif, ...padded, ...new Array<number>(fill).fill(0xff), ...start]);
}

function exifSegment(orientation: number, littleEndian: boolean): number[] {
  const u16 = littleEndian ? little16 : big16;
  const u32 = littleEndian ? little32 : big32;
  const tiff = [...ascii(littleEndian ? 'II' : 'MM'), ...u16(42), ...u32(8)];
  const entry = [...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), 0, 0];
  const body = [...ascii('Exif\0\0'), ...tiff, ...u16(1), ...entry, ...u32(0)];
  return [0xff, 0xe1, ...big16(body.length + 2), ...body];
}

export function png(width: number, height: number): Uint8Array {
  const header = [...big32(13), ...ascii('IHDR'), ...big32(width), ...big32(height), 8, 6, 0, 0, 0, ...big32(0)];
  return Uint8Array.from([...ascii('\x89PNG\r\n\x1a\n'), ...header]);
}

export function gif(width: number, height: number): Uint8Array {
  return Uint8Array.from([...ascii('GIF89a'), ...little16(width), ...little16(height), 0, 0, 0]);
}

export function webp(kind: 'VP8 ' | 'VP8L' | 'VP8X', width: number, height: number, hasExif = false): Uint8Array {
  const bits = ((width - 1) | ((height - 1) << 14)) >>> 0;
  const body = {
    'VP8 ': [0, 0, 0, 0x9d, 0x01, 0x2a, ...little16(width), ...little16(height)],
    VP8L: [0x2f, ...little32(bits)],
    VP8X: [hasExif ? 0x08 : 0, 0, 0, 0, ...little24(width - 1), ...little24(height - 1)],
  }[kind];
  const chunk = [...ascii(kind), ...little32(body.length), ...body];
  return Uint8Array.from([...ascii('RIFF'), ...little32(chunk.length + 4), ...ascii('WEBP'), ...chunk]);
}

const ispe = ({ width, height }: Size) => [
  ...big32(20),
  ...ascii('ispe'),
  ...big32(0),
  ...big32(width),
  ...big32(height),
];
const ftyp = (brand: string) => [
  ...big32(24),
  ...ascii('ftyp'),
  ...ascii(brand),
  ...big32(0),
  ...ascii('mif1'),
  ...ascii(brand),
];

export function heic(sizes: readonly Size[]): Uint8Array {
  return Uint8Array.from([...ftyp('heic'), ...sizes.flatMap(ispe)]);
}

export function avif(width: number, height: number): Uint8Array {
  return Uint8Array.from([...ftyp('avif'), ...ispe({ width, height })]);
}
