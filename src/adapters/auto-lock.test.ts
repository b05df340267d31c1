import { expect, it } from 'vitest';
import { IDLE_LIMIT_MS, watchForLock } from './auto-lock.ts';
import { FakeTimers } from './fakes/fake-timers.ts';

function watched() {
  const timers = new FakeTimers();
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
  let locked = 0;
  const end = watchForLock(() => locked++, timers, page as unknown as Document);
  return { timers, page, end, locks: () => locked };
}

it('locks when nobody has touched the page for five minutes', async () => {
  const { timers, page, locks } = watched();
  await timers.pass(IDLE_LIMIT_MS - 1000);
  page.dispatchEvent(new Event('pointerdown'));
  await timers.pass(IDLE_LIMIT_MS - 1);
  expect(locks()).toBe(0);
  await timers.pass(1);
  expect(locks()).toBe(1);
  page.dispatchEvent(new Event('keydown'));
  await timers.pass(2 * IDLE_LIMIT_MS);
  expect(locks()).toBe(1);
});

it('locks at once when the page is put away, and not when it comes back', () => {
  const { page, locks } = watched();
  page.dispatchEvent(new Event('visibilitychange'));
  expect(locks()).toBe(0);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(locks()).toBe(1);
});

it('does nothing once the watch was ended', async () => {
  const { timers, page, end, locks } = watched();
  end();
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  await timers.pass(2 * IDLE_LIMIT_MS);
  expect(locks()).toBe(0);
});
