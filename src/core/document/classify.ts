import { distanceBetween, type Quad, type Size } from '../geometry.ts';
import { type DocumentFormat, documentFormats, formatAspect } from './formats.ts';
import { longOverShort, poseOf } from './pose.ts';

/** Standard deviation of the proportions read from a quad found at 320 px and tilted up to 30 degrees, as a logarithm. */
const aspectDeviation = 0.05;
/** Proportions this many deviations off fit no known format; the confidence then stays near 0. */
const candidates = ['id-1', 'id-3'] as const;

export interface Classification {
  readonly format: DocumentFormat;
  /** 0..1: how much better this format explains the proportions than the others or none. */
  readonly confidence: number;
}

/**
 * Tells the kind of a document by its true proportions. ID-2, ID-3 and A4 have the same (1.42, 1.42, 1.41): held upright that is called
 * a sheet, lying across 'id-3', and the confidence is halved because size cannot be seen.
 */
export function classifyFormat(corners: Quad, frame: Size): Classification {
  const pose = poseOf(corners, frame);
  const aspect = longOverShort(pose);
  const likeness = candidates.map((format) => likenessOf(aspect, formatAspect(format)));
  const total = likeness[0]! + likeness[1]! + likenessOf(aspectDeviation * 2.5, 0);
  if (!(total > 0)) return { format: 'id-1', confidence: 0 };
  if (likeness[0]! >= likeness[1]!) return { format: 'id-1', confidence: likeness[0]! / total };
  return { format: pose.aspect < 1 ? 'sheet' : 'id-3', confidence: likeness[1]! / total / 2 };
}

function likenessOf(aspect: number, expected: number): number {
  const off = (expected === 0 ? aspect : Math.log(aspect / expected)) / aspectDeviation;
  return Math.exp((-off * off) / 2);
}

/** Pixels per inch of the document along the direction in which it has fewer; the corners are in pixels of the picture meant. */
export function effectiveDpi(corners: Quad, format: DocumentFormat): number {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const across = (distanceBetween(topLeft, topRight) + distanceBetween(bottomLeft, bottomRight)) / 2;
  const down = (distanceBetween(topLeft, bottomLeft) + distanceBetween(topRight, bottomRight)) / 2;
  const { widthMm, heightMm } = documentFormats[format];
  return 25.4 * Math.min(Math.max(across, down) / widthMm, Math.min(across, down) / heightMm);
}
