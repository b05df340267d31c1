/** Short tones by Web Audio, for phones without a voice in the person's language. */

/** What a tone can mean: something new to read; well done; not yet; keep it there. */
export type ToneId = 'news' | 'good' | 'change' | 'hold';

export interface Tone {
  /** From a tap: audio that was created outside of one stays silent on iOS. */
  unlock(): void;
  /** Does nothing while the last one still sounds. */
  play(tone?: ToneId): void;
  close(): void;
}

const LENGTH_S = 0.14;
/** Around a soft A5: in the range that small loudspeakers play and that old ears hear. Two notes rise for good and fall for "not yet". */
const notesHz: Record<ToneId, readonly number[]> = {
  news: [880],
  good: [880, 1175],
  change: [740, 554],
  hold: [988],
};
const LOUDNESS = 0.12;
/** Below any meaning; an exponential ramp cannot reach 0. */
const SILENCE = 0.0001;

/** @param createContext gives null where the browser has no Web Audio: then it stays silent */
export function browserTone(createContext: () => AudioContext | null): Tone {
  let context: AudioContext | null = null;
  let endS = 0;
  return {
    unlock() {
      context ??= createContext();
      context?.resume().catch(() => {});
    },
    play(tone = 'news') {
      if (!context || context.state === 'closed' || context.currentTime < endS) return;
      // iOS suspends audio when the page is hidden.
      if (context.state !== 'running') context.resume().catch(() => {});
      const startS = context.currentTime;
      const notes = notesHz[tone];
      endS = startS + LENGTH_S * notes.length;
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      for (const [i, hz] of notes.entries()) oscillator.frequency.setValueAtTime(hz, startS + i * LENGTH_S);
      // Faded in and out: a tone cut off hard clicks.
      gain.gain.setValueAtTime(SILENCE, startS);
      gain.gain.exponentialRampToValueAtTime(LOUDNESS, startS + 0.02);
      gain.gain.exponentialRampToValueAtTime(SILENCE, endS);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(startS);
      oscillator.stop(endS);
    },
    close() {
      context?.close().catch(() => {});
      context = null;
    },
  };
}

/** One for all tones of a page, made when it is first asked for: iOS gives a page only a few. */
export function sharedAudio(): () => AudioContext | null {
  let context: AudioContext | null = null;
  return () => {
    try {
      context ??= new AudioContext();
    } catch {
      // No Web Audio here.
    }
    return context;
  };
}
