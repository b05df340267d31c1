/**
 * The line to our own origin: ten requests for a tiny file, one after the other. They must reach the network, so the browser's cache is told to
 * keep out, and the file is not among those that the service worker keeps.
 */
import type { LineFacts, LineKind } from '../../core/doctor/facts.ts';
import type { Timers } from '../clock.ts';
import { pause } from '../clock.ts';

/** As the issue of this check asks; more would cost mobile data and time. */
const REQUESTS = 10;

/** Longer than any answer that a check elsewhere would wait for. */
const PATIENCE_MS = 4000;

/** After so many requests in vain at the beginning nothing will come. */
const VAIN_REQUESTS = 3;

/** Spreads the requests over more than a second: what stutters stutters over time. */
const PAUSE_MS = 120;

/** The file's content; whoever answers anything else is not our host. */
const GREETING = 'dry-run';

export interface LineSurroundings {
  readonly fetch: typeof globalThis.fetch;
  readonly timers: Timers;
  readonly epochMs: () => number;
  readonly navigator: Pick<Navigator, 'onLine'> & { readonly connection?: Connection };
}

interface Connection {
  readonly type?: string;
  readonly saveData?: boolean;
}

type Trip = { readonly ms: number; readonly isOurs: boolean; readonly clockAheadMs: number | null } | null;

/** @param url address of the tiny file on our own origin. */
export async function measureLine(url: string, surroundings: LineSurroundings): Promise<LineFacts> {
  const { navigator, timers } = surroundings;
  const startsOnline = navigator.onLine;
  const trips: Trip[] = [];
  while (startsOnline && trips.length < REQUESTS) {
    trips.push(await goOnce(url, surroundings));
    if (trips.length === VAIN_REQUESTS && trips.every((trip) => trip === null)) break;
    await pause(timers, PAUSE_MS);
  }
  const answered = trips.filter((trip) => trip !== null);
  const told = answered.filter((trip) => trip.isOurs && trip.clockAheadMs !== null);
  return {
    isOnline: startsOnline && navigator.onLine,
    kind: kindOf(navigator.connection?.type),
    savesData: navigator.connection?.saveData === true,
    tripsMs: trips.map((trip) => trip?.ms ?? null),
    isIntercepted: answered.some((trip) => !trip.isOurs),
    // The first answer may have waited for the connection.
    clockAheadMs: told.at(-1)?.clockAheadMs ?? null,
  };
}

async function goOnce(url: string, { fetch, timers, epochMs }: LineSurroundings): Promise<Trip> {
  const giveUp = new AbortController();
  const cancel = timers.after(PATIENCE_MS, () => giveUp.abort());
  const startMs = timers.nowMs();
  try {
    const response = await fetch(url, { cache: 'no-store', credentials: 'omit', signal: giveUp.signal });
    const atMs = epochMs();
    const content = await response.text();
    const ms = timers.nowMs() - startMs;
    const isOurs = response.ok && content.startsWith(GREETING);
    return { ms, isOurs, clockAheadMs: clockAhead(response.headers, atMs - ms / 2) };
  } catch {
    return null;
  } finally {
    cancel();
  }
}

/** `Date` is when the answer was made; one that a cache on the way has kept says in `Age`, in seconds, how long ago that was. */
function clockAhead(headers: Headers, phoneMs: number): number | null {
  const madeMs = Date.parse(headers.get('date') ?? '');
  const ageMs = 1000 * (Number(headers.get('age')) || 0);
  return Number.isNaN(madeMs) ? null : phoneMs - (madeMs + ageMs);
}

/** Words of the Network Information API, which Chromium on Android alone tells. */
function kindOf(type: string | undefined): LineKind | null {
  if (type === undefined || type === 'unknown' || type === 'none') return null;
  const kinds: Readonly<Record<string, LineKind>> = { wifi: 'wifi', cellular: 'mobile', ethernet: 'cable' };
  return kinds[type] ?? 'other';
}
