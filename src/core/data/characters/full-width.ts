import { runsOf, type Spot } from '../finding.ts';

/** The full-width twins of the printable ASCII signs lie this far above them (Unicode, Halfwidth and Fullwidth Forms). */
const SHIFT = 0xfee0;

const toHalf = (char: string): string => String.fromCodePoint(char.codePointAt(0)! - SHIFT);

/** Ａ and １ as Chinese keyboards type them in full-width mode. */
export function findFullWidth(text: string): readonly Spot<'full-width'>[] {
  return runsOf(text, (char) => /[\uff01-\uff5e]/.test(char)).map(({ char, start, end }) => {
    const fix = [...char].map(toHalf).join('');
    return { code: 'full-width', weight: 'wrong', start, end, fix, facts: { seen: char, likely: fix } };
  });
}
