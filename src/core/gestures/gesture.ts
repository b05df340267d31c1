/** What a movement is called and how well it can be done. The names are fixed: benches, records and messages rely on them. */

export const gestureIds = [
  'blink',
  'turn-left',
  'turn-right',
  'look-up',
  'look-down',
  'nod',
  'shake',
  'open-mouth',
  'smile',
  'move-closer',
  'move-back',
  'hold-still',
] as const;
export type GestureId = (typeof gestureIds)[number];

/**
 * `good`, or the one thing to change. `wrong-side` needs to know what was asked for and is said by whoever asked; `with-another` is a
 * good movement with a second one mixed in.
 */
export const verdicts = [
  'good',
  'too-fast',
  'too-small',
  'not-held',
  'not-returned',
  'wrong-side',
  'one-eye',
  'with-another',
] as const;
export type Verdict = (typeof verdicts)[number];

/** One movement as it was done. Left and right are the person's own. */
export interface Gesture {
  readonly gesture: GestureId;
  readonly verdict: Verdict;
  /** First and last moment outside the rest position. */
  readonly startMs: number;
  readonly endMs: number;
  /** How far the head went from its own rest, in degrees; null for movements that are no turn of the head. */
  readonly amplitudeDeg: number | null;
  /** Fastest moment, in degrees a second; null as above. */
  readonly peakDegPerS: number | null;
  /** How long the far point was kept. */
  readonly heldMs: number;
}

/** What can be asked of a person: every movement, and two blinks one after the other. */
export const askedIds = ['blink', 'blink-twice', ...gestureIds.slice(1)] as readonly AskedId[];
export type AskedId = GestureId | 'blink-twice';
