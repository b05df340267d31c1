import { describe, expect, test } from 'vitest';
import { type CheckReport, reportOf } from '../checks/index.ts';
import type { Effect } from './effect.ts';
import type { Answer, Tap } from './event.ts';
import { assumedDevice, assumedSettings, initialState } from './initial.ts';
import { next } from './next.ts';
import type { LiveView, PictureReport, Situation, State } from './state.ts';

interface Run {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** Sends events one after the other, `stepMs` apart, and gathers the effects of all. */
function replay(events: readonly (Tap | Answer)[], from: State = initialState, startMs = 0, stepMs = 10): Run {
  let state = from;
  const effects: Effect[] = [];
  events.forEach((event, index) => {
    const transition = next(state, { ...event, atMs: startMs + index * stepMs });
    state = transition.state;
    effects.push(...transition.effects);
  });
  return { state, effects };
}

function typesOf(run: Run): string[] {
  return run.effects.map((effect) => effect.type);
}

function at<At extends Situation['at']>(run: Run, name: At): Extract<Situation, { at: At }> {
  expect(run.state.situation.at).toBe(name);
  return run.state.situation as Extract<Situation, { at: At }>;
}

const live: LiveView = {
  atMs: 0,
  frame: { width: 720, height: 1280 },
  outline: null,
  cutOff: [],
  face: null,
  pose: null,
};
const abilities = { torch: true, lenses: 2, mirrored: false };
const opened: Answer = { type: 'camera-opened', abilities };
const allGood: readonly CheckReport[] = [reportOf('document-present', { status: 'pass' })];
const noDocument: readonly CheckReport[] = [reportOf('document-present', { status: 'fail', advice: 'show-document' })];
const showDocument = { check: 'document-present', advice: 'show-document', tier: 'presence', cue: 'search' };
const analysed = (findings: readonly CheckReport[]): Answer => ({ type: 'analysed', live, findings });
const report: PictureReport = {
  size: { width: 1080, height: 1920 },
  scorecard: allGood,
  outline: null,
  straightened: 'straight-1',
};
const toCoaching: readonly (Tap | Answer)[] = [
  { type: 'choose-exercise', exercise: 'id-card-front', demo: false },
  { type: 'judge-ready', subject: 'document' },
  { type: 'allow-camera' },
  opened,
];
const coaching = replay(toCoaching).state;
const toReview: readonly (Tap | Answer)[] = [
  { type: 'press-shutter' },
  { type: 'still-taken', picture: 'held-1', takenAtMs: 77 },
  { type: 'picture-inspected', picture: 'held-1', report },
];
const reviewing = replay(toReview, coaching).state;

describe('entering an exercise', () => {
  test('shows the primer before the first camera prompt and loads the judge meanwhile', () => {
    const run = replay(toCoaching.slice(0, 1));
    at(run, 'primer');
    expect(typesOf(run)).toEqual(['prepare-judge']);
  });

  test('does not show the primer again once the camera was allowed', () => {
    const run = replay([{ type: 'go-home' }, { type: 'choose-exercise', exercise: 'passport', demo: false }], coaching);
    at(run, 'opening-camera');
    expect(typesOf(run)).toContain('open-camera');
  });

  test('shows the primer again after the camera was denied', () => {
    const denied = replay([{ type: 'camera-failed', why: 'denied' }], coaching);
    at(
      replay([{ type: 'go-home' }, { type: 'choose-exercise', exercise: 'selfie', demo: false }], denied.state),
      'primer',
    );
    const busy = replay([{ type: 'camera-failed', why: 'busy' }], coaching);
    const again = replay(
      [{ type: 'go-home' }, { type: 'choose-exercise', exercise: 'selfie', demo: false }],
      busy.state,
    );
    at(again, 'opening-camera');
  });

  test('the demo camera needs no primer', () => {
    const run = replay([{ type: 'choose-exercise', exercise: 'selfie', demo: true }]);
    expect(at(run, 'opening-camera').source).toBe('demo');
  });

  test('coaching starts at once when the judge is ready, and warms up when it is not', () => {
    expect(at({ state: coaching, effects: [] }, 'coaching').judge).toBe('running');
    const cold = replay(toCoaching.filter((event) => event.type !== 'judge-ready'));
    expect(at(cold, 'coaching').judge).toBe('warming-up');
    const warm = replay([{ type: 'judge-ready', subject: 'document' }], cold.state);
    expect(at(warm, 'coaching').judge).toBe('running');
  });

  test('a camera that opens after the person has left is closed', () => {
    const run = replay([...toCoaching.slice(0, 3), { type: 'go-home' }, opened]);
    at(run, 'home');
    expect(typesOf(run).at(-1)).toBe('close-camera');
  });

  test.each(['denied', 'missing', 'busy', 'insecure', 'in-app-browser', 'black', 'frozen', 'ended'] as const)(
    'camera failure "%s" is a screen of its own, with a way to try again and to import',
    (why) => {
      const failed = replay([...toCoaching.slice(0, 3), { type: 'camera-failed', why }]);
      expect(at(failed, 'camera-failed').why).toBe(why);
      expect(typesOf(failed)).toContain('close-camera');
      at(replay([{ type: 'try-again' }], failed.state), 'opening-camera');
      at(replay([{ type: 'import-picture', exercise: 'id-card-front', picture: 'held-9' }], failed.state), 'checking');
      at(replay([{ type: 'go-home' }], failed.state), 'home');
    },
  );

  test('a missing model is said before the camera opens and can be gone without', () => {
    const failed = replay([
      { type: 'choose-exercise', exercise: 'selfie', demo: false },
      { type: 'judge-failed', why: 'missing' },
    ]);
    expect(at(failed, 'model-failed').why).toBe('missing');
    const manual = replay([{ type: 'continue-without-judge' }, opened], failed.state);
    expect(at(manual, 'coaching').judge).toBe('manual');
    expect(typesOf(manual)).not.toContain('start-judging');
    at(replay(toReview, manual.state), 'reviewing');
  });
});

describe('coaching', () => {
  const startMs = 10_000;
  const framesOf = (findings: readonly CheckReport[], count: number) =>
    Array.from({ length: count }, () => analysed(findings));

  test('takes the picture by itself after the hold, and only once', () => {
    const run = replay(framesOf(allGood, 40), coaching, startMs, 66);
    expect(at(run, 'coaching').taking).toBe('auto');
    expect(typesOf(run).filter((type) => type !== 'sound-error')).toEqual(['take-still']);
  });

  test('does not judge the first 1.5 s of a camera', () => {
    const run = replay(framesOf(allGood, 20), coaching, 30, 66);
    expect(at(run, 'coaching').holdRatio).toBe(0);
    expect(typesOf(run)).toEqual([]);
  });

  test('says an advice once, and again only when it changes or grows', () => {
    const run = replay(framesOf(noDocument, 50), coaching, startMs, 66);
    const sayings = run.effects.filter((effect) => effect.type === 'say');
    expect(sayings).toEqual([{ type: 'say', advice: showDocument, emphasis: 'short' }]);
    const later = replay(framesOf(noDocument, 30), run.state, startMs + 50 * 66, 66);
    expect(later.effects.filter((effect) => effect.type === 'say')).toEqual([
      { type: 'say', advice: showDocument, emphasis: 'richer' },
    ]);
  });

  test('the shutter works from the first moment, judged or not', () => {
    for (const findings of [[], [analysed(noDocument)]]) {
      const run = replay([...findings, { type: 'press-shutter' }], coaching, 50);
      expect(at(run, 'coaching').taking).toBe('shutter');
      expect(typesOf(run)).toEqual(['take-still']);
    }
  });

  test('a second press while the still is being taken does nothing', () => {
    const run = replay([{ type: 'press-shutter' }, { type: 'press-shutter' }], coaching, startMs);
    expect(typesOf(run)).toEqual(['take-still']);
  });

  test('a worker that dies twice leaves the shutter, with a sentence', () => {
    const once = replay([{ type: 'judge-lost', again: true }], coaching, startMs);
    expect(at(once, 'coaching').judge).toBe('warming-up');
    expect(once.state.notice).toBe('judge-restarted');
    const twice = replay([{ type: 'judge-lost', again: false }], once.state, startMs);
    expect(at(twice, 'coaching').judge).toBe('manual');
    expect(twice.state.notice).toBe('judge-lost');
    at(replay(toReview, twice.state), 'reviewing');
  });

  test('a hidden page is not judged, and what was good before does not count after', () => {
    const good = replay(framesOf(allGood, 6), coaching, startMs, 66);
    expect(at(good, 'coaching').holdRatio).toBeGreaterThan(0);
    const back = replay([{ type: 'page-hidden' }, { type: 'page-shown' }], good.state, startMs + 500);
    expect(typesOf(back)).toEqual(['stop-judging', 'start-judging']);
    expect(at(back, 'coaching').holdRatio).toBe(0);
  });

  test('leaving puts the camera down', () => {
    for (const tap of [{ type: 'go-home' }, { type: 'go-back' }, { type: 'open-settings' }] as const) {
      expect(typesOf(replay([tap], coaching))).toEqual(['stop-judging', 'close-camera']);
    }
  });
});

describe('the picture', () => {
  test('is checked, reviewed and kept with its scorecard', () => {
    const kept = replay([{ type: 'keep' }, { type: 'attempt-kept', attemptId: 'a1' }], reviewing);
    expect(at(kept, 'kept').attemptId).toBe('a1');
    expect(kept.effects[0]).toMatchObject({
      type: 'keep-attempt',
      record: { exercise: 'id-card-front', takenAtMs: 77, origin: 'camera', scorecard: allGood },
      picture: 'held-1',
      straightened: 'straight-1',
    });
    expect(typesOf(kept).slice(1)).toEqual(['forget-picture', 'forget-picture', 'load-library']);
  });

  test('stays on the screen when there is no room, and can be kept later', () => {
    const full = replay([{ type: 'keep' }, { type: 'keep-failed', why: 'full' }], reviewing);
    expect(at(full, 'reviewing').keeping).toEqual({ is: 'failed', why: 'full' });
    expect(typesOf(full)).not.toContain('forget-picture');
    expect(typesOf(replay([{ type: 'keep' }], full.state))).toEqual(['keep-attempt']);
  });

  test('is not kept twice by a double tap', () => {
    expect(typesOf(replay([{ type: 'keep' }, { type: 'keep' }], reviewing))).toEqual(['keep-attempt']);
  });

  test('a retake forgets it and opens the same camera', () => {
    const again = replay([{ type: 'retake' }], reviewing);
    expect(at(again, 'opening-camera').source).toBe('camera');
    expect(typesOf(again)).toEqual(['forget-picture', 'forget-picture', 'prepare-judge', 'open-camera']);
  });

  test('that cannot be used says why and is forgotten', () => {
    const run = replay([
      { type: 'import-picture', exercise: 'passport', picture: 'held-3' },
      { type: 'picture-refused', picture: 'held-3', why: 'not-a-picture' },
    ]);
    expect(at(run, 'picture-failed').why).toBe('not-a-picture');
    expect(run.effects.at(-1)).toEqual({ type: 'forget-picture', picture: 'held-3' });
  });

  test('an answer about another picture does not show itself as this one', () => {
    const checking = replay([{ type: 'import-picture', exercise: 'passport', picture: 'held-4' }]);
    at(replay([{ type: 'picture-inspected', picture: 'held-3', report }], checking.state), 'checking');
    at(replay([{ type: 'picture-refused', picture: 'held-3', why: 'empty' }], checking.state), 'checking');
  });

  test('an answer for a picture that is no longer looked at changes nothing but frees its memory', () => {
    const run = replay([{ type: 'picture-inspected', picture: 'old', report }], coaching);
    at(run, 'coaching');
    expect(run.effects).toEqual([{ type: 'forget-picture', picture: 'straight-1' }]);
  });
});

describe('the practice record', () => {
  test('deleting asks first, reads the list again and says so', () => {
    const asked = replay([{ type: 'open-attempt', attemptId: 'a1' }, { type: 'ask-delete' }]);
    expect(at(asked, 'attempt').confirming).toBe('delete');
    expect(asked.effects).toEqual([]);
    const gone = replay(
      [
        { type: 'delete-attempt', attemptId: 'a1' },
        { type: 'attempt-deleted', attemptId: 'a1' },
      ],
      asked.state,
    );
    at(gone, 'practice');
    expect(gone.state.notice).toBe('attempt-deleted');
    expect(typesOf(gone)).toEqual(['delete-attempt', 'load-library']);
  });

  test('an attempt that another tab deleted is closed here', () => {
    const run = replay([
      { type: 'open-attempt', attemptId: 'a1' },
      { type: 'library-loaded', attempts: [], damaged: 0 },
    ]);
    at(run, 'practice');
  });
});

describe('every situation', () => {
  const failures: readonly (Tap | Answer)[] = [
    { type: 'camera-failed', why: 'ended' },
    { type: 'judge-failed', why: 'crashed' },
    { type: 'still-failed' },
    { type: 'keep-failed', why: 'broken' },
    { type: 'crashed', log: '' },
  ];

  test('has a way home, whatever went wrong on the way', () => {
    for (const start of [initialState, coaching, reviewing]) {
      for (const failure of failures) {
        at(replay([failure, { type: 'go-home' }], start), 'home');
      }
    }
  });

  test('is led to from a list of the exercises with the face', () => {
    at(replay([{ type: 'choose-faces', demo: true }]), 'choosing-face');
    at(
      replay([
        { type: 'choose-faces', demo: true },
        { type: 'choose-exercise', exercise: 'selfie-close-up', demo: true },
      ]),
      'opening-camera',
    );
  });

  test('starting by a shortcut leads straight to the exercise', () => {
    const started = { type: 'started', settings: assumedSettings, device: assumedDevice } as const;
    at(replay([{ ...started, start: 'document' }]), 'choosing-document');
    at(replay([{ ...started, start: 'selfie' }]), 'primer');
    at(replay([{ ...started, start: null }]), 'home');
  });
});
