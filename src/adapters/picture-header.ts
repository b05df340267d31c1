/** What the first bytes of a file say: which picture format, how large, which way up. Read before decoding, because decoding 200 megapixels ends a cheap phone's page. */
import type { Size } from '../core/geometry.ts';

export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'heif' | 'avif';

export interface PictureHeader {
  readonly format: PictureFormat;
  /** Size as stored, before any turn; null when the header does not say. */
  readonly stored: Size | null;
  /** Upright size, the EXIF turn applied; null where size or turn cannot be known before decoding. */
  readonly upright: Size | null;
}

/** Enough for the longest EXIF and colour profile that cameras write before the size (seen: 300 kB with an embedded preview). */
export const HEADER_BYTES = 1024 * 1024;

/** @returns null when these are not the first bytes of a picture that browsers show. Never throws, whatever the bytes. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.byteLength >= 3 && view.getUint16(0) === 0xffd8 && view.getUint8(2) === 0xff) return readJpeg(view);
    if (text(view, 0, 8) === '\x89PNG\r\n\x1a\n')
      return unturned('png', { width: view.getUint32(16), height: view.getUint32(20) });
    if (text(view, 0, 4) === 'GIF8')
      return unturned('gif', { width: view.getUint16(6, true), height: view.getUint16(8, true) });
    if (text(view, 0, 4) === 'RIFF' && text(view, 8, 4) === 'WEBP') return readWebp(view);
    if (text(view, 4, 4) === 'ftyp') return readHeif(view);
  } catch (error) {
    // The file ends inside its header: the format is known by then only for some, and no decoder will like it.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

function text(view: DataView, at: number, length: number): string {
  if (at + length > view.byteLength) return '';
  let out = '';
  for (let i = 0; i < length; i++) out += String.fromCharCode(view.getUint8(at + i));
  return out;
}

function unturned(format: PictureFormat, size: Size): PictureHeader {
  const stored = size.width > 0 && size.height > 0 ? size : null;
  return { format, stored, upright: stored };
}

/** Start-of-frame markers, all but the three in that range which mean tables (ITU-T T.81, table B.1). */
const isFrameMarker = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function readJpeg(view: DataView): PictureHeader {
  let turned = false;
  let at = 2;
  while (at + 4 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) break;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrameMarker(marker) && at + 9 <= view.byteLength) {
      const stored = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
      // A height of 0 comes later in the file (DNL marker): rare, and unknown is the honest answer.
      if (stored.width === 0 || stored.height === 0) break;
      const upright = turned ? { width: stored.height, height: stored.width } : stored;
      return { format: 'jpeg', stored, upright };
    }
    if (marker === 0xda) break;
    if (marker === 0xe1 && text(view, at + 4, 6) === 'Exif\0\0') turned = isTurned(view, at + 10);
    at += 2 + view.getUint16(at + 2);
  }
  return { format: 'jpeg', stored: null, upright: null };
}

const ORIENTATION_TAG = 0x0112;

/** Whether the EXIF orientation (values 5 to 8) swaps width and height. `at` is the start of the TIFF header. */
function isTurned(view: DataView, at: number): boolean {
  if (at + 8 > view.byteLength) return false;
  const little = view.getUint16(at) === 0x4949;
  const directory = at + view.getUint32(at + 4, little);
  if (directory + 2 > view.byteLength) return false;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return false;
    if (view.getUint16(entry, little) === ORIENTATION_TAG) {
      const orientation = view.getUint16(entry + 8, little);
      return orientation >= 5 && orientation <= 8;
    }
  }
  return false;
}

/** The three kinds of WebP: lossy, lossless, extended (RFC 9649). */
function readWebp(view: DataView): PictureHeader {
  const kind = text(view, 12, 4);
  if (kind === 'VP8 ') {
    return unturned('webp', { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff });
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return unturned('webp', { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 });
  }
  if (kind !== 'VP8X') return { format: 'webp', stored: null, upright: null };
  const uint24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  const stored = { width: uint24(24) + 1, height: uint24(27) + 1 };
  const hasExif = (view.getUint8(20) & 0x08) !== 0;
  return { format: 'webp', stored, upright: hasExif ? null : stored };
}

const heifBrands = /heic|heix|hevc|hevx|heim|heis|mif1|msf1/;

/** HEIF and AVIF share a container; `ispe` boxes hold the sizes of the whole and of its tiles, so the largest is the picture. */
function readHeif(view: DataView): PictureHeader | null {
  const brands = text(view, 8, Math.min(view.getUint32(0), 64) - 8);
  const format = /avif|avis/.test(brands) ? 'avif' : heifBrands.test(brands) ? 'heif' : null;
  if (!format) return null;
  let stored: Size | null = null;
  for (let at = 16; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== 0x69737065) continue; // 'ispe'
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!stored || size.width * size.height > stored.width * stored.height) stored = size;
  }
  // The turn is in an `irot` property that belongs to one of several items: left to the decoder.
  return { format, stored, upright: null };
}
