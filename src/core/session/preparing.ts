/**
 * Goes along with the person while they get ready for the real check: notes how each step went, and leads back to the page from which
 * it was begun. Apart from `next`, because no first visit needs it; it goes around `next` and whatever guide decides with it.
 */
import { showsFace } from '../exercises.ts';
import { restarted } from '../preparation/full-rehearsal.ts';
import { newPreparation, type Preparation, type PrepareAct } from '../preparation/preparation.ts';
import { type Mark, noProgress, type Progress, withMark, withTick } from '../preparation/progress.ts';
import { kindOf, stepTaps } from '../preparation/steps.ts';
import { hasEveryStepGood } from '../rehearsal/readiness.ts';
import type { Event } from './event.ts';
import type { Situation, State } from './state.ts';
import type { Transition } from './transition.ts';

type Rest = (state: State, event: Event) => Transition;

export function prepare(state: State, event: Event, rest: Rest): Transition {
  if (event.type === 'preparation-loaded') return loaded(state, event.progress);
  const { preparation } = state;
  if (preparation === null || preparation === 'failed') return rest(state, event);
  if (event.type === 'prepare') return act(state, preparation, event.act, event.atMs, rest);
  if (event.type === 'all-deleted') return rest({ ...state, preparation: newPreparation }, event);
  if (preparation.errand === null) return rest(state, event);
  return onErrand(state, preparation, event, rest);
}

/** What was done meanwhile is not overwritten by what was kept. */
function loaded(state: State, progress: Progress | null): Transition {
  if (progress === null) return { state: { ...state, preparation: state.preparation ?? 'failed' }, effects: [] };
  const isHere = state.preparation !== null && state.preparation !== 'failed';
  return { state: isHere ? state : { ...state, preparation: { ...newPreparation, progress } }, effects: [] };
}

function act(state: State, before: Preparation, what: PrepareAct, atMs: number, rest: Rest): Transition {
  switch (what.do) {
    case 'step': {
      const tap = stepTaps[what.step];
      if (!tap) return { state, effects: [] };
      const errand = { step: what.step, from: what.from };
      const begun = withPreparation(state, { ...before, errand, returned: null });
      const moved = (what.step === 'enlarged' && lookedClosely(begun, atMs, rest)) || rest(begun, { ...tap, atMs });
      return kindOf(what.step) === 'read' ? marked(moved, 'seen') : moved;
    }
    case 'say':
      return { state: withPreparation(state, { ...before, saying: what.saying, returned: null }), effects: [] };
    case 'tick':
      return kept(state, before, withTick(before.progress, what.item, what.isOn));
    case 'restart':
      return kept(state, { ...before, returned: null }, restarted(before.progress));
    case 'forget':
      return kept(state, { ...before, returned: null }, noProgress);
    default:
      return what satisfies never;
  }
}

/** The newest kept document as large as the screen; null where none is kept, or where that is not known yet. */
function lookedClosely(state: State, atMs: number, rest: Rest): Transition | null {
  const newest = state.library.is === 'ready' && state.library.attempts.find(({ exercise }) => !showsFace(exercise));
  if (!newest) return null;
  const opened = rest(state, { type: 'open-attempt', attemptId: newest.id, atMs });
  const looked = rest(opened.state, { type: 'look-closely', atMs });
  return { state: looked.state, effects: [...opened.effects, ...looked.effects] };
}

function onErrand(state: State, preparation: Preparation, event: Event, rest: Rest): Transition {
  const moved = rest(state, event);
  if (event.type === 'go-home' || event.type === 'open-ready') return ended(moved);
  const verdict = verdictAt(state.situation, moved.state.situation);
  const noted = verdict === null ? moved : marked(moved, verdict);
  const isDone =
    isBack(state.situation, event, moved.state.situation) || isLookedAt(preparation, state.situation, event);
  return isDone ? returned(noted) : noted;
}

/** How a step went; null where that is not known yet. What the demo did says nothing about the person. */
function verdictAt(before: Situation, now: Situation): Mark | null {
  if (before.at === now.at) return null;
  switch (now.at) {
    case 'reviewing': {
      const isGood = now.report.scorecard.length > 0 && now.report.scorecard.every(({ status }) => status !== 'fail');
      return isGood && now.origin !== 'demo' ? 'good' : 'tried';
    }
    case 'debrief':
      return hasEveryStepGood(now.rehearsal) && now.origin !== 'demo' ? 'good' : 'tried';
    case 'room-advised':
      return now.advice.verdict === 'good' && now.source !== 'demo' ? 'good' : 'tried';
    default:
      return null;
  }
}

/** The way would end at home, at the hub, or at "it is kept": here it leads back to where the step was begun. */
function isBack(before: Situation, event: Event, now: Situation): boolean {
  if (now.at === 'home') return before.at !== 'home';
  if (now.at === 'kept') return before.at === 'reviewing';
  return event.type === 'go-back' && (before.at === 'debrief' || now.at === 'ready');
}

/** Whoever came to look at a picture enlarged never saw the screen behind it. */
function isLookedAt(preparation: Preparation, before: Situation, event: Event): boolean {
  return preparation.errand?.step === 'enlarged' && before.at === 'looking' && event.type === 'go-back';
}

function returned(moved: Transition): Transition {
  const { preparation } = moved.state;
  if (preparation === null || preparation === 'failed' || preparation.errand === null) return moved;
  const { step, from } = preparation.errand;
  const back = { ...preparation, errand: null, returned: preparation.progress.marks[step] ? step : null };
  return { ...moved, state: { ...withPreparation(moved.state, back), situation: { at: 'ready', page: from } } };
}

function ended(moved: Transition): Transition {
  const { preparation } = moved.state;
  if (preparation === null || preparation === 'failed') return moved;
  return { ...moved, state: withPreparation(moved.state, { ...preparation, errand: null, returned: null }) };
}

function marked(moved: Transition, mark: Mark): Transition {
  const { preparation } = moved.state;
  if (preparation === null || preparation === 'failed' || preparation.errand === null) return moved;
  const after = kept(moved.state, preparation, withMark(preparation.progress, preparation.errand.step, mark));
  return { state: after.state, effects: [...moved.effects, ...after.effects] };
}

function kept(state: State, preparation: Preparation, progress: Progress): Transition {
  return {
    state: withPreparation(state, { ...preparation, progress }),
    effects: [{ type: 'keep-preparation', progress }],
  };
}

function withPreparation(state: State, preparation: Preparation): State {
  return { ...state, preparation };
}
