import type { Point, Quad } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { arrangeOutline } from './arrange.ts';
import type { Outline } from './outline.ts';
import { workLongSide } from './planes.ts';
import { createSide, locateSteps, readStep, type Side } from './side-step.ts';
import { createSteadyLine, polishLine, proposeLine, type SteadyLine } from './steady-line.ts';

/** A first look reaches this many working pixels to both sides: a hand moves a document by half of that from frame to frame. */
const firstReach = 9;
/** The second look is closer, which leaves out the print beside the edge and finds the line to a twentieth of a working pixel. */
const secondReach = 3;
/** Places within this many working pixels of a line agree with it. */
const firstTolerance = 1.2;
const secondTolerance = 0.7;
/** Colours are compared so far from the edge, in working pixels: clear of its blur. */
const stepApart = 3;
/** Share of the places that must agree: less is a side under a hand, or another edge. */
const leastAgreement = 0.4;
/** A side is known by a step of at least so many grey levels; a fainter one is left to the full search. */
const leastStep = 6;
/** The step must keep at least this share of itself along its own colour, or the side has become something else. */
const leastLikeness = 0.5;
/** Weight of a new frame in what a side is known by: light changes slowly. */
const learning = 0.1;

/** Holds on to the four sides of one document. Allocates nothing but the outlines it returns. */
export interface Hold {
  /** Takes hold of `outline` and returns it as its sides are seen in `pixels`, or null where they are too faint to be held. */
  take(pixels: Raster, outline: Outline): Outline | null;
  /** The same document in the next frame, or null where its sides are no longer there. */
  keep(pixels: Raster, outline: Outline): Outline | null;
}

export function createHold(): Hold {
  const sides = [createSide(), createSide(), createSide(), createSide()] as const;
  const line = createSteadyLine();
  const step = new Float64Array(3);

  function follow(pixels: Raster, outline: Outline): Outline | null {
    const unit = Math.max(1, Math.max(pixels.width, pixels.height) / workLongSide);
    aim(sides, outline.corners);
    for (const side of sides) if (!followSide(pixels, side, unit, line, step)) return null;
    return outlineOf(sides, outline, pixels, unit);
  }

  return {
    take(pixels, outline) {
      const unit = Math.max(1, Math.max(pixels.width, pixels.height) / workLongSide);
      if (outline.cutOff.length > 0) return null;
      aim(sides, outline.corners);
      for (const side of sides)
        if (!readStep(pixels, side, stepApart * unit, side.step) || Math.hypot(...side.step) < leastStep) return null;
      return follow(pixels, outline);
    },
    keep: follow,
  };
}

function aim(sides: readonly Side[], corners: Quad): void {
  for (let i = 0; i < 4; i++) {
    const side = sides[i]!;
    const from = corners[i]!;
    const to = corners[(i + 1) & 3]!;
    side.length = Math.max(1e-6, Math.hypot(to.x - from.x, to.y - from.y));
    side.x = from.x;
    side.y = from.y;
    side.dx = (to.x - from.x) / side.length;
    side.dy = (to.y - from.y) / side.length;
  }
}

function followSide(pixels: Raster, side: Side, unit: number, line: SteadyLine, step: Float64Array): boolean {
  locateSteps(pixels, side, firstReach, unit, line);
  proposeLine(line, firstTolerance * unit);
  if (polishLine(line, firstTolerance * unit) < leastAgreement) return false;
  shiftSide(side, line);
  locateSteps(pixels, side, secondReach * 2, unit / 2, line);
  line.shift = 0;
  line.slope = 0;
  if (polishLine(line, secondTolerance * unit) < leastAgreement) return false;
  shiftSide(side, line);
  if (!readStep(pixels, side, stepApart * unit, step)) return false;
  let same = 0;
  let size = 0;
  for (let c = 0; c < 3; c++) {
    same += step[c]! * side.step[c]!;
    size += side.step[c]! * side.step[c]!;
  }
  if (same < leastLikeness * size) return false;
  for (let c = 0; c < 3; c++) side.step[c]! += (step[c]! - side.step[c]!) * learning;
  return true;
}

function shiftSide(side: Side, { shift, slope }: SteadyLine): void {
  const { dx, dy } = side;
  const bend = Math.sqrt(1 + slope * slope);
  side.x += dy * shift;
  side.y -= dx * shift;
  side.dx = (dx + dy * slope) / bend;
  side.dy = (dy - dx * slope) / bend;
}

function outlineOf(sides: readonly Side[], before: Outline, pixels: Raster, unit: number): Outline | null {
  const corners = sides.map((side, i) => meet(sides[(i + 3) & 3]!, side));
  const limit = 2 * firstReach * unit;
  for (let i = 0; i < 4; i++) {
    const corner = corners[i];
    const old = before.corners[i]!;
    if (!corner || !(Math.hypot(corner.x - old.x, corner.y - old.y) < limit)) return null;
  }
  const outline = arrangeOutline(corners as Point[], before.sideSupport, pixels, before.confidence);
  // A document turned so far that another corner is its first, or about to leave the picture, is looked for anew.
  return outline.corners[0] === corners[0] && outline.cutOff.length === 0 ? outline : null;
}

/** Where two sides cross; null if they hardly do. */
function meet(one: Side, other: Side): Point | null {
  const sine = one.dx * other.dy - one.dy * other.dx;
  if (Math.abs(sine) < 0.2) return null;
  const t = ((other.x - one.x) * other.dy - (other.y - one.y) * other.dx) / sine;
  return { x: one.x + one.dx * t, y: one.y + one.dy * t };
}
