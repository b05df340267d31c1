/**
 * How long pictures stay. Scores stay for good; pictures go when their time is over, counted from a moment at which the phone's clock was
 * believed. A clock that stands wrong deletes nothing early: at worst a picture stays a little longer.
 */
import type { AttemptRecord } from '../report/attempt.ts';
import type { ClockLook } from './phone-clock.ts';

const DAY_MS = 86_400_000;

/** What a person may choose, and how long that is; null: for good. `scores-only` does not even keep them at first. */
export const keepMs = {
  '1-day': DAY_MS,
  '7-days': 7 * DAY_MS,
  '30-days': 30 * DAY_MS,
  forever: null,
  'scores-only': 0,
} as const satisfies Record<string, number | null>;

export type KeepPictures = keyof typeof keepMs;

export const keepChoices = Object.keys(keepMs) as readonly KeepPictures[];

/** Practice is looked at within days; a document's picture is a risk for as long as it lies there. */
export const usualKeep: KeepPictures = '7-days';

type Kept = Pick<AttemptRecord, 'id' | 'pictures' | 'rehearsal'>;

export interface ExpiryPlan {
  /** Attempts whose pictures are to be deleted now. */
  readonly expired: readonly string[];
  /** Attempts whose time is to be counted from the newest time that the clock was seen at. */
  readonly restarted: readonly string[];
}

/** Whether the attempt has pictures that could expire. */
export function hasPictures({ pictures, rehearsal }: Kept): boolean {
  return rehearsal === undefined && (pictures === undefined || pictures.are === 'here');
}

/** What has to be done now. While the clock is doubted that is nothing, except where no time is asked for at all. */
export function planExpiry(attempts: readonly Kept[], keep: KeepPictures, clock: ClockLook, nowMs: number): ExpiryPlan {
  const kept = attempts.filter(hasPictures);
  if (keep === 'scores-only') return { expired: kept.map(({ id }) => id), restarted: [] };
  if (!clock.isBelieved) return { expired: [], restarted: [] };
  const limitMs = keepMs[keep];
  const sinceOf = ({ pictures }: Kept) => pictures?.sinceMs ?? null;
  // Newer than the newest time can only be what was counted by a clock that stood ahead.
  const restarted = kept.filter((one) => (sinceOf(one) ?? Number.POSITIVE_INFINITY) > clock.notes.newestMs);
  const expired = kept.filter((one) => limitMs !== null && nowMs - (sinceOf(one) ?? nowMs) >= limitMs);
  return { expired: expired.map(({ id }) => id), restarted: restarted.map(({ id }) => id) };
}

/** The attempts that a change of the choice would cost their pictures at once: to be asked about first. */
export function lostByChoosing(attempts: readonly Kept[], keep: KeepPictures, nowMs: number): number {
  return planExpiry(attempts, keep, { isBelieved: true, notes: { newestMs: nowMs, doubted: null } }, nowMs).expired
    .length;
}
