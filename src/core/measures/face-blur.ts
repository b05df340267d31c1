import type { Observation } from '../observation.ts';
import { blurOf } from './blur.ts';
import { faceFrame, mainFace } from './face-points.ts';
import { clipRect, greyPart } from './luma.ts';
import { oncePerObservation } from './once-per-observation.ts';

/** Eyes further apart than this are averaged down: a blur that matters spans several pixels there. */
const LARGEST_EYE_DISTANCE_PX = 150;

/** Blur of the face as a share of the eye distance, or null where there are too few edges to tell. */
export const faceBlurRatio = oncePerObservation((observation: Observation): number | null => {
  const face = mainFace(observation);
  const frame = face && faceFrame(face);
  if (!face || !frame) return null;
  const step = Math.max(1, Math.ceil(frame.eyeDistance / LARGEST_EYE_DISTANCE_PX));
  const grey = greyPart(observation.pixels, clipRect(face.box, observation.pixels), step);
  const blurPx = blurOf(grey);
  return blurPx === null ? null : (blurPx * step) / frame.eyeDistance;
});
