import type { Size } from '../core/geometry.ts';

/**
 * Long side at which live frames are judged. The document finder works at 320 px and the face mesh on a crop of 256 px, so that neither
 * gains from more (measured from 480 to 1280 px: no difference in time, none in faces seen); sharpness and glare do: 960 px hold a card at
 * 80 % of the frame with 230 dpi. Reading a 1280x720 frame takes 6 ms at 640 px, 10 ms at 960 and 24 ms at 1280, and every check grows alike.
 */
export const LIVE_LONG_SIDE_PX = 960;

/** Long side at which stills are judged: twice the live one (460 dpi on a card), 11 MB as RGBA at 4:3. */
export const STILL_LONG_SIDE_PX = 1920;

/**
 * Most pixels of a still that are read at once, for the corners and the straightened picture: a 12 MP photo (4032x3024) in full.
 * That is 50 MB twice, in a canvas and out of it; Safari refuses canvases over 16.7 MP. A document that fills 12 MP takes 1.9 s to inspect and
 * one that fills 50 MP 3.4 s (Chromium on two busy cores), of which reading and straightening are three quarters.
 */
export const MAX_STILL_PIXELS = 12_600_000;

/** Size of the picture as it is shown: a video frame may be stored with borders or a turn. */
export function sizeOf(picture: ImageBitmap | VideoFrame): Size {
  if ('displayWidth' in picture) return { width: picture.displayWidth, height: picture.displayHeight };
  return { width: picture.width, height: picture.height };
}

/** The same proportions with a long side of at most `longSidePx`; never larger than it is, never empty. */
export function fitLongSide({ width, height }: Size, longSidePx: number): Size {
  const scale = Math.min(1, longSidePx / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
