import { describe, expect, it } from 'vitest';
import { chanceOf } from '../chance.ts';
import { checkForm } from './check-form.ts';
import { type DataForm, type DocumentKind, emptyForm, type FieldId, type Sex } from './form.ts';
import { checkDigitOf } from './numbers/identity-number.ts';
import { applyFix } from './problem.ts';

const today = { year: 2026, month: 11, day: 26 };
const formOf = (kind: DocumentKind, texts: Partial<Record<FieldId, string>>, sex: Sex | null = null): DataForm => ({
  ...emptyForm(kind),
  sex,
  texts: { ...emptyForm().texts, ...texts },
});
const brief = (form: DataForm) =>
  checkForm(form, today).map(({ field, code, start, end, fixes }) => [
    field,
    code,
    start,
    end,
    fixes.map((f) => f.shows),
  ]);

/** The example that GB 11643-1999 gives: a woman born on 31 December 1949. */
const woman = '11010519491231002X';

describe('a whole form', () => {
  it('is silent when nothing is typed, and about a card without fault', () => {
    expect(brief(emptyForm())).toEqual([]);
    const card = {
      chineseName: '李明',
      birthDate: '1949-12-31',
      idNumber: woman,
      issueDate: '2016-05-01',
      expiryDate: '长期',
    };
    expect(brief(formOf('resident-card', card, 'female'))).toEqual([]);
  });

  it.each([
    [
      'another birth date than the number',
      { idNumber: woman, birthDate: '1949-12-30' },
      null,
      [['birthDate', 'birth-not-as-number', 0, 10, ['1949-12-31']]],
    ],
    [
      'another birth date, typed in full-width digits',
      { idNumber: woman, birthDate: '１９４９-12-30' },
      null,
      [
        ['birthDate', 'full-width', 0, 4, ['1949']],
        ['birthDate', 'birth-not-as-number', 0, 10, ['1949-12-31']],
      ],
    ],
    [
      'a number whose date is the wrong one',
      { idNumber: '11010519491230002X', birthDate: '1949-12-31' },
      null,
      [['idNumber', 'number-not-as-birth', 13, 14, ['1']]],
    ],
    ['another sex', { idNumber: woman }, 'male', [['sex', 'sex-not-as-number', 0, 0, ['']]]],
    [
      'a small x and another sex',
      { idNumber: '11010519491231002x' },
      'male',
      [
        ['sex', 'sex-not-as-number', 0, 0, ['']],
        ['idNumber', 'id-small-x', 17, 18, ['X']],
      ],
    ],
    [
      'spaces in the number, before anything else',
      { idNumber: '110105 19491231 0020' },
      null,
      [
        ['idNumber', 'space-inside', 6, 7, ['']],
        ['idNumber', 'space-inside', 15, 16, ['']],
      ],
    ],
    [
      'a date of two orders',
      { birthDate: '03/04/1990' },
      null,
      [['birthDate', 'date-order-unsure', 0, 10, ['1990-03-04', '1990-04-03']]],
    ],
    ['the same name twice', { surname: 'Li', givenNames: 'LI' }, null, [['givenNames', 'names-same', 0, 2, []]]],
    [
      'an expired card of an odd term',
      { issueDate: '2010-01-01', expiryDate: '2025-01-02' },
      null,
      [
        ['expiryDate', 'expired', 0, 10, []],
        ['expiryDate', 'term-odd', 0, 10, []],
      ],
    ],
    ['issued in the future', { issueDate: '2026-12-01' }, null, [['issueDate', 'issued-in-future', 0, 10, []]]],
    ['a card soon over', { expiryDate: '2027-01-01' }, null, [['expiryDate', 'expires-soon', 0, 10, []]]],
    [
      'a card without an expiry at 40',
      { birthDate: '1980-01-01', issueDate: '2020-01-01', expiryDate: '长期' },
      null,
      [['expiryDate', 'long-term-young', 0, 2, []]],
    ],
  ] as const)('tells %s', (_, texts, sex, expected) => {
    expect(brief(formOf('resident-card', texts, sex))).toEqual(expected);
  });

  it.each([
    [
      'an identity number for the passport',
      { documentNumber: woman },
      [['documentNumber', 'identity-for-passport', 0, 18, []]],
    ],
    ['a small letter', { documentNumber: 'e12345678' }, [['documentNumber', 'number-lower-case', 0, 1, ['E']]]],
    ['an o for a zero', { documentNumber: 'E1234o678' }, [['documentNumber', 'zero-for-letter', 5, 6, ['0']]]],
    ['a passport without an expiry', { expiryDate: 'permanent' }, [['expiryDate', 'long-term-not-here', 0, 9, []]]],
  ] as const)('tells %s', (_, texts, expected) => {
    expect(brief(formOf('chinese-passport', texts))).toEqual(expected);
  });

  it('leaves out what another kind of document has', () => {
    expect(brief(formOf('other-document', { idNumber: '1', chineseName: 'x' }))).toEqual([]);
  });
});

describe('any form at all', () => {
  const fields = Object.keys(emptyForm().texts) as FieldId[];
  const kinds = ['resident-card', 'chinese-passport', 'other-document'] as const;
  const signs = [...'AZaz09Ｏ１ \u200b·•张張吕ü-’1990-02-29/长期XxOIl<，年\n'];
  const draws = (seed: number) => {
    const chance = chanceOf(seed);
    return (below: number) => Math.floor(chance() * below);
  };
  const drawForm = (draw: (below: number) => number): DataForm => {
    const text = () =>
      Array.from({ length: draw(12) }, () =>
        draw(4) === 0 ? String.fromCharCode(draw(0x10000)) : signs[draw(signs.length)],
      ).join('');
    return formOf(kinds[draw(3)]!, Object.fromEntries(fields.map((field) => [field, text()])), draw(2) ? 'male' : null);
  };

  it('is read without a fall, each place within its text', () => {
    const draw = draws(31);
    for (let i = 0; i < 12_000; i++) {
      const form = drawForm(draw);
      for (const { field, start, end } of checkForm(form, today)) {
        if (field === 'sex') continue;
        if (start < 0 || end > form.texts[field].length || start >= end)
          expect.fail(JSON.stringify([form, field, start, end]));
      }
    }
  }, 60_000);

  it('comes to rest when every fix is tapped', () => {
    const draw = draws(32);
    for (let i = 0; i < 400; i++) {
      let form = drawForm(draw);
      let taps = 0;
      for (let fix = firstFix(form); fix; fix = firstFix(form)) {
        form = applyFix(form, fix);
        if (++taps > 120) expect.fail(JSON.stringify(form));
      }
    }
  }, 60_000);

  const firstFix = (form: DataForm) => checkForm(form, today).find(({ fixes }) => fixes.length > 0)?.fixes[0];

  it('is silent about made-up people, and not once one digit of number or date is wrong', () => {
    const draw = draws(33);
    const two = (n: number) => String(n).padStart(2, '0');
    for (let i = 0; i < 500; i++) {
      const [year, month, day] = [1950 + draw(55), 1 + draw(12), 1 + draw(28)];
      const first17 = `${['11', '31', '44', '51', '65'][draw(5)]}0101${year}${two(month)}${two(day)}${two(1 + draw(90))}${draw(10)}`;
      const idNumber = first17 + checkDigitOf(first17);
      const sex = Number(idNumber[16]) % 2 ? 'male' : 'female';
      const right = formOf('resident-card', { idNumber, birthDate: `${year}-${two(month)}-${two(day)}` }, sex);
      expect(brief(right), idNumber).toEqual([]);
      const otherDay = `${year}-${two(month)}-${two((day % 28) + 1)}`;
      const wrong = { ...right, texts: { ...right.texts, birthDate: otherDay } };
      expect(brief(wrong).map(([, code]) => code)).toEqual(['birth-not-as-number']);
      expect(applyFix(wrong, firstFix(wrong)!).texts.birthDate).toBe(right.texts.birthDate);
    }
  });
});
