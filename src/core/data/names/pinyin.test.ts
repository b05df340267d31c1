import { describe, expect, it } from 'vitest';
import { chanceOf } from '../../chance.ts';
import { type DataForm, emptyForm } from '../form.ts';
import { applyFix } from '../problem.ts';
import { checkPinyin } from './pinyin.ts';
import { printed, readingsOf } from './readings.ts';
import { readingText } from './readings-table.ts';

const formOf = (chineseName: string, surname: string, givenNames: string): DataForm => {
  const form = emptyForm('chinese-passport');
  return { ...form, texts: { ...form.texts, chineseName, surname, givenNames } };
};
const check = (form: DataForm) => checkPinyin(form, form.texts);
const brief = (chineseName: string, surname: string, givenNames: string) =>
  check(formOf(chineseName, surname, givenNames)).map(({ field, code, start, end, fixes }) => [
    field,
    code,
    start,
    end,
    fixes.map(({ shows }) => shows),
  ]);

describe('pinyin beside Chinese characters', () => {
  it.each([
    ['李晓明', 'LI', 'XIAOMING', []],
    ['李晓明', 'Li', 'Xiaoming', []],
    ['李晓明', 'LI', '', []],
    ['欧阳娜', 'OUYANG', 'NA', []],
    ['单雪', 'SHAN', 'XUE', []],
    ['張三', 'ZHANG', 'SAN', []],
    ['吕布', 'LYU', 'BU', []],
    ['李略', 'LI', 'LUE', []],
    ['阿依古丽·买买提', 'X', 'Y', []],
    ['吕布', 'LV', 'BU', [['surname', 'pinyin-u', 0, 2, ['LYU']]]],
    ['吕布', 'Lu', 'BU', [['surname', 'pinyin-u', 0, 2, ['Lyu']]]],
    ['李女', 'LI', 'NV', [['givenNames', 'pinyin-u', 0, 2, ['NYU']]]],
    ['李略', 'LI', 'LYUE', [['givenNames', 'pinyin-u', 0, 4, ['LUE']]]],
    ['李晓明', 'LI', 'XIAO MING', [['givenNames', 'pinyin-spaced', 4, 5, ['']]]],
    ['李晓明', 'LI', 'MINGXIAO', [['givenNames', 'pinyin-order', 0, 8, ['XIAOMING']]]],
    ['李晓明', 'XIAOMING', 'LI', [['surname', 'names-swapped', 0, 8, ['LI / XIAOMING']]]],
    ['李晓明', 'LI XIAOMING', '', [['surname', 'whole-name', 0, 11, ['LI / XIAOMING']]]],
    ['李晓明', '', 'Xiaoming Li', [['givenNames', 'whole-name', 0, 11, ['Li / Xiaoming']]]],
    ['李晓明', 'LI', 'LIXIAOMING', [['surname', 'whole-name', 0, 2, ['LI / XIAOMING']]]],
    ['晓明李', 'LI', 'XIAOMING', [['chineseName', 'chinese-order', 0, 3, ['李晓明']]]],
    ['李晓明', 'LI', 'XIAOMIN', [['givenNames', 'pinyin-other', 4, 7, ['MING']]]],
    ['李晓明', 'LING', 'XIAOMING', [['surname', 'pinyin-other', 0, 4, ['LI']]]],
    ['李晓明', 'LI', 'TAYLOR', [['givenNames', 'pinyin-whole-other', 0, 6, ['XIAOMING']]]],
  ] as const)('%s: %s %s', (chineseName, surname, givenNames, expected) => {
    expect(brief(chineseName, surname, givenNames)).toEqual(expected);
  });

  const draws = (seed: number) => {
    const chance = chanceOf(seed);
    return (below: number) => Math.floor(chance() * below);
  };
  const all = [...new Set(readingText.replace(/[a-z]/g, ''))];

  it('knows every character of the table, each by at least one reading', () => {
    expect(all.length).toBeGreaterThan(6700);
    for (const char of all) expect(readingsOf(char).length, char).toBeGreaterThan(0);
  });

  it('is silent about made-up names that are spelled as documents print them, and one tap undoes an exchange', () => {
    const draw = draws(51);
    const pick = () => all[draw(all.length)]!;
    const spell = (chars: readonly string[]) =>
      chars.map((char) => printed(readingsOf(char)[draw(readingsOf(char).length)]!)).join('');
    for (let i = 0; i < 3000; i++) {
      const [surname, given] = [[pick()], Array.from({ length: 1 + draw(2) }, pick)];
      const right = formOf([...surname, ...given].join(''), spell(surname), spell(given));
      expect(check(right), JSON.stringify(right.texts)).toEqual([]);
      const { surname: first, givenNames: second } = right.texts;
      const swapped = { ...right, texts: { ...right.texts, surname: second, givenNames: first } };
      const [problem] = check(swapped);
      // LI and LI, or LIANG read as two: then nothing is exchanged that could be seen.
      if (problem?.code !== 'names-swapped') continue;
      expect(applyFix(swapped, problem.fixes[0]!).texts).toEqual(right.texts);
    }
  });

  it('reads any names without a fall, and comes to rest', () => {
    const draw = draws(52);
    const letters = 'LIUVXAOMNGZH LYUE'.split('');
    for (let i = 0; i < 30_000; i++) {
      const word = () => Array.from({ length: draw(9) }, () => letters[draw(letters.length)]!).join('');
      let form = formOf(Array.from({ length: 1 + draw(4) }, () => all[draw(all.length)]!).join(''), word(), word());
      for (const { field, start, end } of check(form)) {
        if (field === 'sex' || start >= end || end > form.texts[field].length) expect.fail(JSON.stringify(form.texts));
      }
      if (i % 10 > 0) continue;
      for (let taps = 0; ; taps++) {
        const fix = check(form).find(({ fixes }) => fixes.length > 0)?.fixes[0];
        if (!fix) break;
        if (taps > 20) expect.fail(JSON.stringify(form.texts));
        form = applyFix(form, fix);
      }
    }
  }, 60_000);
});
