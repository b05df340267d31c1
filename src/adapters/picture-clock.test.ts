import { describe, expect, it } from 'vitest';
import { createPictureClock } from './picture-clock.ts';

describe('the time of a picture', () => {
  it('is that of its capture where the browser tells it', () => {
    const timeOf = createPictureClock();
    expect(timeOf(5000, { captureTime: 4870, mediaTime: 1 })).toBe(4870);
    expect(timeOf(5090, { captureTime: 4910, mediaTime: 1.04 })).toBe(4910);
  });

  it.each([
    ['still to come', 5001],
    ['of another clock', 2999],
  ])('is that of its showing where the capture is %s', (_, captureTime) => {
    expect(createPictureClock()(5000, { captureTime })).toBe(5000);
  });

  it('is that of its showing where nothing else is known', () => {
    const timeOf = createPictureClock();
    expect(timeOf(5000)).toBe(5000);
    expect(timeOf(5040, { mediaTime: 0 })).toBe(5040);
  });

  it('is evenly spaced by the stamps of the stream, however late each is shown', () => {
    const timeOf = createPictureClock();
    const delaysMs = [40, 10, 300, 25, 480, 12, 90];
    const times = delaysMs.map((delayMs, i) => timeOf(9000 + 100 * i + delayMs, { mediaTime: 2 + 0.1 * i }));
    const gaps = times.slice(2).map((atMs, i) => atMs - times[i + 1]!);
    for (const gap of gaps) expect(gap).toBeCloseTo(100, 0);
    for (const [i, atMs] of times.entries()) expect(atMs).toBeLessThanOrEqual(9000 + 100 * i + delaysMs[i]!);
  });

  it('starts anew with a stream that starts anew', () => {
    const timeOf = createPictureClock();
    timeOf(9000, { mediaTime: 30 });
    timeOf(9100, { mediaTime: 30.1 });
    expect(timeOf(20_000, { mediaTime: 0.5 })).toBe(20_000);
    expect(timeOf(20_250, { mediaTime: 0.6 })).toBeCloseTo(20_100, 0);
  });

  it('starts anew with a stream whose stamps went back only a little', () => {
    const timeOf = createPictureClock();
    timeOf(9000, { mediaTime: 3 });
    expect(timeOf(10_000, { mediaTime: 2.5 })).toBe(10_000);
  });

  it('starts anew when the stream stood still for long', () => {
    const timeOf = createPictureClock();
    timeOf(9000, { mediaTime: 3 });
    expect(timeOf(15_000, { mediaTime: 3.04 })).toBe(15_000);
    expect(timeOf(15_100, { mediaTime: 3.08 })).toBeCloseTo(15_040, 0);
  });

  it('follows a clock that runs apart from its own', () => {
    const timeOf = createPictureClock();
    let latest = 0;
    // The stream's seconds are 50 millionths too short, for an hour.
    for (let s = 0; s <= 3600; s++) latest = timeOf(1000 * s + 20, { mediaTime: s * 0.99995 + 5 });
    expect(Math.abs(latest - 3_600_020)).toBeLessThan(40);
  });
});
