import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../chance.ts';
import { checkDocumentNumber } from './document-number.ts';
import { checkDigitOf, checkIdentityNumber, factsOfIdentityNumber } from './identity-number.ts';

const draws = (seed: number) => {
  const chance = chanceOf(seed);
  return (below: number) => Math.floor(chance() * below);
};
const today = { year: 2026, month: 11, day: 26 };
const brief = (spots: ReturnType<typeof checkIdentityNumber> | ReturnType<typeof checkDocumentNumber>) =>
  spots.map(({ code, start, end, fix }) => [code, start, end, fix]);

/** The example that GB 11643-1999 gives; it ends in X. */
const example = '11010519491231002X';

function madeUpNumber(draw: (below: number) => number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const region = ['11', '31', '44', '51', '65'][draw(5)]! + two(1 + draw(20)) + two(1 + draw(20));
  const first17 = `${region}${1950 + draw(60)}${two(1 + draw(12))}${two(1 + draw(28))}${String(1 + draw(998)).padStart(3, '0')}`;
  return first17 + checkDigitOf(first17);
}

describe('a resident identity number', () => {
  it.each([
    ['the example of the standard', example, []],
    ['nothing', '', []],
    ['a small x', '11010519491231002x', [['id-small-x', 17, 18, 'X']]],
    ['an O', '11O10519491231002X', [['id-letter', 2, 3, '0']]],
    ['an l', '1l010519491231002X', [['id-letter', 1, 2, '1']]],
    ['an X in the middle', '1101051949X231002X', [['id-letter', 10, 11, null]]],
    ['one too few', '1101051949123100X', [['id-letter', 16, 17, null]]],
    ['seventeen digits', '11010519491231002', [['id-length', 0, 17, null]]],
    ['nineteen', '1101051949123100211', [['id-length', 18, 19, null]]],
    ['the old form', '110105491231002', [['id-old', 0, 15, example]]],
    ['a foreigner of no province', '99010519491231002X', [['id-region', 1, 3, null]]],
    ['an unknown province', '16010519491231002X', [['id-region', 0, 2, null]]],
    ['31 April', '110105194904310021', [['id-date', 6, 14, null]]],
    ['a birth to come', '110105203012310021', [['id-date', 6, 14, null]]],
    ['sequence 000', '110105194912310001', [['id-sequence', 14, 17, null]]],
    ['a wrong last digit', '110105194912310021', [['id-check', 0, 18, null]]],
  ] as const)('%s', (_, text, expected) => {
    expect(brief(checkIdentityNumber(text, today))).toEqual(expected);
  });

  it('tells the birth date and the sex', () => {
    expect(factsOfIdentityNumber(example)).toEqual({ born: { year: 1949, month: 12, day: 31 }, sex: 'female' });
    expect(factsOfIdentityNumber('11010519490231002X')).toBeNull();
  });

  it('is silent about right numbers, and about none with one digit changed or two neighbours swapped', () => {
    const draw = draws(3);
    for (let i = 0; i < 500; i++) {
      const right = madeUpNumber(draw);
      expect(checkIdentityNumber(right, today), right).toEqual([]);
      const at = draw(17);
      const wrong = right.slice(0, at) + ((Number(right[at]) + 1 + draw(9)) % 10) + right.slice(at + 1);
      expect(checkIdentityNumber(wrong, today), wrong).not.toEqual([]);
      if (right[at + 1] === right[at] || at === 16) continue;
      const swapped = right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2);
      expect(checkIdentityNumber(swapped, today), swapped).not.toEqual([]);
    }
  });
});

describe('a passport or card number', () => {
  it.each([
    ['E12345678', 'chinese-passport', []],
    ['EA1234567', 'chinese-passport', []],
    ['G12345678', 'chinese-passport', []],
    ['E1234O678', 'chinese-passport', [['zero-for-letter', 5, 6, '0']]],
    ['EI1234567', 'chinese-passport', [['one-for-letter', 1, 2, '1']]],
    ['El1234567', 'chinese-passport', []],
    ['E1234567', 'chinese-passport', [['number-length', 0, 8, null]]],
    ['K12345678', 'chinese-passport', [['number-shape', 0, 9, null]]],
    ['C01X00T47', 'other-document', []],
    ['CO1X00T47', 'other-document', [['letter-unsure', 1, 2, '0']]],
    ['123', 'other-document', [['number-length', 0, 3, null]]],
    ['', 'other-document', []],
  ] as const)('%s as a %s', (text, kind, expected) => {
    expect(brief(checkDocumentNumber(text, kind))).toEqual(expected);
  });

  it('and any other text is read without a fall', () => {
    const draw = draws(4);
    const signs = '0123456789OoIilXxEGA'.split('');
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: draw(21) }, () => signs[draw(signs.length)]!).join('');
      const spots = [...checkIdentityNumber(text, today), ...checkDocumentNumber(text, 'chinese-passport')];
      for (const { start, end } of spots) {
        if (start < 0 || end > text.length || start >= end) expect.fail(`${text}: ${start} to ${end}`);
      }
    }
  });
});
