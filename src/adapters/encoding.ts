/** Pixels into compressed pictures, by a canvas off the screen where there is one. */
import type { Raster } from '../core/raster.ts';

export type Drawable = Raster | ImageBitmap | HTMLVideoElement;

/** JPEG quality of stills: at .95 the blur and glare measures of a picture stay within noise, at a third of the size of 1. */
export const STILL_QUALITY = 0.95;
/** Straightened pictures are looked at, not measured again. */
const RASTER_QUALITY = 0.92;
const THUMBNAIL_QUALITY = 0.8;
/** Long side of list pictures: 107 CSS pixels on a screen of 3 device pixels each. */
export const THUMBNAIL_SIDE_PX = 320;

/** JPEG of the raster at its own size. @throws when the browser cannot encode (out of memory). */
export function encodeRaster(raster: Raster): Promise<Blob> {
  return encode(raster, raster.width, raster.height, RASTER_QUALITY);
}

/** Small JPEG for lists, its long side at most `THUMBNAIL_SIDE_PX`; the source stays open. */
export function makeThumbnail(source: ImageBitmap | Raster): Promise<Blob> {
  const scale = Math.min(1, THUMBNAIL_SIDE_PX / Math.max(source.width, source.height));
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return encode(source, side(source.width), side(source.height), THUMBNAIL_QUALITY);
}

export type Painter = (context: CanvasRenderingContext2D) => void;

/** JPEG of a drawable at the given size, with what `paint` draws over it. Nothing of a file's metadata gets into it. */
export async function encode(
  source: Drawable,
  width: number,
  height: number,
  quality: number,
  paint?: Painter,
): Promise<Blob> {
  const picture = 'data' in source ? await bitmapOf(source) : source;
  const canvas = createCanvas(width, height);
  try {
    const context = canvas.getContext('2d', { alpha: false }) as CanvasRenderingContext2D | null;
    if (!context) throw new Error('no 2d canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, width, height);
    paint?.(context);
    return await toBlob(canvas, quality);
  } finally {
    if (picture !== source) (picture as ImageBitmap).close();
    // iOS counts canvas memory until the canvas is made small, not until it is forgotten.
    canvas.width = 0;
    canvas.height = 0;
  }
}

function bitmapOf({ data, width, height }: Raster): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height));
}

/** An `OffscreenCanvas` encodes without blocking the page; Safari before 16.4 has none. */
function createCanvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function toBlob(canvas: OffscreenCanvas | HTMLCanvasElement, quality: number): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('the canvas could not be encoded')));
    canvas.toBlob(done, 'image/jpeg', quality);
  });
}
