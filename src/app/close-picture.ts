import { decodePicture } from '../adapters/stills.ts';
import type { Rect, Size } from '../core/geometry.ts';
import { scaleQuad } from '../core/geometry.ts';
import { zoneBoxes } from '../core/measures/zone-boxes.ts';
import type { PictureName } from '../core/session/state.ts';
import type { ClosePicture } from '../ui/close-picture.ts';
import type { Pictures } from './pictures.ts';

/** Enough to tell a portrait from print; live frames have no more. */
const ZONES_LONG_SIDE_PX = 1280;

/**
 * Decodes a picture once, upright, and cuts what is looked at out of it. The whole is never drawn: a canvas would hold it once more, and a
 * graphics card a third time.
 */
export async function openPicture(
  pictures: Pictures,
  name: PictureName,
  mostPixels?: number,
): Promise<ClosePicture | null> {
  const blob = await pictures.blob(name);
  if (!blob) return null;
  const { bitmap, size } = await decodePicture(blob, undefined, mostPixels).catch(() => ({ bitmap: null, size: null }));
  if (!bitmap) return null;
  return {
    size,
    slice: (part, most) => slice(bitmap, part, most),
    zones: async (outline) => {
      const scale = Math.min(1, ZONES_LONG_SIDE_PX / Math.max(size.width, size.height));
      const small = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) };
      const pixels = await pixelsOf(bitmap, size, small);
      return pixels ? zoneBoxes(pixels, size, { ...outline, corners: scaleQuad(outline.corners, scale) }) : {};
    },
    close: () => bitmap.close(),
  };
}

/** Never enlarged: the screen does that, and a slice of few pixels stays small. */
async function slice(bitmap: ImageBitmap, part: Rect, most: Size): Promise<ImageBitmap> {
  const { x, y, width, height } = part;
  const scale = Math.min(1, most.width / width, most.height / height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  const resize = { resizeWidth: side(width), resizeHeight: side(height), resizeQuality: 'high' } as const;
  try {
    return await createImageBitmap(bitmap, x, y, width, height, resize);
  } catch {
    // A browser that does not know these options gives the part as large as it is.
    return createImageBitmap(bitmap, x, y, width, height);
  }
}

async function pixelsOf(bitmap: ImageBitmap, size: Size, { width, height }: Size): Promise<ImageData | null> {
  const part = await slice(bitmap, { x: 0, y: 0, ...size }, { width, height });
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(part, 0, 0, width, height);
    return context?.getImageData(0, 0, width, height) ?? null;
  } finally {
    part.close();
    // iOS counts canvas memory until the canvas is made small, not until it is forgotten.
    canvas.width = 0;
    canvas.height = 0;
  }
}
