import { expect, it } from 'vitest';
import { browserPitchTone, EVERY_S } from './pitch-tone.ts';

/** Web Audio as far as a note needs it; writes down which notes were begun, and when. */
function fakeAudio() {
  const notes: { hz: number; atS: number }[] = [];
  const audio = {
    state: 'running',
    currentTime: 0,
    destination: {},
    resume: async () => {},
    close: async () => {
      audio.state = 'closed';
    },
    createGain: () => ({
      gain: { setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} },
      connect: (to: object) => to,
    }),
    createOscillator: () => ({
      frequency: { setValueAtTime: (hz: number, atS: number) => notes.push({ hz, atS }) },
      connect: (to: object) => to,
      start: () => {},
      stop: () => {},
    }),
  };
  return { audio, notes, tone: browserPitchTone(() => audio as unknown as AudioContext) };
}

it('sounds after a tap only, leaves a gap between notes, and stops for good', () => {
  const { audio, notes, tone } = fakeAudio();
  tone.sound(440);
  tone.unlock();
  for (const [atS, hz] of [
    [1, 500],
    [1 + EVERY_S / 2, 600],
    [1 + EVERY_S, 700],
  ] as const) {
    audio.currentTime = atS;
    tone.sound(hz);
  }
  tone.close();
  audio.currentTime = 9;
  tone.sound(800);
  expect(notes.map(({ hz }) => hz)).toEqual([500, 700]);
});

it('is silent where the browser has no Web Audio', () => {
  const tone = browserPitchTone(() => null);
  tone.unlock();
  expect(() => tone.sound(440)).not.toThrow();
  tone.close();
});
