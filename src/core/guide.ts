/**
 * Where the guide lies over the preview, and which part of the camera's frame the preview shows. The screen draws the guide
 * and the shell tells vision where it is: both ask here, so that they cannot disagree. Views are in CSS pixels, frames in
 * camera pixels; nothing here knows about an element or a stream.
 */
import { documentFormats, formatAspect } from './document/formats.ts';
import { type ExerciseId, exerciseOf } from './exercises.ts';
import type { Point, Rect, Size } from './geometry.ts';

/** Share of a small screen's width that a document guide takes; larger leaves no room for a finger's width around the card (public capture products: 90 %). */
const DOCUMENT_WIDTH_RATIO = 0.9;

/** On tablets and desks a guide wider than this makes people hold the card closer than the lens can focus (about 15 cm at a 63 deg view). */
const DOCUMENT_MAX_WIDTH_PX = 640;

/** Guide of `other-document`: A4, ID-2 and ID-3 all lie within 0.5 % of it. */
const ANY_DOCUMENT_ASPECT = formatAspect('id-3');

/** Height over width of the oval: between a face with its chin and forehead (1.35) and the tallest public oval (1.618). */
const OVAL_HEIGHT_PER_WIDTH = 1.4;

/** Share of the view's width that the oval takes; wider cuts the shoulders off, narrower leaves too few pixels on the face. */
const OVAL_WIDTH_RATIO = 0.72;

const OVAL_MAX_WIDTH_PX = 420;

/** The close-up's oval: as wide as leaves a finger of background on each side, so that the face comes nearer to fill it. */
const CLOSE_OVAL_WIDTH_RATIO = 0.9;

const CLOSE_OVAL_MAX_WIDTH_PX = 520;

/** With a held document the oval takes the upper part of the room and the document's frame the rest: both keep three fifths of their usual size. */
const OVAL_SHARE_ABOVE_DOCUMENT = 0.58;

/** Between oval and frame, so that a card within its frame never touches the chin. */
const GAP_ABOVE_DOCUMENT_PX = 12;

/** Share of the view's width that the held document's frame takes: a card there has 110 dpi on a 1080p front camera. */
const HELD_WIDTH_RATIO = 0.62;

/** What the screen's own chrome covers, so that no word ever lies on the guide. Upright: step line and coach line above, help strip and buttons below. */
const UPRIGHT_CHROME_PX = { top: 150, bottom: 190, sides: 0 } as const;

/** Turned: coach line above; buttons and help in the two side columns, whichever hand holds the phone. */
const TURNED_CHROME_PX = { top: 84, bottom: 16, sides: 116 } as const;

/** A close-up's oval may reach to where the longest help begins with its second line: on a low screen it would else be no larger than a selfie's. */
const CLOSE_UP_BOTTOM_PX = 150;

/** However small the view, the guide keeps this share of its shorter side: a guide that collapses guides nobody. */
const LEAST_ROOM_RATIO = 0.4;

interface Shape {
  readonly aspect: number;
  readonly widthRatio: number;
  readonly maxWidthPx: number;
}

function shapeFor(exercise: ExerciseId): Shape {
  const { format, framing } = exerciseOf(exercise);
  if (framing) {
    const aspect = 1 / OVAL_HEIGHT_PER_WIDTH;
    return framing === 'close-up'
      ? { aspect, widthRatio: CLOSE_OVAL_WIDTH_RATIO, maxWidthPx: CLOSE_OVAL_MAX_WIDTH_PX }
      : { aspect, widthRatio: OVAL_WIDTH_RATIO, maxWidthPx: OVAL_MAX_WIDTH_PX };
  }
  const aspect = format === null ? ANY_DOCUMENT_ASPECT : formatAspect(format);
  return { aspect, widthRatio: DOCUMENT_WIDTH_RATIO, maxWidthPx: DOCUMENT_MAX_WIDTH_PX };
}

/**
 * The guide in pixels of a view of this size: the document's rectangle in its real proportions, or the box around the oval.
 * It is centred from left to right, so a mirrored preview has it in the same place.
 */
export function guideFor(exercise: ExerciseId, view: Size): Rect {
  const { framing } = exerciseOf(exercise);
  const isAbove = framing === 'with-document';
  const room = guideRoom(view, framing === 'close-up' ? CLOSE_UP_BOTTOM_PX : UPRIGHT_CHROME_PX.bottom);
  return fitIn(isAbove ? { ...room, height: room.height * OVAL_SHARE_ABOVE_DOCUMENT } : room, shapeFor(exercise), view);
}

/** Where a document is to be held below the oval, in pixels of the view; null for exercises without one. */
export function heldGuideFor(exercise: ExerciseId, view: Size): Rect | null {
  if (exerciseOf(exercise).framing !== 'with-document') return null;
  const room = guideRoom(view);
  const y = room.y + room.height * OVAL_SHARE_ABOVE_DOCUMENT + GAP_ABOVE_DOCUMENT_PX;
  const shape = { aspect: formatAspect('id-1'), widthRatio: HELD_WIDTH_RATIO, maxWidthPx: OVAL_MAX_WIDTH_PX };
  return fitIn({ ...room, y, height: room.y + room.height - y }, shape, view);
}

/** What the chrome leaves, and never too little to guide anybody. */
function guideRoom(view: Size, uprightBottomPx: number = UPRIGHT_CHROME_PX.bottom): Rect {
  const upright = { ...UPRIGHT_CHROME_PX, bottom: uprightBottomPx };
  const { top, bottom, sides } = view.width > view.height ? TURNED_CHROME_PX : upright;
  const least = LEAST_ROOM_RATIO * Math.min(view.width, view.height);
  const width = Math.max(view.width - 2 * sides, least);
  return { x: (view.width - width) / 2, y: top, width, height: Math.max(view.height - top - bottom, least) };
}

function fitIn(room: Rect, { aspect, widthRatio, maxWidthPx }: Shape, view: Size): Rect {
  const width = Math.min(widthRatio * view.width, room.width, room.height * aspect, maxWidthPx);
  const height = width / aspect;
  const middle = Math.min(room.y + room.height / 2, view.height - height / 2);
  return { x: (view.width - width) / 2, y: Math.max(0, room.y, middle - height / 2), width, height };
}

/** The part of a view that no chrome covers, in its pixels: where a sign can be seen. */
export function roomFor(view: Size): Rect {
  const { top, bottom, sides } = view.width > view.height ? TURNED_CHROME_PX : UPRIGHT_CHROME_PX;
  return { x: sides, y: top, width: view.width - 2 * sides, height: Math.max(0, view.height - top - bottom) };
}

/** The part of the frame, in its pixels, that a view of this size shows when the picture covers it (`object-fit: cover`). */
export function visiblePart(frame: Size, view: Size): Rect {
  const scale = Math.max(view.width / frame.width, view.height / frame.height);
  const width = view.width / scale;
  const height = view.height / scale;
  return { x: (frame.width - width) / 2, y: (frame.height - height) / 2, width, height };
}

/** The guide in pixels of the camera's own, never mirrored frame; what vision measures against. */
export function guideInFrame(exercise: ExerciseId, frame: Size, view: Size, mirrored: boolean): Rect {
  const guide = guideFor(exercise, view);
  const part = visiblePart(frame, view);
  const scale = part.width / view.width;
  const left = mirrored ? view.width - guide.x - guide.width : guide.x;
  return {
    x: part.x + left * scale,
    y: part.y + guide.y * scale,
    width: guide.width * scale,
    height: guide.height * scale,
  };
}

/** Where a point of the frame, given in ratios 0..1, appears in the view; a mirrored preview swaps left and right. */
export function pointInView(point: Point, frame: Size, view: Size, mirrored: boolean): Point {
  const part = visiblePart(frame, view);
  const x = ((point.x * frame.width - part.x) / part.width) * view.width;
  const y = ((point.y * frame.height - part.y) / part.height) * view.height;
  return { x: mirrored ? view.width - x : x, y };
}

/** Radius of a card's corner in view pixels: 3.18 mm on an ID-1 card (ISO/IEC 7810). */
export function guideCornerRadius(guide: Rect): number {
  return (guide.width * 3.18) / documentFormats['id-1'].widthMm;
}
