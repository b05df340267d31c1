import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../chance.ts';
import { checkForm } from '../check-form.ts';
import { type DataForm, emptyForm, type FieldId } from '../form.ts';
import { applyFix } from '../problem.ts';
import { checkLines } from './index.ts';

const today = { year: 2026, month: 11, day: 26 };

/** Weights 7, 3, 1 over digits, letters from 10 on, and fillers of 0: written anew here, so that the library is tested too. */
function digitOf(text: string): string {
  const values = [...text].map((sign) => (sign === '<' ? 0 : Number.parseInt(sign, 36)));
  return String(values.reduce((sum, value, i) => sum + value * [7, 3, 1][i % 3]!, 0) % 10);
}
function passport(surname: string, given: string, number: string, birth: string, sex: string, expiry: string): string {
  const first = `P<CHN${surname}<<${given}`.padEnd(44, '<').slice(0, 44);
  const [a, b, c] = [number + digitOf(number), birth + digitOf(birth), expiry + digitOf(expiry)];
  const optional = `${'<'.repeat(14)}0`;
  return `${first}\n${a}CHN${b}${sex}${c}${optional}${digitOf(a + b + c + optional)}`;
}
const right = passport('ZHANG', 'SAN', 'E12345678', '900304', 'F', '310101');

const formOf = (machineLines: string, texts: Partial<Record<FieldId, string>> = {}): DataForm => {
  const form = emptyForm('chinese-passport');
  return { ...form, texts: { ...form.texts, ...texts, machineLines } };
};
const brief = (form: DataForm) =>
  checkLines(form, today).map(({ field, code, start, end, facts, fixes }) => [
    field,
    code,
    start,
    end,
    facts.part ?? '',
    fixes.map(({ shows }) => shows),
  ]);
const put = (text: string, at: number, sign: string) => text.slice(0, at) + sign + text.slice(at + sign.length);

describe('typed lines of a passport', () => {
  it('are silent when they are right and the fields agree', () => {
    expect(brief(formOf(right))).toEqual([]);
    const fields = {
      surname: 'Zhang',
      givenNames: 'SAN',
      documentNumber: 'e12345678',
      birthDate: '1990年3月4日',
      expiryDate: '2031-01-01',
    };
    expect(brief(formOf(right, fields))).toEqual([]);
  });

  it.each([
    ['one line of both', right.replace('\n', ''), [['machineLines', 'lines-joined', 0, 88, '', ['\n']]]],
    ['half of them', right.split('\n')[0]!, [['machineLines', 'lines-count', 0, 44, '', []]]],
    ['a filler too few', right.replace('<\n', '\n'), [['machineLines', 'line-length', 15, 43, '', ['<'.repeat(29)]]]],
    [
      'a filler too many',
      right.replace('<\n', '<<\n'),
      [['machineLines', 'line-length', 15, 45, '', ['<'.repeat(29)]]],
    ],
    ['a digit too few', right.slice(0, -1), [['machineLines', 'line-length', 45, 88, '', []]]],
    ['an O for a zero in a date', put(right, 45 + 14, 'O'), [['machineLines', 'lines-look-alike', 59, 60, '', ['0']]]],
    [
      'two letters in dates',
      put(put(right, 45 + 14, 'O'), 45 + 21, 'B'),
      [
        ['machineLines', 'lines-look-alike', 59, 60, '', ['0']],
        ['machineLines', 'lines-look-alike', 66, 67, '', ['8']],
        ['machineLines', 'lines-check', 66, 73, 'expiry', []],
      ],
    ],
    [
      'an I for a one in the number',
      put(right, 45 + 1, 'I'),
      [['machineLines', 'lines-look-alike', 46, 47, '', ['1']]],
    ],
    ['a zero in the name', put(right, 5, '2'), [['machineLines', 'lines-look-alike', 5, 6, '', ['Z']]]],
    ['another digit in the number', put(right, 45 + 7, '4'), [['machineLines', 'lines-check', 45, 55, 'number', []]]],
    ['another digit in the birth', put(right, 45 + 18, '5'), [['machineLines', 'lines-check', 58, 65, 'birth', []]]],
    [
      'another last digit',
      put(right, 88, right[88] === '7' ? '4' : '7'),
      [['machineLines', 'lines-check', 88, 89, 'all', []]],
    ],
  ] as const)('%s', (_, text, expected) => {
    expect(brief(formOf(text))).toEqual(expected);
  });

  it('tell what the fields say otherwise, and what has expired', () => {
    const fields = { surname: 'ZHENG', documentNumber: 'E12345679', birthDate: '1990-03-05', expiryDate: '2031-01-01' };
    expect(brief(formOf(right, fields)).map(([field, code]) => [field, code])).toEqual([
      ['surname', 'lines-differ'],
      ['documentNumber', 'lines-differ'],
      ['birthDate', 'lines-birth-differs'],
    ]);
    const old = passport('ZHANG', 'SAN', 'E12345678', '900304', 'F', '200101');
    expect(brief(formOf(old)).map(([field, code]) => [field, code])).toEqual([['machineLines', 'expired']]);
  });

  it('are put right in a whole form by taps alone', () => {
    let form = formOf(
      put(right, 45 + 14, 'O')
        .replace('\n', '')
        .toLowerCase(),
      { surname: 'ZHENG' },
    );
    for (let taps = 0; taps < 20; taps++) {
      const fix = checkForm(form, today).find(({ fixes }) => fixes.length > 0)?.fixes[0];
      if (fix) form = applyFix(form, fix);
    }
    expect([form.texts.machineLines, form.texts.surname]).toEqual([right, 'ZHANG']);
  });
});

describe('any lines at all', () => {
  const chance = chanceOf(61);
  const draw = (below: number) => Math.floor(chance() * below);

  it('find every single wrong sign in number, birth and expiry of made-up passports', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const letters = (length: number) => Array.from({ length }, () => String.fromCharCode(65 + draw(26))).join('');
    for (let i = 0; i < 300; i++) {
      const birth = two(draw(100)) + two(1 + draw(12)) + two(1 + draw(28));
      const text = passport(letters(2 + draw(8)), letters(3), `E${10000000 + draw(89999999)}`, birth, 'M', '310101');
      expect(brief(formOf(text)), text).toEqual([]);
      const at = 45 + [draw(9), 13 + draw(6), 21 + draw(6)][draw(3)]!;
      // A multiple of ten apart gives the same sum: digits do so never, and the E of the number is left alone.
      if (at === 45) continue;
      const wrong = put(text, at, String((Number(text[at]) + 1 + draw(9)) % 10));
      expect(brief(formOf(wrong)), wrong).not.toEqual([]);
    }
  });

  it('are read without a fall, each place within the text', () => {
    const signs = 'PIV<<<<<<CHNABO01I258\n'.split('');
    for (let i = 0; i < 1500; i++) {
      const random = Array.from({ length: draw(95) }, () => signs[draw(signs.length)]!).join('');
      const text = draw(2) ? random : put(right, draw(89), signs[draw(21)]!);
      for (const { start, end, field } of checkLines(formOf(text), today)) {
        if (field === 'machineLines' && (start < 0 || end > text.length || start > end)) expect.fail(text);
      }
    }
  }, 60_000);
});
