import { charactersOf, type Spot } from '../finding.ts';
import type { FieldKind } from '../form.ts';
import { lookAlikes } from './look-alike-table.ts';

/** Whose character it is, as the sentence names it. */
export type LookAlikeClass =
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'cherokee'
  | 'other-script'
  | 'styled'
  | 'radical'
  | 'katakana'
  | 'digits';

const scripts = [
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}|\p{Script=Coptic}/u],
  ['armenian', /\p{Script=Armenian}/u],
  ['cherokee', /\p{Script=Cherokee}/u],
] as const;

const latinOf = new Map(Object.entries(lookAlikes).flatMap(([likely, chars]) => [...chars].map((c) => [c, likely])));

/** Katakana that pass for Chinese characters: the small strokes differ, the shape does not. */
const hanOf = new Map(
  Object.entries({
    ロ: '口',
    エ: '工',
    ニ: '二',
    ハ: '八',
    カ: '力',
    タ: '夕',
    ト: '卜',
    チ: '千',
    ミ: '三',
    ー: '一',
  }),
);

/** Characters of other scripts, or of other blocks, that look like the right ones. */
export function findLookAlikes(text: string, kind: FieldKind): readonly Spot<'look-alike'>[] {
  return charactersOf(text).flatMap(({ char, start, end }) => {
    const seen = kind === 'han' ? hanLookAlike(char) : latinLookAlike(char, kind);
    if (seen === null) return [];
    const { likely, from } = seen;
    const code = codeName(char);
    return [
      { code: 'look-alike', weight: 'wrong', start, end, fix: likely, facts: { seen: char, likely, from, code } },
    ];
  });
}

/** As Unicode writes it: U+0410. */
export function codeName(char: string): string {
  return `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

interface Seen {
  readonly likely: string;
  readonly from: LookAlikeClass;
}

function hanLookAlike(char: string): Seen | null {
  const kana = hanOf.get(char);
  if (kana !== undefined) return { likely: kana, from: 'katakana' };
  const plain = char.normalize('NFKC');
  const isOther = plain !== char && /^\p{Script=Han}$/u.test(plain);
  return isOther ? { likely: plain, from: 'radical' } : null;
}

function latinLookAlike(char: string, kind: FieldKind): Seen | null {
  if (char < '\u0080') return null;
  if (/\p{Nd}/u.test(char)) return { likely: String(digitValue(char)), from: 'digits' };
  // Chinese text has a sign for zero that is no letter: in numbers and dates it is one.
  if (char === '〇' && kind !== 'latin') return null;
  const plain = char.normalize('NFKC');
  if (plain !== char && /^[A-Za-z0-9]{1,4}$/.test(plain)) return { likely: plain, from: 'styled' };
  const likely = latinOf.get(char);
  if (likely === undefined) return null;
  return { likely, from: scripts.find(([, script]) => script.test(char))?.[0] ?? 'other-script' };
}

/** Decimal digits stand in tens from their zero on (a stability promise of the Unicode standard): those before this one, counted, are its value. */
function digitValue(char: string): number {
  const code = char.codePointAt(0)!;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before++;
  return before % 10;
}
