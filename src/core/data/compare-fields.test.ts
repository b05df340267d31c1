import { describe, expect, it } from 'vitest';
import { chanceOf } from '../chance.ts';
import { compareFields, dayOfLines, type ReadFields } from './compare-fields.ts';
import { type DataForm, emptyForm, type FieldId } from './form.ts';
import { matchName } from './names/transliterate.ts';
import { applyFix } from './problem.ts';

const today = { year: 2026, month: 11, day: 26 };
const nothing: ReadFields = {
  surname: null,
  givenNames: null,
  isNameCut: false,
  documentNumber: null,
  birthDate: null,
  expiryDate: null,
  sex: null,
};
const formOf = (texts: Partial<Record<FieldId, string>>): DataForm => {
  const form = emptyForm('other-document');
  return { ...form, texts: { ...form.texts, ...texts } };
};
const brief = (read: Partial<ReadFields>, texts: Partial<Record<FieldId, string>>) =>
  compareFields({ ...nothing, ...read }, formOf(texts), today).map(({ field, is, problems }) => [
    field,
    is,
    ...problems.map(({ code, start, end, fixes }) => [code, start, end, fixes[0]?.shows]),
  ]);

describe('typed fields against read ones', () => {
  it.each([
    ['nothing read', {}, { surname: 'MULLER' }, []],
    ['nothing typed', { surname: 'MUELLER' }, {}, [['surname', 'not-typed']]],
    ['ü as the lines write it', { surname: 'MUELLER' }, { surname: 'Müller' }, [['surname', 'same']]],
    ['hyphen and apostrophe', { surname: 'ONEIL SMITH' }, { surname: "O'Neil-Smith" }, [['surname', 'same']]],
    [
      'a name that was cut',
      { surname: 'SMITH', givenNames: 'ANNA MA', isNameCut: true },
      { surname: 'Smith', givenNames: 'Anna Maria' },
      [
        ['surname', 'same'],
        ['givenNames', 'same'],
      ],
    ],
    ['one letter', { surname: 'ZHANG' }, { surname: 'ZHENG' }, [['surname', 'different', ['lines-differ', 2, 3, 'A']]]],
    [
      'a letter too few',
      { surname: 'ZHANG' },
      { surname: 'ZHAN' },
      [['surname', 'different', ['lines-differ', 3, 4, 'NG']]],
    ],
    [
      'spaces alone',
      { givenNames: 'XIAOMING' },
      { givenNames: 'XIAO MING' },
      [['givenNames', 'different', ['lines-spacing', 0, 9, 'XIAOMING']]],
    ],
    [
      'two digits of a number',
      { documentNumber: 'E12345678' },
      { documentNumber: 'E12435O78' },
      [['documentNumber', 'different', ['lines-differ', 3, 5, '34'], ['lines-differ', 6, 7, '6']]],
    ],
    [
      'a number in small letters',
      { documentNumber: 'E12345678' },
      { documentNumber: 'e12345678' },
      [['documentNumber', 'same']],
    ],
    [
      'another day',
      { birthDate: '900304' },
      { birthDate: '1990-03-05' },
      [['birthDate', 'different', ['lines-birth-differs', 9, 10, '4']]],
    ],
    [
      'another day, as it is said',
      { birthDate: '900304' },
      { birthDate: '5 Mar 1990' },
      [['birthDate', 'different', ['lines-birth-differs', 0, 10, '1990-03-04']]],
    ],
    ['a date that nobody can read', { birthDate: '900304' }, { birthDate: 'spring' }, [['birthDate', 'not-typed']]],
    ['an unknown day of birth', { birthDate: '90<<<<' }, { birthDate: '1990-03-05' }, []],
    ['an expiry', { expiryDate: '310101' }, { expiryDate: '2031-01-01' }, [['expiryDate', 'same']]],
  ] as const)('%s', (_, read, texts, expected) => {
    expect(brief(read, texts)).toEqual(expected);
  });

  it('puts surname and given names that changed places right with one tap', () => {
    const form = formOf({ surname: 'XIAO MING', givenNames: 'ZHANG' });
    const [first] = compareFields({ ...nothing, surname: 'ZHANG', givenNames: 'XIAOMING' }, form, today);
    const fixed = applyFix(form, first!.problems[0]!.fixes[0]!);
    expect([fixed.texts.surname, fixed.texts.givenNames]).toEqual(['ZHANG', 'XIAO MING']);
  });

  it('reads years of two digits', () => {
    expect([dayOfLines('261126', today, 'past')?.year, dayOfLines('261127', today, 'past')?.year]).toEqual([
      2026, 1926,
    ]);
    expect([dayOfLines('760101', today, 'coming')?.year, dayOfLines('990101', today, 'coming')?.year]).toEqual([
      2076, 1999,
    ]);
    expect(dayOfLines('900231', today, 'past')).toBeNull();
  });

  it('is silent when the same is typed, and one tap on each fix makes it the same', () => {
    const chance = chanceOf(41);
    const draw = (below: number) => Math.floor(chance() * below);
    const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(65 + draw(26))).join('');
    for (let i = 0; i < 2000; i++) {
      const read = { ...nothing, surname: letters(2 + draw(8)), documentNumber: letters(2) + (1e6 + draw(9e6)) };
      const same = formOf({ surname: read.surname, documentNumber: read.documentNumber });
      expect(compareFields(read, same, today).map(({ is }) => is)).toEqual(['same', 'same']);
      const change = (text: string) =>
        text.slice(0, draw(text.length)) + letters(draw(3)) + text.slice(draw(text.length));
      let form = formOf({ surname: change(read.surname), documentNumber: change(read.documentNumber) });
      for (let tap = 0; tap < 12; tap++) {
        const fix = compareFields(read, form, today).flatMap(({ problems }) => problems)[0]?.fixes[0];
        if (fix) form = applyFix(form, fix);
      }
      const { surname, documentNumber } = form.texts;
      // What was emptied is not compared: nothing typed is nothing wrong.
      expect([surname || read.surname, documentNumber || read.documentNumber]).toEqual([
        read.surname,
        read.documentNumber,
      ]);
    }
  });

  it.each([
    ['Ñandú', 'NXXANDU'],
    ['Ñandú', 'NANDU'],
    ['Strauß', 'STRAUSS'],
    ['Ærø', 'AEROE'],
    ['吕', ''],
  ])('%s may stand as %s', (typed, read) => {
    expect(matchName(typed, read).isSame).toBe(read !== '');
  });
});
