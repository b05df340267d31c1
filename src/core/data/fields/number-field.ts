import type { Day } from '../dates/calendar.ts';
import { runsOf } from '../finding.ts';
import { type DataForm, fieldKinds } from '../form.ts';
import { checkDocumentNumber } from '../numbers/document-number.ts';
import { checkIdentityNumber } from '../numbers/identity-number.ts';
import { type Problem, problemOf } from '../problem.ts';

export type NumberField = 'idNumber' | 'documentNumber';

/** A number whose characters are all right. */
export function checkNumberField(form: DataForm, field: NumberField, today: Day): readonly Problem[] {
  const text = form.texts[field];
  if (field === 'idNumber') return checkIdentityNumber(text, today).map((spot) => problemOf(field, spot));
  if (form.kind === 'chinese-passport' && /^\d{17}[\dXx]$/.test(text)) {
    return [problemOf(field, { code: 'identity-for-passport', weight: 'wrong', start: 0, end: 18, fix: null })];
  }
  const lower = runsOf(text, (char) => /[a-z]/.test(char)).map(({ char, start, end }) => {
    const fix = char.toUpperCase();
    return problemOf(field, {
      code: 'number-lower-case',
      weight: 'check',
      start,
      end,
      fix,
      facts: { seen: char, likely: fix },
    });
  });
  const shape = checkDocumentNumber(text, form.kind).map((spot) => problemOf(field, spot));
  // An l that is a 1 is no capital L: what stands at the same place is said once.
  return [
    ...shape,
    ...lower.filter((one) => shape.every(({ start, fixes }) => start !== one.start || fixes.length === 0)),
  ];
}

export function isNumberField(field: keyof typeof fieldKinds): field is NumberField {
  return fieldKinds[field] === 'number';
}
