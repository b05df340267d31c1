/** One short tone by Web Audio, for phones without a voice in the person's language. */

export interface Tone {
  /** From a tap: audio that was created outside of one stays silent on iOS. */
  unlock(): void;
  /** Does nothing while the last one still sounds. */
  play(): void;
  close(): void;
}

const LENGTH_S = 0.14;
/** A soft A5: in the range that small loudspeakers play and that old ears hear. */
const PITCH_HZ = 880;
const LOUDNESS = 0.12;
/** Below any meaning; an exponential ramp cannot reach 0. */
const SILENCE = 0.0001;

export function browserTone(createContext: () => AudioContext | null = newContext): Tone {
  let context: AudioContext | null = null;
  let endS = 0;
  return {
    unlock() {
      context ??= createContext();
      context?.resume().catch(() => {});
    },
    play() {
      if (!context || context.state === 'closed' || context.currentTime < endS) return;
      // iOS suspends audio when the page is hidden.
      if (context.state !== 'running') context.resume().catch(() => {});
      const startS = context.currentTime;
      endS = startS + LENGTH_S;
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      oscillator.frequency.value = PITCH_HZ;
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

function newContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    return null;
  }
}
