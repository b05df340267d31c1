/**
 * Typed fields against what the document itself says, whoever read it: the machine-readable lines as typed or pasted, or read from a
 * picture. Pure. A reader fills `ReadFields` with what it is sure of and leaves the rest null: what was not read is never a problem.
 */
import { cleaned } from './clean.ts';
import { compareDays, type Day, isDay, writeDay } from './dates/calendar.ts';
import { readDate } from './dates/read-date.ts';
import { betweenEnds, differencesOf } from './difference.ts';
import { type DataForm, type FieldId, fieldsOf, type Sex } from './form.ts';
import { matchName } from './names/transliterate.ts';
import { type ComparisonCode, fixOf, type Problem } from './problem.ts';

/** What was read of a document. Null: not there, or not sure. */
export interface ReadFields {
  /** As in the lines: capital letters A to Z, words parted by one space. */
  readonly surname: string | null;
  readonly givenNames: string | null;
  /** The lines had no room for the whole name. */
  readonly isNameCut: boolean;
  /** Without fillers and without the check digit. */
  readonly documentNumber: string | null;
  /** Six digits, YYMMDD, as in the lines. */
  readonly birthDate: string | null;
  readonly expiryDate: string | null;
  readonly sex: Sex | null;
}

export type ComparedField = 'surname' | 'givenNames' | 'documentNumber' | 'birthDate' | 'expiryDate' | 'sex';

export interface Agreement {
  readonly field: ComparedField;
  readonly is: 'same' | 'different' | 'not-typed';
  /** As the document has it, dates as 1990-03-04; `male` or `female`. */
  readonly read: string;
  readonly problems: readonly Problem[];
}

/** One agreement for each field that was read and that this kind of document's form has, in the order of forms. */
export function compareFields(read: ReadFields, form: DataForm, today: Day): readonly Agreement[] {
  const has = (field: FieldId): boolean => fieldsOf[form.kind].includes(field);
  const swapped = swappedNames(read, form);
  const found = [
    has('surname') && (swapped?.[0] ?? compareName(read, form, 'surname')),
    has('givenNames') && (swapped?.[1] ?? compareName(read, form, 'givenNames')),
    has('documentNumber') && compareNumber(read, form),
    has('birthDate') && compareDate(form, 'birthDate', dayOfLines(read.birthDate, today, 'past')),
    has('expiryDate') && compareDate(form, 'expiryDate', dayOfLines(read.expiryDate, today, 'coming')),
    compareSex(read, form),
  ];
  return found.filter((one): one is Agreement => typeof one === 'object' && one !== null);
}

/** A date of the lines, whose years have two digits: births lie behind, and no document is valid for half a century. */
export function dayOfLines(text: string | null, today: Day, when: 'past' | 'coming'): Day | null {
  if (text === null || !/^\d{6}$/.test(text)) return null;
  const [two, month, day] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6)].map(Number) as [
    number,
    number,
    number,
  ];
  const century = today.year - (today.year % 100);
  const here: Day = { year: century + two, month, day };
  const isOver = when === 'past' ? compareDays(here, today) > 0 : two > (today.year % 100) + 50;
  const read = isOver ? { ...here, year: here.year - 100 } : here;
  return isDay(read) ? read : null;
}

function agreement(form: DataForm, field: ComparedField, read: string, problems: readonly Problem[]): Agreement {
  const isTyped = field === 'sex' ? form.sex !== null : form.texts[field].trim() !== '';
  return { field, read, is: problems.length > 0 ? 'different' : isTyped ? 'same' : 'not-typed', problems };
}

function compareName(read: ReadFields, form: DataForm, field: 'surname' | 'givenNames'): Agreement | null {
  const name = read[field];
  const typed = form.texts[field];
  if (name === null) return null;
  const clean = cleaned(form, field).trim();
  if (clean === '' || matchName(clean, name, read.isNameCut).isSame) return agreement(form, field, name, []);
  const isSpacing = matchName(withoutSpaces(clean), withoutSpaces(name), read.isNameCut).isSame;
  const whole = { start: 0, end: typed.length, likely: name };
  // Where odd characters are in the way, places would be wrong.
  const stretch = clean === typed && !isSpacing ? betweenEnds(typed, name, matchName(typed, name)) : whole;
  return agreement(form, field, name, [
    different(field, isSpacing ? 'lines-spacing' : 'lines-differ', stretch, typed, name),
  ]);
}

const withoutSpaces = (text: string): string => text.replace(/[\s-]+/g, '');

function different(
  field: FieldId,
  code: ComparisonCode,
  { start, end, likely }: { readonly start: number; readonly end: number; readonly likely: string },
  typed: string,
  read: string,
): Problem {
  const facts = { seen: typed.slice(start, end), likely, read };
  const weight = code === 'lines-spacing' ? 'check' : 'wrong';
  return { field, code, weight, start, end, facts, fixes: [fixOf(field, start, end, likely)] };
}

/** Surname and given names typed each in the other's place: one tap changes both. */
function swappedNames(read: ReadFields, form: DataForm): readonly [Agreement, Agreement] | null {
  const { surname, givenNames } = form.texts;
  if (read.surname === null || read.givenNames === null || surname.trim() === '' || givenNames.trim() === '')
    return null;
  const isSame = (field: 'surname' | 'givenNames', name: string) =>
    matchName(withoutSpaces(cleaned(form, field)), withoutSpaces(name), read.isNameCut).isSame;
  const isSwapped = isSame('surname', read.givenNames) && isSame('givenNames', read.surname);
  if (!isSwapped || isSame('surname', read.surname)) return null;
  const edits = [
    { field: 'surname', start: 0, end: surname.length, text: givenNames } as const,
    { field: 'givenNames', start: 0, end: givenNames.length, text: surname } as const,
  ];
  const problem: Problem = {
    field: 'surname',
    code: 'lines-swapped',
    weight: 'wrong',
    start: 0,
    end: surname.length,
    facts: { read: `${read.surname} ${read.givenNames}` },
    fixes: [{ edits, shows: givenNames }],
  };
  return [
    { field: 'surname', is: 'different', read: read.surname, problems: [problem] },
    { field: 'givenNames', is: 'different', read: read.givenNames, problems: [] },
  ];
}

function compareNumber({ documentNumber: read }: ReadFields, form: DataForm): Agreement | null {
  if (read === null) return null;
  const typed = form.texts.documentNumber;
  const clean = cleaned(form, 'documentNumber');
  if (clean === '' || clean.toUpperCase() === read) return agreement(form, 'documentNumber', read, []);
  const stretches =
    clean === typed ? differencesOf(typed.toUpperCase(), read) : [{ start: 0, end: typed.length, likely: read }];
  const problems = stretches.map((one) => different('documentNumber', 'lines-differ', one, typed, read));
  return agreement(form, 'documentNumber', read, problems);
}

function compareDate(form: DataForm, field: 'birthDate' | 'expiryDate', read: Day | null): Agreement | null {
  if (read === null) return null;
  const typed = form.texts[field];
  const iso = writeDay(read);
  const { day } = readDate(cleaned(form, field));
  // A date that cannot be read is a problem of its own, and agrees with nothing.
  if (day === null) return { field, is: 'not-typed', read: iso, problems: [] };
  if (compareDays(day, read) === 0) return agreement(form, field, iso, []);
  const code = field === 'birthDate' ? 'lines-birth-differs' : 'lines-expiry-differs';
  const isPlain = /^\d{4}-\d{2}-\d{2}$/.test(typed);
  // One stretch, even where several digits differ: it is one date.
  const stretch = isPlain ? betweenEnds(typed, iso) : { start: 0, end: typed.length, likely: iso };
  return agreement(form, field, iso, [different(field, code, stretch, typed, iso)]);
}

function compareSex({ sex: read }: ReadFields, form: DataForm): Agreement | null {
  if (read === null) return null;
  if (form.sex === null || form.sex === read) return agreement(form, 'sex', read, []);
  const fixes = [{ edits: [], sex: read, shows: '' }];
  const facts = { sex: read };
  const problem: Problem = { field: 'sex', code: 'lines-sex-differs', weight: 'check', start: 0, end: 0, facts, fixes };
  return agreement(form, 'sex', read, [problem]);
}
