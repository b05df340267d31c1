import type { DocumentFormat, Outline } from '../core/document/index.ts';
import { rectify, refineCorners } from '../core/document/index.ts';
import type { Quad, Rect } from '../core/geometry.ts';
import type { Raster } from '../core/raster.ts';
import { readPart } from './picture-reader.ts';
import { MAX_STILL_PIXELS, sizeOf } from './picture-size.ts';
import { moveOutline } from './ratios.ts';
import { straightenedSize } from './straightened-size.ts';
import type { Picture, Surroundings } from './surroundings.ts';

/** Room around the found outline, as a share of its box: the corner search looks a little outside, and an edge needs both its sides. */
const MARGIN_RATIO = 0.05;

export interface Straightened {
  /** The same outline with corners as exact as the picture allows, in pixels of the working picture. */
  readonly outline: Outline;
  readonly straightened: Raster;
}

/**
 * Looks again at the part of the still around `found` (in pixels of `pixels`, the still at working size), at full resolution as far as
 * memory allows: puts the corners right and draws the document as seen from straight above.
 */
export function straighten(
  surroundings: Surroundings,
  still: Picture,
  pixels: Raster,
  found: Outline,
  chosenFormat: DocumentFormat | null,
): Straightened {
  const { part, raster } = readAround(surroundings, still, pixels, found.corners);
  const across = raster.width / part.width;
  const down = raster.height / part.height;
  const inPart = moveOutline(found, ({ x, y }) => ({
    x: (x + 0.5 - part.x) * across - 0.5,
    y: (y + 0.5 - part.y) * down - 0.5,
  }));
  const refined = refineCorners(raster, inPart).corners;
  const outline = moveOutline({ ...found, corners: refined }, ({ x, y }) => ({
    x: (x + 0.5) / across + part.x - 0.5,
    y: (y + 0.5) / down + part.y - 0.5,
  }));
  const { width, height } = straightenedSize(outline.corners, pixels, across, chosenFormat);
  return { outline, straightened: rectify(raster, refined, width, height) };
}

/** `part` in pixels of the working picture; `raster` is that part, larger where the still has more to show. */
function readAround(
  surroundings: Surroundings,
  still: Picture,
  pixels: Raster,
  corners: Quad,
): { readonly part: Rect; readonly raster: Raster } {
  const whole: Rect = { x: 0, y: 0, width: pixels.width, height: pixels.height };
  const full = sizeOf(still);
  const across = full.width / pixels.width;
  const down = full.height / pixels.height;
  if (across <= 1) return { part: whole, raster: pixels };
  const part = boxAround(corners, whole);
  const scale = Math.min(across, Math.sqrt(MAX_STILL_PIXELS / (part.width * part.height)));
  const size = { width: Math.round(part.width * scale), height: Math.round(part.height * scale) };
  const source = { x: part.x * across, y: part.y * down, width: part.width * across, height: part.height * down };
  return { part, raster: readPart(surroundings, still, source, size) };
}

function boxAround(corners: Quad, whole: Rect): Rect {
  const xs = corners.map((corner) => corner.x);
  const ys = corners.map((corner) => corner.y);
  const margin = MARGIN_RATIO * Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  const right = Math.min(whole.width, Math.ceil(Math.max(...xs) + margin));
  const bottom = Math.min(whole.height, Math.ceil(Math.max(...ys) + margin));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
