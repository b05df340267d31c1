/**
 * Every refusal of the world that the app has a name for, in every place where a person can be: a sentence in both languages, a next step
 * that works, nothing that was kept or taken is lost, and no camera is left on. The names come from the types: one that is new does not
 * compile before it has a row here. That the browser's own faults arrive under these names is played in `journeys/faults.test.ts`.
 */
import { describe, expect, it } from 'vitest';
import { testCamera } from '../src/core/session/doctor-camera.ts';
import type { Effect } from '../src/core/session/effect.ts';
import type { Answer, Event, Tap } from '../src/core/session/event.ts';
import type { CameraFailure, ModelFailure, PictureFailure, StorageFailure } from '../src/core/session/failures.ts';
import { next } from '../src/core/session/next.ts';
import { prepare } from '../src/core/session/preparing.ts';
import { rehearse } from '../src/core/session/rehearsing.ts';
import type { Locale, State } from '../src/core/session/state.ts';
import type { Transition } from '../src/core/session/transition.ts';
import { catalogue as en } from '../src/messages/en/index.ts';
import { safeMessages } from '../src/messages/safe.ts';
import { troubleMessages } from '../src/messages/troubles.ts';
import { catalogue as zhCn } from '../src/messages/zh-cn/index.ts';
import { everyPlace, keptAttempt, litPlaces, type Place, stateAt } from './fault-places.ts';

const words = { en, 'zh-CN': zhCn };
const locales: readonly Locale[] = ['en', 'zh-CN'];

/** As the app is put together once everything has been loaded. */
function send(state: State, event: Tap | Answer, atMs = 10): Transition {
  const guided = (now: State, event: Event) => rehearse(now, event) ?? testCamera(now, event) ?? next(now, event);
  return prepare(state, { ...event, atMs }, guided);
}

interface Row {
  readonly fault: Answer;
  /** Where it changes what is done, and where that leads; everywhere else the person stays where they are. */
  readonly strikes: Partial<Record<Place, Place>>;
  /** Offered there; each leads on. Home is always offered. */
  readonly waysOn: readonly Tap[];
  /** Goes on as if nothing had happened: nothing is said. */
  readonly isSilent?: true;
}

const again: Tap = { type: 'try-again' };
const demo: Tap = { type: 'use-demo' };
const withoutCoach: Tap = { type: 'continue-without-judge' };
const fromFile: Tap = { type: 'import-picture', exercise: 'passport', picture: 'held-9' };

const cameraStrikes: Row['strikes'] = {
  'opening-camera': 'camera-failed',
  coaching: 'camera-failed',
  surveying: 'camera-failed',
  rehearsing: 'camera-failed',
  // Its report names the failure.
  'doctor-camera': 'doctor',
};

const cameraWays: Record<CameraFailure, readonly Tap[]> = {
  denied: [again, fromFile, demo],
  missing: [again, fromFile, demo],
  busy: [again, fromFile, demo],
  insecure: [again, fromFile, demo],
  'in-app-browser': [again, fromFile, demo],
  unsupported: [again, fromFile, demo],
  black: [again, fromFile, demo],
  frozen: [again, fromFile, demo],
  ended: [again, fromFile, demo],
  'demo-cannot-draw': [again, fromFile],
  unknown: [again, fromFile, demo],
};

const modelStrikes: Row['strikes'] = {
  primer: 'model-failed',
  'opening-camera': 'model-failed',
  coaching: 'model-failed',
  surveying: 'model-failed',
  rehearsing: 'model-failed',
};

const modelWays: Record<ModelFailure, readonly Tap[]> = {
  missing: [again, withoutCoach, fromFile],
  damaged: [again, withoutCoach, fromFile],
  offline: [again, withoutCoach, fromFile],
  unsupported: [again, withoutCoach, fromFile],
  crashed: [again, withoutCoach, fromFile],
};

const pictureWays: Record<PictureFailure, readonly Tap[]> = {
  empty: [again, fromFile, demo],
  'not-a-picture': [again, fromFile, demo],
  undecodable: [again, fromFile, demo],
  'too-large': [again, fromFile, demo],
  'still-failed': [again, fromFile, demo],
};

/** What is offered in the list of kept attempts when it cannot be read. */
const recordWays: Record<StorageFailure, readonly Tap[]> = {
  absent: [again],
  blocked: [again],
  full: [again],
  'newer-schema': [again],
  broken: [again],
  locked: [again],
};

const namesOf = <Name extends string>(record: Readonly<Record<Name, unknown>>) => Object.keys(record) as Name[];

/** Answers whose name says that something went wrong, and what may befall a session besides. */
type FaultType =
  | Extract<
      Answer['type'],
      | `${string}-failed`
      | `${string}-lost`
      | `${string}-refused`
      | `${string}-absent`
      | `${string}-not-kept`
      | `${string}-hidden`
    >
  | 'crashed'
  | 'device-changed'
  | 'update-ready';

const offlineDevice = { ...stateAt('home').device, online: false };
const silent = { strikes: {}, waysOn: [], isSilent: true } as const;

const table: Record<FaultType, readonly Row[]> = {
  'camera-failed': namesOf(cameraWays).map((why) => ({
    fault: { type: 'camera-failed', why },
    strikes: cameraStrikes,
    waysOn: cameraWays[why],
  })),
  'judge-failed': namesOf(modelWays).map((why) => ({
    fault: { type: 'judge-failed', why },
    strikes: modelStrikes,
    waysOn: modelWays[why],
  })),
  'judge-lost': [
    {
      fault: { type: 'judge-lost', again: true },
      strikes: { coaching: 'coaching', rehearsing: 'rehearsing' },
      waysOn: [],
    },
    {
      fault: { type: 'judge-lost', again: false },
      strikes: { coaching: 'coaching', surveying: 'model-failed', rehearsing: 'model-failed' },
      waysOn: [],
    },
  ],
  'picture-refused': namesOf(pictureWays).map((why) => ({
    fault: { type: 'picture-refused', picture: 'held-1', why },
    strikes: { checking: 'picture-failed' },
    waysOn: pictureWays[why],
  })),
  'still-failed': [
    { fault: { type: 'still-failed' }, strikes: { coaching: 'picture-failed' }, waysOn: [again, fromFile, demo] },
  ],
  'keep-failed': namesOf(recordWays).flatMap((why): Row[] => [
    {
      fault: { type: 'keep-failed', why },
      strikes: { reviewing: 'reviewing' },
      waysOn: [{ type: 'keep' }, { type: 'retake' }],
    },
    {
      fault: { type: 'keep-failed', why },
      strikes: { debrief: 'debrief' },
      waysOn: [{ type: 'rehearsal', what: 'keep' }],
    },
  ]),
  'library-failed': namesOf(recordWays).map((why) => ({
    fault: { type: 'library-failed', why },
    strikes: { practice: 'practice' },
    waysOn: recordWays[why],
  })),
  'delete-failed': [
    { fault: { type: 'delete-failed' }, strikes: { practice: 'practice', attempt: 'attempt' }, waysOn: [] },
  ],
  'settings-not-kept': [{ fault: { type: 'settings-not-kept' }, strikes: { settings: 'settings' }, waysOn: [] }],
  // An even turn is assumed.
  'heading-absent': [{ fault: { type: 'heading-absent' }, ...silent }],
  'page-hidden': [{ fault: { type: 'page-hidden' }, ...silent }],
  crashed: [
    {
      fault: { type: 'crashed', log: '' },
      strikes: Object.fromEntries(everyPlace.map((place) => [place, 'crashed'])),
      waysOn: [],
    },
  ],
  'device-changed': [{ fault: { type: 'device-changed', device: offlineDevice }, strikes: {}, waysOn: [] }],
  'update-ready': [{ fault: { type: 'update-ready' }, strikes: {}, waysOn: [] }],
};

/** What the screen says about trouble in this state; null: nothing. */
function saidIn({ situation, notice, library, device, updateReady, checkup }: State, locale: Locale): string | null {
  const { screens } = words[locale];
  const troubles = troubleMessages[locale];
  const ofRecord = (why: StorageFailure) =>
    why === 'locked' ? safeMessages[locale].lock.locked.title : screens.storageFailed[why].title;
  switch (situation.at) {
    case 'camera-failed':
      return troubles.cameraFailed[situation.why].title;
    case 'model-failed':
      return troubles.modelFailed[situation.why].title;
    case 'picture-failed':
      return troubles.pictureFailed[situation.why].title;
    case 'crashed':
      return troubles.crashed.title;
    case 'reviewing':
    case 'debrief':
      if (situation.keeping.is === 'failed') return ofRecord(situation.keeping.why);
      break;
    case 'practice':
      if (library.is === 'failed') return ofRecord(library.why);
      break;
    case 'doctor':
      if (checkup.camera?.is === 'failed') return troubles.cameraFailed[checkup.camera.why].title;
      break;
  }
  if (notice) return screens.notices[notice];
  if (updateReady) return screens.update.ready;
  return device.online ? null : screens.app.offline;
}

/** The camera's light after these orders. */
function lightAfter(isOn: boolean, effects: readonly Effect[]): boolean {
  return effects.reduce((on, { type }) => (type === 'open-camera' ? true : type === 'close-camera' ? false : on), isOn);
}

const rows = Object.values(table).flat();
const cases = rows.flatMap((row) => everyPlace.map((place) => ({ row, place, name: JSON.stringify(row.fault) })));

describe('every fault in every place', () => {
  it.each(cases)('$name in $place', ({ row, place }) => {
    const before = stateAt(place);
    const { state, effects } = send(before, row.fault);
    const landing = row.strikes[place];
    const isElsewhere = rows.some(({ fault, strikes }) => fault.type === row.fault.type && strikes[place]);
    expect(state.situation.at).toBe(landing ?? (isElsewhere ? state.situation.at : place));

    if (landing !== undefined) {
      const [english, chinese] = locales.map((locale) => saidIn(state, locale));
      expect(english).toMatch(/^[A-Z].*[a-z]/);
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
      if (place !== 'crashed') expect(english).not.toBe(saidIn(before, 'en'));
    }

    // Nothing that was kept goes, and of what was taken only what nobody can use.
    const orders = effects.map(({ type }) => type);
    expect(orders).not.toContain('delete-attempt');
    expect(orders).not.toContain('delete-all');
    if (row.fault.type !== 'picture-refused' && row.fault.type !== 'crashed')
      expect(orders).not.toContain('forget-picture');
    if (state.library.is === 'ready') expect(state.library.attempts).toEqual([keptAttempt]);

    const isLit = lightAfter(litPlaces.includes(place), effects);
    expect(isLit).toBe(litPlaces.includes(state.situation.at));
    const home = send(state, { type: 'go-home' });
    expect(home.state.situation.at).toBe('home');
    expect(lightAfter(isLit, home.effects)).toBe(false);
  });

  const struck = rows.flatMap((row) =>
    everyPlace
      .filter((place) => row.strikes[place])
      .flatMap((place) =>
        row.waysOn.map((tap) => ({ row, place, tap, name: JSON.stringify(row.fault), way: tap.type })),
      ),
  );

  it.each(struck)('$name in $place: "$way" leads on', ({ row, place, tap }) => {
    const { state } = send(stateAt(place), row.fault);
    // The doctor's report is the next step; from there the same ways lead on as from any screen.
    if (state.situation.at === 'doctor') return;
    const { state: after, effects } = send(state, tap, 20);
    expect([after.situation, after.library]).not.toEqual([state.situation, state.library]);
    expect(effects.length).toBeGreaterThan(0);
  });
});

describe('what has no refusal of its own', () => {
  const good: Answer = {
    type: 'analysed',
    live: { atMs: 0, frame: { width: 720, height: 1280 }, outline: null, cutOff: [], face: null, pose: null },
    findings: keptAttempt.scorecard,
  };

  it.each(everyPlace)('a clock set back in %s: nothing is taken by it, and the way home stays', (place) => {
    let state = stateAt(place);
    if (state.situation.at === 'coaching') state = { ...state, situation: { ...state.situation, taking: null } };
    for (const atMs of [100_000, 100_100, 5, 6, 50_000, 7]) {
      const moved = send(state, good, atMs);
      expect(moved.effects.map(({ type }) => type)).not.toContain('take-still');
      state = moved.state;
    }
    expect(state.situation.at).toBe(place);
    expect(send(state, { type: 'go-home' }, 1).state.situation.at).toBe('home');
  });

  it('has a sentence of its own for each archive that is not taken, in both languages', () => {
    for (const locale of locales) {
      const sentences = Object.values<string>(safeMessages[locale].carry.in.failures);
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });
});
