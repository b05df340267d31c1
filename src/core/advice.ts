import type { AdviceId, CheckId, CheckReport } from './checks/index.ts';

/** One advice of one check. */
export interface AdviceRef {
  readonly check: CheckId;
  readonly advice: AdviceId;
}

/** How an advice is said: short at first, richer after 4 s, with help after 8 s. */
export type Emphasis = 'short' | 'richer' | 'help';

/** What the coach remembers between frames. Plain data. */
export interface Coaching {
  /** The one thing to say now; null while nothing is wrong. */
  readonly advice: AdviceRef | null;
  readonly emphasis: Emphasis;
  /** Since when `advice` stands. */
  readonly sinceMs: number;
  /** Since when every check passes (or is unsure); null while one fails. */
  readonly goodSinceMs: number | null;
  /** Recent votes, oldest first. */
  readonly votes: readonly { readonly atMs: number; readonly advice: AdviceRef | null }[];
  /** Findings of the newest frame. */
  readonly findings: readonly CheckReport[];
}
