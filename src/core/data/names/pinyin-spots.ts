import type { FieldId } from '../form.ts';
import { fixOf, type Problem, problemOf } from '../problem.ts';
import { matchPinyin, type Syllable } from './match-pinyin.ts';
import { printed, readingsOf } from './readings.ts';

export type PinyinField = 'surname' | 'givenNames';

/** The letters of a typed name, with the place of each. */
export interface Letters {
  readonly text: string;
  readonly places: readonly number[];
}

export function lettersOf(typed: string): Letters {
  const found = Array.from(typed.matchAll(/[A-Za-z]/g));
  return { text: found.map(([letter]) => letter.toUpperCase()).join(''), places: found.map(({ index }) => index) };
}

/** A fix in the case of what it replaces: LYU, Lyu, lyu. */
export function inCaseOf(seen: string, likely: string): string {
  if (seen === seen.toUpperCase()) return likely;
  const isCapitalised = seen[0] !== seen[0]?.toLowerCase();
  return isCapitalised ? likely[0]! + likely.slice(1).toLowerCase() : likely.toLowerCase();
}

function placeOf({ places }: Letters, { start, end }: Syllable): { start: number; end: number } {
  return { start: places[start]!, end: places[end - 1]! + 1 };
}

/** Agrees with the characters: what is left are other spellings of ü, and spaces between syllables. */
export function looseSpots(field: PinyinField, typed: string, syllables: readonly Syllable[]): readonly Problem[] {
  const letters = lettersOf(typed);
  const spelled = syllables.flatMap((syllable): Problem[] => {
    const { start, end } = placeOf(letters, syllable);
    const seen = typed.slice(start, end);
    if (letters.text.slice(syllable.start, syllable.end) === syllable.likely) return [];
    const fix = inCaseOf(seen, syllable.likely);
    const facts = { seen, likely: fix, char: syllable.char };
    return [problemOf(field, { code: 'pinyin-u', weight: 'check', start, end, fix, facts })];
  });
  const spaces = Array.from(typed.trim().matchAll(/ /g), ({ index }) =>
    problemOf(field, { code: 'pinyin-spaced', weight: 'check', start: index, end: index + 1, fix: '' }),
  );
  return [...spelled, ...spaces];
}

/** Does not agree: the one syllable that is spelled otherwise, or else the whole. */
export function strangeSpots(field: PinyinField, typed: string, chars: readonly string[]): readonly Problem[] {
  const letters = lettersOf(typed);
  for (let wild = 0; wild < chars.length; wild++) {
    const syllable = matchPinyin(letters.text, chars, wild)?.[wild];
    if (!syllable) continue;
    const { start, end } = placeOf(letters, syllable);
    return [strange(field, 'pinyin-other', typed, { start, end }, [chars[wild]!])];
  }
  return [strange(field, 'pinyin-whole-other', typed, { start: 0, end: typed.length }, chars)];
}

/** Every way in which the characters are read, as far as it can be chosen with a glance. */
const MOST_FIXES = 3;

function strange(
  field: FieldId,
  code: 'pinyin-other' | 'pinyin-whole-other',
  typed: string,
  { start, end }: { readonly start: number; readonly end: number },
  chars: readonly string[],
): Problem {
  const seen = typed.slice(start, end);
  const ways = chars.reduce<readonly string[]>(
    (begun, char) => begun.flatMap((before) => readingsOf(char).map((reading) => before + printed(reading))),
    [''],
  );
  const fixes = ways.length <= MOST_FIXES ? ways.map((way) => fixOf(field, start, end, inCaseOf(seen, way))) : [];
  const facts = { seen, char: chars.join(''), likely: ways.slice(0, MOST_FIXES).join(', ') };
  return { field, code, weight: 'check', start, end, facts, fixes };
}
