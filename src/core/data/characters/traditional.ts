import { charactersOf, type Spot } from '../finding.ts';
import { traditionalPairs } from './traditional-table.ts';

const simpleOf = new Map(traditionalPairs.match(/../gsu)?.map((pair) => [[...pair][0]!, [...pair][1]!]));

/** The simplified form of one character; itself where there is none. */
export function simplifiedOf(char: string): string {
  return simpleOf.get(char) ?? char;
}

/** 張 where cards of the mainland print 张. Documents of other places print it: the document decides. */
export function findTraditional(text: string): readonly Spot<'traditional'>[] {
  return charactersOf(text).flatMap(({ char, start, end }) => {
    const fix = simpleOf.get(char);
    if (fix === undefined) return [];
    return [{ code: 'traditional', weight: 'check', start, end, fix, facts: { seen: char, likely: fix } }];
  });
}
