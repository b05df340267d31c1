/** A made-up person before a made-up camera, for tests: a performance as samples, with noise, jitter and dropped frames. */
import { chanceOf } from '../chance.ts';
import type { HeadSample, MotionSample } from './motion-sample.ts';
import type { Performance, Posture } from './performance.ts';

export interface Filmed {
  readonly fps: number;
  readonly seed: number;
  /** Rest before the movement, and time after it. */
  readonly beforeMs?: number;
  readonly afterMs?: number;
  /** Behind lenses open eyes read half closed already, and a blink adds less. */
  readonly withGlasses?: boolean;
}

/**
 * How the face model reads eyes: open ones from `open` to `open + spread`, a closed lid `closing` more, with noise. Behind glasses open eyes read
 * up to .37 (reference, part 4), and the drawn sitter's closed ones .4 to .6 instead of .55 to .75.
 */
const eyeReadings = {
  bare: { open: 0.08, spread: 0.12, closing: 0.65, noise: 0.02 },
  glasses: { open: 0.2, spread: 0.17, closing: 0.42, noise: 0.035 },
} as const;

/** A lid halfway down reads a quarter of a closed one (the drawn sitter, three tones of skin: .03 to .18 of .57 to .77). */
const readingOf = (lidRatio: number): number => lidRatio ** 2;

/** Everybody rests a little differently, and the model reads everybody with half a degree of noise. */
export function filmOf(
  performance: Performance,
  { fps, seed, beforeMs = 1200, afterMs = 1500, withGlasses = false }: Filmed,
): MotionSample[] {
  const chance = chanceOf(seed);
  const eyes = eyeReadings[withGlasses ? 'glasses' : 'bare'];
  const around = (size: number): number => size * (chance() + chance() + chance() - 1.5);
  const rest = {
    yawDeg: around(6),
    pitchDeg: around(8) - 3,
    open: eyes.open + eyes.spread * chance(),
    jaw: 0.02 + 0.04 * chance(),
    smile: 0.1 * chance(),
    distanceCm: 34 + 14 * chance(),
  };
  const headOf = (posture: Posture): HeadSample => ({
    pose: {
      yawDeg: rest.yawDeg + posture.yawDeg + around(0.7),
      pitchDeg: rest.pitchDeg + posture.pitchDeg + around(0.7),
      rollDeg: around(0.7),
    },
    leftClosed: rest.open + eyes.closing * readingOf(posture.leftLidRatio) + around(eyes.noise),
    rightClosed: rest.open + eyes.closing * readingOf(posture.rightLidRatio) + around(eyes.noise),
    jawOpen: rest.jaw + 0.58 * posture.mouthRatio + around(0.02),
    smile: rest.smile + 0.62 * posture.smileRatio + around(0.02),
    distanceCm: rest.distanceCm * Math.exp(posture.distanceLog) * (1 + around(0.006)),
  });
  const frameMs = 1000 / fps;
  const frames = Math.ceil((beforeMs + performance.lastsMs + afterMs) / frameMs);
  const samples: MotionSample[] = [];
  for (let i = 0; i < frames; i++) {
    const atMs = i * frameMs + 0.3 * frameMs * (chance() - 0.5);
    if (chance() < 0.04) continue;
    samples.push({ atMs, head: headOf(performance.at(atMs - beforeMs)) });
  }
  return samples;
}
