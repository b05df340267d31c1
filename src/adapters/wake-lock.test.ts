import { expect, it } from 'vitest';
import { settle } from './fakes/fake-timers.ts';
import type { WakeLockSurroundings } from './wake-lock.ts';
import { keepScreenOn } from './wake-lock.ts';

function phone() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const sentinels: { released: boolean }[] = [];
  const wakeLock = {
    refuses: false,
    async request() {
      if (wakeLock.refuses) throw new DOMException('battery', 'NotAllowedError');
      const sentinel = {
        released: false,
        async release() {
          sentinel.released = true;
        },
      };
      sentinels.push(sentinel);
      return sentinel;
    },
  };
  return { document, sentinels, wakeLock, surroundings: { document, wakeLock } as unknown as WakeLockSurroundings };
}

it('holds the screen on until it is let go', async () => {
  const { sentinels, surroundings, document } = phone();
  const letGo = keepScreenOn(surroundings);
  await settle();
  expect(sentinels).toEqual([expect.objectContaining({ released: false })]);
  letGo();
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(sentinels).toEqual([expect.objectContaining({ released: true })]);
});

it('takes it again when the page comes back, and only then', async () => {
  const { sentinels, surroundings, document } = phone();
  keepScreenOn(surroundings);
  await settle();
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(sentinels).toHaveLength(1);
  sentinels[0]!.released = true;
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(sentinels).toHaveLength(2);
});

it('lets go of a lock that arrives too late, and bears refusal and absence', async () => {
  const late = phone();
  keepScreenOn(late.surroundings)();
  await settle();
  expect(late.sentinels.every(({ released }) => released)).toBe(true);
  const refused = phone();
  refused.wakeLock.refuses = true;
  keepScreenOn(refused.surroundings)();
  keepScreenOn({ ...refused.surroundings, wakeLock: undefined })();
  await settle();
  expect(refused.sentinels).toHaveLength(0);
});
