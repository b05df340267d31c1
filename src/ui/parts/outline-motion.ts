import type { Point } from '../../core/geometry.ts';

/**
 * Moves the drawn outline at display rate while analyses arrive late and at a lower rate: it carries the corners on from the time
 * of their frame to now, so that the outline lies on the document and not where the document was. Times are the session's.
 */
export interface OutlineMotion {
  /** A new analysis of the frame of `frameAtMs`, in pixels of the view; null when nothing was found. */
  aim(corners: readonly Point[] | null, frameAtMs: number, nowMs: number): void;
  /** Where to draw at this time; null when there is nothing to draw. */
  positionAt(nowMs: number): readonly Point[] | null;
  /** Whether it will be drawn elsewhere a moment later: while not, no frame need be drawn. */
  isMovingAt(nowMs: number): boolean;
}

/**
 * Speed is read from the last frame and those of this window. Simulated with a hand that sways (60 px at 2.2/s, 12 px at 7/s), 15 frames a
 * second, 45 ms late: 3.8 px off in the mean square, 4.9 with 140 ms, 7.1 with 320 ms, and 7.1 where the last analysis is drawn as it is.
 */
const SPEED_WINDOW_MS = 120;

/** Two sightings further apart do not tell how the hand moves now; a slow phone analyses 3 frames a second. */
const LONGEST_PAUSE_MS = 400;

/** Slower than this, in view pixels a second, is the finder's own jitter: .3 px at 320 px, .8 px here, over two frames. */
const REST_SPEED = 14;

/** Further ahead a prediction is a guess and overshoots when the hand stops. */
const LONGEST_PREDICTION_MS = 180;

/** The picture on the screen is on average half a frame old at 30 a second: the outline must not run ahead of it. */
const PICTURE_AGE_MS = 16;

/** Time in which two thirds of a correction are made: two display frames, just enough to hide the steps. */
const GLIDE_MS = 35;

/** A correction this large, in view pixels, is another document: gliding there would draw an outline where nothing is. */
const JUMP_PX = 90;

/** Less than this is not seen. */
const STILL_PX = 0.15;

interface Sighting {
  readonly atMs: number;
  readonly corners: readonly Point[];
}

const still: Point = { x: 0, y: 0 };

/** @param isCalm the person asked for less motion: each analysis is drawn where it belongs, with nothing moving in between. */
export function createOutlineMotion(isCalm = false): OutlineMotion {
  let sightings: readonly Sighting[] = [];
  let speeds: readonly Point[] = [];
  let corrections: readonly Point[] = [];
  let aimedAtMs = 0;

  function predicted(nowMs: number): readonly Point[] | null {
    const newest = sightings.at(-1);
    if (!newest) return null;
    const aheadS = Math.min(LONGEST_PREDICTION_MS, Math.max(0, nowMs - PICTURE_AGE_MS - newest.atMs)) / 1000;
    return newest.corners.map(({ x, y }, i) => ({ x: x + speeds[i]!.x * aheadS, y: y + speeds[i]!.y * aheadS }));
  }

  function correctionShare(nowMs: number): number {
    return isCalm ? 0 : Math.exp(-Math.max(0, nowMs - aimedAtMs) / GLIDE_MS);
  }

  function positionAt(nowMs: number): readonly Point[] | null {
    const share = correctionShare(nowMs);
    const goal = predicted(isCalm ? aimedAtMs : nowMs);
    return goal?.map(({ x, y }, i) => ({ x: x + corrections[i]!.x * share, y: y + corrections[i]!.y * share })) ?? null;
  }

  return {
    positionAt,
    aim(corners, frameAtMs, nowMs) {
      const drawn = positionAt(nowMs);
      sightings = corners ? [...recent(sightings, corners, frameAtMs), { atMs: frameAtMs, corners }] : [];
      speeds = corners?.map((_, i) => speedOf(sightings, i)) ?? [];
      aimedAtMs = nowMs;
      const goal = predicted(nowMs);
      corrections = goal?.map((point, i) => correctionFrom(drawn?.[i], point)) ?? [];
    },
    isMovingAt(nowMs) {
      const newest = sightings.at(-1);
      if (!newest || isCalm) return false;
      const share = correctionShare(nowMs);
      if (corrections.some(({ x, y }) => Math.hypot(x, y) * share > STILL_PX)) return true;
      return (
        nowMs - newest.atMs < LONGEST_PREDICTION_MS + PICTURE_AGE_MS && speeds.some(({ x, y }) => x !== 0 || y !== 0)
      );
    },
  };
}

/** Sightings that tell how the same document moves now. */
function recent(known: readonly Sighting[], corners: readonly Point[], atMs: number): readonly Sighting[] {
  const last = known.at(-1);
  if (!last || atMs <= last.atMs || last.corners.length !== corners.length) return [];
  if (corners.some((corner, i) => correctionFrom(last.corners[i], corner) === still)) return [];
  return known.filter((one) => atMs - one.atMs <= (one === last ? LONGEST_PAUSE_MS : SPEED_WINDOW_MS));
}

/** From where it is drawn back to where it should be; none where that is too far to glide or already right. */
function correctionFrom(drawn: Point | undefined, goal: Point): Point {
  if (!drawn) return still;
  const correction = { x: drawn.x - goal.x, y: drawn.y - goal.y };
  return Math.hypot(correction.x, correction.y) > JUMP_PX ? still : correction;
}

/** Slope of the straight line through a corner's sightings, in pixels a second, less what jitter alone may make. */
function speedOf(sightings: readonly Sighting[], corner: number): Point {
  const count = sightings.length;
  if (count < 2) return still;
  let [t, x, y, tt, tx, ty] = [0, 0, 0, 0, 0, 0];
  const startMs = sightings[0]!.atMs;
  for (const { atMs, corners } of sightings) {
    const s = (atMs - startMs) / 1000;
    const point = corners[corner]!;
    t += s;
    x += point.x;
    y += point.y;
    tt += s * s;
    tx += s * point.x;
    ty += s * point.y;
  }
  const spread = count * tt - t * t;
  if (!(spread > 0)) return still;
  const speed = { x: (count * tx - t * x) / spread, y: (count * ty - t * y) / spread };
  const size = Math.hypot(speed.x, speed.y);
  if (size <= REST_SPEED) return still;
  const share = (size - REST_SPEED) / size;
  return { x: speed.x * share, y: speed.y * share };
}
