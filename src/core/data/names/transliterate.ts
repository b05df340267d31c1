import { plainLetters } from '../characters/diacritics.ts';

/** Letters that countries write in more than one way in the lines (ICAO Doc 9303 part 3 leaves Ñ and Ü a choice; Ø differs between editions). */
const others: Readonly<Record<string, readonly string[]>> = {
  Ñ: ['N', 'NXX'],
  Ü: ['UE', 'U', 'UXX', 'YU'],
  Ä: ['AE', 'A'],
  Ö: ['OE', 'O'],
  Å: ['AA', 'A'],
  Ø: ['OE', 'O'],
  Ð: ['D', 'DH'],
  Đ: ['D', 'DJ'],
};

/** What may stand in the machine-readable lines for one character of a name. Empty where nothing is known. */
function spellings(char: string): readonly string[] {
  const upper = char.normalize('NFC').toUpperCase();
  if (/^[A-Z]$/.test(upper)) return [upper];
  if (/^[\s-]+$/.test(char)) return [' '];
  if (/^['’.]$/.test(char)) return ['', ' '];
  const known = others[upper];
  if (known) return known;
  const plain = plainLetters(char);
  return plain === null ? [] : [plain.toUpperCase()];
}

export interface Match {
  readonly isSame: boolean;
  /** How far the typed name agrees, as offsets in it and in the read one. */
  readonly typed: number;
  readonly read: number;
}

/**
 * Compares a name as typed, in any spelling, with one of the machine-readable lines, in which marks are gone, apostrophes too, and hyphens are
 * spaces.
 * @param read capital letters and spaces.
 * @param isCut the lines had no room for the whole name: its beginning is enough.
 */
export function matchName(typed: string, read: string, isCut = false): Match {
  let reached = new Set([0]);
  let furthest = { typed: 0, read: 0 };
  for (const { 0: char, index } of typed.matchAll(/\s+|[^\p{M}\s]\p{M}*/gu)) {
    const next = new Set<number>();
    for (const at of reached) {
      for (const spelling of spellings(char)) if (read.startsWith(spelling, at)) next.add(at + spelling.length);
    }
    if (next.size === 0) {
      const isSame = isCut && reached.has(read.length);
      return { isSame, typed: index, read: furthest.read };
    }
    reached = next;
    furthest = { typed: index + char.length, read: Math.max(...reached) };
  }
  return { isSame: reached.has(read.length), typed: typed.length, read: furthest.read };
}
