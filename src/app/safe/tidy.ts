/** Deletes the pictures whose time is over: at each start, and once a day while the page stays open. */
import type { History } from '../../adapters/history.ts';
import { loadSettings } from '../../adapters/settings.ts';
import type { AttemptRecord } from '../../core/report/attempt.ts';
import { planExpiry } from '../../core/safe/expiry.ts';
import { lookAtClock, readClockNotes } from '../../core/safe/phone-clock.ts';

const DAY_MS = 86_400_000;
/** Timers stand still in a sleeping page: it is looked at more often than it is due. */
const LOOK_EVERY_MS = 900_000;

/** A start that has nothing to do writes nothing; the clock's own tolerance is twice as long. */
const NOTE_EVERY_MS = 3_600_000;

let tidiedAtMs = 0;

/** The attempts as they are afterwards. A failure changes nothing, and is tried again at the next look. */
export async function tidy(
  history: History,
  attempts: readonly AttemptRecord[],
  nowMs = Date.now(),
): Promise<readonly AttemptRecord[]> {
  tidiedAtMs = nowMs;
  try {
    const before = readClockNotes(await history.clock());
    const clock = lookAtClock(before, nowMs);
    // As another tab may have chosen it a moment ago.
    const { expired, restarted } = planExpiry(attempts, loadSettings().keepPictures, clock, nowMs);
    const isNews = before === null || before.doubted !== null || clock.notes.doubted !== null;
    const hasMoved = isNews || clock.notes.newestMs - before.newestMs >= NOTE_EVERY_MS;
    if (expired.length === 0 && restarted.length === 0 && !hasMoved) return attempts;
    const sinceMs = clock.notes.newestMs;
    await history.expire({ expired, restarted, sinceMs, clock: clock.notes });
    const gone = new Set(expired);
    const fresh = new Set(restarted);
    return attempts.map((attempt) => {
      if (gone.has(attempt.id)) {
        const counted = attempt.pictures?.sinceMs ?? null;
        return { ...attempt, pictures: { are: 'expired', sinceMs: counted, goneMs: sinceMs } };
      }
      return fresh.has(attempt.id) ? { ...attempt, pictures: { are: 'here', sinceMs } } : attempt;
    });
  } catch {
    return attempts;
  }
}

let isWatching = false;

/** Calls back whenever a day has passed by the clock since the last look, in whichever direction. Once is enough for a page. */
export function watchDays(again: () => void, page: Document = document): void {
  if (isWatching) return;
  isWatching = true;
  const look = () => {
    if (page.visibilityState === 'visible' && Math.abs(Date.now() - tidiedAtMs) >= DAY_MS) again();
  };
  setInterval(look, LOOK_EVERY_MS);
  page.addEventListener('visibilitychange', look);
}
