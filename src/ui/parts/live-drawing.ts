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

/**
 * Moves the shapes of `LiveShapes` by writing their attributes, because drawing the whole screen anew sixty times a second would cost
 * a cheap phone the frames it needs for looking.
 */
export function drawLive(shapes: SVGGElement, corners: readonly Point[] | null, scene: LiveScene): void {
  shapes.setAttribute('visibility', corners ? 'visible' : 'hidden');
  if (!corners) return;
  const points = corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  for (const polygon of shapes.querySelectorAll('polygon')) set(polygon, 'points', points);
  const top = corners.reduce((a, b) => (b.y < a.y ? b : a));
  set(shapes.querySelector('.outline-badge')!, 'transform', `translate(${top.x.toFixed(1)} ${top.y.toFixed(1)})`);
  drawMarks(shapes, corners, scene.marks);
  drawMissing(shapes, corners, scene);
}

function drawMarks(shapes: SVGGElement, corners: readonly Point[], marks: LiveMarks): void {
  const map = corners.length === 4 ? homographyTo(corners as unknown as Quad) : null;
  for (const kind of liveKinds) {
    const loops = map ? (marks[kind]?.loops ?? []) : [];
    const d = pathOf(loops, (point) => applyHomography(map!, point));
    for (const path of shapes.querySelectorAll(`.mark-${kind} path`)) set(path, 'd', d);
  }
}

function drawMissing(shapes: SVGGElement, corners: readonly Point[], { missing, room }: LiveScene): void {
  const inner = {
    x: room.x + SIGN_INSET_PX,
    y: room.y + SIGN_INSET_PX,
    width: room.width - 2 * SIGN_INSET_PX,
    height: room.height - 2 * SIGN_INSET_PX,
  };
  for (const [corner, sign] of shapes.querySelectorAll('.missing-corner').entries()) {
    const isMissing = missing.includes(corner) && corners[corner] !== undefined;
    set(sign, 'visibility', isMissing ? 'inherit' : 'hidden');
    if (!isMissing) continue;
    const { x, y, turnDeg } = signTowards(corners[corner]!, inner);
    set(sign, 'transform', `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turnDeg.toFixed(1)})`);
  }
}

/** Unchanged attributes are not written: each write makes the browser paint. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
