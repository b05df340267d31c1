/**
 * The coach's voice: one sentence at a time, in the language of the app, never over itself. Where no voice speaks that language, or the
 * engine stays silent, a short tone says that there is something new. It is silent until a tap has unlocked it: iOS and Chrome demand one.
 */
import type { Locale } from '../core/session/state.ts';
import type { Timers } from './clock.ts';
import { browserTimers } from './clock.ts';
import type { PitchTone } from './pitch-tone.ts';
import { browserPitchTone } from './pitch-tone.ts';
import type { Tone, ToneId } from './tone.ts';
import { browserTone, sharedAudio } from './tone.ts';

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
  readonly pitchTone: PitchTone;
  readonly timers: Timers;
}

export interface Speech {
  /** From the first tap; harmless afterwards. */
  unlock(): void;
  setMuted(muted: boolean): void;
  setLocale(locale: Locale): void;
  /** Says it now if nothing is being said, else when the present sentence is done; a newer one replaces the one that waits. Without a voice the tone sounds. */
  say(text: string, tone?: ToneId): void;
  /** A soft note, unless a sentence is being said. */
  sound(hz: number): void;
  /** Ends the present sentence and forgets the waiting one. */
  hush(): void;
  close(): void;
}

/** A little faster than dictation, still clear to someone who listens in a second language. */
const RATE = 1.05;
/** No sentence of ours lasts longer; some engines never tell the end, and the coach must not fall silent for good. */
export const SENTENCE_LIMIT_MS = 12_000;
/** Engines on the device begin within a second even when they were asleep; whoever listens with the screen covered cannot wait longer. */
export const START_LIMIT_MS = 3000;
/** We ended it ourselves: no sign of a dead engine. */
const OWN_ENDS: readonly string[] = ['interrupted', 'canceled'];

interface Saying {
  readonly text: string;
  readonly tone: ToneId;
}

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
  #waiting: Saying | null = null;
  /** The engine took a sentence and never began it: tones from now on, until something about it has changed. */
  #isSilent = false;
  readonly #surroundings: SpeechSurroundings;
  readonly #loadVoices = () => {
    this.#voices = this.#surroundings.synthesis?.getVoices() ?? [];
    this.#isSilent = false;
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
    this.#surroundings.pitchTone.unlock();
    // iOS lets later sentences pass only after one was spoken within a tap; this one is silent.
    const silent = this.#surroundings.createUtterance(' ');
    silent.volume = 0;
    this.#surroundings.synthesis?.speak(silent);
  }

  setMuted(muted: boolean): void {
    if (muted === this.#isMuted) return;
    this.#isMuted = muted;
    if (muted) this.hush();
    // Whoever turns the voice on again asks for another try.
    else this.#isSilent = false;
  }

  setLocale(locale: Locale): void {
    if (locale === this.#locale) return;
    this.hush();
    this.#locale = locale;
    // Another language is another voice.
    this.#isSilent = false;
  }

  say(text: string, tone: ToneId = 'news'): void {
    if (this.#isMuted || !this.#isUnlocked || text.trim() === '') return;
    const voice = voiceFor(this.#voices, this.#locale);
    if (!this.#surroundings.synthesis || !voice || this.#isSilent) this.#surroundings.tone.play(tone);
    else if (this.#speaking) this.#waiting = { text, tone };
    else this.#speak({ text, tone }, voice);
  }

  sound(hz: number): void {
    if (!this.#isMuted && this.#isUnlocked && !this.#speaking) this.#surroundings.pitchTone.sound(hz);
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
    this.#surroundings.pitchTone.close();
  }

  #speak(saying: Saying, voice: SpeechSynthesisVoice): void {
    const { timers, synthesis, createUtterance } = this.#surroundings;
    const utterance = createUtterance(saying.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = RATE;
    let hasBegun = false;
    const onBegun = () => {
      hasBegun = true;
    };
    const cancelStart = timers.after(START_LIMIT_MS, () => {
      if (!hasBegun && this.#speaking === utterance) this.#turnToTones(saying);
    });
    const cancelLimit = timers.after(SENTENCE_LIMIT_MS, () => {
      if (this.#speaking === utterance) synthesis?.cancel();
      onDone();
    });
    const onDone = () => {
      cancelStart();
      cancelLimit();
      if (this.#speaking === utterance) this.#sayNext();
    };
    utterance.onstart = onBegun;
    // Some engines tell the words and not the beginning.
    utterance.onboundary = onBegun;
    utterance.onend = onDone;
    utterance.onerror = ({ error }) => {
      if (!hasBegun && this.#speaking === utterance && !OWN_ENDS.includes(error)) this.#turnToTones(saying);
      onDone();
    };
    this.#speaking = utterance;
    // After the page was hidden, WebKit leaves the synthesiser paused.
    synthesis?.resume();
    synthesis?.speak(utterance);
  }

  #sayNext(): void {
    this.#speaking = null;
    const next = this.#waiting;
    this.#waiting = null;
    if (next) this.say(next.text, next.tone);
  }

  /** The newest sentence sounds: what waited behind the dead one is what counts by now. */
  #turnToTones(saying: Saying): void {
    const newest = this.#waiting ?? saying;
    this.hush();
    this.#isSilent = true;
    this.say(newest.text, newest.tone);
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
  const audio = sharedAudio();
  return {
    synthesis: globalThis.speechSynthesis,
    createUtterance: (text) => new SpeechSynthesisUtterance(text),
    tone: browserTone(audio),
    pitchTone: browserPitchTone(audio),
    timers: browserTimers(),
  };
}
