import { describe, expect, it } from 'vitest';
import { type CheckReport, reportOf } from '../checks/index.ts';
import type { ExerciseId } from '../exercises.ts';
import { noProgress } from '../preparation/progress.ts';
import type { StepId } from '../preparation/steps.ts';
import type { AttemptRecord } from '../report/attempt.ts';
import type { Answer, Tap } from './event.ts';
import { initialState } from './initial.ts';
import { next } from './next.ts';
import { prepare } from './preparing.ts';
import type { State } from './state.ts';

const walk = (state: State, ...events: readonly (Tap | Answer)[]): State =>
  events.reduce((now, event) => prepare(now, { ...event, atMs: 0 }, next).state, state);

const begun = (step: StepId): Tap => ({ type: 'prepare', act: { do: 'step', step, from: 'causes' } });
const opened = walk(
  initialState,
  { type: 'open-ready', page: 'causes' },
  { type: 'preparation-loaded', progress: noProgress },
);
const atCauses = { at: 'ready', page: 'causes' };

function reviewed(step: StepId, scorecard: readonly CheckReport[], origin: 'import' | 'demo' = 'import'): State {
  const atPicture = walk(
    opened,
    begun(step),
    { type: 'import-picture', exercise: 'id-card-front', picture: 'held-1' },
    {
      type: 'picture-inspected',
      picture: 'held-1',
      report: { size: { width: 9, height: 16 }, scorecard, outline: null, straightened: null },
    },
  );
  if (origin === 'import') return atPicture;
  const { situation } = atPicture;
  if (situation.at !== 'reviewing') throw new Error('not at the review');
  return { ...atPicture, situation: { ...situation, origin } };
}

const good = reportOf('document-present', { status: 'pass' });
const bad = reportOf('document-present', { status: 'fail', advice: 'show-document' });

const marksOf = ({ preparation }: State) =>
  preparation !== null && preparation !== 'failed' ? preparation.progress.marks : null;

describe('getting ready', () => {
  it('asks for its guide once, and again where that failed', () => {
    const ask = next(initialState, { type: 'open-ready', page: 'hub', atMs: 0 });
    expect(ask.effects).toEqual([{ type: 'load-preparation' }]);
    const failed = next(ask.state, { type: 'preparation-loaded', progress: null, atMs: 0 }).state;
    expect(failed.preparation).toBe('failed');
    expect(next(failed, { type: 'open-ready', page: 'hub', atMs: 0 }).effects).toEqual(ask.effects);
    expect(next(opened, { type: 'open-ready', page: 'hub', atMs: 0 }).effects).toEqual([]);
  });

  it.each([
    ['good', [good]],
    ['tried', [good, bad]],
    ['tried', []],
  ] as const)('comes back from a kept picture, marked %s', (mark, scorecard) => {
    const kept = walk(reviewed('document', scorecard), { type: 'keep' }, { type: 'attempt-kept', attemptId: 'a' });
    expect(kept.situation).toEqual(atCauses);
    expect(marksOf(kept)).toEqual({ document: mark });
    expect(kept.preparation).toMatchObject({ errand: null, returned: 'document' });
  });

  it('comes back from a discarded picture as well, and from one that was never taken, unmarked', () => {
    expect(walk(reviewed('document', [good]), { type: 'discard' }).situation).toEqual(atCauses);
    const left = walk(opened, begun('document'), { type: 'go-back' });
    expect(left).toMatchObject({ situation: atCauses, preparation: { returned: null } });
    expect(marksOf(left)).toEqual({});
  });

  it('calls nothing good that the demo did', () => {
    const demo = prepare(
      { ...reviewed('document', [good]), situation: { at: 'home' } },
      { type: 'page-shown', atMs: 0 },
      () => ({ state: reviewed('document', [good], 'demo'), effects: [] }),
    );
    expect(marksOf(demo.state)).toEqual({ document: 'tried' });
  });

  it('counts what is only read as looked at', () => {
    const doctor = walk(opened, begun('device'));
    expect(doctor.situation.at).toBe('doctor');
    const back = walk(doctor, { type: 'go-back' });
    expect(back.situation).toEqual(atCauses);
    expect(marksOf(back)).toEqual({ device: 'seen' });
    expect(walk(opened, begun('safety'), { type: 'go-back' }).situation).toEqual(atCauses);
  });

  it('lets go of what was begun when the person goes home', () => {
    const home = walk(opened, begun('document'), { type: 'go-home' });
    expect(home).toMatchObject({ situation: { at: 'home' }, preparation: { errand: null } });
    expect(walk(home, { type: 'choose-documents', demo: false }, { type: 'go-back' }).situation.at).toBe('home');
  });

  it('keeps each mark and tick, and forgets them with everything else', () => {
    const tick = { type: 'prepare', act: { do: 'tick', item: 'battery', isOn: true }, atMs: 0 } as const;
    const ticked = prepare(opened, tick, next);
    expect(ticked.effects).toEqual([{ type: 'keep-preparation', progress: { marks: {}, ticks: ['battery'] } }]);
    expect(walk(ticked.state, { type: 'all-deleted' }).preparation).toMatchObject({ progress: noProgress });
  });

  it('leads through the full rehearsal, and can begin it anew', () => {
    const step: Tap = { type: 'prepare', act: { do: 'step', step: 'data', from: 'rehearsal' } };
    const seen = walk(opened, step, { type: 'go-back' });
    expect(seen.situation).toEqual({ at: 'ready', page: 'rehearsal' });
    const ticked = walk(seen, { type: 'prepare', act: { do: 'tick', item: 'battery', isOn: true } }, begun('device'));
    expect(marksOf(ticked)).toEqual({ data: 'seen', device: 'seen' });
    const anew = walk(ticked, { type: 'prepare', act: { do: 'restart' } });
    expect(anew.preparation).toMatchObject({ progress: { marks: { device: 'seen' }, ticks: ['battery'] } });
    expect(marksOf(anew)).not.toHaveProperty('data');
  });

  it('looks at the newest kept document enlarged, and comes back from it directly', () => {
    const attempt = (id: string, exercise: ExerciseId) => ({ id, exercise }) as AttemptRecord;
    const library: State['library'] = {
      is: 'ready',
      attempts: [attempt('c', 'selfie'), attempt('b', 'passport'), attempt('a', 'passport')],
      damaged: 0,
    };
    const looking = walk({ ...opened, library }, begun('enlarged'));
    expect(looking.situation).toMatchObject({ at: 'looking', over: { at: 'attempt', attemptId: 'b' } });
    const back = walk(looking, { type: 'go-back' });
    expect(back).toMatchObject({ situation: atCauses, preparation: { errand: null, returned: 'enlarged' } });
    expect(marksOf(back)).toEqual({ enlarged: 'seen' });
  });

  it('leads to the practice record where no document is kept yet', () => {
    expect(walk(opened, begun('enlarged')).situation.at).toBe('practice');
  });

  it('forgets its marks with everything else', () => {
    const read = walk(opened, begun('data'));
    expect(marksOf(read)).toEqual({ data: 'seen' });
    const deleted = walk(read, { type: 'all-deleted' });
    expect(marksOf(deleted)).toEqual({});
    expect(deleted.preparation).toMatchObject({ progress: noProgress });
  });
});
