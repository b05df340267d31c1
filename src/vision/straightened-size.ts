import { classifyFormat, type DocumentFormat, documentFormats, formatAspect, poseOf } from '../core/document/index.ts';
import { distanceBetween, type Quad, type Size } from '../core/geometry.ts';

/** 305 dpi: an ID-1 card becomes 1027 px wide, and machine-readable lines (3 mm high) 36 px, which any reader of print can use. */
const PX_PER_MM = 12;

/** Enlarging by more than a tenth adds bytes and a false look of sharpness. */
const MOST_ENLARGEMENT = 1.1;

/** A sheet would be 9 MP at 12 px/mm; 4 MP (8 px/mm, 203 dpi) still reads and takes half the memory. */
const MOST_PIXELS = 4_000_000;

/** Proportions are read from a tilted quad to within about 5 %; over 12 % off, the chosen format is not in the picture and would distort it. */
const ASPECT_TOLERANCE = 0.12;

/** Below this the kind of an unchosen document is a guess, and its own proportions are the honest ones. */
const SURE_ENOUGH = 0.35;

/**
 * Size in px of the straightened picture. `corners` are in pixels of the picture `frame`; the picture that is straightened has
 * `gain` times its resolution. A document that stands upright in the picture stays upright.
 */
export function straightenedSize(corners: Quad, frame: Size, gain: number, chosen: DocumentFormat | null): Size {
  const [a, b, c, d] = corners;
  const across = Math.max(distanceBetween(a, b), distanceBetween(d, c)) * gain;
  const down = Math.max(distanceBetween(b, c), distanceBetween(a, d)) * gain;
  const ratio = proportionsOf(corners, frame, across / down);
  const own = Math.max(ratio, 1 / ratio);
  const format = formatToDraw(corners, frame, chosen, own);
  const aspect = format ? formatAspect(format) : own;
  // A size in mm is known only from the person; proportions alone do not tell a passport from a sheet.
  const enough = chosen ? documentFormats[chosen].widthMm * PX_PER_MM : Number.POSITIVE_INFINITY;
  const long = Math.min(enough, Math.max(across, down) * MOST_ENLARGEMENT, Math.sqrt(MOST_PIXELS * aspect));
  const longSide = Math.max(1, Math.round(long));
  const shortSide = Math.max(1, Math.round(long / aspect));
  return ratio < 1 ? { width: shortSide, height: longSide } : { width: longSide, height: shortSide };
}

/** True width over height, as the perspective tells; as the sides are where it tells nothing. */
function proportionsOf(corners: Quad, frame: Size, asDrawn: number): number {
  const { aspect } = poseOf(corners, frame);
  if (aspect > 0 && Number.isFinite(aspect)) return aspect;
  return asDrawn > 0 && Number.isFinite(asDrawn) ? asDrawn : 1;
}

function formatToDraw(corners: Quad, frame: Size, chosen: DocumentFormat | null, own: number): DocumentFormat | null {
  if (chosen) return Math.abs(Math.log(own / formatAspect(chosen))) <= ASPECT_TOLERANCE ? chosen : null;
  const { format, confidence } = classifyFormat(corners, frame);
  return confidence >= SURE_ENOUGH ? format : null;
}
