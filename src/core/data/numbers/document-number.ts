import type { Spot } from '../finding.ts';
import type { DocumentKind } from '../form.ts';

export type NumberCode = 'zero-for-letter' | 'one-for-letter' | 'letter-unsure' | 'number-length' | 'number-shape';

/** Ordinary passports of the mainland: G and 8 digits until 2012, then E and 8 digits, then E, a letter without I and O, and 7 digits. */
const chinesePassport = /^(?:[GE]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E?\d{7,8}|1[45]\d{7})$/i;
/** Letters stand in the first two places alone. */
const LETTERS = 2;
/** The machine-readable lines have nine places for the number (ICAO Doc 9303); longer ones run on elsewhere. */
const LONGEST = 20;
const SHORTEST = 5;

/** Passport and card numbers of letters and digits. Empty text is silent. */
export function checkDocumentNumber(text: string, kind: DocumentKind): readonly Spot<NumberCode>[] {
  if (text === '') return [];
  return kind === 'chinese-passport' ? checkChinesePassport(text) : checkAnyNumber(text);
}

function checkChinesePassport(text: string): readonly Spot<NumberCode>[] {
  const letters = Array.from(text.matchAll(/[OoIiLl]/g)).filter(
    ({ 0: letter, index }) => index >= LETTERS || (index === 1 && /[OoIi]/.test(letter)),
  );
  if (letters.length > 0) {
    return letters.map(({ 0: letter, index: start }) => {
      const isZero = /[Oo]/.test(letter);
      const code = isZero ? 'zero-for-letter' : 'one-for-letter';
      return { code, weight: 'wrong', start, end: start + 1, fix: isZero ? '0' : '1', facts: { seen: letter } };
    });
  }
  if (text.length !== 9) {
    const facts = { length: String(text.length) };
    return [{ code: 'number-length', weight: 'wrong', start: 0, end: text.length, fix: null, facts }];
  }
  if (chinesePassport.test(text)) return [];
  return [{ code: 'number-shape', weight: 'check', start: 0, end: text.length, fix: null }];
}

/** Elsewhere a letter O or I among digits may be right: the document decides. */
function checkAnyNumber(text: string): readonly Spot<NumberCode>[] {
  if (text.length < SHORTEST || text.length > LONGEST) {
    const facts = { length: String(text.length) };
    return [{ code: 'number-length', weight: 'check', start: 0, end: text.length, fix: null, facts }];
  }
  return Array.from(text.matchAll(/[OoIi]/g)).map(({ 0: letter, index: start }) => {
    const fix = /[Oo]/.test(letter) ? '0' : '1';
    return { code: 'letter-unsure', weight: 'check', start, end: start + 1, fix, facts: { seen: letter, likely: fix } };
  });
}
