import { expect, test } from 'vitest';
import { performanceOf } from '../gestures/performance.ts';
import { filmOf } from '../gestures/played.ts';
import { type Motion, planExam, planLearning } from '../rehearsal/index.ts';
import type { Effect } from './effect.ts';
import type { Answer, Tap } from './event.ts';
import { initialState } from './initial.ts';
import { next } from './next.ts';
import { rehearse } from './rehearsing.ts';
import type { State } from './state.ts';
import { unseenView } from './unseen-view.ts';

class Walk {
  state: State = initialState;
  readonly effects: Effect[] = [];
  atMs = 0;

  send(event: Tap | Answer, afterMs = 50): this {
    this.atMs += afterMs;
    const stamped = { ...event, atMs: this.atMs };
    const { state, effects } = rehearse(this.state, stamped) ?? next(this.state, stamped);
    this.state = state;
    this.effects.push(...effects);
    return this;
  }

  open(plan = planLearning('turn-left')): this {
    this.send({ type: 'choose-exercise', exercise: 'movements', demo: true });
    this.send({ type: 'begin-rehearsal', plan, demo: true });
    this.send({ type: 'camera-opened', abilities: { torch: false, lenses: 1, mirrored: true } });
    return this.send({ type: 'judge-ready', subject: 'face' });
  }

  film(verdict: 'good' | 'too-fast'): this {
    const fromMs = this.atMs;
    const film = filmOf(performanceOf('turn-left', { verdict }), { fps: 20, seed: 3, beforeMs: 3500, afterMs: 5000 });
    for (const { atMs, head } of film) {
      const at = fromMs + atMs;
      const motion: Motion = { sample: { atMs: at, head }, faces: 1, figure: null, frameAspect: 4 / 3 };
      this.send({ type: 'analysed', live: unseenView, findings: [], motion }, Math.max(0, at - this.atMs));
    }
    return this;
  }
}

const kinds = (effects: readonly Effect[]): readonly string[] => effects.map(({ type }) => type);

test('from the choice to a debrief that is kept at once, and back to the choice', () => {
  const walk = new Walk().open().film('good');
  expect(walk.state.situation).toMatchObject({
    at: 'debrief',
    origin: 'demo',
    rehearsal: { mode: 'learn', steps: [{ movement: 'turn-left', result: 'good' }] },
    keeping: { is: 'busy' },
  });
  expect(kinds(walk.effects).filter((type) => type === 'keep-rehearsal')).toHaveLength(1);
  expect(kinds(walk.effects)).toEqual(expect.arrayContaining(['say-cue', 'close-camera']));
  walk.send({ type: 'keep-failed', why: 'full' });
  expect(walk.state.situation).toMatchObject({ keeping: { is: 'failed', why: 'full' } });
  walk.send({ type: 'rehearsal', what: 'keep' }).send({ type: 'attempt-kept', attemptId: 'a1' });
  expect(walk.state.situation).toMatchObject({ keeping: { is: 'kept', attemptId: 'a1' } });
  walk.send({ type: 'go-back' });
  expect(walk.state.situation).toEqual({ at: 'choosing-movement', demo: true });
});

test('stopping after a try leads to its debrief, before any try to the choice', () => {
  const early = new Walk().open().send({ type: 'rehearsal', what: 'stop' });
  expect(early.state.situation.at).toBe('choosing-movement');
  expect(kinds(early.effects)).toContain('close-camera');
  const late = new Walk().open().film('too-fast').send({ type: 'rehearsal', what: 'stop' });
  expect(late.state.situation).toMatchObject({
    at: 'debrief',
    rehearsal: { steps: [{ result: 'too-fast', tries: [{ verdict: 'too-fast' }] }] },
  });
});

test('a hidden page pauses, and coming back begins the step again', () => {
  const walk = new Walk().open(planExam('three-poses', 8, 1)).send({ type: 'page-hidden' });
  expect(walk.state.situation).toMatchObject({ rehearsal: { paused: 'hidden' } });
  expect(walk.effects.at(-1)).toEqual({ type: 'stop-judging' });
  walk.send({ type: 'page-shown' }, 60_000);
  expect(walk.state.situation).toMatchObject({ rehearsal: { paused: null, stage: 'ready', usedMs: 0 } });
  expect(walk.effects.at(-1)).toMatchObject({ type: 'start-judging' });
});

test('a judge that is lost for good, and a camera that ends, have a screen each', () => {
  const lost = new Walk().open().send({ type: 'judge-lost', again: false });
  expect(lost.state.situation).toMatchObject({ at: 'model-failed', why: 'crashed', exercise: 'movements' });
  lost.send({ type: 'continue-without-judge' });
  expect(lost.state.situation).toMatchObject({ at: 'opening-camera', exercise: 'selfie', manual: true });
  const ended = new Walk().open().send({ type: 'camera-failed', why: 'ended' });
  expect(ended.state.situation).toMatchObject({ at: 'camera-failed', why: 'ended' });
});
