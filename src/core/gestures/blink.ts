/** Blinks: both eyes closed for a moment, against this person's own open eyes; a fixed limit does not carry over between people. */
import type { Gesture, Verdict } from './gesture.ts';
import type { HeadSample } from './motion-sample.ts';
import type { Reading } from './swing.ts';

/** Both eyes, and what the recogniser remembers of them. Plain data. */
export interface EyeTrack {
  /** The newest readings of the face model, 0 open to 1 closed, oldest first. */
  readonly recent: readonly EyeReading[];
  /** The eyes that are closing or closed now; null while both are open. */
  readonly closing: Closing | null;
}

interface EyeReading {
  readonly atMs: number;
  readonly left: number;
  readonly right: number;
}

interface Closing {
  /** From the last frame with open eyes on; as shares of the way from this person's open eyes to closed ones. */
  readonly shares: readonly EyeReading[];
  /** The head was turned or tipped so far that the lids cannot be judged. */
  readonly wasAside: boolean;
}

/** A closed eye reads at least this much on most faces; the sitter's read .4 and more (`demo-sitter` journey), the open eye is subtracted. Not calibrated on people. */
const CLOSED_READING = 0.6;
/** Share of the way from open to closed beyond which an eye is closed, and below which it is open again. */
const CLOSED_RATIO = 0.55;
const OPEN_RATIO = 0.3;
/** An eye that closes halfway: meant, but too little. */
const HALF_RATIO = 0.42;
/** The other eye of a wink follows by up to half: coupling of the face model (reference, part 4). */
const WINK_OTHER_RATIO = 0.45;
const WINK_DIFFERENCE = 0.3;
/** A blink lasts 60 to 500 ms (reference, part 4); a frame may hide up to its own length at either end. */
export const longestBlinkMs = 500;
/** Eyes are not judged beyond this turn: the blink's reading is lost at 20 to 22 deg (reference, part 4). */
const MOST_YAW_DEG = 20;
/** Looking down lowers the lids without closing them. From the person's own rest where that is lower: a phone held low is looked down upon all the time. */
const LEAST_PITCH_DEG = -14;
const MOST_PITCH_DEG = 22;
/** The open eye is learnt over this time, from the lower readings: most of the time eyes are open. */
const LEARN_MS = 3000;
const OPEN_QUANTILE = 0.3;
const LEAST_LEARNT = 3;
/** Nothing open reads above this: whoever begins with closed eyes has no open eye yet (open eyes behind glasses read up to .37). */
const MOST_OPEN_READING = 0.4;
/** Eyes closed for longer than this are asleep, squinting or looking down: a new state, not a movement. */
const LONGEST_CLOSED_MS = 2500;
/** A phone this slow can miss the moment of closed eyes: half closed is then taken for closed. */
const SLOW_FRAME_MS = 80;

export const emptyEyeTrack: EyeTrack = { recent: [], closing: null };

export interface EyeStep {
  readonly track: EyeTrack;
  /** The blink that has just ended. */
  readonly gesture: Gesture | null;
}

/** @param restDeg the pitch at which this person rests, null while it is not known. */
export function followEyes(track: EyeTrack, head: HeadSample, atMs: number, restDeg: number | null): EyeStep {
  const reading = { atMs, left: head.leftClosed, right: head.rightClosed };
  const recent = [...track.recent.filter((one) => atMs - one.atMs <= LEARN_MS), reading];
  if (recent.length < LEAST_LEARNT) return { track: { recent, closing: null }, gesture: null };
  const shares = { atMs, left: shareClosed(recent, 'left'), right: shareClosed(recent, 'right') };
  const isOpen = Math.max(shares.left, shares.right) < OPEN_RATIO;
  if (!track.closing) {
    if (isOpen) return { track: { recent, closing: null }, gesture: null };
    const before = { atMs: recent.at(-2)!.atMs, left: 0, right: 0 };
    return {
      track: { recent, closing: { shares: [before, shares], wasAside: isAside(head, restDeg) } },
      gesture: null,
    };
  }
  const closing = {
    shares: [...track.closing.shares, shares],
    wasAside: track.closing.wasAside || isAside(head, restDeg),
  };
  const lastsMs = atMs - closing.shares[0]!.atMs;
  if (lastsMs > LONGEST_CLOSED_MS)
    return { track: { recent: recent.slice(-LEAST_LEARNT), closing: null }, gesture: null };
  if (!isOpen) return { track: { recent, closing }, gesture: null };
  return { track: { recent, closing: null }, gesture: closing.wasAside ? null : judgeBlink(closing.shares) };
}

function isAside({ pose: { yawDeg, pitchDeg } }: HeadSample, restDeg: number | null): boolean {
  const isTipped = pitchDeg < LEAST_PITCH_DEG + Math.min(0, restDeg ?? 0) || pitchDeg > MOST_PITCH_DEG;
  return isTipped || Math.abs(yawDeg) > MOST_YAW_DEG;
}

/** How far the newest reading is on the way from this person's open eye to a closed one. */
function shareClosed(recent: readonly EyeReading[], eye: 'left' | 'right'): number {
  const sorted = recent.map((one) => one[eye]).sort((a, b) => a - b);
  const open = Math.min(MOST_OPEN_READING, sorted[Math.floor(OPEN_QUANTILE * (sorted.length - 1))]!);
  return Math.min(1, Math.max(0, (recent.at(-1)![eye] - open) / (Math.max(CLOSED_READING, open + 0.25) - open)));
}

function judgeBlink(shares: readonly EyeReading[]): Gesture | null {
  const left = Math.max(...shares.map((one) => one.left));
  const right = Math.max(...shares.map((one) => one.right));
  const [less, more] = [Math.min(left, right), Math.max(left, right)];
  const { startMs, endMs, frameMs } = closedTime(shares);
  const heldMs = endMs - startMs;
  const verdict = (): Verdict | null => {
    if (less >= (frameMs >= SLOW_FRAME_MS ? HALF_RATIO : CLOSED_RATIO)) {
      return heldMs - frameMs > longestBlinkMs ? 'not-returned' : 'good';
    }
    if (more >= CLOSED_RATIO && less <= WINK_OTHER_RATIO && more - less >= WINK_DIFFERENCE) return 'one-eye';
    return less >= HALF_RATIO && heldMs <= 2 * longestBlinkMs ? 'too-small' : null;
  };
  const found = verdict();
  if (found === null) return null;
  return { gesture: 'blink', verdict: found, startMs, endMs, amplitudeDeg: null, peakDegPerS: null, heldMs };
}

/** From half closed to half open again of the eye that closes further, between frames by the line through them. */
function closedTime(shares: readonly EyeReading[]): { startMs: number; endMs: number; frameMs: number } {
  const path = shares.map(({ atMs, left, right }): Reading => ({ atMs, value: Math.max(left, right) }));
  const half = Math.max(...path.map(({ value }) => value)) / 2;
  const crossing = (a: Reading, b: Reading): number =>
    a.value === b.value ? b.atMs : a.atMs + ((b.atMs - a.atMs) * (half - a.value)) / (b.value - a.value);
  const first = path.findIndex(({ value }) => value >= half);
  const last = path.length - 1 - [...path].reverse().findIndex(({ value }) => value >= half);
  const startMs = first > 0 ? crossing(path[first - 1]!, path[first]!) : path[0]!.atMs;
  const endMs = last < path.length - 1 ? crossing(path[last]!, path[last + 1]!) : path[last]!.atMs;
  return { startMs, endMs, frameMs: (path.at(-1)!.atMs - path[0]!.atMs) / (path.length - 1) };
}
