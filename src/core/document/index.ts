/**
 * The document finder: where a card, a passport page or a sheet lies in a picture, how it moves from frame to frame, and what it
 * looks like straightened. A picture is shrunk to 320 px, its edges vote for straight lines, lines are combined into quads, and each
 * quad gets one score. Judging the capture (glare, sharpness, tilt limits) is not done here but in `checks/`.
 */

export { findAnother } from './another.ts';
export { type Classification, classifyFormat, effectiveDpi, type ShapeEvidence } from './classify.ts';
export { createDocumentFinder, type DocumentFinder, type FindOptions, findDocument } from './finder.ts';
export { createDocumentFollower, type DocumentFollower } from './follow.ts';
export { type DocumentFormat, documentFormats, type FormatSize, formatAspect } from './formats.ts';
export { applyHomography, type Homography, homographyBetween, homographyTo, invert } from './homography.ts';
export { type LensReading, liveCornerRatio, readLens, stillCornerRatio } from './lens.ts';
export { isInside, type Outline, type Side } from './outline.ts';
export { overlapRatio } from './overlap.ts';
export type { PixelKernel } from './pixel-kernel.ts';
export { assumedFocalRatio, poseOf, type RectanglePose } from './pose.ts';
export { rectify } from './rectify.ts';
export { refineCorners } from './refine.ts';
export { type Tilt, tiltOf } from './tilt.ts';
export { type OutlineTrack, trackOutline } from './track.ts';
