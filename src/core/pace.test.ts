import { expect, it } from 'vitest';
import { afterLook, isLookDue, type Pace, startPace } from './pace.ts';

/** Looks at 30 frames a second whenever one is due. @returns the times of the looks, and the pace at the end. */
function watch(pace: Pace, fromMs: number, untilMs: number, isThere: (atMs: number) => boolean) {
  const looks: number[] = [];
  let now = pace;
  for (let atMs = fromMs; atMs < untilMs; atMs += 1000 / 30) {
    if (!isLookDue(now, atMs)) continue;
    looks.push(atMs);
    now = afterLook(now, atMs, isThere(atMs));
  }
  return { looks, pace: now };
}

it('looks at every frame for a minute without anybody, then twice a second', () => {
  const { looks } = watch(startPace(1000), 1000, 121_000, () => false);
  expect(looks.filter((ms) => ms < 61_000)).toHaveLength(60 * 30);
  const idle = looks.filter((ms) => ms > 62_000 && ms < 112_000);
  expect(idle.length).toBeGreaterThanOrEqual(50 * 1.8);
  expect(idle.length).toBeLessThanOrEqual(50 * 2);
});

it('is back at full rate with the first look that finds somebody, half a second later at most', () => {
  const { looks } = watch(startPace(0), 0, 101_000, (ms) => ms >= 100_000);
  const back = looks.filter((ms) => ms >= 100_000);
  expect(back[0]).toBeLessThan(100_500);
  expect(back.length).toBeGreaterThanOrEqual(14);
  expect(back[2]! - back[1]!).toBeCloseTo(1000 / 30, 6);
});

it('never slows down while somebody is there', () => {
  expect(watch(startPace(0), 0, 200_000, () => true).looks).toHaveLength(200 * 30);
});

it('goes on at once when the clock was set back', () => {
  const { pace } = watch(startPace(0), 0, 100_000, () => false);
  expect(isLookDue(pace, 500)).toBe(true);
  expect(isLookDue(afterLook(pace, 500, false), 533)).toBe(true);
});
