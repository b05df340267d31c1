import { directionNames, type RoomAdvice } from '../core/room/index.ts';
import type { RoomSaying } from '../core/session/effect.ts';
import type { Locale } from '../core/session/state.ts';
import { type RoomMessages, roomMessages } from '../messages/room.ts';

/** Where to face, how good it is there, and what still helps: the whole advice by words alone, for eyes and ears alike. */
export function adviceWords({ result }: RoomMessages, { best, verdict, fault }: RoomAdvice): readonly string[] {
  if (best === null || verdict === 'unknown') return [result.unknown.body];
  const why = fault === null ? [] : [result.faults[fault], result.tips[fault]];
  return [result.face[directionNames[best]!], result.verdicts[verdict], ...why];
}

/** How good one direction is, in a word. */
export function scoreWord({ result }: RoomMessages, score: number | null): string {
  const { good, usable, poor, unseen } = result.scores;
  if (score === null) return unseen;
  return score >= 0.97 ? good : score >= 0.66 ? usable : poor;
}

/** What is said aloud. */
export function roomWords(locale: Locale, what: RoomSaying): string {
  const words = roomMessages[locale];
  switch (what.is) {
    case 'turn':
      return words.turn;
    case 'slower':
      return words.slower;
    case 'find-face':
      return words.findFace;
    case 'advice':
      return adviceWords(words, what.advice).join(' ');
    default:
      return what satisfies never;
  }
}
