/**
 * The stamp on pictures that leave the app: what it says and where it lies. Drawing it is the business of `adapters/stamp.ts`.
 */
import type { Point, Size } from '../geometry.ts';

/** Both languages at once: whoever finds the picture need not speak the one that its owner reads. */
const STAMP = 'PRACTICE - NOT FOR VERIFICATION / 仅供练习';

/** What is written across a picture that was taken on this day, `year-month-day`. */
export function stampText(day: string): string {
  return `${STAMP} ${day}`;
}

/** Once along the document's diagonal, with a little air: as large as it can be and still be read as a whole. */
const SHARE_OF_DIAGONAL = 0.92;
/** From line to line: wide enough that the document can still be looked at, narrow enough that no portrait or line of print is free of it. */
const LINE_SPACING_EM = 3.4;
/** Between two copies in a line. */
const GAP_EM = 2;
/** Smaller letters do not survive the compression of a messenger. */
const SMALLEST_FONT_PX = 12;

export interface StampLayout {
  readonly fontPx: number;
  /** Turn of the text, radians clockwise on the screen; it rises to the right. */
  readonly angleRad: number;
  /** Middles of the copies, in pixels of the picture; the first is the middle of the document. */
  readonly middles: readonly Point[];
}

/**
 * Lines of text over the whole picture, as large as the document asks for, so that no part of the document can be cut out without one.
 * @param size of the picture, pixels.
 * @param document corners in the same pixels; null: the whole picture is meant.
 * @param widthEm width of the text, in units of its font size.
 */
export function layStamp(size: Size, document: readonly Point[] | null, widthEm: number): StampLayout {
  const box = boxOf(size, document);
  const diagonal = Math.hypot(box.width, box.height);
  const fontPx = Math.max(SMALLEST_FONT_PX, (diagonal * SHARE_OF_DIAGONAL) / widthEm);
  const angleRad = -Math.atan2(box.height, box.width);
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  return { fontPx, angleRad, middles: copies(size, middle, angleRad, fontPx, widthEm) };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The part of the picture that the document takes; all of it where that is nothing. */
function boxOf({ width, height }: Size, document: readonly Point[] | null): Box {
  const whole = { left: 0, top: 0, width, height };
  if (document === null || document.length === 0) return whole;
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value));
  const xs = document.map(({ x }) => within(x, width));
  const ys = document.map(({ y }) => within(y, height));
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const box = { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  return box.width < 1 || box.height < 1 ? whole : box;
}

/** Steps to both sides of the middle, nearest first, as far as the picture goes. */
function stepsTo(reach: number, step: number): number[] {
  const steps = [0];
  for (let at = step; at - step / 2 <= reach; at += step) steps.push(at, -at);
  return steps;
}

function copies(size: Size, middle: Point, angleRad: number, fontPx: number, widthEm: number): Point[] {
  const along = { x: Math.cos(angleRad), y: Math.sin(angleRad) };
  const across = { x: -along.y, y: along.x };
  const corners = [0, size.width].flatMap((x) => [0, size.height].map((y) => ({ x: x - middle.x, y: y - middle.y })));
  const reach = Math.max(...corners.map(({ x, y }) => Math.hypot(x, y)));
  const pitch = (widthEm + GAP_EM) * fontPx;
  return stepsTo(reach, LINE_SPACING_EM * fontPx).flatMap((down, line) =>
    // Every other pair of lines begins half a copy later: the gaps of neighbours never lie in one row.
    stepsTo(reach + pitch / 2, pitch).map((to) => {
      const shifted = to + (Math.ceil(line / 2) % 2) * (pitch / 2);
      return {
        x: middle.x + along.x * shifted + across.x * down,
        y: middle.y + along.y * shifted + across.y * down,
      };
    }),
  );
}
