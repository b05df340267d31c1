import type { HeadPose } from '../../core/observation.ts';

/** What an actor does with the head at one moment: what the sitter needs to be drawn so. */
export interface Posture {
  readonly pose: HeadPose;
  readonly distanceCm: number;
  /** 0 open, 1 closed. */
  readonly leftLidRatio: number;
  readonly rightLidRatio: number;
  readonly mouthOpenRatio: number;
  readonly smileRatio: number;
}

export const restingPosture: Posture = {
  pose: { yawDeg: 0, pitchDeg: 0, rollDeg: 0 },
  distanceCm: 38,
  leftLidRatio: 0,
  rightLidRatio: 0,
  mouthOpenRatio: 0,
  smileRatio: 0,
};

/** How a movement gets from one place to the next: even, eased, or eased as arms and heads are (least jerk). */
export const eases = {
  even: { at: (t: number) => t, steepest: 1 },
  eased: { at: (t: number) => t * t * (3 - 2 * t), steepest: 1.5 },
  natural: { at: (t: number) => t ** 3 * (10 - 15 * t + 6 * t * t), steepest: 1.875 },
} as const;

export type Ease = keyof typeof eases;

/** Out to a far point, held, and back (or not): 0..1 of the way at each time. */
export interface Sweep {
  readonly startMs: number;
  readonly outMs: number;
  readonly holdMs: number;
  readonly backMs: number;
  /** 1 for a whole way back, 0 for none. */
  readonly backRatio: number;
  readonly ease: Ease;
}

export function sweepAt({ startMs, outMs, holdMs, backMs, backRatio, ease }: Sweep, atMs: number): number {
  const { at } = eases[ease];
  const t = atMs - startMs;
  if (t <= 0) return 0;
  if (t < outMs) return at(t / outMs);
  if (t <= outMs + holdMs) return 1;
  return 1 - backRatio * at(Math.min(1, (t - outMs - holdMs) / backMs));
}

export function sweepEndMs({ startMs, outMs, holdMs, backMs, backRatio }: Sweep): number {
  return startMs + outMs + holdMs + (backRatio > 0 ? backMs : 0);
}
