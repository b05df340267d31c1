import { describe, expect, it } from 'vitest';
import { emptyMovementTrack, finishMovements, followMovements, type Gesture, type MotionSample } from './index.ts';
import { performanceOf } from './performance.ts';
import { filmOf } from './played.ts';

type Head = NonNullable<MotionSample['head']>;
const rest: Head = {
  pose: { yawDeg: 2, pitchDeg: -3, rollDeg: 0 },
  leftClosed: 0.1,
  rightClosed: 0.12,
  jawOpen: 0.03,
  smile: 0.05,
  distanceCm: 40,
};

/** Repeatable noise of about one unit. */
const noise = (seed: number): number => Math.sin(seed * 12.9898) * 1.2;

/** Out, held and back along an eased way; 0..1. */
function way(atMs: number, outMs: number, holdMs: number, backRatio = 1): number {
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const t = atMs - 1000;
  if (t <= 0) return 0;
  if (t < outMs) return ease(t / outMs);
  if (t <= outMs + holdMs) return 1;
  return 1 - backRatio * ease(Math.min(1, (t - outMs - holdMs) / outMs));
}

function watch(fps: number, lastsMs: number, at: (atMs: number) => Partial<Head>): readonly Gesture[] {
  let track = emptyMovementTrack;
  const found: Gesture[] = [];
  for (let i = 0; (i * 1000) / fps <= lastsMs; i++) {
    if (i % 17 === 11) continue;
    const atMs = (i * 1000) / fps + noise(i) * (100 / fps);
    const head = { ...rest, ...at(atMs) };
    const pose = {
      ...head.pose,
      yawDeg: head.pose.yawDeg + 0.3 * noise(i + 1),
      pitchDeg: head.pose.pitchDeg + 0.3 * noise(i + 2),
    };
    const step = followMovements(track, { atMs, head: { ...head, pose } });
    track = step.track;
    found.push(...step.gestures);
  }
  return [...found, ...finishMovements(track).gestures].filter(({ gesture }) => gesture !== 'hold-still');
}

function followAll(samples: readonly MotionSample[]): { gestures: readonly Gesture[]; toldMs: readonly number[] } {
  let track = emptyMovementTrack;
  const told: { gesture: Gesture; atMs: number }[] = [];
  for (const sample of samples) {
    const step = followMovements(track, sample);
    track = step.track;
    for (const gesture of step.gestures) {
      if (gesture.gesture !== 'hold-still') told.push({ gesture, atMs: sample.atMs });
    }
  }
  return { gestures: told.map(({ gesture }) => gesture), toldMs: told.map(({ atMs }) => atMs) };
}

const named = (gestures: readonly Gesture[]): readonly string[] =>
  gestures.map(({ gesture, verdict }) => `${gesture}: ${verdict}`);
const yaw = (deg: number): Partial<Head> => ({ pose: { ...rest.pose, yawDeg: rest.pose.yawDeg + deg } });
const pitch = (deg: number): Partial<Head> => ({ pose: { ...rest.pose, pitchDeg: rest.pose.pitchDeg + deg } });

describe.each([10, 15, 30])('at %i frames a second, jittered and with frames dropped', (fps) => {
  it.each([
    ['turn-left: good', (t: number) => yaw(28 * way(t, 1200, 700))],
    ['turn-right: good', (t: number) => yaw(-28 * way(t, 1200, 700))],
    ['turn-left: too-fast', (t: number) => yaw(30 * way(t, 300, 600))],
    ['turn-right: too-small', (t: number) => yaw(-13 * way(t, 700, 700))],
    ['turn-left: not-held', (t: number) => yaw(30 * way(t, 1100, 0))],
    ['turn-left: not-returned', (t: number) => yaw(28 * way(t, 1200, 700, 0.3))],
    ['look-up: good', (t: number) => pitch(20 * way(t, 900, 700))],
    ['look-down: good', (t: number) => pitch(-20 * way(t, 900, 800))],
    ['nod: good', (t: number) => pitch(-16 * way(t, 500, 0))],
    ['shake: good', (t: number) => yaw(t > 1000 && t < 3000 ? 20 * Math.sin(((t - 1000) / 2000) * 2 * Math.PI) : 0)],
    ['open-mouth: good', (t: number) => ({ jawOpen: 0.03 + 0.6 * way(t, 300, 600) })],
    ['smile: good', (t: number) => ({ smile: 0.05 + 0.7 * way(t, 300, 700) })],
    ['move-closer: good', (t: number) => ({ distanceCm: 40 * Math.exp(-0.3 * way(t, 900, 900)) })],
    ['move-back: good', (t: number) => ({ distanceCm: 40 * Math.exp(0.3 * way(t, 900, 900)) })],
  ])('tells %s', (expected, at) => {
    expect(named(watch(fps, 6500, at))).toEqual([expected]);
  });

  it('reads how fast, how far and when', () => {
    // 150 deg/s at the steepest point of an eased way of 28 deg.
    const [found] = watch(fps, 3000, (t) => yaw(28 * way(t, 560, 500)));
    expect(found!.peakDegPerS! / 75).toBeGreaterThan(0.9);
    expect(found!.peakDegPerS! / 75).toBeLessThan(1.1);
    expect(Math.abs(found!.amplitudeDeg! - 28)).toBeLessThan(2);
    expect(Math.abs(found!.endMs - 2620)).toBeLessThan(250);
  });

  it('tells a blink from a wink, at rest only', () => {
    const closed = (t: number): number => (t > 1000 && t < 1280 ? 0.6 : 0);
    const both = watch(fps, 3000, (t) => ({ leftClosed: 0.1 + closed(t), rightClosed: 0.12 + closed(t) }));
    expect(named(both)).toEqual(['blink: good']);
    const one = watch(fps, 3000, (t) => ({ leftClosed: 0.1 + closed(t), rightClosed: 0.12 + closed(t) / 6 }));
    expect(named(one)).toEqual(['blink: one-eye']);
    const aside = watch(fps, 3000, (t) => ({ ...yaw(30), leftClosed: 0.1 + closed(t), rightClosed: 0.12 + closed(t) }));
    expect(named(aside)).toEqual([]);
  });
});

describe('what made-up people had read wrongly', () => {
  const low = { ...rest, pose: { ...rest.pose, pitchDeg: -17 } };

  it('a blink of somebody who looks down upon the phone all the time', () => {
    const closed = (t: number): number => (t > 1500 && t < 1780 ? 0.6 : 0);
    const found = watch(20, 3500, (t) => ({ ...low, leftClosed: 0.1 + closed(t), rightClosed: 0.12 + closed(t) }));
    expect(named(found)).toEqual(['blink: good']);
  });

  it.each([15, 30])('a hasty nod, down and up twice, is as fast as it is: %i frames a second', (fps) => {
    const hasty = performanceOf('nod', { verdict: 'too-fast', peakDegPerS: 150 });
    const speeds = Array.from({ length: 20 }, (_, i) => {
      const { gestures } = followAll(filmOf(hasty, { fps, seed: 6100 + i }));
      return gestures.find(({ gesture }) => gesture === 'nod')!.peakDegPerS!;
    });
    // Read up to 50 % too fast while the first nod's far point was taken for the second's.
    expect(Math.max(...speeds)).toBeLessThan(150 * 1.3);
    expect(Math.min(...speeds)).toBeGreaterThan(150 * 0.85);
  });

  it('a turn held for 750 ms is held, and a shake is told within 250 ms of its end', () => {
    for (let seed = 6200; seed < 6230; seed++) {
      const turn = performanceOf('turn-left', { verdict: 'good', peakDegPerS: 24 });
      expect(followAll(filmOf(turn, { fps: 15, seed })).gestures[0]!.heldMs, `seed ${seed}`).toBeGreaterThan(550);
      const shake = performanceOf('shake', { verdict: 'good' });
      const { toldMs } = followAll(filmOf(shake, { fps: 30, seed }));
      expect(toldMs[0], `seed ${seed}`).toBeLessThan(1200 + shake.lastsMs + 250);
    }
  });

  it('one wide syllable, and a glance whose head follows', () => {
    expect(named(watch(15, 4000, (t) => ({ jawOpen: 0.03 + 0.37 * way(t, 140, 0) })))).toEqual([]);
    expect(named(watch(15, 4000, (t) => yaw(8 * way(t, 400, 600))))).toEqual([]);
  });
});

describe('nothing is told', () => {
  it('of ten minutes of talking, glancing and swaying', () => {
    const found = watch(15, 600_000, (t) => ({
      ...yaw(3.5 * Math.sin(t / 900)),
      jawOpen: 0.1 + 0.12 * Math.abs(Math.sin(t / 140)),
      smile: 0.1 + 0.08 * Math.sin(t / 700),
      distanceCm: 40 * (1 + 0.02 * Math.sin(t / 1500)),
    }));
    expect(named(found)).toEqual([]);
  });

  it('when the face is lost on the way', () => {
    let track = emptyMovementTrack;
    const found: Gesture[] = [];
    for (let t = 0; t < 6000; t += 50) {
      const head = t > 1800 && t < 3200 ? null : { ...rest, ...yaw(28 * way(t, 1200, 1500)) };
      const step = followMovements(track, { atMs: t, head });
      track = step.track;
      found.push(...step.gestures);
    }
    expect(named(found).filter((one) => one.startsWith('turn-left: good'))).toEqual([]);
  });

  it('by a clock that stands still or jumps back', () => {
    const first = followMovements(emptyMovementTrack, { atMs: 1000, head: rest });
    expect(followMovements(first.track, { atMs: 1000, head: rest }).track).toBe(first.track);
    expect(followMovements(first.track, { atMs: 10, head: rest }).track).toBe(first.track);
  });
});
