import type { Size } from '../core/geometry.ts';

/**
 * Long side at which live frames are judged. The document finder works at 320 px and the face mesh on a crop of 256 px, so that neither
 * gains from more; sharpness and glare do: 960 px across a card at 80 % of the frame is 230 dpi. Reading 960x540 out of a canvas
 * takes 1.5 ms, 1920x1080 five times that (Chromium, software canvas).
 */
export const LIVE_LONG_SIDE_PX = 960;

/** Long side at which stills are judged: twice the live one (460 dpi on a card), 14.7 MB as RGBA at 4:3. */
export const STILL_LONG_SIDE_PX = 1920;

/**
 * Most pixels of a still that are read at once, for the corners and the straightened picture: a 12 MP photo (4032x3024) in full.
 * Two copies of 50 MB are what a phone with 2 GB still gives a page, and Safari refuses canvases over 16.7 MP.
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
