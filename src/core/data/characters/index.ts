/**
 * What single characters give away, whatever the field means: one file per kind of finding. Each is a function of the text alone and says
 * exactly where the offender stands. No look at the document happens here; names, dates and numbers are read beside this folder.
 */
import type { Spot } from '../finding.ts';
import type { FieldKind } from '../form.ts';
import { findKeyboardMode } from './chinese-mode.ts';
import { findDiacritics } from './diacritics.ts';
import { findFullWidth } from './full-width.ts';
import { findInvisible } from './invisible.ts';
import { findLookAlikes } from './look-alikes.ts';
import { findMiddleDots } from './middle-dot.ts';
import { findNameSigns } from './name-signs.ts';
import { findSpaces } from './spaces.ts';
import { findStrangers } from './strangers.ts';
import { findTraditional } from './traditional.ts';

/** In order: where two see the same character, the first one speaks. Sorted by place. */
export function findInCharacters(text: string, kind: FieldKind, isPinyin: boolean): readonly Spot<CharacterCode>[] {
  return withoutOverlaps(allOf(text, kind, isPinyin)).sort((a, b) => a.start - b.start);
}

function allOf(text: string, kind: FieldKind, isPinyin: boolean) {
  const isLatin = kind === 'latin';
  return [
    ...findInvisible(text),
    ...findSpaces(text, kind),
    ...findMiddleDots(text, kind),
    ...findKeyboardMode(text, kind),
    ...findFullWidth(text),
    ...(isLatin ? findNameSigns(text, isPinyin) : []),
    ...(isLatin ? findDiacritics(text, isPinyin) : []),
    ...findLookAlikes(text, kind),
    ...(kind === 'han' ? findTraditional(text) : []),
    ...findStrangers(text, kind),
  ];
}

export type CharacterCode = ReturnType<typeof allOf>[number]['code'];

function withoutOverlaps<S extends Spot>(spots: readonly S[]): S[] {
  const kept: S[] = [];
  for (const spot of spots) {
    if (kept.every(({ start, end }) => spot.end <= start || spot.start >= end)) kept.push(spot);
  }
  return kept;
}
