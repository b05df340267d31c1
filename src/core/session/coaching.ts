/** While the camera is open: findings become one sentence, a good hold becomes a picture. */
import { coach, holdRatio, startCoaching } from '../advice.ts';
import { exerciseOf } from '../exercises.ts';
import type { Subject } from '../observation.ts';
import { profiles } from '../profiles.ts';
import type { Effect } from './effect.ts';
import { judgeFailed } from './entering.ts';
import type { Event } from './event.ts';
import type { CoachingSituation, State } from './state.ts';
import { surveyHidden, surveyShown } from './surveying.ts';
import { goTo, stay, type Transition, update } from './transition.ts';

type Analysed = Extract<Event, { type: 'analysed' }>;
type StillTaken = Extract<Event, { type: 'still-taken' }>;

/** One judged frame. Frames that arrive while a still is being taken, or without a judge, change nothing. */
export function analysed(state: State, event: Analysed): Transition {
  const { situation } = state;
  if (situation.at !== 'coaching' || situation.taking || situation.judge === 'manual') return stay(state);
  const seen: CoachingSituation = { ...situation, live: event.live, judge: 'running' };
  if (event.atMs - situation.startedAtMs < profiles.standard.settleMs) return goTo(state, seen);

  const coaching = coach(situation.coaching, event.findings, event.atMs);
  const hold = holdRatio(coaching, profiles.standard, event.atMs);
  const coached: CoachingSituation = { ...seen, coaching, holdRatio: hold };
  if (hold >= 1) return goTo(state, { ...coached, taking: 'auto' }, [{ type: 'take-still' }]);
  const sound = { type: 'sound-error', coaching } as const;
  // Faces are coached by sentences alone: sitters see themselves or are told in centimetres.
  const heard = exerciseOf(situation.exercise).subject === 'document' ? [sound] : [];
  return goTo(state, coached, [...sayings(situation, coached), ...heard]);
}

/** Speak only on a change of advice or of its emphasis. */
function sayings(before: CoachingSituation, after: CoachingSituation): readonly Effect[] {
  const { advice, emphasis } = after.coaching;
  if (advice === null) return [];
  const previous = before.coaching;
  const isSame =
    previous.advice?.check === advice.check &&
    previous.advice.advice === advice.advice &&
    previous.emphasis === emphasis;
  return isSame ? [] : [{ type: 'say', advice, emphasis }];
}

export function pressShutter(state: State): Transition {
  const { situation } = state;
  if (situation.at !== 'coaching' || situation.taking) return stay(state);
  return goTo(state, { ...situation, taking: 'shutter' }, [{ type: 'take-still' }]);
}

export function stillTaken(state: State, event: StillTaken): Transition {
  const { situation } = state;
  const { picture, takenAtMs } = event;
  if (situation.at !== 'coaching' || !situation.taking) return update(state, {}, [{ type: 'forget-picture', picture }]);
  const { exercise, source } = situation;
  return goTo(state, { at: 'checking', exercise, origin: source, picture, takenAtMs }, [
    { type: 'say-taken' },
    { type: 'stop-judging' },
    { type: 'close-camera' },
    { type: 'inspect-picture', exercise, picture },
  ]);
}

/** The camera is fine but gave no still: the person is told, and coaching can begin again. */
export function stillFailed(state: State): Transition {
  const { situation } = state;
  if (situation.at !== 'coaching' || !situation.taking) return stay(state);
  const { exercise, source } = situation;
  return goTo(state, { at: 'picture-failed', exercise, origin: source, why: 'still-failed' }, [
    { type: 'stop-judging' },
    { type: 'close-camera' },
  ]);
}

export function judgeReady(state: State, subject: Subject): Transition {
  const { situation } = state;
  const ready: State = {
    ...state,
    judgeReadyFor: subject,
    faceModel: subject !== 'document' ? { is: 'ready' } : state.faceModel,
  };
  const isWaitedFor =
    (situation.at === 'coaching' || situation.at === 'surveying') &&
    situation.judge === 'warming-up' &&
    exerciseOf(situation.exercise).subject === subject;
  return isWaitedFor ? goTo(ready, { ...situation, judge: 'running' }) : update(ready, {});
}

/** A worker that died is restarted once by the shell; the second time the shutter alone remains, with a sentence. */
export function judgeLost(state: State, again: boolean): Transition {
  const { situation } = state;
  // Nothing can be measured without it: the screen of the missing model says what can be done instead.
  if (situation.at === 'surveying' && !again) return judgeFailed(state, 'crashed');
  if (situation.at !== 'coaching') return update(state, again ? {} : { judgeReadyFor: null });
  if (again) return goTo({ ...state, notice: 'judge-restarted' }, { ...situation, judge: 'warming-up', holdRatio: 0 });
  return goTo(
    { ...state, notice: 'judge-lost', judgeReadyFor: null },
    { ...situation, judge: 'manual', holdRatio: 0 },
    [{ type: 'stop-judging' }],
  );
}

export function pageHidden(state: State): Transition {
  if (state.situation.at === 'surveying') return surveyHidden(state, state.situation);
  return state.situation.at === 'coaching' ? update(state, {}, [{ type: 'stop-judging' }]) : stay(state);
}

/** Back on the page: what was good before is not good now. */
export function pageShown(state: State, atMs: number): Transition {
  const { situation } = state;
  if (situation.at === 'surveying') return surveyShown(state, situation);
  if (situation.at !== 'coaching' || situation.taking) return stay(state);
  const fresh: CoachingSituation = { ...situation, startedAtMs: atMs, coaching: startCoaching(atMs), holdRatio: 0 };
  return goTo(
    state,
    fresh,
    situation.judge === 'manual' ? [] : [{ type: 'start-judging', exercise: situation.exercise }],
  );
}
