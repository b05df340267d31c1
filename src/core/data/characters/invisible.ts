import { runsOf, type Spot } from '../finding.ts';

/**
 * What takes no ink: format and control characters, halves of pairs, unassigned and private ones, fillers, blank Braille, and variation
 * selectors (Unicode general categories Cf, Cc, Cs, Co, Cn, and the ignorable rest). Line breaks and tabs are spaces here.
 */
const unseen =
  /[\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5|[\u180b-\u180f]|\p{Variation_Selector}/u;

/** Invisible characters: they come with text that was copied from a chat, a web page or a PDF. */
export function findInvisible(text: string): readonly Spot<'invisible'>[] {
  const runs = runsOf(text, (char) => unseen.test(char) && !/[\t\n\r]/.test(char));
  return runs.map(({ char, start, end }) => {
    return { code: 'invisible', weight: 'wrong', start, end, fix: '', facts: { count: String([...char].length) } };
  });
}
