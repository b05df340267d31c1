import { describe, expect, it } from 'vitest';
import type { ReadCharacter } from '../../../core/reading/reading.ts';
import { doubtsOf, judgeExpiry, legibilityOf, mainTrouble } from './reading-words.ts';

const today = { year: 2026, month: 11, day: 26 };

describe('an expiry', () => {
  it.each([
    [{ year: 2026, month: 11, day: 25 }, 'expired'],
    [{ year: 2026, month: 11, day: 26 }, 'soon'],
    [{ year: 2027, month: 5, day: 25 }, 'soon'],
    [{ year: 2027, month: 5, day: 26 }, 'good'],
    [{ year: 2027, month: 2, day: 30 }, null],
  ] as const)('%o is %s', (day, judgement) => expect(judgeExpiry(day, today)).toBe(judgement));
});

describe('doubts', () => {
  const sure = (character: string): ReadCharacter => ({ character, certainty: 0.99 });
  const lines = [
    { text: 'AB', characters: [sure('A'), { character: 'B', certainty: 0.4, trouble: 'blur' }] },
    {
      text: 'CD',
      characters: [
        { character: 'C', certainty: 0.3, trouble: 'glare' },
        { character: 'D', certainty: 0.3, trouble: 'glare' },
      ],
    },
  ] as const;

  it('are counted as a person counts, and named by their most frequent reason', () => {
    expect(doubtsOf(lines).map(({ line, place }) => [line, place])).toEqual([
      [1, 2],
      [2, 1],
      [2, 2],
    ]);
    expect(mainTrouble(lines)).toBe('glare');
    expect(mainTrouble([{ text: 'A', characters: [sure('A')] }])).toBeNull();
  });
});

it('print is thin before it is fine, and faint whatever its width', () => {
  expect(legibilityOf({ strokePx: 1.6, contrastRatio: 0.5 })).toBe('thin');
  expect(legibilityOf({ strokePx: 2.4, contrastRatio: 0.5 })).toBe('fine');
  expect(legibilityOf({ strokePx: 2.4, contrastRatio: 0.1 })).toBe('faint');
});
