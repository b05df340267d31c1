import { buzz } from '../adapters/haptics.ts';
import type { Speech } from '../adapters/speech.ts';
import type { AdviceRef, Emphasis } from '../core/advice.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import type { RoomSaying } from '../core/session/effect.ts';
import type { Settings } from '../core/session/state.ts';
import type { Catalogue } from '../messages/index.ts';

/** What the eyes may miss: the coach's sentences by ear and by touch, the same words as on the screen. */
export class Guidance {
  #catalogue: Catalogue;
  #locale: Settings['locale'];
  /** Loaded beside the first screen, not before it: nothing is said there. */
  readonly #speech: Promise<Speech>;

  constructor(settings: Settings, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#locale = settings.locale;
    this.#speech = import('../adapters/speech.ts').then(({ openSpeech }) => openSpeech(settings.locale));
    this.#withVoice((speech) => speech.setMuted(settings.muted));
    // iOS and Chrome let a page speak only after a touch.
    addEventListener('pointerup', () => this.#withVoice((speech) => speech.unlock()), { once: true });
    addEventListener('keyup', () => this.#withVoice((speech) => speech.unlock()), { once: true });
  }

  follow(settings: Settings, catalogue: Catalogue): void {
    this.#catalogue = catalogue;
    this.#locale = settings.locale;
    this.#withVoice((speech) => {
      speech.setMuted(settings.muted);
      speech.setLocale(settings.locale);
    });
  }

  say({ check, advice }: AdviceRef, emphasis: Emphasis): void {
    const sentences = this.#catalogue.checks[check]?.advice as
      | Readonly<Record<string, { say: string; more: string }>>
      | undefined;
    const sentence = sentences?.[advice];
    if (sentence) this.#withVoice((speech) => speech.say(emphasis === 'short' ? sentence.say : sentence.more));
    if (emphasis === 'short') buzz('step');
  }

  sayTaken(): void {
    buzz('taken');
    const { taking } = this.#catalogue.screens.coaching;
    this.#withVoice((speech) => {
      speech.hush();
      speech.say(taking);
    });
  }

  /** The room doctor's words are loaded when it first speaks; what comes too late for the ear stands on the screen. */
  sayRoom(what: RoomSaying): void {
    buzz('step');
    import('../ui/room-words.ts').then(
      ({ roomWords }) => this.#withVoice((speech) => speech.say(roomWords(this.#locale, what))),
      () => {},
    );
  }

  /** As the room doctor's: words, buzz and tone of a rehearsal come with it. */
  sayCue(cue: Cue): void {
    import('../ui/movement-words.ts').then(
      ({ cueWords, feelOf }) => {
        const feel = feelOf(cue);
        buzz(feel.buzz);
        this.#withVoice((speech) => speech.say(cueWords(this.#locale, cue), feel.tone));
      },
      () => {},
    );
  }

  hush(): void {
    this.#withVoice((speech) => speech.hush());
  }

  /** Without the voice (it could not be loaded) the words on the screen remain. */
  #withVoice(act: (speech: Speech) => void): void {
    this.#speech.then(act, () => {});
  }
}
