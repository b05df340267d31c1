import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenIdle } from './idle-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs one job at a time, the newest first, and none that was called off', async () => {
  const ran: string[] = [];
  let running = 0;
  const add = (name: string) =>
    whenIdle(async () => {
      expect(++running).toBe(1);
      ran.push(name);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
    });
  add('one');
  const callOff = add('two');
  add('three');
  callOff();
  await vi.runAllTimersAsync();
  expect(ran).toEqual(['three', 'one']);
  add('four');
  await vi.runAllTimersAsync();
  expect(ran).toEqual(['three', 'one', 'four']);
});

it('goes on after a job that fails', async () => {
  const ran: string[] = [];
  whenIdle(async () => void ran.push('after'));
  whenIdle(() => Promise.reject(new Error('gone')));
  await vi.runAllTimersAsync();
  expect(ran).toEqual(['after']);
});
