import { expect, it } from 'vitest';
import { createClock, within } from './clock.ts';
import { FakeTimers } from './fakes/fake-timers.ts';

it('never runs backwards and shares its scale with frame times', () => {
  let performanceMs = 10;
  const clock = createClock({ timeOrigin: 1000, now: () => performanceMs }, () => 77);
  expect(clock.nowMs()).toBe(1010);
  performanceMs = 4;
  expect(clock.nowMs()).toBe(1010);
  performanceMs = 30;
  expect(clock.nowMs()).toBe(clock.fromPerformanceMs(30));
  expect(clock.epochMs()).toBe(77);
});

it('does without an origin', () => {
  expect(createClock({ timeOrigin: Number.NaN, now: () => 5 }).nowMs()).toBe(5);
});

it('limits a wait, and leaves a settled one alone', async () => {
  const timers = new FakeTimers();
  const slow = within(timers, 100, new Promise(() => {}), 'late');
  const quick = within(timers, 100, Promise.resolve('here'), 'late');
  const failed = expect(within(timers, 100, Promise.reject(new Error('no')), 'late')).rejects.toThrow('no');
  await timers.pass(100);
  expect(await slow).toBe('late');
  expect(await quick).toBe('here');
  await failed;
});
