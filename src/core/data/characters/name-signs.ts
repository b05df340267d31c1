import { charactersOf, type Spot } from '../finding.ts';

const hyphens = /[\u2010-\u2015\u2212\ufe58\ufe63\u2043\u02d7\u06d4\u30fc\u4e00]/;
const apostrophes =
  /[\u2018\u2019\u201b\u2032\u2035\u02bc\u02bb\u02b9\u02c8\u02ca\u02cb\u0060\u00b4\u055a\u05f3\ua78c]/;

type SignCode = 'hyphen' | 'apostrophe' | 'hyphen-inside' | 'apostrophe-inside';

/** Dashes and quotes that stand for the plain hyphen and apostrophe of names; in pinyin, documents print neither. */
export function findNameSigns(text: string, isPinyin: boolean): readonly Spot<SignCode>[] {
  return charactersOf(text).flatMap(({ char, start, end }): Spot<SignCode>[] => {
    const facts = { seen: char };
    const isHyphen = hyphens.test(char);
    if (isHyphen || apostrophes.test(char)) {
      const code = isHyphen ? 'hyphen' : 'apostrophe';
      return [{ code, weight: 'wrong', start, end, fix: isHyphen ? '-' : "'", facts }];
    }
    if (!isPinyin || (char !== '-' && char !== "'")) return [];
    const code = char === '-' ? 'hyphen-inside' : 'apostrophe-inside';
    return [{ code, weight: 'check', start, end, fix: '', facts }];
  });
}
