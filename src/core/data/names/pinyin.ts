/**
 * Chinese characters against the pinyin typed beside them: other syllables, ü in other spellings, spaces, and surname and given names in each
 * other's place. Silent for names with a middle dot: documents spell names of minorities by rules of their own.
 */
import type { DataForm } from '../form.ts';
import type { Problem } from '../problem.ts';
import { matchPinyin, type Syllable } from './match-pinyin.ts';
import { inCaseOf, lettersOf, looseSpots, strangeSpots } from './pinyin-spots.ts';
import { surnameLengths } from './readings.ts';

/** The typed names without odd characters; a text that still differs from its typed one is left alone. */
export interface CleanNames {
  readonly chineseName: string;
  readonly surname: string;
  readonly givenNames: string;
}

interface Parts {
  readonly chars: readonly string[];
  readonly surname: readonly string[];
  readonly given: readonly string[];
}

export function checkPinyin(form: DataForm, clean: CleanNames): readonly Problem[] {
  const { surname, givenNames } = form.texts;
  const isReadable =
    /^\p{Script=Han}{2,6}$/u.test(clean.chineseName) && clean.surname === surname && clean.givenNames === givenNames;
  if (!isReadable || lettersOf(surname + givenNames).text === '') return [];
  const chars = [...clean.chineseName];
  const ways = surnameLengths(chars).map((length): Parts => {
    return { chars, surname: chars.slice(0, length), given: chars.slice(length) };
  });
  for (const look of [agreeing, exchanged, inOneField, reversed, chineseReversed]) {
    for (const parts of ways) {
      const found = look(form, parts);
      if (found) return found;
    }
  }
  return eachByItself(form, ways[0]!);
}

const match = (typed: string, chars: readonly string[]): readonly Syllable[] | null =>
  matchPinyin(lettersOf(typed).text, chars);

/** A field that is still empty agrees. */
function agreeing({ texts: { surname, givenNames } }: DataForm, parts: Parts): readonly Problem[] | null {
  const first = surname === '' ? [] : match(surname, parts.surname);
  const second = givenNames === '' ? [] : match(givenNames, parts.given);
  if (!first || !second) return null;
  return [...looseSpots('surname', surname, first), ...looseSpots('givenNames', givenNames, second)];
}

function exchanged({ texts: { surname, givenNames } }: DataForm, parts: Parts): readonly Problem[] | null {
  if (!match(surname, parts.given) || !match(givenNames, parts.surname)) return null;
  return [inBoth('names-swapped', surname, givenNames, givenNames, surname)];
}

/** The whole name in one field, in either order; what the other field holds is written anew. */
function inOneField({ texts: { surname, givenNames } }: DataForm, parts: Parts): readonly Problem[] | null {
  const orders = [parts.surname.length, -parts.given.length] as const;
  for (const typed of [surname, givenNames]) {
    for (const order of orders) {
      const isSurnameFirst = order > 0;
      const all = match(typed, isSurnameFirst ? parts.chars : [...parts.given, ...parts.surname]);
      if (!all) continue;
      const spell = (syllables: readonly Syllable[]) => inCaseOf(typed, syllables.map(({ likely }) => likely).join(''));
      const cut = isSurnameFirst ? order : parts.given.length;
      const [one, two] = [spell(all.slice(0, cut)), spell(all.slice(cut))];
      const [first, second] = isSurnameFirst ? [one, two] : [two, one];
      return [inBoth('whole-name', surname, givenNames, first, second)];
    }
  }
  return null;
}

function inBoth(
  code: 'names-swapped' | 'whole-name',
  surname: string,
  givenNames: string,
  first: string,
  second: string,
): Problem {
  const edits = [
    { field: 'surname', start: 0, end: surname.length, text: first } as const,
    { field: 'givenNames', start: 0, end: givenNames.length, text: second } as const,
  ];
  const field = surname === '' ? 'givenNames' : 'surname';
  const end = field === 'surname' ? surname.length : givenNames.length;
  const shows = `${first} / ${second}`;
  return { field, code, weight: 'wrong', start: 0, end, facts: { likely: shows }, fixes: [{ edits, shows }] };
}

/** MINGXIAO for 晓明: the syllables of the given name in the wrong order. */
function reversed({ texts: { surname, givenNames } }: DataForm, parts: Parts): readonly Problem[] | null {
  const isSurnameRight = surname === '' || match(surname, parts.surname) !== null;
  const back = parts.given.length > 1 ? match(givenNames, [...parts.given].reverse()) : null;
  if (!isSurnameRight || !back) return null;
  const likely = inCaseOf(
    givenNames,
    [...back]
      .reverse()
      .map((one) => one.likely)
      .join(''),
  );
  const edit = { field: 'givenNames', start: 0, end: givenNames.length, text: likely } as const;
  const facts = { likely, char: parts.given.join('') };
  const fixes = [{ edits: [edit], shows: likely }];
  return [{ field: 'givenNames', code: 'pinyin-order', weight: 'wrong', start: 0, end: edit.end, facts, fixes }];
}

/** 晓明李: the characters begin with the given name. */
function chineseReversed({ texts }: DataForm, { chars }: Parts): readonly Problem[] | null {
  const [given, surname] = [chars.slice(0, -1), chars.slice(-1)];
  if (!match(texts.surname, surname) || !match(texts.givenNames, given)) return null;
  const likely = [...surname, ...given].join('');
  const edit = { field: 'chineseName', start: 0, end: texts.chineseName.length, text: likely } as const;
  const fixes = [{ edits: [edit], shows: likely }];
  return [
    { field: 'chineseName', code: 'chinese-order', weight: 'check', start: 0, end: edit.end, facts: { likely }, fixes },
  ];
}

function eachByItself({ texts: { surname, givenNames } }: DataForm, parts: Parts): readonly Problem[] {
  const look = (field: 'surname' | 'givenNames', typed: string, chars: readonly string[]) => {
    if (typed === '') return [];
    const syllables = match(typed, chars);
    return syllables ? looseSpots(field, typed, syllables) : strangeSpots(field, typed, chars);
  };
  return [...look('surname', surname, parts.surname), ...look('givenNames', givenNames, parts.given)];
}
