/** Styles of checking, as data and without any brand: how long to hold, how long to wait. */
export interface Profile {
  /** All checks must stay good for this long before the picture is taken by itself (issue: 800 ms; long enough to be meant, short enough to hold). */
  readonly holdMs: number;
  /** Frames before this age are shown but not judged: exposure and focus are still settling (field rule, 1.5 s). */
  readonly settleMs: number;
}

export const profiles = {
  standard: { holdMs: 800, settleMs: 1500 },
} as const satisfies Record<string, Profile>;

export type ProfileId = keyof typeof profiles;
