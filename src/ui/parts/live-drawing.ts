import { applyHomography, homographyTo } from '../../core/document/homography.ts';
import type { Point, Quad, Rect } from '../../core/geometry.ts';
import { pathOf } from '../marks/contours.ts';
import { type LiveMarks, liveKinds } from '../marks/live-marks.ts';
import { signTowards } from '../marks/missing-corners.ts';

/** What lies on the document besides its outline, from the newest analysis. */
export interface LiveScene {
  readonly marks: LiveMarks;
  /** Corners, by their number, that the picture does not show. */
  readonly missing: readonly number[];
  /** Where signs can be seen, in pixels of the view. */
  readonly room: Rect;
}

/** Far enough inside the room's edge for the whole sign. */
const SIGN_INSET_PX = 26;

type Write = (value: string) => void;

/** Writes an attribute of some elements when it changes: each write makes the browser paint, and even finding out costs time. */
function writer(elements: Iterable<Element>, name: string): Write {
  const all = [...elements];
  let written: string | null = null;
  return (value) => {
    if (value === written) return;
    written = value;
    for (const element of all) element.setAttribute(name, value);
  };
}

const at = ({ x, y }: Point): string => `translate(${x.toFixed(1)} ${y.toFixed(1)})`;

/**
 * Moves the shapes of `LiveShapes` by writing their attributes, because drawing the whole screen anew sixty times a second would cost
 * a cheap phone the frames it needs for looking. `corners` in pixels of the view; null hides everything.
 */
export function createLiveDrawing(shapes: SVGGElement): (corners: readonly Point[] | null, scene: LiveScene) => void {
  const show = writer([shapes], 'visibility');
  const outline = writer(shapes.querySelectorAll('polygon'), 'points');
  const badge = writer(shapes.querySelectorAll('.outline-badge'), 'transform');
  const marks = liveKinds.map((kind) => ({
    kind,
    write: writer(shapes.querySelectorAll(`.mark-${kind} path`), 'd'),
  }));
  const signs = Array.from(shapes.querySelectorAll('.missing-corner'), (sign) => ({
    show: writer([sign], 'visibility'),
    move: writer([sign], 'transform'),
  }));

  function drawMarks(corners: readonly Point[], scene: LiveScene): void {
    const map = corners.length === 4 ? homographyTo(corners as unknown as Quad) : null;
    for (const { kind, write } of marks) {
      const loops = map ? (scene.marks[kind]?.loops ?? []) : [];
      write(pathOf(loops, (point) => applyHomography(map!, point)));
    }
  }

  function drawMissing(corners: readonly Point[], { missing, room }: LiveScene): void {
    const inner = inset(room, SIGN_INSET_PX);
    for (const [i, sign] of signs.entries()) {
      const corner = missing.includes(i) ? corners[i] : undefined;
      sign.show(corner ? 'inherit' : 'hidden');
      if (!corner) continue;
      const towards = signTowards(corner, inner);
      sign.move(`${at(towards)} rotate(${towards.turnDeg.toFixed(1)})`);
    }
  }

  return (corners, scene) => {
    show(corners ? 'visible' : 'hidden');
    if (!corners) return;
    outline(corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '));
    badge(at(corners.reduce((a, b) => (b.y < a.y ? b : a))));
    drawMarks(corners, scene);
    drawMissing(corners, scene);
  };
}

function inset({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x + by, y: y + by, width: Math.max(0, width - 2 * by), height: Math.max(0, height - 2 * by) };
}
