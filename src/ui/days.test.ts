import { describe, expect, it } from 'vitest';
import type { AttemptRecord } from '../core/report/attempt.ts';
import { screens as english } from '../messages/en/screens.ts';
import { countVerdicts, dayName, groupByDay } from './days.ts';

const attemptAt = (takenAtMs: number): AttemptRecord => ({
  id: String(takenAtMs),
  exercise: 'passport',
  profile: 'standard',
  takenAtMs,
  origin: 'camera',
  scorecard: [],
  size: { width: 4, height: 3 },
  outline: null,
});

const at = (...parts: [number, number, number, number, number]): number => new Date(...parts).getTime();

describe('days', () => {
  it('groups by the calendar day of the phone and keeps the order', () => {
    const times = [at(2026, 2, 2, 0, 5), at(2026, 2, 1, 23, 55), at(2026, 2, 1, 8, 0), at(2025, 2, 1, 8, 0)];
    const days = groupByDay(times.map(attemptAt));
    expect(days.map((day) => day.attempts.map((attempt) => attempt.takenAtMs))).toEqual([
      [times[0]],
      [times[1], times[2]],
      [times[3]],
    ]);
    expect(new Set(days.map((day) => day.key)).size).toBe(3);
  });

  it('calls today and yesterday by name, also just after midnight', () => {
    const now = at(2026, 2, 2, 0, 1);
    const name = (ms: number) => dayName(groupByDay([attemptAt(ms)])[0]!.startMs, now, english.practice, 'en');
    expect(name(at(2026, 2, 2, 0, 0))).toBe('Today');
    expect(name(at(2026, 2, 1, 23, 59))).toBe('Yesterday');
    expect(name(at(2026, 1, 28, 12, 0))).toBe('February 28, 2026');
  });

  it('counts verdicts', () => {
    const which = { check: 'document-present', tier: 'presence' } as const;
    const counts = countVerdicts([
      { ...which, status: 'pass' },
      { ...which, status: 'unsure' },
      { ...which, status: 'fail', advice: 'show-document', cue: 'search' },
      { ...which, status: 'pass' },
    ]);
    expect(counts).toEqual({ pass: 2, unsure: 1, fail: 1 });
  });
});
