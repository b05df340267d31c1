import { describe, expect, it } from 'vitest';
import { FakeTimers } from '../fakes/fake-timers.ts';
import { type LineSurroundings, measureLine } from './line-facts.ts';

const serverMs = Date.parse('Thu, 01 Jan 2026 12:00:00 GMT');

/** A host that answers after so many milliseconds each; null: never. */
function hostThat(
  delaysMs: readonly (number | null)[],
  timers: FakeTimers,
  headers: Record<string, string> = {},
  body = 'dry-run\n',
) {
  const caches: (string | undefined)[] = [];
  let count = 0;
  const fetch = (_: unknown, init?: RequestInit): Promise<Response> => {
    caches.push(init?.cache);
    const delayMs = delaysMs[Math.min(count++, delaysMs.length - 1)]!;
    return new Promise((resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('given up')));
      if (delayMs !== null) timers.after(delayMs, () => resolve(new Response(body, { headers })));
    });
  };
  return { fetch: fetch as typeof globalThis.fetch, caches };
}

async function measure(
  timers: FakeTimers,
  fetch: typeof globalThis.fetch,
  navigator: LineSurroundings['navigator'] = { onLine: true },
  phoneMs = serverMs,
) {
  const result = measureLine('/line.txt', { fetch, timers, epochMs: () => phoneMs, navigator });
  await timers.pass(60_000);
  return result;
}

describe('the line', () => {
  it('asks ten times, past every cache, and tells each trip', async () => {
    const timers = new FakeTimers();
    const { fetch, caches } = hostThat([300, 50, null, 60], timers, { date: new Date(serverMs).toUTCString() });
    const facts = await measure(timers, fetch, { onLine: true, connection: { type: 'wifi', saveData: true } });
    expect(facts.tripsMs).toEqual([300, 50, null, 60, 60, 60, 60, 60, 60, 60]);
    expect(caches).toEqual(Array(10).fill('no-store'));
    expect(facts).toMatchObject({ isOnline: true, kind: 'wifi', savesData: true, isIntercepted: false });
  });

  it('gives up after three requests in vain, and asks nothing without a connection', async () => {
    const timers = new FakeTimers();
    const silent = hostThat([null], timers);
    expect((await measure(timers, silent.fetch)).tripsMs).toEqual([null, null, null]);
    const offline = hostThat([10], timers);
    const facts = await measure(timers, offline.fetch, { onLine: false });
    expect(facts).toMatchObject({ isOnline: false, tripsMs: [], clockAheadMs: null });
    expect(offline.caches).toEqual([]);
  });

  it('tells when somebody else answers, and does not take the time from them', async () => {
    const timers = new FakeTimers();
    const { fetch } = hostThat([20], timers, { date: new Date(0).toUTCString() }, '<html>Sign in</html>');
    expect(await measure(timers, fetch)).toMatchObject({ isIntercepted: true, clockAheadMs: null });
  });

  it('compares the clocks, and knows how old a kept answer is', async () => {
    const timers = new FakeTimers();
    const date = new Date(serverMs).toUTCString();
    const ahead = await measure(timers, hostThat([0], timers, { date }).fetch, { onLine: true }, serverMs + 420_000);
    expect(ahead.clockAheadMs).toBe(420_000);
    const kept = hostThat([0], timers, { date, age: '600' });
    expect((await measure(timers, kept.fetch, { onLine: true }, serverMs + 600_000)).clockAheadMs).toBe(0);
    expect((await measure(timers, hostThat([0], timers).fetch)).clockAheadMs).toBeNull();
  });
});
