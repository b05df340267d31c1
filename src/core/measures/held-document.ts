/** Where a document lies that a person holds up beside their face: to be looked for, and against the face. */

import { type Quad, quadCentre, type Rect, type Size } from '../geometry.ts';
import type { Face, Observation } from '../observation.ts';
import { insideTest } from './document-area.ts';
import { faceOval } from './face-points.ts';

/** The search begins this far down the face, so that a card over the chin is seen with its upper edge and can be called away. */
const SEARCH_FROM_RATIO = 0.6;

/** A strip lower than this share of the picture holds no card that anybody could read. */
const LEAST_STRIP_RATIO = 0.15;

/**
 * The part of the picture below the mouth, where documents are held: searched on its own it shows a small card twice as large to the finder,
 * and no face whose oval and hair might be taken for one. Null where the face leaves no room there.
 */
export function stripBelowFace(face: Rect, { width, height }: Size): Rect | null {
  const y = Math.max(0, Math.round(face.y + SEARCH_FROM_RATIO * face.height));
  return height - y < LEAST_STRIP_RATIO * height ? null : { x: 0, y, width, height: height - y };
}

/** Share of the face that the document hides, 0..1; the mesh goes on below what covers it. */
export function hiddenFaceRatio({ landmarks }: Face, corners: Quad): number {
  const isHidden = insideTest(corners, 0);
  // The oval alone would not see a card that covers nose and mouth within it.
  const points = [...faceOval, ...innerPoints].map((index) => landmarks[index]).filter((point) => point !== undefined);
  return points.filter(({ x, y }) => isHidden(x, y)).length / Math.max(1, points.length);
}

/** Brows, eyes, nose, cheeks and mouth: spread over the face within its oval. */
const innerPoints = [105, 334, 33, 133, 362, 263, 1, 4, 6, 50, 280, 61, 291, 13, 14, 17, 199, 205, 425] as const;

/** The portrait on the document is a face to the model; it is no second person. */
export function withoutPortraits(faces: readonly Face[], corners: Quad): readonly Face[] {
  const isWithin = insideTest(corners, 0);
  return faces.filter(({ box }) => !isWithin(box.x + box.width / 2, box.y + box.height / 2));
}

/** Where the document lies from the face, in the person's own directions, as shares of the face's size. */
export function placeBesideFace({ outline }: Observation, { box }: Face): { left: number; down: number } | null {
  if (!outline) return null;
  const centre = quadCentre(outline.corners);
  return {
    // Pixels are never mirrored: the right of the picture is the person's left.
    left: (centre.x - box.x - box.width / 2) / Math.max(1, box.width),
    down: (centre.y - box.y - box.height / 2) / Math.max(1, box.height),
  };
}
