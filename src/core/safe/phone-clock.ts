/**
 * Whether the phone's clock can be believed, judged by the newest time that was ever seen. A clock that was set back, or that has jumped
 * further than a person stays away, is doubted until it has stood for a while: an accident is put right by then. A phone that tells no
 * other time cannot know more: a clock that lost a few days of a longer absence looks like a shorter one.
 */
export interface ClockNotes {
  /** The newest believed time, milliseconds since 1970. */
  readonly newestMs: number;
  /** Since when, by its own counting, the clock stands where it is not believed. */
  readonly doubted: { readonly is: 'behind' | 'ahead'; readonly sinceMs: number } | null;
}

export interface ClockLook {
  readonly isBelieved: boolean;
  readonly notes: ClockNotes;
}

/** Phones correct themselves by minutes, and a person may set a clock by an hour or two on a journey. */
const BEHIND_MS = 2 * 3_600_000;
/** Longer than the longest time that pictures are kept: a person who was really away that long loses nothing by another hour. */
const AHEAD_MS = 31 * 86_400_000;
/** How long a clock has to stand before it is believed all the same. Behind it costs nothing to wait, ahead it would delete. */
const STOOD_MS = { behind: 24 * 3_600_000, ahead: 3_600_000 } as const;

/** @param notes null at the first look ever. */
export function lookAtClock(notes: ClockNotes | null, nowMs: number): ClockLook {
  const believed = { isBelieved: true, notes: { newestMs: nowMs, doubted: null } };
  if (notes === null) return believed;
  const { newestMs, doubted } = notes;
  const is = nowMs < newestMs - BEHIND_MS ? 'behind' : nowMs > newestMs + AHEAD_MS ? 'ahead' : null;
  if (is === null) return { isBelieved: true, notes: { newestMs: Math.max(nowMs, newestMs), doubted: null } };
  const isOngoing = doubted?.is === is && doubted.sinceMs <= nowMs;
  if (isOngoing && nowMs - doubted.sinceMs >= STOOD_MS[is]) return believed;
  return { isBelieved: false, notes: { newestMs, doubted: isOngoing ? doubted : { is, sinceMs: nowMs } } };
}

/** What was kept, when it is what it says; null otherwise. */
export function readClockNotes(value: unknown): ClockNotes | null {
  const { newestMs, doubted } = (value ?? {}) as { readonly newestMs?: unknown; readonly doubted?: unknown };
  if (typeof newestMs !== 'number' || !Number.isFinite(newestMs)) return null;
  const { is, sinceMs } = (doubted ?? {}) as { readonly is?: unknown; readonly sinceMs?: unknown };
  const isKnown = (is === 'behind' || is === 'ahead') && typeof sinceMs === 'number' && Number.isFinite(sinceMs);
  return { newestMs, doubted: isKnown ? { is, sinceMs } : null };
}
