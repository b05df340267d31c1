/**
 * The part of the way on which movements are rehearsed. Apart from `next`, because no first visit needs it: whoever opens the camera for a
 * rehearsal asks this function first, and `next` where it answers null. It shares no code with `next`, only types: what two parts of the app
 * share is fetched apart, and by every first visit.
 */
import {
  isOver,
  isSameCue,
  pauseRehearsal,
  planRehearsal,
  type Rehearsal,
  recordOf,
  resumeRehearsal,
  sawMotion,
  skipStep,
  startRehearsal,
} from '../rehearsal/index.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type {
  CameraAbilities,
  DebriefSituation,
  ModelFailure,
  RehearsingSituation,
  Situation,
  State,
} from './state.ts';
import type { Transition } from './transition.ts';

type Opening = Extract<Situation, { at: 'opening-camera' }>;

/** The next state of a rehearsal; null where the event or the place is none of its business. */
export function rehearse(state: State, event: Event): Transition | null {
  const { situation } = state;
  switch (situation.at) {
    case 'opening-camera':
      return event.type === 'camera-opened' && isRehearsed(situation)
        ? begin(state, situation, event.abilities, event.atMs)
        : null;
    case 'rehearsing':
      return whileRehearsing(state, situation, event);
    case 'debrief':
      return afterwards(state, situation, event);
    default:
      return null;
  }
}

function isRehearsed({ exercise, manual }: Opening): boolean {
  return exercise === 'movements' && !manual;
}

function begin(state: State, { exercise, source }: Opening, abilities: CameraAbilities, atMs: number): Transition {
  const device = source === 'camera' ? { ...state.device, cameraAllowed: true } : state.device;
  const judge = state.judgeReadyFor === 'face' ? 'running' : 'warming-up';
  // Whoever comes without a plan gets one all the same.
  const rehearsal = startRehearsal(state.plan ?? planRehearsal(atMs), atMs);
  return goTo({ ...state, device }, { at: 'rehearsing', exercise, source, abilities, judge, rehearsal, live: null }, [
    { type: 'start-judging', exercise },
    { type: 'say-cue', cue: rehearsal.cue },
  ]);
}

function whileRehearsing(state: State, situation: RehearsingSituation, event: Event): Transition | null {
  const { rehearsal, exercise } = situation;
  switch (event.type) {
    case 'analysed': {
      if (!event.motion) return stay(state);
      const seen: RehearsingSituation = { ...situation, judge: 'running', live: event.live };
      return withRehearsal(state, seen, sawMotion(rehearsal, event.motion, event.atMs));
    }
    case 'judge-ready': {
      const ready: State = { ...state, judgeReadyFor: event.subject, faceModel: { is: 'ready' } };
      return goTo(ready, { ...situation, judge: 'running' });
    }
    case 'camera-opened':
      return goTo(state, {
        ...situation,
        abilities: event.abilities,
        rehearsal: resumeRehearsal(rehearsal, event.atMs),
      });
    case 'camera-failed':
      return leave(state, { at: 'camera-failed', exercise, why: event.why });
    case 'judge-failed':
      return withoutJudge(state, situation, event.why);
    case 'judge-lost':
      if (!event.again) return withoutJudge(state, situation, 'crashed');
      return goTo({ ...state, notice: 'judge-restarted' }, { ...situation, judge: 'warming-up' });
    case 'page-hidden':
      return goTo(state, { ...situation, rehearsal: pauseRehearsal(rehearsal) }, [{ type: 'stop-judging' }]);
    case 'page-shown':
      return goTo(state, { ...situation, rehearsal: resumeRehearsal(rehearsal, event.atMs) }, [
        { type: 'start-judging', exercise },
      ]);
    case 'rehearsal':
      if (event.what === 'skip') return withRehearsal(state, situation, skipStep(rehearsal, event.atMs));
      return event.what === 'stop' ? stop(state, situation) : stay(state);
    case 'go-back':
      return leave(state, choosing(situation.source));
    default:
      return null;
  }
}

function withRehearsal(state: State, situation: RehearsingSituation, rehearsal: Rehearsal): Transition {
  if (isOver(rehearsal)) return debrief(state, situation, rehearsal);
  const effects = isSameCue(rehearsal.cue, situation.rehearsal.cue)
    ? []
    : [{ type: 'say-cue', cue: rehearsal.cue } as const];
  return goTo(state, { ...situation, rehearsal }, effects);
}

/** Nothing was done yet: back to the choice. Else what was done is worth a debrief. */
function stop(state: State, situation: RehearsingSituation): Transition {
  const { rehearsal, source } = situation;
  const hasTried = rehearsal.tries.length > 0 || rehearsal.results.length > 0;
  if (!hasTried) return leave(state, choosing(source));
  const isUnderWay = rehearsal.tries.length > 0 && rehearsal.results.at(-1)?.tries !== rehearsal.tries;
  return debrief(
    state,
    situation,
    isUnderWay ? skipStep({ ...rehearsal, stage: 'asking' }, rehearsal.lastMs) : rehearsal,
  );
}

function debrief(state: State, { exercise, source }: RehearsingSituation, rehearsal: Rehearsal): Transition {
  const { plan, results, points, frameAspect } = rehearsal;
  const record = recordOf(plan, results, points, frameAspect);
  const place: DebriefSituation = {
    at: 'debrief',
    exercise,
    origin: source,
    rehearsal: record,
    keeping: { is: 'busy' },
  };
  const left = leave(state, place);
  return {
    ...left,
    effects: [...left.effects, { type: 'keep-rehearsal', rehearsal: record, origin: source }],
  };
}

function withoutJudge(state: State, { exercise, source }: RehearsingSituation, why: ModelFailure): Transition {
  const failed: State = { ...state, faceModel: { is: 'failed', why }, judgeReadyFor: null };
  return leave(failed, { at: 'model-failed', exercise, source, why });
}

function afterwards(state: State, situation: DebriefSituation, event: Event): Transition | null {
  const { origin, rehearsal } = situation;
  switch (event.type) {
    case 'attempt-kept':
      return goTo(state, { ...situation, keeping: { is: 'kept', attemptId: event.attemptId } }, [
        { type: 'load-library' },
      ]);
    case 'keep-failed':
      return goTo(state, { ...situation, keeping: { is: 'failed', why: event.why } });
    case 'rehearsal':
      if (event.what !== 'keep' || situation.keeping.is !== 'failed') return stay(state);
      return goTo(state, { ...situation, keeping: { is: 'busy' } }, [{ type: 'keep-rehearsal', rehearsal, origin }]);
    case 'go-back':
      return leave(state, choosing(origin));
    default:
      return null;
  }
}

function choosing(origin: string): Situation {
  return { at: 'choosing-movement', demo: origin === 'demo' };
}

function goTo(state: State, situation: Situation, effects: readonly Effect[] = []): Transition {
  return { state: { ...state, situation }, effects };
}

function stay(state: State): Transition {
  return { state, effects: [] };
}

/** Away from the open camera; ordered again where it is closed already, which is harmless. */
function leave(state: State, situation: Situation): Transition {
  return goTo(state, situation, [{ type: 'stop-judging' }, { type: 'close-camera' }]);
}
