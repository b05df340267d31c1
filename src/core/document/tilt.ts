import type { Quad, Size } from '../geometry.ts';
import { formatAspect } from './formats.ts';
import { liveCornerRatio, readLens } from './lens.ts';

export interface Tilt {
  /** Positive where the top edge is further away. */
  readonly pitchDeg: number;
  /** Positive where the right edge is further away. */
  readonly yawDeg: number;
  /** Angle between the document's plane and the picture's, both axes together. */
  readonly tiltDeg: number;
}

/** A known shape within this misfit (1.8 standard deviations) is taken to be the document's; beyond, only its right angles are trusted. */
const knownMisfit = 1.6;

/**
 * How far the document is turned out of the picture's plane. Its proportions (`aspect`, long over short side) help to tell the lens from the
 * tilt; where they are not given, those of a card or a page are tried, and used if one fits. A collapsed quad gives NaN.
 */
export function tiltOf(corners: Quad, frame: Size, aspect?: number, cornerRatio: number = liveCornerRatio): Tilt {
  const aspects = aspect === undefined ? [formatAspect('id-1'), formatAspect('id-3')] : [aspect];
  const known = aspects
    .map((one) => readLens(corners, frame, cornerRatio, one))
    .reduce((best, next) => (next.misfit < best.misfit ? next : best));
  const { pose } = known.misfit <= knownMisfit ? known : readLens(corners, frame, cornerRatio);
  const slope = Math.hypot(Math.tan((pose.pitchDeg * Math.PI) / 180), Math.tan((pose.yawDeg * Math.PI) / 180));
  return { pitchDeg: pose.pitchDeg, yawDeg: pose.yawDeg, tiltDeg: (Math.atan(slope) * 180) / Math.PI };
}
