/** Pictures from files: looked at before decoding, decoded upright, and never larger than a phone can carry. */
import type { Size } from '../core/geometry.ts';
import type { PictureFailure } from '../core/session/state.ts';
import type { PictureHeader } from './picture-header.ts';
import { HEADER_BYTES, readPictureHeader } from './picture-header.ts';

/** The file cannot be used as a picture; `why` names the sentence. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly why: PictureFailure;
  constructor(why: PictureFailure, cause?: unknown) {
    super(`picture: ${why}`, { cause });
    this.why = why;
  }
}

/** Larger files are no photos of a phone (the largest 200 MP JPEGs are about 50 MB) and would be read into memory whole. */
export const MAX_FILE_BYTES = 60_000_000;
/** The largest phone sensors give 200 MP; beyond, even a scaled decode needs more memory than a phone gives a page. */
export const MAX_PIXELS = 200_000_000;
/** Decoded size: 12 MP is the common full picture of a phone, 48 MB as RGBA, and 900 dpi across a card: nothing a check reads is lost. */
export const MAX_DECODED_PIXELS = 12_000_000;

export interface DecodedPicture {
  /** Upright, never mirrored. The caller closes it. */
  readonly bitmap: ImageBitmap;
  /** Size of `bitmap`, the pixels in which outlines are told. */
  readonly size: Size;
  /** Upright size of the picture in the file; larger than `size` when it was scaled down. */
  readonly fullSize: Size;
}

export interface PictureDecoders {
  /** Null where the browser has none. */
  readonly createImageBitmap:
    | ((source: ImageBitmapSource, options?: ImageBitmapOptions) => Promise<ImageBitmap>)
    | null;
  /** Decodes by an image element, which knows formats and turns that `createImageBitmap` of older browsers does not; scaled to at most `maxPixels`. */
  decodeByElement(blob: Blob, maxPixels: number): Promise<{ readonly bitmap: ImageBitmap; readonly fullSize: Size }>;
}

/** Of at most `maxPixels`, proportions kept. @throws PictureError: `empty`, `too-large`, `not-a-picture`, `undecodable`. */
export async function decodePicture(
  blob: Blob,
  decoders: PictureDecoders = browserDecoders,
  maxPixels = MAX_DECODED_PIXELS,
): Promise<DecodedPicture> {
  const header = await inspectFile(blob);
  const { bitmap, fullSize } =
    (await decodeQuickly(blob, header, maxPixels, decoders)) ?? (await decodePatiently(blob, maxPixels, decoders));
  if (fullSize.width * fullSize.height > MAX_PIXELS) {
    bitmap.close();
    throw new PictureError('too-large');
  }
  return { bitmap, size: { width: bitmap.width, height: bitmap.height }, fullSize };
}

async function inspectFile(blob: Blob): Promise<PictureHeader> {
  if (blob.size === 0) throw new PictureError('empty');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await blob.slice(0, HEADER_BYTES).arrayBuffer());
  } catch (error) {
    // The file went away between the choice and the reading (a cloud file that could not be fetched).
    throw new PictureError('undecodable', error);
  }
  const header = readPictureHeader(bytes);
  if (!header) throw new PictureError('not-a-picture');
  const pixels = header.stored ? header.stored.width * header.stored.height : 0;
  if (blob.size > MAX_FILE_BYTES || pixels > MAX_PIXELS) throw new PictureError('too-large');
  return header;
}

/** Scales while decoding where the upright size is known beforehand. Null: try the other way. */
async function decodeQuickly(
  blob: Blob,
  { format, upright }: PictureHeader,
  maxPixels: number,
  { createImageBitmap }: PictureDecoders,
): Promise<{ bitmap: ImageBitmap; fullSize: Size } | null> {
  if (!createImageBitmap || !upright) return null;
  const target = fitPixels(upright, maxPixels);
  const isScaled = target.width !== upright.width;
  const resize: ImageBitmapOptions = isScaled
    ? { resizeWidth: target.width, resizeHeight: target.height, resizeQuality: 'high' }
    : {};
  try {
    const bitmap = await createImageBitmap(blob, { imageOrientation: 'from-image', ...resize });
    // A browser that ignores an option, or scales before it turns, gives another size: then the element decides.
    if (bitmap.width === target.width && bitmap.height === target.height) return { bitmap, fullSize: upright };
    bitmap.close();
    return null;
  } catch (error) {
    const isOldFormat = format === 'jpeg' || format === 'png' || format === 'gif';
    // InvalidStateError is the decoder's own verdict; anything else may be an option it does not know.
    if (isOldFormat && error instanceof DOMException && error.name === 'InvalidStateError') {
      throw new PictureError('undecodable', error);
    }
    return null;
  }
}

async function decodePatiently(blob: Blob, maxPixels: number, decoders: PictureDecoders) {
  try {
    return await decoders.decodeByElement(blob, maxPixels);
  } catch (error) {
    throw new PictureError('undecodable', error);
  }
}

/** The size scaled down, proportions kept, to at most so many pixels; never up. */
export function fitPixels(size: Size, maxPixels: number): Size {
  const scale = Math.min(1, Math.sqrt(maxPixels / (size.width * size.height)));
  if (scale === 1) return size;
  const shrink = (side: number) => Math.max(1, Math.floor(side * scale));
  return { width: shrink(size.width), height: shrink(size.height) };
}

async function decodeByElement(blob: Blob, maxPixels: number): Promise<{ bitmap: ImageBitmap; fullSize: Size }> {
  const url = URL.createObjectURL(blob);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const fullSize = { width: image.naturalWidth, height: image.naturalHeight };
    const { width, height } = fitPixels(fullSize, maxPixels);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')!.drawImage(image, 0, 0, width, height);
    const bitmap = await createImageBitmap(canvas);
    // iOS counts canvas memory until the canvas is made small, not until it is forgotten.
    canvas.width = 0;
    canvas.height = 0;
    return { bitmap, fullSize };
  } finally {
    URL.revokeObjectURL(url);
  }
}

const browserDecoders: PictureDecoders = {
  createImageBitmap: (source, options) => globalThis.createImageBitmap(source as ImageBitmap, options),
  decodeByElement,
};
