/** The words of a rehearsal, for eyes and ears alike: what is asked, what to change while it goes on, what it was worth. */
import { type AskedId, askedDegOf, type Outcome } from '../core/gestures/index.ts';
import type { Cue, StepResult } from '../core/rehearsal/index.ts';
import type { Locale } from '../core/session/state.ts';
import { type MovementMessages, movementMessages } from '../messages/movements.ts';
import { fill } from './wording.ts';

/** What is said aloud: as on the screen, with the number of the step. */
export function cueWords(locale: Locale, cue: Cue): string {
  const words = movementMessages[locale];
  const line = cueLine(words, cue);
  if (cue.is !== 'ask' || cue.of === 1) return line;
  // The catalogues end no line with a full stop; two sentences need one between them.
  return `${fill(words.live.step, { step: cue.step, of: cue.of })}${locale === 'en' ? '. ' : '。'}${line}`;
}

/** How it is felt, and which tone sounds where there is no voice. */
export function feelOf(cue: Cue): { readonly buzz: 'step' | 'taken' | 'trouble'; readonly tone: Tone } {
  if (cue.is === 'verdict') {
    return cue.outcome.verdict === 'good' ? { buzz: 'taken', tone: 'good' } : { buzz: 'trouble', tone: 'change' };
  }
  if (cue.is === 'hold') return { buzz: 'step', tone: 'hold' };
  const isChange = cue.is === 'slower' || cue.is === 'other-way' || cue.is === 'no-time' || cue.is === 'waiting';
  return isChange ? { buzz: 'trouble', tone: 'change' } : { buzz: 'step', tone: 'news' };
}

type Tone = 'news' | 'good' | 'change' | 'hold';

/** The one line of the moment. */
export function cueLine(words: MovementMessages, cue: Cue): string {
  const { live } = words;
  switch (cue.is) {
    case 'look-here':
      return live.lookHere;
    case 'ask':
      return live.ask[cue.movement];
    case 'further':
      return live.further[cue.movement];
    case 'hold':
      return cue.movement === 'hold-still' ? live.holdEyes : live.hold;
    case 'back':
      return live.back[cue.movement];
    case 'slower':
      return live.slower;
    case 'other-way':
      return live.otherWay[cue.movement] ?? live.ask[cue.movement];
    case 'verdict':
      return outcomeSentences(words, cue.outcome).join(' ');
    case 'next':
      return live.next;
    case 'no-time':
      return live.noTime;
    case 'waiting':
      return { hidden: live.hidden, 'no-face': live.noFace, 'another-face': live.anotherFace }[cue.why];
    case 'slow-phone':
      return live.slowPhone;
    default:
      return cue satisfies never;
  }
}

/** Speeds are read within a tenth: more digits would claim more. */
export function roundedSpeed(degPerS: number): number {
  const step = degPerS >= 100 ? 10 : 5;
  return Math.round(degPerS / step) * step;
}

/** What one try was worth: first what happened, then what to change. */
export function outcomeSentences(words: MovementMessages, outcome: Outcome): readonly string[] {
  const { verdicts } = words;
  const { movement, verdict, other, peakDegPerS } = outcome;
  const named = other === null ? null : fill(verdicts.instead, { other: words.names[other] ?? other });
  switch (verdict) {
    case 'good':
      return [verdicts.good];
    case 'too-fast': {
      const how = verdicts.tooFast[movement];
      const said = how && peakDegPerS !== null ? [fill(how, { speed: roundedSpeed(peakDegPerS) })] : [];
      return [...said, verdicts.rather];
    }
    case 'too-small':
      return tooSmall(words, outcome);
    case 'not-held':
      return named ? [named, verdicts.notHeld] : [verdicts.notHeld];
    case 'not-returned':
      return [isOfEyes(movement) ? verdicts.eyesShutTooLong : verdicts.notReturned];
    case 'wrong-side':
      return [verdicts.wrongSide[movement] ?? named ?? verdicts.tooSmallHow[movement]];
    case 'one-eye':
      return [verdicts.oneEye];
    case 'with-another':
      return [fill(verdicts.withAnother, { other: other ? words.names[other] : '' })];
    default:
      return verdict satisfies never;
  }
}

function tooSmall({ verdicts }: MovementMessages, { movement, amplitudeDeg }: Outcome): readonly string[] {
  const asked = askedDegOf(movement);
  const how = verdicts.tooSmallHow[movement];
  if (asked === null || amplitudeDeg === null || amplitudeDeg >= asked) return [how];
  return [fill(verdicts.tooSmall, { degrees: Math.round(amplitudeDeg), asked }), how];
}

function isOfEyes(movement: AskedId): boolean {
  return movement === 'blink' || movement === 'blink-twice';
}

/** What is said of a whole step afterwards. */
export function stepSentences(words: MovementMessages, { result, tries }: StepResult): readonly string[] {
  const last = tries.at(-1);
  if (result === 'skipped') return [words.verdicts.skipped];
  if (result === 'no-time') return [words.verdicts.noTime];
  const first = tries[0];
  if (!last) return [];
  const earlier =
    result === 'good' && first && first !== last && first.verdict !== 'good'
      ? [fill(words.debrief.earlier, { sentence: outcomeSentences(words, first).join(' ') })]
      : [];
  return [...outcomeSentences(words, last), ...earlier];
}
