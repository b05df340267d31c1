import { buzz } from '../adapters/haptics.ts';
import { openSpeech, type Speech } from '../adapters/speech.ts';
import type { AdviceRef, Emphasis } from '../core/advice.ts';
import type { Settings } from '../core/session/state.ts';
import type { Catalogue } from '../messages/index.ts';

/** What the eyes may miss: the coach's sentences by ear and by touch, the same words as on the screen. */
export class Guidance {
  #catalogue: Catalogue;
  readonly #speech: Speech;

  constructor(settings: Settings, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#speech = openSpeech(settings.locale);
    this.#speech.setMuted(settings.muted);
    // iOS and Chrome let a page speak only after a touch.
    addEventListener('pointerup', () => this.#speech.unlock(), { once: true });
    addEventListener('keyup', () => this.#speech.unlock(), { once: true });
  }

  follow(settings: Settings, catalogue: Catalogue): void {
    this.#catalogue = catalogue;
    this.#speech.setMuted(settings.muted);
    this.#speech.setLocale(settings.locale);
  }

  say({ check, advice }: AdviceRef, emphasis: Emphasis): void {
    const sentences = this.#catalogue.checks[check].advice as Readonly<Record<string, { say: string; more: string }>>;
    const sentence = sentences[advice];
    if (sentence) this.#speech.say(emphasis === 'short' ? sentence.say : sentence.more);
    if (emphasis === 'short') buzz('step');
  }

  sayTaken(): void {
    buzz('taken');
    this.#speech.hush();
    this.#speech.say(this.#catalogue.screens.coaching.taking);
  }

  hush(): void {
    this.#speech.hush();
  }
}
