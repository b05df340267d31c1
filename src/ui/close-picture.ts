import type { DocumentZone } from '../core/check.ts';
import type { Outline } from '../core/document/outline.ts';
import type { Rect, Size } from '../core/geometry.ts';

/** A picture at its full size, of which parts can be had. One at a time is open: 12 MP take 48 MB. */
export interface ClosePicture {
  /** Upright pixels, at most 12 MP. */
  readonly size: Size;
  /** A part (in pixels of the picture), scaled to at most the size asked for. The caller closes it. */
  slice(part: Rect, most: Size): Promise<ImageBitmap>;
  /** Boxes around the parts of the document that matter, in shares of the straightened document; absent where none was recognised. */
  zones(outline: Outline): Promise<Partial<Record<DocumentZone, Rect>>>;
  close(): void;
}
