import type { Point, Rect } from '../../core/geometry.ts';
import type { LiveView } from '../../core/session/state.ts';

/** Corners are read up to this far outside their true place (see the check `corners-inside`); nearer to the border nothing is missing. */
const SLACK_RATIO = 0.006;

/** Which of the four corners lie outside the camera's frame: a document that is cut off misses them in the picture. */
export function missingCorners({ outline, cutOff }: Pick<LiveView, 'outline' | 'cutOff'>): readonly number[] {
  if (outline === null || cutOff.length === 0) return [];
  const isOutside = (ratio: number): boolean => ratio < -SLACK_RATIO || ratio > 1 + SLACK_RATIO;
  return outline.flatMap(({ x, y }, corner) => (isOutside(x) || isOutside(y) ? [corner] : []));
}

export interface Sign extends Point {
  /** Clockwise from the right, towards what the sign is about. */
  readonly turnDeg: number;
}

/** Where to point at a corner that lies outside of what is seen: the nearest point of the room, and the way from there to the corner. */
export function signTowards(corner: Point, room: Rect): Sign {
  const x = Math.min(room.x + room.width, Math.max(room.x, corner.x));
  const y = Math.min(room.y + room.height, Math.max(room.y, corner.y));
  const isThere = x === corner.x && y === corner.y;
  // The corner itself can be seen: then the sign points away from the middle.
  const from = isThere ? { x: room.x + room.width / 2, y: room.y + room.height / 2 } : { x, y };
  return { x, y, turnDeg: (Math.atan2(corner.y - from.y, corner.x - from.x) * 180) / Math.PI };
}
