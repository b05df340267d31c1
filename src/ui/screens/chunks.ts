import { useEffect, useState } from 'preact/hooks';

export type ExerciseScreens = typeof import('./exercise.ts');
export type AsideScreens = typeof import('./aside.ts');
export type DataScreens = typeof import('./data-check.ts');
export type ReadingScreens = typeof import('./reading.ts');
export type RoomScreens = typeof import('./room.ts');
export type ReadyScreens = typeof import('./ready.ts');
export type RehearsalScreens = typeof import('./rehearsal.ts');
export type DoctorScreens = typeof import('./doctor.ts');
export type RecordScreens = typeof import('./record.ts');
export type SafeScreens = typeof import('./safe.ts');
export type SupportScreens = typeof import('./support.ts');

/** Code that is fetched once, when it is first needed or when the browser has nothing better to do. */
export interface Chunk<Screens> {
  readonly now: () => Screens | null;
  readonly load: () => Promise<Screens>;
}

function createChunk<Screens>(fetchIt: () => Promise<Screens>): Chunk<Screens> {
  let here: Screens | null = null;
  let coming: Promise<Screens> | null = null;
  async function fetchOnce(): Promise<Screens> {
    try {
      here = await fetchIt();
      return here;
    } catch (error) {
      // The next try fetches anew.
      coming = null;
      throw error;
    }
  }
  return {
    now: () => here,
    load: () => {
      coming ??= fetchOnce();
      return coming;
    },
  };
}

export const exerciseChunk: Chunk<ExerciseScreens> = createChunk(() => import('./exercise.ts'));
export const dataChunk: Chunk<DataScreens> = createChunk(() => import('./data-check.ts'));
export const readingChunk: Chunk<ReadingScreens> = createChunk(() => import('./reading.ts'));
export const roomChunk: Chunk<RoomScreens> = createChunk(() => import('./room.ts'));
export const rehearsalChunk: Chunk<RehearsalScreens> = createChunk(() => import('./rehearsal.ts'));
export const supportChunk: Chunk<SupportScreens> = createChunk(() => import('./support.ts'));
export const doctorChunk: Chunk<DoctorScreens> = createChunk(() => import('./doctor.ts'));
export const readyChunk: Chunk<ReadyScreens> = createChunk(() => import('./ready.ts'));
export const safeChunk: Chunk<SafeScreens> = createChunk(() => import('./safe.ts'));
export const recordChunk: Chunk<RecordScreens> = createChunk(() => import('./record.ts'));
export const asideChunk: Chunk<AsideScreens> = createChunk(() => import('./aside.ts'));

/** Fetches the other screens while the home screen is being read. Failing here is harmless: it is tried again when needed. */
export function prefetchScreens(): void {
  const whenIdle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 300));
  whenIdle(() => {
    exerciseChunk.load().then(
      () => asideChunk.load().catch(() => null),
      () => null,
    );
  });
}

type Arrival<Screens> =
  | { readonly is: 'here'; readonly screens: Screens }
  | { readonly is: 'coming' }
  | { readonly is: 'failed'; readonly retry: () => void };

/** A chunk's screens as soon as they are here. */
export function useChunk<Screens>(chunk: Chunk<Screens>): Arrival<Screens> {
  const [tries, setTries] = useState(0);
  // Which one, not whether: another chunk may be asked for in the same place.
  const [failed, setFailed] = useState<Chunk<Screens> | null>(null);
  const [, setArrived] = useState<Chunk<Screens> | null>(null);
  const screens = chunk.now();
  const isDrawn = screens !== null;
  useEffect(() => {
    // As it was when this was drawn: what arrived since then still has to be.
    if (isDrawn) return;
    let isWanted = true;
    chunk.load().then(
      () => isWanted && setArrived(chunk),
      () => isWanted && setFailed(chunk),
    );
    return () => {
      isWanted = false;
    };
  }, [chunk, tries, isDrawn]);
  if (isDrawn) return { is: 'here', screens };
  if (failed !== chunk) return { is: 'coming' };
  const retry = (): void => {
    setFailed(null);
    setTries(tries + 1);
  };
  return { is: 'failed', retry };
}
