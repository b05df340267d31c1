/**
 * What the face model reads wrongly beside a movement: a turned head seems to nod a little, an open mouth tips the head, a profile smiles.
 * Such companions are dropped; a second movement that is large by itself is not.
 */
import type { Gesture, GestureId } from './gesture.ts';
import type { SwingTrack } from './swing.ts';

/** Below this share of the other axis's turn a swing is its echo (set by reasoning: half a turn is no echo). */
const ECHO_RATIO = 0.45;
/** An open mouth tips the reading of the head; a tip below this is taken for that. Set by reasoning. */
const JAW_TIP_DEG = 12;
/** From this turn on, mouth and distance are read from half a face. */
const ASIDE_DEG = 14;

const yawGestures: readonly GestureId[] = ['turn-left', 'turn-right', 'shake'];
const pitchGestures: readonly GestureId[] = ['look-up', 'look-down', 'nod'];
const faceGestures: readonly GestureId[] = ['open-mouth', 'smile', 'move-closer', 'move-back'];

/** What has just been told and what is still going on. */
interface Company {
  readonly yaw: SwingTrack;
  readonly pitch: SwingTrack;
  readonly jaw: SwingTrack;
  readonly told: readonly Gesture[];
}

export function dropSideEffects(found: readonly Gesture[], company: Company): readonly Gesture[] {
  return found.filter((gesture) => !isSideEffect(gesture, { ...company, told: [...company.told, ...found] }));
}

function isSideEffect(one: Gesture, company: Company): boolean {
  const yawDeg = largest(one, yawGestures, company.yaw, company.told);
  const pitchDeg = largest(one, pitchGestures, company.pitch, company.told);
  const amplitudeDeg = one.amplitudeDeg ?? 0;
  if (yawGestures.includes(one.gesture)) return amplitudeDeg < ECHO_RATIO * pitchDeg;
  if (pitchGestures.includes(one.gesture)) {
    return amplitudeDeg < ECHO_RATIO * yawDeg || (amplitudeDeg < JAW_TIP_DEG && isMouthOpen(one, company));
  }
  return faceGestures.includes(one.gesture) && one.verdict !== 'good' && Math.max(yawDeg, pitchDeg) >= ASIDE_DEG;
}

/** The largest turn about one axis at the time of a gesture, in degrees. */
function largest(one: Gesture, kinds: readonly GestureId[], track: SwingTrack, told: readonly Gesture[]): number {
  const others = told.filter((other) => kinds.includes(other.gesture) && overlaps(one, other.startMs, other.endMs));
  const now = track.out && track.out.startMs <= one.endMs ? track.out.peak : 0;
  return Math.max(now, ...others.map(({ amplitudeDeg }) => amplitudeDeg ?? 0));
}

function isMouthOpen(one: Gesture, { jaw, told }: Company): boolean {
  if (jaw.out && jaw.out.startMs <= one.endMs) return true;
  return told.some((other) => other.gesture === 'open-mouth' && overlaps(one, other.startMs, other.endMs));
}

function overlaps(one: Gesture, startMs: number, endMs: number): boolean {
  return one.startMs <= endMs && startMs <= one.endMs;
}
