import { runsOf, type Spot } from '../finding.ts';
import type { FieldKind } from '../form.ts';
import { codeName } from './look-alikes.ts';

/**
 * Signs that are typed or copied for the dot of a name. Cards and most forms of the mainland have U+00B7, the dot
 * that Chinese keyboards type.
 */
const dots = new Set('·•・‧･⋅∙·᛫⸱ꞏ●․.．。ㆍ˙⸳ᐧ｡*＊∘°○⦁⚫▪-‐‑–—－');
const rightDot = '\u00b7';

/** Another dot, or several, where the name of a minority has its middle dot; and a middle dot among Latin letters. */
export function findMiddleDots(text: string, kind: FieldKind): readonly Spot<'middle-dot' | 'middle-dot-latin'>[] {
  if (kind === 'latin') {
    return runsOf(text, (char) => /[·•・‧･⋅∙]/.test(char)).map(({ start, end }) => ({
      code: 'middle-dot-latin',
      weight: 'wrong',
      start,
      end,
      fix: ' ',
    }));
  }
  if (kind !== 'han') return [];
  return runsOf(text, (char) => dots.has(char)).flatMap(({ char, start, end }) => {
    const isBetween = start > 0 && end < text.length;
    if (char === rightDot && isBetween) return [];
    const fix = isBetween ? rightDot : '';
    return [{ code: 'middle-dot', weight: 'wrong', start, end, fix, facts: { seen: char, code: codeName(char) } }];
  });
}
