import { describe, expect, it } from 'vitest';
import { chanceOf } from '../chance.ts';
import { hasPictures, type KeepPictures, keepChoices, keepMs, lostByChoosing, planExpiry } from './expiry.ts';
import { type ClockNotes, lookAtClock } from './phone-clock.ts';

const DAY = 86_400_000;
const believed = { isBelieved: true, notes: { newestMs: 9999 * DAY, doubted: null } };
const doubted = { ...believed, isBelieved: false };
const kept = (id: string, sinceMs: number | null) => ({ id, pictures: { are: 'here', sinceMs } as const });

describe('expiry', () => {
  it('takes the pictures whose time is over, and no others', () => {
    const attempts = [kept('old', 0), kept('week', DAY), kept('new', 2 * DAY)];
    expect(planExpiry(attempts, '7-days', believed, 8 * DAY).expired).toEqual(['old', 'week']);
    expect(planExpiry(attempts, '1-day', believed, 8 * DAY).expired).toEqual(['old', 'week', 'new']);
    expect(planExpiry(attempts, 'forever', believed, 9999 * DAY).expired).toEqual([]);
  });

  it('begins to count when the clock is believed: for a new picture, and for those of an older version', () => {
    const attempts = [kept('new', null), { id: 'older version' }];
    expect(planExpiry(attempts, '1-day', believed, 50 * DAY)).toEqual({
      expired: [],
      restarted: ['new', 'older version'],
    });
    expect(planExpiry(attempts, '1-day', doubted, 50 * DAY)).toEqual({ expired: [], restarted: [] });
  });

  it('has nothing to do with what has no pictures any more, or never had', () => {
    const gone = { id: 'gone', pictures: { are: 'expired', sinceMs: 0 } } as const;
    const never = { id: 'never', pictures: { are: 'not-kept', sinceMs: null } } as const;
    expect([gone, never].map(hasPictures)).toEqual([false, false]);
    expect(planExpiry([gone, never], 'scores-only', believed, DAY)).toEqual({ expired: [], restarted: [] });
  });

  it('takes all at once where only scores are wanted, whatever the clock says', () => {
    expect(planExpiry([kept('a', null), kept('b', 9 * DAY)], 'scores-only', doubted, 0).expired).toEqual(['a', 'b']);
  });

  it('counts what a shorter time would cost', () => {
    const attempts = [kept('old', 0), kept('new', 6 * DAY)];
    expect(keepChoices.map((choice) => lostByChoosing(attempts, choice, 6.5 * DAY))).toEqual([1, 0, 0, 0, 2]);
  });
});

describe('with a clock that is set at random', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))('nothing goes before its time, walk %d', (seed) => {
    const random = chanceOf(seed);
    const choice: KeepPictures = (['1-day', '7-days', '30-days'] as const)[seed % 3]!;
    let realMs = 1000 * DAY;
    let offsetMs = 0;
    // Once seen right; further back than the last look, for nobody can tell a clock that lost less from a shorter absence.
    let notes: ClockNotes | null = { newestMs: realMs, doubted: null };
    let attempts: { id: string; bornMs: number; pictures: { are: 'here'; sinceMs: number | null } }[] = [];
    for (let step = 0; step < 300; step++) {
      realMs += random() * DAY;
      // An accident is put right within the hour, or it sets the clock back.
      const isAccident = random() < 0.1;
      if (isAccident) offsetMs = random() < 0.5 ? 400 * DAY : -(1.1 + random() * 300) * DAY;
      if (random() < 0.5) attempts.push({ id: String(step), bornMs: realMs, pictures: { are: 'here', sinceMs: null } });
      const nowMs = realMs + offsetMs;
      const clock = lookAtClock(notes, nowMs);
      notes = clock.notes;
      const { expired, restarted } = planExpiry(attempts, choice, clock, nowMs);
      for (const id of expired) {
        const { bornMs } = attempts.find((one) => one.id === id)!;
        expect(realMs - bornMs, `step ${step}`).toBeGreaterThanOrEqual(keepMs[choice]!);
      }
      attempts = attempts
        .filter(({ id }) => !expired.includes(id))
        .map((one) =>
          restarted.includes(one.id) ? { ...one, pictures: { are: 'here', sinceMs: clock.notes.newestMs } } : one,
        );
      if (isAccident) {
        realMs += 0.01 * DAY;
        notes = lookAtClock(notes, realMs).notes;
        offsetMs = 0;
      }
    }
  });
});
