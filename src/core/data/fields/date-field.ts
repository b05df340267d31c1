import { compareDays, type Day } from '../dates/calendar.ts';
import { type DateReading, readDate } from '../dates/read-date.ts';
import { checkBirth, checkExpiry, checkIssue, checkLongTerm, checkTerm, isLongTerm } from '../dates/validity.ts';
import type { Spot } from '../finding.ts';
import type { DataForm } from '../form.ts';
import { fixOf, type Problem, type ProblemCode, problemOf } from '../problem.ts';

export type DateField = 'birthDate' | 'issueDate' | 'expiryDate';

/** What the three dates say, as far as they can be read. */
export interface Dates {
  readonly readings: Readonly<Record<DateField, DateReading>>;
  /** The expiry is the word for none. */
  readonly isLongTerm: boolean;
}

/** @param clean the texts without odd characters. */
export function readDates(clean: Readonly<Record<DateField, string>>): Dates {
  const longTerm = isLongTerm(clean.expiryDate);
  return {
    readings: {
      birthDate: readDate(clean.birthDate),
      issueDate: readDate(clean.issueDate),
      expiryDate: longTerm ? { day: null, spots: [] } : readDate(clean.expiryDate),
    },
    isLongTerm: longTerm,
  };
}

export function checkDateField(
  form: DataForm,
  field: DateField,
  dates: Dates,
  today: Day,
  isClean: boolean,
): readonly Problem[] {
  const text = form.texts[field];
  const read = dates.readings[field].spots.map((spot): Problem => {
    // Where odd characters were taken out, places have moved: then the whole date is marked.
    const problem = problemOf(field, isClean ? spot : { ...spot, start: 0, end: text.length });
    if (spot.code !== 'date-order-unsure') return problem;
    const { one = '', other = '' } = spot.facts ?? {};
    return { ...problem, fixes: [one, other].map((day) => fixOf(field, 0, text.length, day)) };
  });
  return [...read, ...lifeOf(form, field, dates, today).map((spot) => problemOf(field, spot))];
}

function lifeOf(form: DataForm, field: DateField, dates: Dates, today: Day): readonly Spot<ProblemCode>[] {
  const text = form.texts[field];
  const { birthDate, issueDate, expiryDate } = dates.readings;
  const [born, issued, expires] = [birthDate.day, issueDate.day, expiryDate.day];
  if (field === 'birthDate') return born ? checkBirth(text, born, today) : [];
  if (field === 'issueDate') return issued ? checkIssue(text, issued, born, today) : [];
  const isCard = form.kind === 'resident-card';
  if (dates.isLongTerm) return checkLongTerm(text, isCard, born, issued);
  if (!expires) return [];
  const ends = checkExpiry(text, expires, issued, today);
  const isTerm = isCard && issued !== null && compareDays(expires, issued) > 0;
  return isTerm ? [...ends, ...checkTerm(text, issued, expires)] : ends;
}
