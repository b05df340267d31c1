import { findInCharacters } from './characters/index.ts';
import { applyEdit } from './finding.ts';
import { type DataForm, type FieldId, fieldKinds, isPinyin } from './form.ts';

/** Each pass can bring out what another one hid; texts of tests are clean after three. */
const PASSES = 5;

/** The text as it would be after every fix of single characters was tapped: what the checks of meaning read. */
export function cleaned(form: DataForm, field: FieldId): string {
  const kind = fieldKinds[field];
  let text = form.texts[field];
  for (let pass = 0; pass < PASSES; pass++) {
    const spots = findInCharacters(text, kind, isPinyin(form)).filter(
      ({ fix, weight }) => fix !== null && weight === 'wrong',
    );
    if (spots.length === 0) return text;
    for (const { start, end, fix } of [...spots].reverse()) text = applyEdit(text, { start, end, text: fix ?? '' });
  }
  return text;
}
