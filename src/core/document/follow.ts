import type { Raster } from '../raster.ts';
import { createDocumentFinder, type DocumentFinder, type FindOptions } from './finder.ts';
import { createHold } from './hold.ts';
import type { Outline } from './outline.ts';

/** So often the whole picture is searched although the document is held: a better one may have come. */
const searchEveryMs = 500;

export interface DocumentFollower {
  /**
   * The document in the next frame of a live picture, taken at `atMs`, or null. Like `DocumentFinder.find`, but a document found before is
   * looked for where it was, which takes a tenth of the time; the whole picture is searched where that fails, and every half second.
   */
  find(pixels: Raster, options: FindOptions, atMs: number): Outline | null;
  /** Lets go of the document: another camera, another picture. */
  reset(): void;
}

export function createDocumentFollower(finder: DocumentFinder = createDocumentFinder()): DocumentFollower {
  const hold = createHold();
  let held: Outline | null = null;
  let width = 0;
  let height = 0;
  let searchedAtMs = 0;

  return {
    find(pixels, options, atMs) {
      const isDue = !(atMs >= searchedAtMs && atMs - searchedAtMs < searchEveryMs);
      if (held && !isDue && pixels.width === width && pixels.height === height) {
        held = hold.keep(pixels, held);
        if (held) return held;
      }
      searchedAtMs = atMs;
      width = pixels.width;
      height = pixels.height;
      const found = finder.find(pixels, options);
      held = found && hold.take(pixels, found);
      return held ?? found;
    },
    reset() {
      held = null;
    },
  };
}
