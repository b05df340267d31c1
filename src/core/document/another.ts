import { quadArea, type Rect } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import type { DocumentFinder } from './finder.ts';
import type { Outline } from './outline.ts';

/** A second document must be surer than a first: clutter beside a card is common, two documents are rare. */
const leastConfidence = 0.8;
/** A stamp, a coin or a key beside the document is none: the second has at least this share of the first one's area. */
const leastAreaShare = 0.4;
/** A strip beside the document narrower than this share of the picture's short side holds no second one. */
const leastStripShare = 0.25;
/** Room left to the first document's own edge and shadow, as a share of the picture's long side. */
const clearanceShare = 0.02;

/** Share of each side of the second document that must be seen: a border of the strip gives 0, a true side .5 and more. */
const leastSupport = 0.3;
/** The finder is right to this share of the strip's long side (p97 .25 % of the diagonal on generated scenes), doubled. */
const borderShare = 0.006;

/**
 * A second document beside the one at `outline` (pixels of `pixels`), or null. Only the strips to the left, right, top and bottom of the
 * first one's box are searched, so that neither what is printed on it nor the sheet it may lie on counts, and a second one must lie wholly
 * in its strip. Takes up to four times as long as `find`: for stills, and now and then for live frames.
 */
export function findAnother(finder: DocumentFinder, pixels: Raster, outline: Outline): Outline | null {
  const least = leastStripShare * Math.min(pixels.width, pixels.height);
  const leastArea = leastAreaShare * quadArea(outline.corners);
  for (const strip of stripsBeside(outline, pixels)) {
    if (!(strip.width >= least && strip.height >= least)) continue;
    const found = finder.find(cut(pixels, strip));
    if (!found || found.confidence < leastConfidence || !isWhole(found, strip)) continue;
    if (quadArea(found.corners) < leastArea) continue;
    const [a, b, c, d] = found.corners.map(({ x, y }) => ({ x: x + strip.x, y: y + strip.y }));
    return { ...found, corners: [a!, b!, c!, d!] };
  }
  return null;
}

/** All four sides are seen, and none lies on the strip's border: there a sheet that goes on under the first document would be cut. */
function isWhole({ corners, sideSupport, cutOff }: Outline, { width, height }: Rect): boolean {
  const room = borderShare * Math.max(width, height);
  return (
    cutOff.length === 0 &&
    Math.min(...sideSupport) >= leastSupport &&
    corners.every(({ x, y }) => x >= room && y >= room && x <= width - 1 - room && y <= height - 1 - room)
  );
}

function stripsBeside({ corners }: Outline, { width, height }: Raster): Rect[] {
  const clearance = clearanceShare * Math.max(width, height);
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const left = Math.floor(Math.min(...xs) - clearance);
  const right = Math.ceil(Math.max(...xs) + clearance);
  const top = Math.floor(Math.min(...ys) - clearance);
  const bottom = Math.ceil(Math.max(...ys) + clearance);
  return [
    { x: 0, y: 0, width: Math.min(width, left), height },
    { x: Math.max(0, right), y: 0, width: Math.min(width, width - right), height },
    { x: 0, y: 0, width, height: Math.min(height, top) },
    { x: 0, y: Math.max(0, bottom), width, height: Math.min(height, height - bottom) },
  ];
}

function cut({ width, data }: Raster, strip: Rect): Raster {
  const part = new Uint8ClampedArray(strip.width * strip.height * 4);
  for (let row = 0; row < strip.height; row++) {
    const from = ((strip.y + row) * width + strip.x) * 4;
    part.set(data.subarray(from, from + strip.width * 4), row * strip.width * 4);
  }
  return { width: strip.width, height: strip.height, data: part };
}
