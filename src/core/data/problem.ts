import type { CharacterCode } from './characters/index.ts';
import type { DateCode } from './dates/read-date.ts';
import type { ValidityCode } from './dates/validity.ts';
import { applyEdit, type Edit, type Spot } from './finding.ts';
import type { DataForm, FieldId, Sex } from './form.ts';
import type { NumberCode } from './numbers/document-number.ts';
import type { IdentityCode } from './numbers/identity-number.ts';

/** What only several fields together can tell. */
export type AgreementCode =
  | 'birth-not-as-number'
  | 'number-not-as-birth'
  | 'sex-not-as-number'
  | 'identity-for-passport'
  | 'number-lower-case'
  | 'names-same';

/** What Chinese characters and the pinyin beside them say otherwise; see `names/pinyin.ts`. */
export type PinyinCode =
  | 'pinyin-other'
  | 'pinyin-whole-other'
  | 'pinyin-u'
  | 'pinyin-spaced'
  | 'pinyin-order'
  | 'names-swapped'
  | 'whole-name'
  | 'chinese-order';

/** What is wrong with the lines themselves; see `machine-lines/`. */
export type LinesCode =
  | 'lines-joined'
  | 'lines-count'
  | 'line-length'
  | 'lines-look-alike'
  | 'lines-check'
  | 'lines-part';

/** What the machine-readable lines of the document say otherwise; see `compare-fields.ts`. */
export type ComparisonCode =
  | 'lines-differ'
  | 'lines-spacing'
  | 'lines-swapped'
  | 'lines-birth-differs'
  | 'lines-expiry-differs'
  | 'lines-sex-differs';

export type ProblemCode =
  | CharacterCode
  | DateCode
  | IdentityCode
  | NumberCode
  | ValidityCode
  | AgreementCode
  | PinyinCode
  | LinesCode
  | ComparisonCode;

/** What one tap changes. Edits of the same field never overlap. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** Set where the choice of man or woman changes. */
  readonly sex?: Sex;
  /** The new text at the marked place; empty: the place is removed. */
  readonly shows: string;
}

/** One thing to look at in the form. `start` and `end` are offsets in UTF-16 units of the field's text; both 0 for `sex`, which is no text. */
export interface Problem {
  readonly field: FieldId | 'sex';
  readonly code: ProblemCode;
  readonly weight: Spot['weight'];
  readonly start: number;
  readonly end: number;
  readonly facts: Readonly<Record<string, string>>;
  /** None where only the document can tell; several where it has to be chosen. */
  readonly fixes: readonly Fix[];
}

export function fixOf(field: FieldId, start: number, end: number, text: string): Fix {
  return { edits: [{ field, start, end, text }], shows: text };
}

export function problemOf(field: FieldId, { code, weight, start, end, fix, facts = {} }: Spot<ProblemCode>): Problem {
  return { field, code, weight, start, end, facts, fixes: fix === null ? [] : [fixOf(field, start, end, fix)] };
}

/** Told from the characters alone, whatever comes after them: may be said while a field is still being typed. A space at the end may go on. */
export function isOfCharacters({ code }: Problem): boolean {
  return Object.hasOwn(characterCodes, code) && code !== 'space-around' && code !== 'middle-dot';
}

const characterCodes: Record<CharacterCode, true> = {
  invisible: true,
  'space-around': true,
  'space-double': true,
  'space-odd': true,
  'space-inside': true,
  'space-for-dot': true,
  'middle-dot': true,
  'middle-dot-latin': true,
  'chinese-mode': true,
  'chinese-here': true,
  'latin-here': true,
  'full-width': true,
  hyphen: true,
  apostrophe: true,
  'hyphen-inside': true,
  'apostrophe-inside': true,
  accent: true,
  'tone-mark': true,
  'u-umlaut': true,
  'look-alike': true,
  traditional: true,
  'digit-in-name': true,
  'lower-case': true,
  'sign-in-number': true,
  stranger: true,
};

export function applyFix(form: DataForm, { edits, sex }: Fix): DataForm {
  const texts = { ...form.texts };
  // From the end of each text to its start, so that the offsets of the others stay right.
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    texts[edit.field] = applyEdit(texts[edit.field], edit);
  }
  return { ...form, sex: sex ?? form.sex, texts };
}

/** Enough for any text a person types; a guard against fixes that undo each other. */
const MOST_TAPS = 200;

/** Taps every fix that is sure: of what is wrong whatever the document says, and with one way to put it right. */
export function certainFixes(
  form: DataForm,
  check: (form: DataForm) => readonly Problem[],
): { readonly better: DataForm; readonly taps: number } {
  let better = form;
  for (let taps = 0; taps < MOST_TAPS; taps++) {
    const sure = check(better).find(({ weight, fixes }) => weight === 'wrong' && fixes.length === 1);
    if (!sure) return { better, taps };
    better = applyFix(better, sure.fixes[0]!);
  }
  return { better, taps: MOST_TAPS };
}
