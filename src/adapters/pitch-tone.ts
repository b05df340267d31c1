/** Short soft notes by Web Audio, whose pitch tells how far off something is; what the pitch means is decided in `core/error-pitch.ts`. */

export interface PitchTone {
  /** From a tap: audio that was created outside of one stays silent on iOS. */
  unlock(): void;
  /** Does nothing until some time after the last note: the ear needs the gap to hear that the next one is higher. */
  sound(hz: number): void;
  close(): void;
}

const LENGTH_S = 0.07;
/** From one note to the next. Parking aids beep two to four times a second; slower is calmer, and still a note for each small movement. */
export const EVERY_S = 0.45;
/** Half as loud as the tone that says "something new": it accompanies. */
const LOUDNESS = 0.06;
/** Below any meaning; an exponential ramp cannot reach 0. */
const SILENCE = 0.0001;

/** @param createContext gives null where the browser has no Web Audio: then it stays silent */
export function browserPitchTone(createContext: () => AudioContext | null): PitchTone {
  let context: AudioContext | null = null;
  let nextS = 0;
  return {
    unlock() {
      context ??= createContext();
      context?.resume().catch(() => {});
    },
    sound(hz) {
      if (!context || context.state === 'closed' || context.currentTime < nextS) return;
      // iOS suspends audio when the page is hidden.
      if (context.state !== 'running') context.resume().catch(() => {});
      const startS = context.currentTime;
      nextS = startS + EVERY_S;
      const oscillator = context.createOscillator();
      const gain = context.createGain();
      oscillator.frequency.setValueAtTime(hz, startS);
      // Faded in and out: a tone cut off hard clicks.
      gain.gain.setValueAtTime(SILENCE, startS);
      gain.gain.exponentialRampToValueAtTime(LOUDNESS, startS + 0.015);
      gain.gain.exponentialRampToValueAtTime(SILENCE, startS + LENGTH_S);
      oscillator.connect(gain).connect(context.destination);
      oscillator.start(startS);
      oscillator.stop(startS + LENGTH_S);
    },
    close() {
      context?.close().catch(() => {});
      context = null;
    },
  };
}
