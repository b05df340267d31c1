import { buzz } from '../adapters/haptics.ts';
import type { Speech } from '../adapters/speech.ts';
import type { AdviceRef, Coaching, Emphasis } from '../core/advice.ts';
import type { Cue } from '../core/rehearsal/index.ts';
import type { RoomSaying } from '../core/session/effect.ts';
import type { Settings } from '../core/session/state.ts';
import type { Catalogue } from '../messages/index.ts';
import type { CoachVoice } from './coach-voice.ts';
import { firstPaint } from './first-paint.ts';

/** What the eyes may miss: the coach's sentences by ear and by touch, the same words as on the screen. */
export class Guidance {
  #catalogue: Catalogue;
  #locale: Settings['locale'];
  /** Loaded after the first screen: nothing is said there. */
  readonly #coach: Promise<CoachVoice>;

  constructor(settings: Settings, catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#locale = settings.locale;
    this.#coach = firstPaint
      .then(() => import('./coach-voice.ts'))
      .then(({ openCoachVoice }) => openCoachVoice(settings.locale));
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

  say(advice: AdviceRef, emphasis: Emphasis): void {
    const catalogue = this.#catalogue;
    this.#withCoach((coach) => coach.sayAdvice(catalogue, advice, emphasis));
    if (emphasis === 'short') buzz('step');
  }

  soundError(coaching: Coaching): void {
    this.#withCoach((coach) => coach.soundError(coaching));
  }

  sayTaken(): void {
    buzz('taken');
    const { taking } = this.#catalogue.screens.coaching;
    this.#withVoice((speech) => {
      speech.hush();
      speech.say(taking);
    });
  }

  sayRoom(what: RoomSaying): void {
    buzz('step');
    this.#withCoach((coach) => coach.sayRoom(this.#locale, what));
  }

  sayCue(cue: Cue): void {
    this.#withCoach((coach) => coach.sayCue(this.#locale, cue));
  }

  hush(): void {
    this.#withVoice((speech) => speech.hush());
  }

  /** Without the voice (it could not be loaded) the words on the screen remain. */
  #withCoach(act: (coach: CoachVoice) => void): void {
    this.#coach.then(act, () => {});
  }

  #withVoice(act: (speech: Speech) => void): void {
    this.#withCoach(({ speech }) => act(speech));
  }
}
