import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../chance.ts';
import { applyEdit } from '../finding.ts';
import type { FieldKind } from '../form.ts';
import { findInCharacters } from './index.ts';
import { lookAlikes } from './look-alike-table.ts';

const brief = (text: string, kind: FieldKind, isPinyin = true) =>
  findInCharacters(text, kind, isPinyin).map(({ code, start, end, fix }) => [code, start, end, fix]);

/** Taps every fix, the first one first, until there is none left. */
function fixAll(text: string, kind: FieldKind, isPinyin = true): string {
  let now = text;
  for (let i = 0; i < 200; i++) {
    const spot = findInCharacters(now, kind, isPinyin).find(({ fix }) => fix !== null);
    if (spot === undefined || spot.fix === null) return now;
    now = applyEdit(now, { start: spot.start, end: spot.end, text: spot.fix });
  }
  throw new Error(`fixing ${JSON.stringify(text)} never ends: ${JSON.stringify(now)}`);
}

describe('what single characters give away', () => {
  it.each([
    ['full-width letters', 'ＺＨＡＮＧ', 'latin', [['full-width', 0, 5, 'ZHANG']]],
    ['full-width digits', 'E１2', 'number', [['full-width', 1, 2, '1']]],
    ['a Cyrillic letter', 'ZHАNG', 'latin', [['look-alike', 2, 3, 'A']]],
    ['a Greek letter', 'ΖHANG', 'latin', [['look-alike', 0, 1, 'Z']]],
    ['an Armenian letter', 'LIՍ', 'latin', [['look-alike', 2, 3, 'U']]],
    ['a Cherokee letter', 'ᏃHANG', 'latin', [['look-alike', 0, 1, 'Z']]],
    ['a Lisu letter', 'ꓡI', 'latin', [['look-alike', 0, 1, 'L']]],
    ['a letter of mathematics, in two units', '𝐙HANG', 'latin', [['look-alike', 0, 2, 'Z']]],
    ['a Roman numeral', 'LⅠ', 'latin', [['look-alike', 1, 2, 'I']]],
    ['a small capital', 'LIᴜ', 'latin', [['look-alike', 2, 3, 'u']]],
    [
      'digits of another script',
      'E٣४',
      'number',
      [
        ['look-alike', 1, 2, '3'],
        ['look-alike', 2, 3, '4'],
      ],
    ],
    ['a radical that looks like a character', '⼩明', 'han', [['look-alike', 0, 1, '小']]],
    ['a compatibility character', '李\uf9e1', 'han', [['look-alike', 1, 2, '李']]],
    ['a katakana', '王ロ', 'han', [['look-alike', 1, 2, '口']]],
    ['invisible characters', 'LI\u200b\ufeff', 'latin', [['invisible', 2, 4, '']]],
    ['a direction mark', '\u202dE1', 'number', [['invisible', 0, 1, '']]],
    ['a variation selector', '葛\u{e0100}', 'han', [['invisible', 1, 3, '']]],
    ['half of a pair', 'LI\ud800', 'latin', [['invisible', 2, 3, '']]],
    [
      'spaces around',
      ' LI  ',
      'latin',
      [
        ['space-around', 0, 1, ''],
        ['space-around', 3, 5, ''],
      ],
    ],
    ['two spaces', 'DE  LA', 'latin', [['space-double', 2, 4, ' ']]],
    ['a space that does not break', 'DE\u00a0LA', 'latin', [['space-odd', 2, 3, ' ']]],
    ['an ideographic space', '李　明', 'han', [['space-inside', 1, 2, '']]],
    ['a space in a number', '1101 01', 'number', [['space-inside', 4, 5, '']]],
    ['a space for a dot', '阿依古丽 买买提', 'han', [['space-for-dot', 4, 5, '·']]],
    ['a bullet for a dot', '买买提•阿', 'han', [['middle-dot', 3, 4, '·']]],
    ['a katakana dot', '买买提・阿', 'han', [['middle-dot', 3, 4, '·']]],
    ['a full stop for a dot', '买买提.阿', 'han', [['middle-dot', 3, 4, '·']]],
    ['two dots', '买买提··阿', 'han', [['middle-dot', 3, 5, '·']]],
    ['a dot at the end', '买买提·', 'han', [['middle-dot', 3, 4, '']]],
    ['a dot among letters', 'AN·NA', 'latin', [['middle-dot-latin', 2, 3, ' ']]],
    ['a traditional character', '張三', 'han', [['traditional', 0, 1, '张']]],
    ['a dash for a hyphen', 'ANNA–LENA', 'latin', [['hyphen', 4, 5, '-']]],
    ['a curly apostrophe', 'O’NEIL', 'latin', [['apostrophe', 1, 2, "'"]]],
    ['a hyphen in pinyin', 'XIAO-MING', 'latin', [['hyphen-inside', 4, 5, '']]],
    ['an apostrophe in pinyin', "XI'AN", 'latin', [['apostrophe-inside', 2, 3, '']]],
    ['a tone', 'Lǐ', 'latin', [['tone-mark', 1, 2, 'i']]],
    ['a ü after L', 'LÜ', 'latin', [['u-umlaut', 1, 2, 'YU']]],
    ['a ü in two characters', 'nu\u0308', 'latin', [['u-umlaut', 1, 3, 'yu']]],
    ['a Chinese comma', 'LI，', 'latin', [['chinese-mode', 2, 3, '']]],
    [
      'a Chinese full stop in a date',
      '1990。01。02',
      'date',
      [
        ['chinese-mode', 4, 5, '.'],
        ['chinese-mode', 7, 8, '.'],
      ],
    ],
    ['a Chinese character among letters', 'LI明', 'latin', [['chinese-here', 2, 3, null]]],
    ['Chinese numerals', '一二〇', 'number', [['chinese-here', 0, 3, '120']]],
    ['letters in a Chinese name', "li'ming", 'han', [['latin-here', 0, 7, null]]],
    ['a zero in a name', 'LU0', 'latin', [['digit-in-name', 2, 3, 'O']]],
    ['small letters in the lines', 'P<chn', 'lines', [['lower-case', 2, 5, 'CHN']]],
    ['guillemets in the lines', 'P«CHN', 'lines', [['stranger', 1, 2, '<<']]],
    ['a hyphen in a number', 'E-1', 'number', [['sign-in-number', 1, 2, '']]],
    ['a smiling face', 'LI😀', 'latin', [['stranger', 2, 4, null]]],
  ] as const)('sees %s', (_, text, kind, expected) => {
    expect(brief(text, kind)).toEqual(expected);
  });

  it('writes accents as the machine-readable lines do, where the name is no pinyin', () => {
    expect(brief('MÜLLER', 'latin', false)).toEqual([['accent', 1, 2, 'UE']]);
    expect(fixAll('Strauß Øyvind Łukasz Peña Ǎ', 'latin', false)).toBe('Strauss OEyvind Lukasz Pena A');
  });

  it.each([
    ['ZHANG', 'latin', true],
    ["ANNA-LENA O'NEIL", 'latin', false],
    ['张三', 'han', true],
    ['阿依古丽·买买提', 'han', true],
    ['E12345678', 'number', true],
    ['1990年1月2日', 'date', true],
    ['1990-01-02', 'date', true],
    ['P<CHNZHANG<<SAN\nE123456784CHN', 'lines', true],
    ['欧阳喆昇', 'han', true],
    ['𬭼', 'han', true],
  ] as const)('is silent about %s', (text, kind, isPinyin) => {
    expect(brief(text, kind, isPinyin)).toEqual([]);
  });

  it('knows every look-alike of the table, in names and in numbers', () => {
    for (const [likely, seen] of Object.entries(lookAlikes)) {
      for (const char of seen) {
        const [spot] = findInCharacters(`A${char}A`, 'latin', false);
        expect([spot?.start, spot?.end], `${char} for ${likely}`).toEqual([1, 2]);
        expect(spot?.fix?.toUpperCase(), char).not.toBe(char);
      }
    }
  });
});

describe('any text at all', () => {
  const numbers = (seed: number) => {
    const chance = chanceOf(seed);
    return (below: number) => Math.floor(chance() * below);
  };
  const kinds = ['han', 'latin', 'number', 'date', 'lines'] as const;
  const awkward = 'AaZ09 \u200b·•张張ü-’．１АΟ\ud800\udc00〇年，\u0308\n\t<«𝐀ⅰ'.split('');

  it('is read without a fall, each place in order and within the text', () => {
    const draw = numbers(20);
    for (let i = 0; i < 100_000; i++) {
      const text = Array.from({ length: draw(7) }, () =>
        draw(3) === 0 ? String.fromCharCode(draw(0x10000)) : awkward[draw(awkward.length)]!,
      ).join('');
      let end = 0;
      for (const spot of findInCharacters(text, kinds[i % 5]!, draw(2) === 0)) {
        if (spot.start < end || spot.end <= spot.start || spot.end > text.length) expect.fail(JSON.stringify(text));
        end = spot.end;
      }
    }
  }, 60_000);

  it('has an end of fixing, after which nothing that can be fixed is left', () => {
    const draw = numbers(21);
    for (let i = 0; i < 4000; i++) {
      const text = Array.from({ length: draw(9) }, () => awkward[draw(awkward.length)]!).join('');
      const kind = kinds[i % 5]!;
      const fixed = fixAll(text, kind);
      expect(findInCharacters(fixed, kind, true).every(({ fix }) => fix === null)).toBe(true);
    }
  });
});
