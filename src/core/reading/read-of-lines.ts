import type { ReadFields as ComparedFields } from '../data/compare-fields.ts';
import type { Reading } from './reading.ts';

/** A name field that is filled to its end may have lost letters (Doc 9303-3, 4.6: names that are too long are cut). */
function isNameCut({ kind, lines }: Reading): boolean {
  const text = kind === 'td1' ? lines[2]?.text : lines[0]?.text;
  return text !== undefined && !text.endsWith('<');
}

/** What the data check compares typed fields with; only what was read for certain. Null where there are no such lines. */
export function readOfLines(reading: Reading): ComparedFields | null {
  const { fields, verdict, kind } = reading;
  if (!fields || kind === 'resident-number' || (verdict !== 'right' && verdict !== 'repaired')) return null;
  return {
    surname: fields.surname,
    givenNames: fields.givenNames,
    isNameCut: isNameCut(reading),
    documentNumber: fields.number,
    birthDate: fields.birth,
    expiryDate: fields.expiry,
    sex: fields.sex,
  };
}
