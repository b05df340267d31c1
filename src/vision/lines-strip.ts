import type { DocumentFormat } from '../core/document/formats.ts';
import { documentFormats } from '../core/document/index.ts';
import { distanceBetween, type Point, type Quad, type Rect, type Size } from '../core/geometry.ts';
import type { LayoutId } from '../core/reading/index.ts';

/** Doc 9303-3: the lines lie within 23.2 mm of the lower edge; more for an outline that is a little off. */
const STRIP_MM = 27;
/** Characters are 15 px wide then, of which the reader's windows keep 16; more takes time and sees no more. */
const MOST_PX_PER_MM = 6;
/** Which lines a document of this size may have. */
const kinds = { 'id-1': 'td1', 'id-2': 'td2', 'id-3': 'td3', sheet: null } as const satisfies Record<
  DocumentFormat,
  LayoutId | null
>;

export interface LinesStrip {
  /** The strip in pixels of the picture, its upper left corner first as the lines are read. */
  readonly corners: Quad;
  /** Size to straighten it to. */
  readonly size: Size;
  readonly kind: LayoutId;
}

/**
 * The part of a document along a long side in which machine-readable lines would be. `corners` in pixels, clockwise. Of the two long
 * sides it is the lower or the left one, or with `isOther` the one across. Null for sheets, which have no lines.
 */
export function linesStrip(corners: Quad, format: DocumentFormat, isOther: boolean): LinesStrip | null {
  const kind = kinds[format];
  if (!kind) return null;
  const { widthMm, heightMm } = documentFormats[format];
  const [a, b, c, d] = lyingAcross(corners, isOther);
  const keep = 1 - STRIP_MM / heightMm;
  const pxPerMm = Math.min(MOST_PX_PER_MM, Math.max(distanceBetween(a, b), distanceBetween(d, c)) / widthMm);
  return {
    corners: [between(a, d, keep), between(b, c, keep), c, d],
    kind,
    size: { width: Math.round(widthMm * pxPerMm), height: Math.round(STRIP_MM * pxPerMm) },
  };
}

/** The box around the strip within a picture of this size, in whole pixels; null where nothing of it is inside. */
export function boxOf(corners: Quad, { width, height }: Size): Rect | null {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs)));
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const right = Math.min(width, Math.ceil(Math.max(...xs)) + 1);
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)) + 1);
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}

function lyingAcross([a, b, c, d]: Quad, isOther: boolean): Quad {
  const across = Math.max(distanceBetween(a, b), distanceBetween(d, c));
  const down = Math.max(distanceBetween(b, c), distanceBetween(a, d));
  if (across >= down) return isOther ? [c, d, a, b] : [a, b, c, d];
  return isOther ? [d, a, b, c] : [b, c, d, a];
}

const between = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
});
