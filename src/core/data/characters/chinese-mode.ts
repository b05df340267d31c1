import { runsOf, type Spot } from '../finding.ts';
import type { FieldKind } from '../form.ts';

const punctuation = /[，。、；：？！“”（）《》【】「」『』…￥～〈〉]/;
const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);

const numerals = '〇一二三四五六七八九';

type ModeCode = 'chinese-mode' | 'chinese-here' | 'latin-here';

/** The keyboard was left in Chinese where letters and digits are asked for, or in Latin letters where the Chinese name is. */
export function findKeyboardMode(text: string, kind: FieldKind): readonly Spot<ModeCode>[] {
  if (kind === 'han') return latinInChinese(text);
  const signs = runsOf(text, (char) => punctuation.test(char)).map(
    ({ char, start, end }): Spot<ModeCode> => ({
      code: 'chinese-mode',
      weight: 'wrong',
      start,
      end,
      fix: [...char].map((sign) => latinSign(sign, kind)).join(''),
      facts: { seen: char },
    }),
  );
  // Dates have Chinese characters of their own: 年, 月, 农历. `read-date.ts` knows them.
  if (kind === 'date') return signs;
  const words = runsOf(text, (char) => isHan(char) && !(kind === 'latin' && char === '〇')).map(
    ({ char, start, end }): Spot<ModeCode> => ({
      code: 'chinese-here',
      weight: 'wrong',
      start,
      end,
      fix: kind === 'number' ? digitsOf(char) : null,
      facts: { seen: char },
    }),
  );
  return [...signs, ...words];
}

function latinSign(sign: string, kind: FieldKind): string {
  if (kind === 'date') return /[。、，]/.test(sign) ? '.' : '';
  if (kind === 'lines' && /[《〈]/.test(sign)) return sign === '《' ? '<<' : '<';
  return '';
}

function digitsOf(text: string): string | null {
  const digits = [...text.replace(/零/g, '〇')].map((char) => numerals.indexOf(char));
  return digits.includes(-1) ? null : digits.join('');
}

function latinInChinese(text: string): readonly Spot<'latin-here'>[] {
  return runsOf(text, (char) => /[A-Za-z']/.test(char)).map(({ char, start, end }) => ({
    code: 'latin-here',
    weight: 'wrong',
    start,
    end,
    fix: null,
    facts: { seen: char },
  }));
}
