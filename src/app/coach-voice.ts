/** What the coach makes heard of an advice: its sentence and the note that follows the error. Loaded beside the first screen, with the voice. */
import { buzz } from '../adapters/haptics.ts';
import { openSpeech, type Speech } from '../adapters/speech.ts';
import type { AdviceRef, Coaching, Emphasis } from '../core/advice.ts';
import { pitchOf } from '../core/error-pitch.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import type { RoomSaying } from '../core/session/effect.ts';
import type { Settings } from '../core/session/state.ts';
import type { Catalogue } from '../messages/index.ts';

export interface CoachVoice {
  readonly speech: Speech;
  sayAdvice(catalogue: Catalogue, advice: AdviceRef, emphasis: Emphasis): void;
  soundError(coaching: Coaching): void;
  /** The room doctor's words are loaded when it first speaks; what comes too late for the ear stands on the screen. */
  sayRoom(locale: Settings['locale'], what: RoomSaying): void;
  /** As the room doctor's: words, buzz and tone of a rehearsal come with it. */
  sayCue(locale: Settings['locale'], cue: Cue): void;
}

export function openCoachVoice(locale: Settings['locale']): CoachVoice {
  const speech = openSpeech(locale);
  return {
    speech,
    sayAdvice({ checks }, { check, advice }, emphasis) {
      const sentences = checks[check]?.advice as Readonly<Record<string, { say: string; more: string }>> | undefined;
      const sentence = sentences?.[advice];
      if (sentence) speech.say(emphasis === 'short' ? sentence.say : sentence.more);
    },
    soundError(coaching) {
      const hz = pitchOf(coaching);
      if (hz !== null) speech.sound(hz);
    },
    sayRoom(spoken, what) {
      import('../ui/room-words.ts').then(
        ({ roomWords }) => speech.say(roomWords(spoken, what)),
        () => {},
      );
    },
    sayCue(spoken, cue) {
      import('../ui/movement-words.ts').then(
        ({ cueWords, feelOf }) => {
          const feel = feelOf(cue);
          buzz(feel.buzz);
          speech.say(cueWords(spoken, cue), feel.tone);
        },
        () => {},
      );
    },
  };
}
