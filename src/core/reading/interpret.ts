import { checkDigitOf } from '../data/numbers/identity-number.ts';
import { differForChecks } from './check-digits.ts';
import type { LayoutId } from './layouts.ts';
import { ALPHABET, CLASSES } from './network.ts';
import type { CheckedField, ReadCharacter, ReadingVerdict, ReadLine } from './reading.ts';
import { allowedAt, checkRules, holdsRule } from './templates.ts';

/** Probabilities of all characters, line by line, `CLASSES` numbers each. */
export interface ZoneScores {
  readonly kind: LayoutId;
  readonly lines: number;
  readonly length: number;
  readonly scores: Float32Array;
  /** Only part of the lines: any character may stand anywhere. */
  readonly isPart?: boolean;
}

export interface Interpreted {
  readonly verdict: ReadingVerdict;
  readonly lines: readonly ReadLine[];
  readonly checks: readonly { readonly field: CheckedField; readonly isRight: boolean }[];
}

/** Below this a character is not sure. Chosen by what must be right: four to one is no doubt; `npm run bench:reader` counts what slips through. */
export const SURE = 0.8;
/**
 * Characters under a check digit may be a little less sure, since their sum agrees as well: unless the digit could not tell them from what
 * they may be instead (a filler read as K was said to be right once in 1080 spoilt zones), or was used up for a repair.
 */
const SURE_IF_CHECKED = 0.5;
/** Above this nothing is ambiguous, and a check digit that disagrees is the document's own. */
const VERY_SURE = 0.9;
/** A second reading is worth a try from here on, and is taken where no other is a fifth as likely. */
const LEAST_SECOND = 0.03;
const CLEARLY_BEST = 5;
/**
 * Ambiguous is between two: together they have at least so much. A covered place has a little of everything, and one of its characters always agrees (a hidden
 * filler was repaired to K once in 1921 spoilt zones).
 */
const LEAST_OF_BOTH = 0.6;

interface Place {
  readonly line: number;
  readonly at: number;
  character: string;
  certainty: number;
  /** The next likeliest that the place allows. */
  readonly seconds: readonly { readonly character: string; readonly certainty: number }[];
  repairedFrom?: string;
}

/** Reads scores under the rules of the zone's kind, and lets check digits repair one ambiguous character at most. */
export function interpretZone(zone: ZoneScores): Interpreted {
  const places = readPlaces(zone);
  if (zone.isPart) return { verdict: 'incomplete', lines: linesOf(places, textOf(places, zone.lines)), checks: [] };
  const lines = textOf(places, zone.lines);
  const isRight = (texts: readonly string[]) => checksOf(zone.kind, texts).every((check) => check.isRight);
  const repaired = isRight(lines) ? null : repair(places, zone, isRight);
  if (repaired) Object.assign(repaired.place, { repairedFrom: repaired.place.character, ...repaired.second });
  const texts = textOf(places, zone.lines);
  return {
    verdict: verdictOf(zone, places, isRight(texts), texts, repaired !== null),
    lines: linesOf(places, texts),
    checks: checksOf(zone.kind, texts),
  };
}

function linesOf(places: readonly Place[], texts: readonly string[]): readonly ReadLine[] {
  return texts.map((text, line) => ({ text, characters: places.filter((place) => place.line === line).map(asRead) }));
}

function asRead({ character, certainty, repairedFrom }: Place): ReadCharacter {
  return { character, certainty, ...(repairedFrom !== undefined && { repairedFrom }) };
}

const twins: Readonly<Record<string, string>> = { 0: 'O', O: '0', 1: 'I', I: '1' };

function readPlaces({ kind, lines, length, scores, isPart }: ZoneScores): Place[] {
  const places: Place[] = [];
  for (let line = 0; line < lines; line++) {
    for (let at = 0; at < length; at++) {
      const from = (line * length + at) * CLASSES;
      const choices = isPart ? ALPHABET : allowedAt(kind, line, at);
      const shareOf = (character: string): number => scores[from + ALPHABET.indexOf(character)]!;
      const likely = Array.from(choices, (character) => {
        // Round and upright strokes that only their place tells apart: where one may not stand, it is the other.
        const twin = twins[character];
        const lent = twin !== undefined && !choices.includes(twin) ? shareOf(twin) : 0;
        return { character, certainty: shareOf(character) + lent };
      }).sort((a, b) => b.certainty - a.certainty);
      const total = likely.reduce((sum, { certainty }) => sum + certainty, 0) + scores[from + CLASSES - 1]!;
      const [first, ...rest] = likely.map(({ character, certainty }) => ({
        character,
        certainty: total > 0 ? certainty / total : 0,
      }));
      // A place that looks like something it may not hold is not sure at all, whatever is left for it.
      places.push({
        line,
        at,
        character: first!.character,
        certainty: Math.min(first!.certainty, 2 * total),
        seconds: rest.slice(0, 3),
      });
    }
  }
  return places;
}

function textOf(places: readonly Place[], lines: number): string[] {
  const texts = new Array<string>(lines).fill('');
  for (const { line, character } of places) texts[line] += character;
  return texts;
}

function checksOf(kind: LayoutId, texts: readonly string[]): Interpreted['checks'] {
  if (kind === 'resident-number') {
    const [number] = texts as [string];
    return [{ field: 'number', isRight: checkDigitOf(number.slice(0, 17)) === number[17] }];
  }
  return checkRules(kind, texts).map((rule) => ({ field: rule.field, isRight: holdsRule(texts, rule) }));
}

/** The one place whose second reading makes every check digit agree; null where there is none, or more than one as likely. */
function repair(places: readonly Place[], { lines }: ZoneScores, isRight: (texts: readonly string[]) => boolean) {
  const found: { place: Place; second: Place['seconds'][number]; odds: number }[] = [];
  for (const place of places) {
    if (place.certainty >= VERY_SURE) continue;
    for (const second of place.seconds) {
      if (second.certainty < LEAST_SECOND || place.certainty + second.certainty < LEAST_OF_BOTH) continue;
      const texts = textOf(places, lines);
      texts[place.line] =
        texts[place.line]!.slice(0, place.at) + second.character + texts[place.line]!.slice(place.at + 1);
      if (isRight(texts)) found.push({ place, second, odds: second.certainty / place.certainty });
    }
  }
  found.sort((a, b) => b.odds - a.odds);
  const [best, next] = found;
  return best && (!next || best.odds >= CLEARLY_BEST * next.odds) ? best : null;
}

function verdictOf(
  zone: ZoneScores,
  places: readonly Place[],
  isRight: boolean,
  texts: readonly string[],
  isRepaired: boolean,
): ReadingVerdict {
  const least = (of: readonly Place[]) => of.reduce((low, { certainty }) => Math.min(low, certainty), 1);
  if (!isRight) return least(places) >= VERY_SURE ? 'check-wrong' : 'unsure';
  const others = places.filter(({ repairedFrom }) => repairedFrom === undefined);
  const isSure = others.every(
    (place) => place.certainty >= (!isRepaired && isVouchedFor(zone.kind, texts, place) ? SURE_IF_CHECKED : SURE),
  );
  if (!isSure) return 'unsure';
  return isRepaired ? 'repaired' : 'right';
}

/** Whether a check digit would have shown that this place holds something else. */
function isVouchedFor(kind: LayoutId, texts: readonly string[], place: Place): boolean {
  const likely = place.seconds.filter(({ certainty }) => certainty >= LEAST_SECOND);
  return isChecked(kind, texts, place) && likely.every(({ character }) => differForChecks(character, place.character));
}

function isChecked(kind: LayoutId, texts: readonly string[], { line, at }: Place): boolean {
  if (kind === 'resident-number') return true;
  return checkRules(kind, texts).some(
    ({ covers, digit }) =>
      (digit[0] === line && digit[1] === at) || covers.some(([on, from, to]) => on === line && at >= from && at < to),
  );
}
