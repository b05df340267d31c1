import type { AttemptRecord } from '../core/report/attempt.ts';
import type { Locale } from '../core/session/state.ts';
import type { ScreenMessages } from '../messages/screens.ts';

/** Attempts of one calendar day of the phone's own time zone. */
export interface Day {
  /** `year-month-day`, unique per day. */
  readonly key: string;
  readonly startMs: number;
  readonly attempts: readonly AttemptRecord[];
}

export interface VerdictCounts {
  readonly pass: number;
  readonly unsure: number;
  readonly fail: number;
}

function startOfDay(atMs: number): Date {
  const day = new Date(atMs);
  day.setHours(0, 0, 0, 0);
  return day;
}

/** `2026-11-26`, in the phone's own time zone. */
export function calendarDay(atMs: number): string {
  const day = new Date(atMs);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** Groups attempts by day and keeps their order: newest first in, newest first out. */
export function groupByDay(attempts: readonly AttemptRecord[]): readonly Day[] {
  const days = new Map<string, { startMs: number; attempts: AttemptRecord[] }>();
  for (const attempt of attempts) {
    const start = startOfDay(attempt.takenAtMs);
    const key = `${start.getFullYear()}-${start.getMonth() + 1}-${start.getDate()}`;
    const day = days.get(key) ?? { startMs: start.getTime(), attempts: [] };
    day.attempts.push(attempt);
    days.set(key, day);
  }
  return [...days].map(([key, day]) => ({ key, ...day }));
}

/** `Today`, `Yesterday`, or the date. A day may have 23 or 25 hours: days are counted by the calendar. */
export function dayName(startMs: number, nowMs: number, words: ScreenMessages['practice'], locale: Locale): string {
  const today = startOfDay(nowMs);
  if (startMs === today.getTime()) return words.today;
  today.setDate(today.getDate() - 1);
  if (startMs === today.getTime()) return words.yesterday;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(startMs);
}

/** Made once: making one takes many times as long as using it. */
const clocks: Partial<Record<Locale, Intl.DateTimeFormat>> = {};

export function timeOfDay(atMs: number, locale: Locale): string {
  clocks[locale] ??= new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  return clocks[locale].format(atMs);
}

/** Day and time, short enough for a column of a phone's width. */
export function timeOf(atMs: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(atMs);
}

export function countVerdicts(scorecard: AttemptRecord['scorecard']): VerdictCounts {
  const counts = { pass: 0, unsure: 0, fail: 0 };
  for (const { status } of scorecard) counts[status]++;
  return counts;
}
