/** A day of the Gregorian calendar; month and day count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** 0 for a month that does not exist. */
export function daysIn(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export function isDay({ year, month, day }: Day): boolean {
  return year > 0 && day >= 1 && day <= daysIn(year, month);
}

/** Less than 0 when `a` comes first. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The same day some months later, or the last one of that month. */
export function addMonths({ year, month, day }: Day, months: number): Day {
  const count = year * 12 + month - 1 + months;
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  return { ...to, day: Math.min(day, daysIn(to.year, to.month)) };
}

/** Years that are over on `today`; somebody born on 29 February has a birthday on 1 March in other years. */
export function ageOn(today: Day, born: Day): number {
  const isBefore = today.month < born.month || (today.month === born.month && today.day < born.day);
  return today.year - born.year - (isBefore ? 1 : 0);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** 1990-03-04: the one way to write a date that no form reads in another order (ISO 8601). */
export function writeDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
