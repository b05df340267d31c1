/** Movements that are no turn of the head: the mouth opens, the face smiles, comes nearer or goes back. */
import type { Gesture, GestureId, Verdict } from './gesture.ts';
import { distanceLimits, mouthLimits, smileLimits } from './movement-limits.ts';
import type { Swing } from './swing.ts';
import { measureSwing } from './swing-measures.ts';

interface Level {
  readonly positive: GestureId;
  /** Null where only one direction is a movement. */
  readonly negative: GestureId | null;
  readonly limits: { readonly least: number; readonly leastMeant: number; readonly leastHeldMs: number };
  /** Whoever came nearer may stay there. */
  readonly mustReturn: boolean;
}

export const mouthLevel: Level = { positive: 'open-mouth', negative: null, limits: mouthLimits, mustReturn: true };
export const smileLevel: Level = { positive: 'smile', negative: null, limits: smileLimits, mustReturn: true };
/** Of the logarithm of the distance. */
export const distanceLevel: Level = {
  positive: 'move-back',
  negative: 'move-closer',
  limits: distanceLimits,
  mustReturn: false,
};

export function tellLevelMovement(level: Level, swing: Swing | null): Gesture | null {
  const gesture = swing && (swing.sign === 1 ? level.positive : level.negative);
  if (!swing || !gesture) return null;
  const { amplitude, heldMs, startMs, endMs } = measureSwing(swing);
  if (amplitude < level.limits.leastMeant) return null;
  // Neither far nor kept: a syllable, or a bite.
  if (amplitude < level.limits.least && heldMs < level.limits.leastHeldMs) return null;
  const verdict = (): Verdict => {
    if (amplitude < level.limits.least) return 'too-small';
    if (level.mustReturn && !swing.hasReturned) return 'not-returned';
    return heldMs < level.limits.leastHeldMs ? 'not-held' : 'good';
  };
  return { gesture, verdict: verdict(), startMs, endMs, amplitudeDeg: null, peakDegPerS: null, heldMs };
}
