import { describe, expect, it } from 'vitest';
import { type ClockNotes, lookAtClock, readClockNotes } from './phone-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const day = (n: number) => n * DAY;

/** Whether each look in turn believes the clock. */
function looks(...times: readonly number[]): boolean[] {
  let notes: ClockNotes | null = null;
  return times.map((nowMs) => {
    const look = lookAtClock(notes, nowMs);
    notes = look.notes;
    return look.isBelieved;
  });
}

describe('the phone’s clock', () => {
  it('is believed as it goes on, through a summer time and through weeks away', () => {
    expect(looks(day(100), day(101), day(101) - HOUR, day(131))).toEqual([true, true, true, true]);
  });

  it('is doubted when it was set back, and believed again where it was', () => {
    expect(looks(day(100), day(92), day(92.5), day(101))).toEqual([true, false, false, true]);
  });

  it('is doubted when it jumps further than people stay away, and believed when it stands', () => {
    expect(looks(day(100), day(465), day(100.1))).toEqual([true, false, true]);
    expect(looks(day(100), day(465), day(465) + HOUR / 2, day(465) + HOUR)).toEqual([true, false, false, true]);
  });

  it('is believed after a day behind: then it was ahead before', () => {
    expect(looks(day(100), day(90), day(90.9), day(91))).toEqual([true, false, false, true]);
    expect(looks(day(100), day(90), day(80), day(80.9))).toEqual([true, false, false, false]);
  });
});

describe('the notes about it', () => {
  it('are read only when they are what they say', () => {
    const doubted = { is: 'behind', sinceMs: 4 } as const;
    expect(readClockNotes({ newestMs: 5, doubted })).toEqual({ newestMs: 5, doubted });
    expect(readClockNotes({ newestMs: 5, doubted: { is: 'late', sinceMs: 4 } })).toEqual({
      newestMs: 5,
      doubted: null,
    });
    for (const damaged of [undefined, null, 7, 'x', {}, { newestMs: Number.NaN }, { newestMs: '5' }]) {
      expect(readClockNotes(damaged)).toBeNull();
    }
  });
});
