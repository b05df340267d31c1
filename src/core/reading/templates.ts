import { zoneCheckDigit } from './check-digits.ts';
import type { LayoutId } from './layouts.ts';
import type { CheckedField } from './reading.ts';

/** What may stand in a place: A a letter, a a letter or filler, n anything, D a digit, f a digit or filler, s the sex, x a digit or X. */
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const allowed: Readonly<Record<string, string>> = {
  A: LETTERS,
  a: `${LETTERS}<`,
  n: `${DIGITS}${LETTERS}<`,
  D: DIGITS,
  f: `${DIGITS}<`,
  s: 'FMX<',
  x: `${DIGITS}X`,
};

/** Doc 9303-5, 9303-6 and 9303-4, field by field. */
const templates: Readonly<Record<LayoutId, readonly string[]>> = {
  td1: [`Aaaaa${'n'.repeat(9)}f${'n'.repeat(15)}`, `ffffffDsffffffDaaa${'n'.repeat(11)}D`, 'a'.repeat(30)],
  td2: [`Aaaaa${'a'.repeat(31)}`, `${'n'.repeat(9)}faaaffffffDsffffffD${'n'.repeat(7)}D`],
  td3: [`Aaaaa${'a'.repeat(39)}`, `${'n'.repeat(9)}faaaffffffDsffffffD${'n'.repeat(14)}fD`],
  'resident-number': [`${'D'.repeat(17)}x`],
};

/** The characters that a place of a zone may hold. */
export function allowedAt(kind: LayoutId, line: number, place: number): string {
  return allowed[templates[kind][line]![place]!]!;
}

/** Part of the lines: first place, and the end. */
type Span = readonly [line: number, from: number, to: number];

export interface CheckRule {
  readonly field: CheckedField;
  readonly covers: readonly Span[];
  /** Where the check digit stands. */
  readonly digit: readonly [line: number, place: number];
  /** The digit may be a filler where the field is empty. */
  readonly mayBeEmpty?: true;
}

const rulesOf: Readonly<Record<Exclude<LayoutId, 'resident-number'>, readonly CheckRule[]>> = {
  td1: [
    { field: 'number', covers: [[0, 5, 14]], digit: [0, 14] },
    { field: 'birth', covers: [[1, 0, 6]], digit: [1, 6] },
    { field: 'expiry', covers: [[1, 8, 14]], digit: [1, 14] },
    {
      field: 'composite',
      covers: [
        [0, 5, 30],
        [1, 0, 7],
        [1, 8, 15],
        [1, 18, 29],
      ],
      digit: [1, 29],
    },
  ],
  td2: [
    { field: 'number', covers: [[1, 0, 9]], digit: [1, 9] },
    { field: 'birth', covers: [[1, 13, 19]], digit: [1, 19] },
    { field: 'expiry', covers: [[1, 21, 27]], digit: [1, 27] },
    {
      field: 'composite',
      covers: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 35],
      ],
      digit: [1, 35],
    },
  ],
  td3: [
    { field: 'number', covers: [[1, 0, 9]], digit: [1, 9] },
    { field: 'birth', covers: [[1, 13, 19]], digit: [1, 19] },
    { field: 'expiry', covers: [[1, 21, 27]], digit: [1, 27] },
    { field: 'optional', covers: [[1, 28, 42]], digit: [1, 42], mayBeEmpty: true },
    {
      field: 'composite',
      covers: [
        [1, 0, 10],
        [1, 13, 20],
        [1, 21, 43],
      ],
      digit: [1, 43],
    },
  ],
};

/** The check digits that lines of this kind carry. Visas (first letter V) have neither the optional field's nor the one over all (Doc 9303-7). */
export function checkRules(kind: Exclude<LayoutId, 'resident-number'>, lines: readonly string[]): readonly CheckRule[] {
  const rules = rulesOf[kind];
  if (kind !== 'td1' && lines[0]!.startsWith('V')) {
    return rules.filter(({ field }) => field !== 'composite' && field !== 'optional');
  }
  const longNumber = kind === 'td1' ? longNumberRule(lines[0]!) : null;
  return longNumber ? rules.map((rule) => (rule.field === 'number' ? longNumber : rule)) : rules;
}

/** A number of more than nine characters goes on in the optional field, its check digit last (Doc 9303-5, note on the document number). */
function longNumberRule(line: string): CheckRule | null {
  if (line[14] !== '<' || line[15] === '<') return null;
  const end = line.indexOf('<', 15);
  const last = (end < 0 ? 30 : end) - 1;
  return {
    field: 'number',
    covers: [
      [0, 5, 14],
      [0, 15, last],
    ],
    digit: [0, last],
  };
}

export function holdsRule(lines: readonly string[], { covers, digit, mayBeEmpty }: CheckRule): boolean {
  const text = covers.map(([line, from, to]) => lines[line]!.slice(from, to)).join('');
  const written = lines[digit[0]]![digit[1]]!;
  if (mayBeEmpty && written === '<') return /^<*$/.test(text);
  return zoneCheckDigit(text) === written;
}
