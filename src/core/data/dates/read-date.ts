import type { Spot } from '../finding.ts';
import { type Day, isDay, isLeapYear, writeDay } from './calendar.ts';
import { type Calendar, readForm } from './date-forms.ts';

export type DateCode =
  | 'date-unreadable'
  | 'date-order'
  | 'date-order-unsure'
  | 'date-calendar'
  | 'date-lunar'
  | 'date-two-digits'
  | 'month-impossible'
  | 'day-impossible'
  | 'leap-day';

export interface DateReading {
  /** Null where it cannot be told, or where there is no such day. */
  readonly day: Day | null;
  readonly spots: readonly Spot<DateCode>[];
}

const silent: DateReading = { day: null, spots: [] };

/** A date as people type it, in any usual order or calendar. Empty text gives neither a day nor a finding. */
export function readDate(text: string): DateReading {
  if (text.trim() === '') return silent;
  const whole = (code: DateCode, fix: string | null, facts = {}): Spot<DateCode> => ({
    code,
    weight: 'wrong',
    start: 0,
    end: text.length,
    fix,
    facts: { likely: fix ?? '', ...facts },
  });
  const form = readForm(text.trim());
  switch (form.is) {
    case 'unreadable':
      return { day: null, spots: [whole('date-unreadable', null)] };
    case 'lunar':
      return { day: null, spots: [whole('date-lunar', null)] };
    case 'two-digits':
      return { day: null, spots: [whole('date-two-digits', null)] };
    case 'unsure': {
      const [one, other] = [form.day, { ...form.day, month: form.day.day, day: form.day.month }];
      return { day: null, spots: [whole('date-order-unsure', null, { one: writeDay(one), other: writeDay(other) })] };
    }
    case 'date':
      return isDay(form.day) ? spelled(form, whole) : impossible(form.day, whole, text);
    default:
      return form satisfies never;
  }
}

type Whole = (code: DateCode, fix: string | null, facts?: Readonly<Record<string, string>>) => Spot<DateCode>;

function spelled({ day, order, calendar }: Found, whole: Whole): DateReading {
  const iso = writeDay(day);
  if (calendar === 'hijri') return { day: null, spots: [whole('date-calendar', null, { calendar })] };
  if (calendar !== 'gregorian') return { day, spots: [whole('date-calendar', iso, { calendar })] };
  return { day, spots: order === 'year-first' ? [] : [{ ...whole('date-order', iso), weight: 'check' }] };
}

interface Found {
  readonly day: Day;
  readonly order: 'year-first' | 'other';
  readonly calendar: Calendar;
}

/** The month or the day that does not exist, marked where it stands. */
function impossible({ year, month, day }: Day, whole: Whole, text: string): DateReading {
  const facts = { month: String(month), day: String(day), year: String(year) };
  const isLeap = month === 2 && day === 29 && !isLeapYear(year);
  const code = isLeap ? 'leap-day' : month < 1 || month > 12 ? 'month-impossible' : 'day-impossible';
  const spot = whole(code, null, facts);
  const place = placeOf(text, code === 'month-impossible' ? 1 : 2);
  return { day: null, spots: [{ ...spot, ...place }] };
}

/** Where the month (1) or the day (2) stands in a date that begins with the year; the whole text in any other. */
function placeOf(text: string, part: 1 | 2): { start: number; end: number } {
  const parts = /^(\s*\d{4}\D?)(\d{2}|\d(?=\D))(\D?)(\d{1,2})/.exec(text);
  if (parts === null) return { start: 0, end: text.length };
  const [, year, month, gap, day] = parts as unknown as [string, string, string, string, string];
  const start = part === 1 ? year.length : year.length + month.length + gap.length;
  return { start, end: start + (part === 1 ? month : day).length };
}
