/** Problems of typed data in words. */
import type { Fix, Problem } from '../core/data/problem.ts';
import type { DataMessages } from '../messages/data.ts';
import { fill } from './wording.ts';

/** The sentence, with the facts in the words of the language. */
export function problemSentence({ code, facts }: Problem, words: DataMessages): string {
  return fill(words.problems[code], {
    ...facts,
    ...('seen' in facts && { seen: visible(facts.seen) }),
    ...('from' in facts && { from: wordOf(words.scripts, facts.from) }),
    ...('calendar' in facts && { calendar: wordOf(words.calendars, facts.calendar) }),
    ...('part' in facts && { part: wordOf(words.parts, facts.part) }),
    ...('sex' in facts && { sex: wordOf(words.sexes, facts.sex) }),
  });
}

function wordOf(table: Readonly<Record<string, string>>, key: string): string {
  return table[key] ?? key;
}

/** Where it stands, or null where the whole text is meant. */
export function placeSentence({ start, end }: Problem, text: string, { place }: DataMessages): string | null {
  if (start === 0 && end === text.length) return null;
  const count = (part: string) => [...part].length;
  const [from, to, all] = [count(text.slice(0, start)) + 1, count(text.slice(0, end)), count(text)];
  return to > from ? fill(place.several, { from, to, count: all }) : fill(place.one, { from, count: all });
}

export function fixName({ shows, sex }: Fix, { fix, sexes }: DataMessages): string {
  if (sex) return fill(fix.sex, { sex: sexes[sex] });
  if (shows === '') return fix.remove;
  if (shows === '\n') return fix.split;
  return shows === ' ' ? fix.space : fill(fix.change, { likely: shows });
}

/** Spaces as a sign of their own, and what takes no ink as a dotted square. */
export function visible(text: string): string {
  return text.replace(/\s/g, '␣').replace(/[\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{M}\u115f\u1160\u2800\u3164\uffa0]/gu, '⬚');
}
