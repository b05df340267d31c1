import type { Spot } from '../finding.ts';

/**
 * What stands in the machine-readable lines for letters that are more than a letter with a mark: the recommended transliterations of ICAO
 * Doc 9303 part 3, as the US immigration authority reprints them (egov.ice.gov/sevishelp, transliteration guide). Where countries differ
 * (O or OE for Ø), `transliterate.ts` accepts both.
 */
const plainOf: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ĳ: 'IJ',
  Ł: 'L',
  Ŋ: 'N',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  ẞ: 'SS',
  ß: 'SS',
  Þ: 'TH',
  Ŧ: 'T',
  Ħ: 'H',
  Ü: 'UE',
  ı: 'I',
};

/** A Latin letter with its combining marks, where it is not plain ASCII. */
const marked = /[A-Za-z]\p{M}+|(?![A-Za-z])\p{Script=Latin}\p{M}*/gu;

/** Letters with marks: é, ø, ß, the tones of pinyin, and ü. In pinyin ü is left to the document: see `pinyin.ts`. */
export function findDiacritics(text: string, isPinyin: boolean): readonly Spot<'accent' | 'tone-mark' | 'u-umlaut'>[] {
  return Array.from(text.matchAll(marked)).flatMap(({ 0: seen, index: start }) => {
    const end = start + seen.length;
    const letter = seen.normalize('NFC');
    const isUmlaut = /[üÜǖǘǚǜǕǗǙǛ]/.test(letter);
    const plain =
      isPinyin && isUmlaut ? umlautOf(text.slice(0, start), text.slice(end), letter) : plainLetter(letter, isPinyin);
    // A letter of its own (ᴜ, Ⅰ): that is a look-alike, or a stranger.
    if (plain === null) return [];
    const code = !isPinyin ? 'accent' : isUmlaut ? 'u-umlaut' : 'tone-mark';
    const weight = isPinyin ? 'wrong' : 'check';
    return [{ code, weight, start, end, fix: plain, facts: { seen, likely: plain } }];
  });
}

/**
 * LÜ and NÜ are printed LYU and NYU, but LÜE and NÜE are LUE and NUE (notice of the National Immigration Administration of 29 September
 * 2021 on ü in exit and entry documents); elsewhere pinyin has a plain U.
 */
function umlautOf(before: string, after: string, letter: string): string {
  const plain = /[nl]$/i.test(before) && !/^e/i.test(after) ? 'YU' : 'U';
  return letter === letter.toUpperCase() ? plain : plain.toLowerCase();
}

/** One letter with its marks as plain letters, as the machine-readable lines have it; null for what is no Latin letter. */
export function plainLetters(letter: string): string | null {
  return plainLetter(letter.normalize('NFC'), false);
}

function plainLetter(letter: string, isPinyin: boolean): string | null {
  const known = isPinyin ? undefined : (plainOf[letter] ?? plainOf[letter.toUpperCase()]);
  const plain = known ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
  if (!/^[A-Za-z]+$/.test(plain)) return null;
  return letter === letter.toUpperCase() && letter !== 'ß' ? plain.toUpperCase() : plain.toLowerCase();
}
