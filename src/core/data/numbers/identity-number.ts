import { ageOn, type Day, isDay } from '../dates/calendar.ts';
import type { Spot } from '../finding.ts';
import type { Sex } from '../form.ts';

export type IdentityCode =
  | 'id-length'
  | 'id-old'
  | 'id-letter'
  | 'id-small-x'
  | 'id-region'
  | 'id-date'
  | 'id-sequence'
  | 'id-check'
  | 'id-swapped';

/** Weights and letters of the check digit: GB 11643-1999 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** GB/T 2260: the provinces by their first two digits; 81 to 83 are the residence permits for Hong Kong, Macau and Taiwan. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
/** Foreigners' permanent residence cards of 2023 have numbers of the same make that begin with 9, province after it. */
const FOREIGN = '9';

export function checkDigitOf(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return CHECKS[sum % 11]!;
}

export function isValidIdentityNumber(text: string, today: Day): boolean {
  return /^\d{17}[\dX]$/.test(text) && checkIdentityNumber(text, today).length === 0;
}

/** Birth date and sex as the number has them. Only for a number of 18 whose date exists. */
export function factsOfIdentityNumber(text: string): { readonly born: Day; readonly sex: Sex } | null {
  if (!/^\d{17}[\dXx]$/.test(text)) return null;
  const born = dayAt(text);
  return isDay(born) ? { born, sex: Number(text[16]) % 2 === 1 ? 'male' : 'female' } : null;
}

const dayAt = (text: string): Day => ({
  year: Number(text.slice(6, 10)),
  month: Number(text.slice(10, 12)),
  day: Number(text.slice(12, 14)),
});

/** All that can be told about a number that holds letters and digits alone. Empty text is silent. */
export function checkIdentityNumber(text: string, today: Day): readonly Spot<IdentityCode>[] {
  if (text === '') return [];
  const letters = findLetters(text);
  if (letters.length > 0) return letters;
  if (text.length === 15) return [oldNumber(text)];
  if (text.length !== 18) {
    const missing = 18 - text.length;
    const facts = { length: String(text.length), missing: String(Math.abs(missing)) };
    const start = missing > 0 ? 0 : 18;
    return [{ code: 'id-length', weight: 'wrong', start, end: text.length, fix: null, facts }];
  }
  const parts = [...checkRegion(text), ...checkDate(text, today), ...checkSequence(text)];
  return parts.length > 0 ? parts : checkLast(text);
}

/** O and I for 0 and 1, a small x, and any letter that is not the X at the end. */
function findLetters(text: string): readonly Spot<IdentityCode>[] {
  return Array.from(text.matchAll(/[A-Za-z]/g)).flatMap(
    ({ 0: letter, index: start }): readonly Spot<IdentityCode>[] => {
      const end = start + 1;
      const isLast = start === 17 && text.length === 18;
      if (letter === 'X' && isLast) return [];
      if (letter === 'x' && isLast) return [{ code: 'id-small-x', weight: 'wrong', start, end, fix: 'X' }];
      const fix = /[Oo]/.test(letter) ? '0' : /[IiLl]/.test(letter) ? '1' : null;
      return [{ code: 'id-letter', weight: 'wrong', start, end, fix, facts: { seen: letter } }];
    },
  );
}

/** The form before 1999: the century is added, and the check digit. */
function oldNumber(text: string): Spot<IdentityCode> {
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  const fix = /^\d{15}$/.test(text) ? first17 + checkDigitOf(first17) : null;
  return { code: 'id-old', weight: 'wrong', start: 0, end: 15, fix, facts: { likely: fix ?? '' } };
}

function checkRegion(text: string): readonly Spot<IdentityCode>[] {
  const start = text.startsWith(FOREIGN) ? 1 : 0;
  const region = text.slice(start, start + 2);
  if (provinces.has(region)) return [];
  return [{ code: 'id-region', weight: 'wrong', start, end: start + 2, fix: null, facts: { region } }];
}

function checkDate(text: string, today: Day): readonly Spot<IdentityCode>[] {
  const born = dayAt(text);
  const age = isDay(born) ? ageOn(today, born) : -1;
  if (age >= 0 && age <= 125) return [];
  return [{ code: 'id-date', weight: 'wrong', start: 6, end: 14, fix: null, facts: { date: text.slice(6, 14) } }];
}

function checkSequence(text: string): readonly Spot<IdentityCode>[] {
  if (text.slice(14, 17) !== '000') return [];
  return [{ code: 'id-sequence', weight: 'wrong', start: 14, end: 17, fix: null }];
}

/**
 * The sum catches every single wrong digit and every pair of neighbours that changed places. Where exactly one such pair would put it right,
 * that pair is marked; else only the whole number can be compared.
 */
function checkLast(text: string): readonly Spot<IdentityCode>[] {
  const fits = (number: string): boolean => checkDigitOf(number) === number[17];
  if (fits(text)) return [];
  const swapped = Array.from({ length: 16 }, (_, i) => i).filter((i) => text[i] !== text[i + 1] && fits(swap(text, i)));
  const [start] = swapped;
  if (swapped.length === 1 && start !== undefined) {
    const fix = text[start + 1]! + text[start]!;
    const facts = { seen: text.slice(start, start + 2), likely: fix };
    return [{ code: 'id-swapped', weight: 'wrong', start, end: start + 2, fix, facts }];
  }
  return [{ code: 'id-check', weight: 'wrong', start: 0, end: 18, fix: null }];
}

function swap(text: string, at: number): string {
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}
