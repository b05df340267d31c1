/** A synthesiser that speaks until a test lets the sentence end. */
export class FakeSynthesis extends EventTarget {
  readonly log: string[] = [];
  readonly spoken: SpeechSynthesisUtterance[] = [];
  voices: SpeechSynthesisVoice[] = [];
  speaking = false;
  pending = false;
  /** A dead engine takes sentences and never begins them. */
  isDead = false;

  speak(utterance: SpeechSynthesisUtterance): void {
    if (this.speaking && utterance.volume > 0) this.log.push('OVERLAP');
    this.log.push(utterance.volume === 0 ? '(unlock)' : utterance.text);
    if (utterance.volume === 0) return;
    this.spoken.push(utterance);
    this.speaking = true;
    if (!this.isDead) utterance.onstart?.call(utterance, new Event('start') as never);
  }
  cancel(): void {
    this.speaking = false;
    this.log.push('(cancel)');
  }
  resume(): void {}
  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  /** The sentence that is being said comes to its end. */
  finish(how: 'onend' | 'onerror' = 'onend'): void {
    this.speaking = false;
    const utterance = this.spoken.at(-1)!;
    utterance[how]?.call(utterance, new Event('end') as never);
  }
  /** The engine refuses the sentence, as the standard names it. */
  refuse(error: SpeechSynthesisErrorCode): void {
    this.speaking = false;
    const utterance = this.spoken.at(-1)!;
    utterance.onerror?.call(utterance, Object.assign(new Event('error'), { error }) as never);
  }
}

export const voice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice =>
  ({ lang, name: lang, localService: true, default: false, voiceURI: lang, ...more }) as SpeechSynthesisVoice;

export const fakeUtterance = (text: string) =>
  ({ text, volume: 1, onend: null, onerror: null }) as unknown as SpeechSynthesisUtterance;
