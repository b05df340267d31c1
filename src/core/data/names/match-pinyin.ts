import { otherSpellings, printed, readingsOf } from './readings.ts';

/** One character of the name and the letters that stand for it, as offsets in the letters. */
export interface Syllable {
  readonly char: string;
  readonly start: number;
  readonly end: number;
  /** As documents print it. */
  readonly likely: string;
}

/** No syllable of pinyin is longer: zhuang, shuang, chuang. */
const LONGEST = 6;

/**
 * Parts letters among characters, each by one of its readings.
 * @param letters capital letters A to Z alone.
 * @param wild the place of a character that may be spelled in any way; what is not in the table always may.
 * @returns null where no such parting exists.
 */
export function matchPinyin(letters: string, chars: readonly string[], wild = -1): readonly Syllable[] | null {
  return part(letters, chars, wild, 0, 0);
}

function part(
  letters: string,
  chars: readonly string[],
  wild: number,
  at: number,
  start: number,
): readonly Syllable[] | null {
  const char = chars[at];
  if (char === undefined) return start === letters.length ? [] : null;
  for (const { spelled, likely } of spellingsAt(letters, char, at === wild, start)) {
    const end = start + spelled.length;
    const rest = part(letters, chars, wild, at + 1, end);
    if (rest) return [{ char, start, end, likely }, ...rest];
  }
  return null;
}

interface Spelling {
  readonly spelled: string;
  readonly likely: string;
}

/** As it is printed first, then with ü spelled otherwise, then anything. */
function spellingsAt(letters: string, char: string, isWild: boolean, start: number): readonly Spelling[] {
  const readings = readingsOf(char);
  const right = readings.map((reading) => ({ spelled: printed(reading), likely: printed(reading) }));
  const other = readings.flatMap((reading) =>
    otherSpellings(reading).map((spelled) => ({ spelled, likely: printed(reading) })),
  );
  const known = [...right, ...other].filter(({ spelled }) => letters.startsWith(spelled, start));
  if (!isWild && readings.length > 0) return known;
  const most = Math.min(LONGEST, letters.length - start);
  const any = Array.from({ length: most }, (_, i) => letters.slice(start, start + i + 1));
  return [...known, ...any.map((spelled) => ({ spelled, likely: spelled }))];
}
