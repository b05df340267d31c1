import { compareDays, type Day, writeDay } from './dates/calendar.ts';
import type { DataForm } from './form.ts';
import { checkDigitOf, factsOfIdentityNumber, isValidIdentityNumber } from './numbers/identity-number.ts';
import { fixOf, type Problem, problemOf } from './problem.ts';

/** What is read of the form once its odd characters are away. */
export interface Known {
  readonly idNumber: string;
  readonly born: Day | null;
  readonly surname: string;
  readonly givenNames: string;
}

/** Things that are right each by itself, and do not go together. */
export function checkAgreement(form: DataForm, known: Known, today: Day): readonly Problem[] {
  const isCard = form.kind === 'resident-card';
  return [...(isCard ? [...checkBorn(form, known, today), ...checkSex(form, known)] : []), ...checkNames(form, known)];
}

function checkBorn(form: DataForm, { idNumber, born }: Known, today: Day): readonly Problem[] {
  const facts = factsOfIdentityNumber(idNumber);
  if (facts === null || born === null || compareDays(facts.born, born) === 0) return [];
  const isRight = isValidIdentityNumber(idNumber.toUpperCase(), today);
  const typo = isRight ? null : typoInNumber(form, idNumber, born);
  if (typo) return [typo];
  const { length } = form.texts.birthDate;
  const likely = writeDay(facts.born);
  return [
    {
      field: 'birthDate',
      code: 'birth-not-as-number',
      weight: isRight ? 'wrong' : 'check',
      start: 0,
      end: length,
      facts: { likely, seen: writeDay(born) },
      fixes: [fixOf('birthDate', 0, length, likely)],
    },
  ];
}

/** The number's last digit fits the other date: then the eight digits in the number are the wrong ones. */
function typoInNumber(form: DataForm, idNumber: string, born: Day): Problem | null {
  if (form.texts.idNumber !== idNumber) return null;
  const digits = writeDay(born).replace(/-/g, '');
  const other = idNumber.slice(0, 6) + digits + idNumber.slice(14, 17);
  if (checkDigitOf(other) !== idNumber[17]?.toUpperCase()) return null;
  const at = Array.from(digits, (digit, i) => (digit === idNumber[6 + i] ? -1 : 6 + i)).filter((i) => i >= 0);
  const [start, end] = [at[0]!, at.at(-1)! + 1];
  const fix = digits.slice(start - 6, end - 6);
  const facts = { seen: idNumber.slice(start, end), likely: fix, date: writeDay(born) };
  return problemOf('idNumber', { code: 'number-not-as-birth', weight: 'wrong', start, end, fix, facts });
}

function checkSex({ sex }: DataForm, { idNumber }: Known): readonly Problem[] {
  const facts = factsOfIdentityNumber(idNumber);
  if (facts === null || sex === null || sex === facts.sex) return [];
  return [
    {
      field: 'sex',
      code: 'sex-not-as-number',
      weight: 'wrong',
      start: 0,
      end: 0,
      facts: { digit: idNumber[16]!, sex: facts.sex },
      fixes: [{ edits: [], sex: facts.sex, shows: '' }],
    },
  ];
}

function checkNames({ texts }: DataForm, { surname, givenNames }: Known): readonly Problem[] {
  if (surname === '' || surname.toUpperCase() !== givenNames.toUpperCase()) return [];
  const { length: end } = texts.givenNames;
  return [problemOf('givenNames', { code: 'names-same', weight: 'check', start: 0, end, fix: null })];
}
