import { describe, expect, it } from 'vitest';
import { emptyMovementTrack, type MotionSample } from '../gestures/index.ts';
import { type Manner, performanceOf, restPosture } from '../gestures/performance.ts';
import { filmOf } from '../gestures/played.ts';
import {
  type Cue,
  isOver,
  leftMsOf,
  type Motion,
  type Plan,
  pauseRehearsal,
  planExam,
  planLearning,
  planRehearsal,
  type Rehearsal,
  resumeRehearsal,
  sawMotion,
  skipStep,
  startRehearsal,
} from './index.ts';

const motionOf = (sample: MotionSample, more: Partial<Motion> = {}): Motion => ({
  sample,
  faces: 1,
  figure: [1, 2],
  frameAspect: 4 / 3,
  ...more,
});

/** A person who does what is asked, in a manner per try, 700 ms after it was said. */
class Person {
  rehearsal: Rehearsal;
  readonly cues: { readonly cue: Cue; readonly atMs: number }[] = [];
  readonly #manners: Manner[];
  readonly #fps: number;
  #atMs = 1000;

  constructor(plan: Plan, manners: readonly Manner[] = [], fps = 20) {
    this.#manners = [...manners];
    this.#fps = fps;
    this.rehearsal = startRehearsal(plan, this.#atMs);
  }

  show(sample: MotionSample, more: Partial<Motion> = {}): void {
    this.#atMs = sample.atMs;
    const before = this.rehearsal.cue;
    this.rehearsal = sawMotion(this.rehearsal, motionOf(sample, more), sample.atMs);
    if (this.rehearsal.cue !== before) this.cues.push({ cue: this.rehearsal.cue, atMs: sample.atMs });
  }

  /** Films from here on. */
  film(performance: Parameters<typeof filmOf>[0], beforeMs: number, more: Partial<Motion> = {}): void {
    const fromMs = this.#atMs + 1000 / this.#fps;
    for (const sample of filmOf(performance, { fps: this.#fps, seed: 5, beforeMs, afterMs: 0 })) {
      this.show({ ...sample, atMs: fromMs + sample.atMs }, more);
    }
  }

  rest(ms: number, more: Partial<Motion> = {}): void {
    this.film({ lastsMs: 0, at: () => restPosture }, ms, more);
  }

  /** Rests until something is asked for, then does it. */
  answer(): void {
    for (let i = 0; i < 80 && this.rehearsal.stage !== 'asking' && !isOver(this.rehearsal); i++) this.rest(100);
    const { asked } = this.rehearsal;
    if (!asked) return;
    this.film(performanceOf(asked.movement, this.#manners.shift() ?? { verdict: 'good' }), 700);
    for (let i = 0; i < 30 && this.rehearsal.stage === 'asking'; i++) this.rest(100);
  }

  untilOver(most = 20): void {
    for (let i = 0; i < most && !isOver(this.rehearsal); i++) this.answer();
  }
}

const said = ({ cues }: Person): readonly string[] =>
  cues.map(({ cue }) => (cue.is === 'verdict' ? cue.outcome.verdict : cue.is));

describe('learning', () => {
  it('goes on until the movement is good, and says what each try was worth', () => {
    const person = new Person(planLearning('shake'), [{ verdict: 'too-fast', peakDegPerS: 150 }]);
    person.untilOver();
    const [step] = person.rehearsal.results;
    expect(step).toMatchObject({ movement: 'shake', result: 'good' });
    expect(step!.tries.map(({ verdict }) => verdict)).toEqual(['too-fast', 'good']);
    expect(said(person)).toEqual(expect.arrayContaining(['ask', 'too-fast', 'good']));
  });

  it('leads through a turn by ear: ask, hold, back, and what it was worth', () => {
    const person = new Person(planLearning('turn-left'));
    person.untilOver();
    expect(said(person).filter((is) => is !== 'look-here' && is !== 'further')).toEqual([
      'ask',
      'hold',
      'back',
      'good',
    ]);
  });

  it('lets what to change be heard out before the step is asked for again', () => {
    const person = new Person(planLearning('turn-left'), [{ verdict: 'too-small' }]);
    person.untilOver();
    const told = person.cues.findIndex(({ cue }) => cue.is === 'verdict' && cue.outcome.verdict !== 'good');
    expect(person.cues[told + 1]!.cue.is).toBe('ask');
    expect(person.cues[told + 1]!.atMs - person.cues[told]!.atMs).toBeGreaterThanOrEqual(5000);
  });

  it('says at most one sentence in 1.2 s', () => {
    const person = new Person(planRehearsal(8), [{ verdict: 'too-small' }, { verdict: 'not-held' }]);
    person.untilOver();
    const times = person.cues.map(({ atMs }) => atMs);
    expect(times.length).toBeGreaterThan(6);
    for (const [i, atMs] of times.entries()) if (i > 0) expect(atMs - times[i - 1]!).toBeGreaterThanOrEqual(1200);
  });
});

describe('an exam', () => {
  const plan = planExam('three-poses', 8, 4);

  it('gives one try each, without hints, and tells afterwards', () => {
    const person = new Person(plan, [{ verdict: 'good' }, { verdict: 'too-fast' }]);
    person.untilOver();
    expect(person.rehearsal.results.map(({ result }) => result)).toEqual(['good', 'too-fast', 'good']);
    expect(said(person).filter((is) => !['look-here', 'ask', 'next'].includes(is))).toEqual([]);
    expect(said(person)).toContain('next');
  });

  it('lets the sentence of a step be heard before its clock starts', () => {
    const person = new Person(plan);
    for (let i = 0; i < 40 && person.rehearsal.stage !== 'asking'; i++) person.rest(100);
    person.rest(3000);
    expect(leftMsOf(person.rehearsal)).toBe(8000);
    person.rest(2000);
    expect(leftMsOf(person.rehearsal)).toBeLessThan(8000);
    expect(leftMsOf(person.rehearsal)).toBeGreaterThan(5900);
  });

  it('ends a step when its time is over', () => {
    const person = new Person(plan);
    person.rest(16_000);
    expect(person.rehearsal.results[0]).toMatchObject({ result: 'no-time', tries: [] });
  });

  it('counts no time while the face is away, another face is there, or the page is hidden', () => {
    const person = new Person(plan);
    person.rest(6000);
    const leftMs = leftMsOf(person.rehearsal)!;
    expect(leftMs).toBeLessThan(8000);
    const away: MotionSample[] = Array.from({ length: 200 }, (_, i) => ({ atMs: 9000 + i * 50, head: null }));
    for (const sample of away) person.show(sample, { faces: 0 });
    expect(person.rehearsal.paused).toBe('no-face');
    person.rest(3000, { faces: 2 });
    expect(person.rehearsal.paused).toBe('another-face');
    expect(leftMs - leftMsOf(person.rehearsal)!).toBeLessThan(1500);
    expect(said(person)).toContain('waiting');
    person.rest(1500);
    expect(person.rehearsal.paused).toBeNull();
    person.rehearsal = pauseRehearsal(person.rehearsal);
    const hidden = person.rehearsal;
    person.rest(3000);
    expect(person.rehearsal).toBe(hidden);
    person.rehearsal = resumeRehearsal(person.rehearsal, 40_000);
    expect(person.rehearsal).toMatchObject({ paused: null, stage: 'ready', track: emptyMovementTrack });
  });

  it('gives more time where the phone is slow, and says so once', () => {
    const slow = new Person(plan, [], 5);
    // The clock of 8 s has run out for a quick phone by now, not for this one.
    slow.rest(14_500);
    expect(slow.rehearsal.isSlow).toBe(true);
    expect(slow.rehearsal.results).toEqual([]);
    expect(said(slow).filter((is) => is === 'slow-phone')).toHaveLength(1);
  });

  it('begins the step again when frames were missing in the middle, and blames nobody for the way back', () => {
    const person = new Person(planLearning('look-up'));
    for (let i = 0; i < 40 && person.rehearsal.stage !== 'asking'; i++) person.rest(100);
    const film = filmOf(performanceOf('look-up', { verdict: 'good' }), {
      fps: 20,
      seed: 9,
      beforeMs: 700,
      afterMs: 3000,
    });
    // The phone was busy while the head went up.
    for (const one of film) if (one.atMs < 600 || one.atMs > 1650) person.show({ ...one, atMs: 20_000 + one.atMs });
    expect(person.rehearsal.tries).toEqual([]);
    expect(person.rehearsal.stage).toBe('ready');
  });

  it('begins the step again when the phone is turned', () => {
    const person = new Person(plan);
    person.rest(2500);
    expect(person.rehearsal.stage).toBe('asking');
    person.rest(100, { frameAspect: 3 / 4 });
    expect(person.rehearsal.stage).toBe('ready');
  });
});

it('skips to the next step, and after the last one it is over', () => {
  let rehearsal = startRehearsal(planExam('three-poses', 10, 4), 0);
  for (const atMs of [100, 200, 300]) rehearsal = skipStep(rehearsal, atMs);
  expect(isOver(rehearsal)).toBe(true);
  expect(rehearsal.results.map(({ result }) => result)).toEqual(['skipped', 'skipped', 'skipped']);
  expect(skipStep(rehearsal, 400)).toBe(rehearsal);
});

it('ends a skipped step with what its last try was worth, even while that is being said', () => {
  const person = new Person(planRehearsal(7), [{ verdict: 'too-small' }]);
  person.answer();
  const { rehearsal } = person;
  expect(rehearsal).toMatchObject({ stage: 'answered', results: [] });
  const skipped = skipStep(rehearsal, rehearsal.lastMs + 50);
  expect(skipped.results.map(({ result }) => result)).toEqual(['too-small']);
  // The next step has no try yet, and is not skipped with it.
  expect(skipped).toMatchObject({ stage: 'ready', tries: [] });
});

it('skips one step only, also while it is said that there was no time left', () => {
  const person = new Person(planExam('three-poses', 8, 4));
  for (let i = 0; i < 200 && person.rehearsal.results.length === 0; i++) person.rest(100);
  const { rehearsal } = person;
  expect(rehearsal).toMatchObject({ stage: 'answered', results: [{ result: 'no-time' }] });
  expect(skipStep(rehearsal, rehearsal.lastMs + 50).results).toHaveLength(1);
});
