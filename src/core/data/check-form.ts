/**
 * Everything that can be told about typed data without a look at the document: single characters (`characters/`), dates (`dates/`), numbers
 * (`numbers/`), and what several fields say together (`agreement.ts`). Pure: the text comes in, problems come out, nothing is kept.
 */
import { checkAgreement, type Known } from './agreement.ts';
import { findInCharacters } from './characters/index.ts';
import { cleaned } from './clean.ts';
import type { Day } from './dates/calendar.ts';
import { checkDateField, type DateField, type Dates, readDates } from './fields/date-field.ts';
import { checkNumberField, isNumberField } from './fields/number-field.ts';
import { type DataForm, type FieldId, fieldKinds, fieldsOf, isPinyin } from './form.ts';
import { checkLines } from './machine-lines/index.ts';
import { checkPinyin } from './names/pinyin.ts';
import { type Problem, problemOf } from './problem.ts';

/** All problems of the fields that this kind of document has, in the order of the fields and then of the text. Empty fields are silent. */
export function checkForm(form: DataForm, today: Day): readonly Problem[] {
  const clean = (field: FieldId) => (fieldsOf[form.kind].includes(field) ? cleaned(form, field) : '');
  const dates = readDates({
    birthDate: clean('birthDate'),
    issueDate: clean('issueDate'),
    expiryDate: clean('expiryDate'),
  });
  const known: Known = {
    idNumber: clean('idNumber'),
    born: dates.readings.birthDate.day,
    surname: clean('surname'),
    givenNames: clean('givenNames'),
  };
  const single = fieldsOf[form.kind].flatMap((field) => checkField(form, field, dates, today));
  const names = { chineseName: clean('chineseName'), surname: known.surname, givenNames: known.givenNames };
  const together = [...checkAgreement(form, known, today), ...checkPinyin(form, names)];
  // Once it is known which digits are wrong, a guess at others is worse than nothing.
  const isPlaceKnown = together.some(({ code }) => code === 'number-not-as-birth');
  const told = single.filter(({ code }) => !isPlaceKnown || (code !== 'id-check' && code !== 'id-swapped'));
  return inOrder(form, [...told, ...together]);
}

function checkField(form: DataForm, field: FieldId, dates: Dates, today: Day): readonly Problem[] {
  const text = form.texts[field];
  if (text === '') return [];
  const odd = findInCharacters(text, fieldKinds[field], isPinyin(form)).map((spot) => problemOf(field, spot));
  const isClean = odd.every(({ weight }) => weight !== 'wrong');
  if (isNumberField(field)) return isClean ? [...odd, ...checkNumberField(form, field, today)] : odd;
  if (fieldKinds[field] === 'lines') return isClean ? [...odd, ...checkLines(form, today)] : odd;
  if (fieldKinds[field] === 'date') {
    return [...odd, ...checkDateField(form, field as DateField, dates, today, isClean)];
  }
  return odd;
}

/** Stable: what was found first at a place stays first. */
export function inOrder(form: DataForm, problems: readonly Problem[]): readonly Problem[] {
  const order: readonly (FieldId | 'sex')[] = ['sex', ...fieldsOf[form.kind]];
  return [...problems].sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field) || a.start - b.start);
}
