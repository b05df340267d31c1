import type { Spot } from '../finding.ts';
import { addMonths, ageOn, compareDays, type Day, writeDay } from './calendar.ts';

export type ValidityCode =
  | 'born-in-future'
  | 'born-long-ago'
  | 'under-age'
  | 'issued-in-future'
  | 'issued-before-birth'
  | 'expires-before-issue'
  | 'expired'
  | 'expires-soon'
  | 'long-term-young'
  | 'long-term-not-here'
  | 'term-odd';

/** Many providers, like many borders, want half a year of validity: what ends sooner is renewed first. */
const SOON_MONTHS = 6;
/** The oldest person on record lived 122 years. */
const OLDEST = 125;
const ADULT = 18;
/** Cards without an expiry are given from 46 on (Resident Identity Card Law, article 5). */
const LONG_TERM_AGE = 46;

export function isLongTerm(text: string): boolean {
  return /^\s*(长期|長期|永久|long[ -]?term|permanent|unlimited)\s*$/i.test(text);
}

type Code = Pick<Spot<ValidityCode>, 'code' | 'weight' | 'facts'>;

const over = (text: string, code: Code | null): readonly Spot<ValidityCode>[] =>
  code === null ? [] : [{ ...code, start: 0, end: text.length, fix: null }];

export function checkBirth(text: string, born: Day, today: Day): readonly Spot<ValidityCode>[] {
  const age = ageOn(today, born);
  if (compareDays(born, today) > 0) return over(text, { code: 'born-in-future', weight: 'wrong' });
  if (age > OLDEST) return over(text, { code: 'born-long-ago', weight: 'wrong', facts: { age: String(age) } });
  return over(text, age < ADULT ? { code: 'under-age', weight: 'check', facts: { age: String(age) } } : null);
}

export function checkIssue(text: string, issued: Day, born: Day | null, today: Day): readonly Spot<ValidityCode>[] {
  if (compareDays(issued, today) > 0) return over(text, { code: 'issued-in-future', weight: 'wrong' });
  const isTooEarly = born !== null && compareDays(issued, born) < 0;
  return over(text, isTooEarly ? { code: 'issued-before-birth', weight: 'wrong' } : null);
}

export function checkExpiry(text: string, expires: Day, issued: Day | null, today: Day): readonly Spot<ValidityCode>[] {
  if (issued !== null && compareDays(expires, issued) <= 0) {
    return over(text, { code: 'expires-before-issue', weight: 'wrong' });
  }
  const facts = { date: writeDay(expires) };
  if (compareDays(expires, today) < 0) return over(text, { code: 'expired', weight: 'wrong', facts });
  const isSoon = compareDays(expires, addMonths(today, SOON_MONTHS)) < 0;
  return over(text, isSoon ? { code: 'expires-soon', weight: 'check', facts } : null);
}

/** A card without an expiry: only resident cards, and only those of people who were 46 when it was issued. */
export function checkLongTerm(
  text: string,
  isCard: boolean,
  born: Day | null,
  issued: Day | null,
): readonly Spot<ValidityCode>[] {
  if (!isCard) return over(text, { code: 'long-term-not-here', weight: 'check' });
  const isYoung = born !== null && issued !== null && ageOn(issued, born) < LONG_TERM_AGE;
  return over(text, isYoung ? { code: 'long-term-young', weight: 'check' } : null);
}

/** Resident cards run 5, 10 or 20 years to the day (the same article); passports end a day before. */
export function checkTerm(text: string, issued: Day, expires: Day): readonly Spot<ValidityCode>[] {
  const isUsual = [5, 10, 20].some((years) => compareDays(addMonths(issued, years * 12), expires) === 0);
  return over(text, isUsual ? null : { code: 'term-odd', weight: 'check' });
}
