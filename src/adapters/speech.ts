/**
 * The coach's voice: one sentence at a time, in the language of the app, never over itself. Where no voice speaks that language, a
 * short tone says that there is something new to read. It is silent until a tap has unlocked it: iOS and Chrome demand one.
 */
import type { Locale } from '../core/session/state.ts';
import type { Timers } from './clock.ts';
import { browserTimers } from './clock.ts';
import type { Tone, ToneId } from './tone.ts';
import { browserTone } from './tone.ts';

export interface SpeechSurroundings {
  /** Absent in some Android web views. */
  readonly synthesis:
    | Pick<
        SpeechSynthesis,
        | 'speak'
        | 'cancel'
        | 'resume'
        | 'getVoices'
        | 'speaking'
        | 'pending'
        | 'addEventListener'
        | 'removeEventListener'
      >
    | undefined;
  readonly createUtterance: (text: string) => SpeechSynthesisUtterance;
  readonly tone: Tone;
  readonly timers: Timers;
}

export interface Speech {
  /** From the first tap; harmless afterwards. */
  unlock(): void;
  setMuted(muted: boolean): void;
  setLocale(locale: Locale): void;
  /** Says it now if nothing is being said, else when the present sentence is done; a newer one replaces the one that waits. Without a voice the tone sounds. */
  say(text: string, tone?: ToneId): void;
  /** Ends the present sentence and forgets the waiting one. */
  hush(): void;
  close(): void;
}

/** A little faster than dictation, still clear to someone who listens in a second language. */
const RATE = 1.05;
/** No sentence of ours lasts longer; some engines never tell the end, and the coach must not fall silent for good. */
export const SENTENCE_LIMIT_MS = 12_000;

export function openSpeech(locale: Locale, surroundings: SpeechSurroundings = browserSpeech()): Speech {
  return new Coach(locale, surroundings);
}

class Coach implements Speech {
  #locale: Locale;
  #isMuted = false;
  #isUnlocked = false;
  #voices: readonly SpeechSynthesisVoice[] = [];
  /** Held until it ends: Chromium may collect an utterance that nobody holds and then never tells its end. */
  #speaking: SpeechSynthesisUtterance | null = null;
  #waiting: string | null = null;
  readonly #surroundings: SpeechSurroundings;
  readonly #loadVoices = () => {
    this.#voices = this.#surroundings.synthesis?.getVoices() ?? [];
  };

  constructor(locale: Locale, surroundings: SpeechSurroundings) {
    this.#locale = locale;
    this.#surroundings = surroundings;
    this.#loadVoices();
    // Voices arrive late, on Chromium only after the first question for them.
    surroundings.synthesis?.addEventListener?.('voiceschanged', this.#loadVoices);
  }

  unlock(): void {
    if (this.#isUnlocked) return;
    this.#isUnlocked = true;
    this.#surroundings.tone.unlock();
    // iOS lets later sentences pass only after one was spoken within a tap; this one is silent.
    const silent = this.#surroundings.createUtterance(' ');
    silent.volume = 0;
    this.#surroundings.synthesis?.speak(silent);
  }

  setMuted(muted: boolean): void {
    this.#isMuted = muted;
    if (muted) this.hush();
  }

  setLocale(locale: Locale): void {
    if (locale !== this.#locale) this.hush();
    this.#locale = locale;
  }

  say(text: string, tone: ToneId = 'news'): void {
    if (this.#isMuted || !this.#isUnlocked || text.trim() === '') return;
    const voice = voiceFor(this.#voices, this.#locale);
    if (!this.#surroundings.synthesis || !voice) this.#surroundings.tone.play(tone);
    else if (this.#speaking) this.#waiting = text;
    else this.#speak(text, voice);
  }

  hush(): void {
    this.#waiting = null;
    this.#speaking = null;
    this.#surroundings.synthesis?.cancel();
  }

  close(): void {
    this.hush();
    this.#surroundings.synthesis?.removeEventListener?.('voiceschanged', this.#loadVoices);
    this.#surroundings.tone.close();
  }

  #speak(text: string, voice: SpeechSynthesisVoice): void {
    const utterance = this.#surroundings.createUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    const onDone = () => {
      cancelLimit();
      if (this.#speaking !== utterance) return;
      this.#speaking = null;
      const next = this.#waiting;
      this.#waiting = null;
      if (next !== null) this.say(next);
    };
    const cancelLimit = this.#surroundings.timers.after(SENTENCE_LIMIT_MS, () => {
      if (this.#speaking === utterance) this.#surroundings.synthesis?.cancel();
      onDone();
    });
    utterance.onend = onDone;
    utterance.onerror = onDone;
    this.#speaking = utterance;
    // After the page was hidden, WebKit leaves the synthesiser paused.
    this.#surroundings.synthesis?.resume();
    this.#surroundings.synthesis?.speak(utterance);
  }
}

/** The best voice for a language: the same region first, on the phone before over the network (nothing may leave it), the default first. */
export function voiceFor(voices: readonly SpeechSynthesisVoice[], locale: Locale): SpeechSynthesisVoice | null {
  const language = locale.slice(0, 2);
  const fits = voices.filter((voice) => isLanguage(voice.lang, language) && voice.localService);
  const score = (voice: SpeechSynthesisVoice) =>
    (/^zh[-_](Hans[-_])?CN|^cmn[-_]Hans/i.test(voice.lang) || voice.lang.startsWith('en') ? 2 : 0) +
    (voice.default ? 1 : 0);
  return fits.sort((a, b) => score(b) - score(a))[0] ?? null;
}

/** Android writes `zh_CN`, some engines `cmn-Hans-CN`; Cantonese (`zh-HK`, `yue`) is another spoken language. */
function isLanguage(tag: string, language: string): boolean {
  if (language === 'zh') return /^(zh|cmn)\b/i.test(tag.replaceAll('_', '-')) && !/HK|yue/i.test(tag);
  return tag.toLowerCase().startsWith(language);
}

function browserSpeech(): SpeechSurroundings {
  return {
    synthesis: globalThis.speechSynthesis,
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
    tone: browserTone(),
    timers: browserTimers(),
  };
}
