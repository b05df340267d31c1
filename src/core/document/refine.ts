import type { Point } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { arrangeOutline } from './arrange.ts';
import type { Outline } from './outline.ts';
import { workLongSide } from './planes.ts';
import { fitRobustLine, type SideLine } from './robust-line.ts';
import { type Band, createBand, locateEdges } from './side-band.ts';

/** The finder is right to about this many of its working pixels; the true edge is looked for that far to both sides. */
const searchWorkPixels = 2.5;
/** The second look is this much closer, which leaves out the print beside the edge. */
const secondLookShare = 0.3;
/** Places along a side at which the edge is located. */
const places = 160;
/** Share of the places that must agree on a line before it replaces the finder's. */
const leastAgreement = 0.35;
/** Agreement means within this share of the picture's diagonal, and at least three quarters of a pixel. */
const agreementShare = 0.0006;
/** Bent sides meet where their tangents do, to a hundredth of a pixel after three steps. */
const meetingRounds = 3;

/**
 * The same outline at the precision of the full picture: along each side the edge is located in `pixels` to a fraction of a pixel and a
 * line is fitted through it. `outline` is in pixels of `pixels`. A side without a clear edge, or a result that strays, stays as given.
 */
export function refineCorners(pixels: Raster, outline: Outline): Outline {
  if (pixels.width < 8 || pixels.height < 8 || pixels.data.length < pixels.width * pixels.height * 4) return outline;
  const radius = Math.max(3, (searchWorkPixels * Math.max(pixels.width, pixels.height)) / workLongSide);
  const tolerance = Math.max(0.75, agreementShare * Math.hypot(pixels.width, pixels.height));
  const band = createBand(places, radius);
  const rough = outline.corners.map((from, i) => lineThrough(from, outline.corners[(i + 1) & 3]!));
  const lines = rough.map((line) => {
    const first = refineSide(pixels, line, band, radius, tolerance * 2);
    return refineSide(pixels, first, band, Math.max(3, radius * secondLookShare), tolerance);
  });
  if (lines.every((line, i) => line === rough[i])) return outline;
  const corners = lines.map((line, i) => meetAtCorner(lines[(i + 3) & 3]!, line));
  if (!corners.every((corner, i) => isNear(corner, outline.corners[i]!, radius * 2))) return outline;
  const { cutOff, corners: ordered } = arrangeOutline(
    corners as Point[],
    outline.sideSupport,
    pixels,
    outline.confidence,
  );
  return { ...outline, corners: ordered, cutOff };
}

function refineSide(pixels: Raster, line: SideLine, band: Band, radius: number, tolerance: number): SideLine {
  const { x, y, dx, dy, length } = line;
  const found = locateEdges(pixels, line, length, radius, band);
  const fit = fitRobustLine(band, found, tolerance, length);
  if (!fit || fit.agreement < leastAgreement * places) return line;
  const strays = Math.max(Math.abs(fit.shift), Math.abs(fit.shift + fit.slope * length)) > radius;
  if (strays) return line;
  const stretch = Math.hypot(1, fit.slope);
  return {
    x: x - dy * fit.shift,
    y: y + dx * fit.shift,
    dx: (dx - dy * fit.slope) / stretch,
    dy: (dy + dx * fit.slope) / stretch,
    length,
    bend: line.bend + fit.bend,
  };
}

function lineThrough(from: Point, to: Point): SideLine {
  const length = Math.max(1e-6, Math.hypot(to.x - from.x, to.y - from.y));
  return { x: from.x, y: from.y, dx: (to.x - from.x) / length, dy: (to.y - from.y) / length, length, bend: 0 };
}

/** The tangent of a bent side at distance t along it. */
function tangentAt({ x, y, dx, dy, length, bend }: SideLine, t: number): SideLine {
  const across = bend * t * (t - length);
  const slope = bend * (2 * t - length);
  return {
    x: x + dx * t - dy * across,
    y: y + dy * t + dx * across,
    dx: dx - dy * slope,
    dy: dy + dx * slope,
    length,
    bend: 0,
  };
}

/** Where the end of one side meets the beginning of the next. */
function meetAtCorner(one: SideLine, next: SideLine): Point | null {
  let [end, start] = [one.length, 0];
  let corner: Point | null = null;
  for (let round = 0; round < meetingRounds; round++) {
    corner = meet(tangentAt(one, end), tangentAt(next, start));
    if (!corner) return null;
    end = (corner.x - one.x) * one.dx + (corner.y - one.y) * one.dy;
    start = (corner.x - next.x) * next.dx + (corner.y - next.y) * next.dy;
  }
  return corner;
}

function meet(one: SideLine, other: SideLine): Point | null {
  const sine = one.dx * other.dy - one.dy * other.dx;
  if (Math.abs(sine) < 0.2) return null;
  const t = ((other.x - one.x) * other.dy - (other.y - one.y) * other.dx) / sine;
  return { x: one.x + one.dx * t, y: one.y + one.dy * t };
}

function isNear(corner: Point | null, before: Point, limit: number): boolean {
  return corner !== null && Math.hypot(corner.x - before.x, corner.y - before.y) <= limit;
}
