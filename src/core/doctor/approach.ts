/**
 * The closest distance at which the camera is sharp: a document of known size comes slowly nearer, the finder says how large it is in the
 * picture, and the sharpness check whether its print can be read. Plain data, one step a frame.
 */
import type { CheckReport } from '../checks/index.ts';
import { type DocumentFormat, documentFormats } from '../document/formats.ts';
import { assumedFocalRatio } from '../document/pose.ts';
import { distanceBetween, type Point, type Size } from '../geometry.ts';
import type { LiveView } from '../session/state.ts';

/** The lens hunts for up to a second after each move; what is still blurred then stays so. */
const FOCUS_PATIENCE_MS = 1800;

/** One lucky frame of a hunting lens is no sharp picture. */
const SHARP_FRAMES = 2;

/** Much nearer than the best so far by more than the scatter of the corners (1 % of the distance). */
const NEARER_RATIO = 0.97;

/** At this share of the picture's side a card has 240 dpi in a picture of 1080 px, and text readers need no more than 220. */
export const FULL_RATIO = 0.75;

/** The picture holds no more: nearer than this nothing can be found. */
const BRIM_RATIO = 0.96;

export interface Approach {
  readonly format: DocumentFormat;
  /** What to say now: nothing found yet, come nearer, hold on while it focuses, too near from the start, slower, done. */
  readonly is: 'looking' | 'nearer' | 'focusing' | 'too-near' | 'slower' | 'done';
  /** Where the document is now; null while none is seen. */
  readonly atCm: number | null;
  readonly nearest: Sharp | null;
  /** It stayed blurred nearer than that. */
  readonly isBlurredNearer: boolean;
  readonly sharpFrames: number;
  readonly blurredSinceMs: number | null;
}

/** The nearest sharp picture: how far away, and how much of the picture's side the document took. */
export interface Sharp {
  readonly cm: number;
  readonly fillRatio: number;
}

export function startApproach(format: DocumentFormat): Approach {
  return {
    format,
    is: 'looking',
    atCm: null,
    nearest: null,
    isBlurredNearer: false,
    sharpFrames: 0,
    blurredSinceMs: null,
  };
}

/**
 * How far away a document of this size is, in cm, by a main camera's usual field of view (63 to 70 degrees: right to 10 %). Corners TL, TR, BR,
 * BL in ratios of the frame; null for a collapsed outline.
 */
export function distanceCm(corners: readonly Point[], frame: Size, format: DocumentFormat): number | null {
  const pixels = corners.map(({ x, y }) => ({ x: x * frame.width, y: y * frame.height }));
  const side = (from: number, to: number): number => distanceBetween(pixels[from]!, pixels[to]!);
  // The mean of two opposite sides is right for the middle of a tilted document.
  const longPx = Math.max(side(0, 1) + side(3, 2), side(0, 3) + side(1, 2)) / 2;
  const focalPx = assumedFocalRatio * Math.max(frame.width, frame.height);
  return longPx > 0 ? (focalPx * documentFormats[format].widthMm) / longPx / 10 : null;
}

function fillOf(corners: readonly Point[]): number {
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** One judged frame. After the end nothing changes any more. */
export function approachSeen(
  before: Approach,
  { outline, cutOff, frame }: Pick<LiveView, 'outline' | 'cutOff' | 'frame'>,
  findings: readonly CheckReport[],
  atMs: number,
): Approach {
  if (before.is === 'done') return before;
  const cm = outline && distanceCm(outline, frame, before.format);
  if (!outline || cm === null) return lost(before);
  if (cutOff.length > 0) return before.nearest ? endOf({ ...before, atCm: cm }) : { ...lost(before), atCm: cm };
  const statusOf = (id: CheckReport['check']) => findings.find(({ check }) => check === id)?.status;
  const seen: Approach = { ...before, atCm: cm };
  if (statusOf('steady') === 'fail') return { ...seen, is: 'slower', sharpFrames: 0, blurredSinceMs: null };
  if (statusOf('sharp') === 'pass') return seenSharp(seen, { cm, fillRatio: fillOf(outline) });
  return statusOf('sharp') === 'fail' ? seenBlurred(seen, cm, atMs) : { ...seen, is: 'nearer' };
}

function lost(before: Approach): Approach {
  return { ...before, is: 'looking', atCm: null, sharpFrames: 0, blurredSinceMs: null };
}

function endOf(approach: Approach): Approach {
  return { ...approach, is: 'done' };
}

function seenSharp(seen: Approach, here: Sharp): Approach {
  const sharpFrames = seen.sharpFrames + 1;
  const isNearest = sharpFrames >= SHARP_FRAMES && (seen.nearest === null || here.cm < seen.nearest.cm);
  const nearest = isNearest ? here : seen.nearest;
  const sharp: Approach = { ...seen, is: 'nearer', nearest, sharpFrames, blurredSinceMs: null };
  return isNearest && here.fillRatio >= BRIM_RATIO ? endOf(sharp) : sharp;
}

/** Only what stays blurred nearer than the nearest sharp picture tells the limit. */
function seenBlurred(seen: Approach, cm: number, atMs: number): Approach {
  const isNearer = seen.nearest === null || cm < seen.nearest.cm * NEARER_RATIO;
  if (!isNearer) return { ...seen, is: 'nearer', sharpFrames: 0, blurredSinceMs: null };
  const blurredSinceMs = seen.blurredSinceMs ?? atMs;
  const blurred: Approach = { ...seen, is: 'focusing', sharpFrames: 0, blurredSinceMs };
  if (atMs - blurredSinceMs < FOCUS_PATIENCE_MS) return blurred;
  return seen.nearest === null ? { ...blurred, is: 'too-near' } : endOf({ ...blurred, isBlurredNearer: true });
}
