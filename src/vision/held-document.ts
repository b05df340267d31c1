import type { DocumentFinder, Outline } from '../core/document/index.ts';
import type { Rect } from '../core/geometry.ts';
import { hiddenFaceRatio, stripBelowFace } from '../core/measures/held-document.ts';
import type { Face } from '../core/observation.ts';
import type { Raster } from '../core/raster.ts';
import { moveOutline } from './ratios.ts';

/** An "outline" that holds this much of the face is the face's own surroundings: a door, a poster, a mirror. */
const MOST_FACE_RATIO = 0.7;

/**
 * The document that the person holds, in pixels of the picture, or null. Looked for below the mouth first, where it is held and seen larger,
 * then in the whole picture.
 */
export function findHeld(finder: DocumentFinder, pixels: Raster, face: Face | null): Outline | null {
  const strip = face && stripBelowFace(face.box, pixels);
  const below = strip && finder.find(cropped(pixels, strip));
  if (strip && below) {
    const inPicture = moveOutline(below, ({ x, y }) => ({ x: x + strip.x, y: y + strip.y }));
    // The strip's upper border is none of the picture's: a card over the chin is whole in the picture.
    if (!below.cutOff.includes('top')) return inPicture;
  }
  const anywhere = finder.find(pixels);
  if (!anywhere || (face && hiddenFaceRatio(face, anywhere.corners) > MOST_FACE_RATIO)) return null;
  return anywhere;
}

function cropped({ width, data }: Raster, part: Rect): Raster {
  // Whole rows: one view of the same memory, nothing is copied.
  const from = part.y * width * 4;
  return { width, height: part.height, data: data.subarray(from, from + part.height * width * 4) };
}
