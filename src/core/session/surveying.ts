/** The room doctor's part of the way: one slow turn before the open camera becomes an advice where to stand. */
import { exerciseOf } from '../exercises.ts';
import {
  leaveSurvey,
  pauseSurvey,
  resumeSurvey,
  roomAdvice,
  type Survey,
  sawLight,
  startSurvey,
  turnedTo,
  withoutHeading,
} from '../room/index.ts';
import type { Effect } from './effect.ts';
import type { Event } from './event.ts';
import type { CameraAbilities, Situation, State, SurveyingSituation } from './state.ts';
import { goTo, stay, type Transition, update } from './transition.ts';

type Opening = Extract<Situation, { at: 'opening-camera' }>;
type Heard = Extract<Event, { type: 'heading' | 'heading-absent' | 'analysed' }>;
type Pressed = Extract<Event, { type: 'turn' }>;

/** What has to be put down when the turn ends, however it ends. */
export const surveyLeaving: readonly Effect[] = [
  { type: 'stop-heading' },
  { type: 'stop-judging' },
  { type: 'close-camera' },
];

export function beginSurvey(
  state: State,
  { exercise, source }: Opening,
  abilities: CameraAbilities,
  atMs: number,
): Transition {
  const isReady = state.judgeReadyFor === exerciseOf(exercise).subject;
  const judge = isReady ? 'running' : 'warming-up';
  return goTo(state, { at: 'surveying', exercise, source, abilities, judge, survey: startSurvey(atMs) }, [
    { type: 'start-judging', exercise },
  ]);
}

/** Start, pause, go on, begin again, enough: none of them is ever urgent. */
export function pressTurn(state: State, { what, atMs }: Pressed): Transition {
  const { situation } = state;
  if (situation.at !== 'surveying') return stay(state);
  const { survey } = situation;
  switch (what) {
    case 'start':
      // What is turned before the judge looks would be lost.
      if (situation.judge !== 'running') return stay(state);
      // Asked for within the tap: an iPhone shows its question only then.
      return withSurvey(state, situation, resumeSurvey(survey, atMs), [{ type: 'start-heading' }]);
    case 'pause':
      return withSurvey(state, situation, pauseSurvey(survey));
    case 'resume':
      return withSurvey(state, situation, resumeSurvey(survey, atMs));
    case 'restart':
      return withSurvey(state, situation, startSurvey(atMs), [{ type: 'stop-heading' }]);
    case 'enough':
      return withSurvey(state, situation, leaveSurvey(survey));
    default:
      return what satisfies never;
  }
}

export function surveyHeard(state: State, event: Heard): Transition {
  const { situation } = state;
  if (situation.at !== 'surveying') return stay(state);
  const { survey } = situation;
  switch (event.type) {
    case 'heading':
      return withSurvey(state, situation, turnedTo(survey, event.deg, event.atMs));
    case 'heading-absent':
      return withSurvey(state, situation, withoutHeading(survey, event.atMs));
    case 'analysed':
      return withSurvey(state, { ...situation, judge: 'running' }, sawLight(survey, event.findings, event.atMs));
    default:
      return event satisfies never;
  }
}

function withSurvey(
  state: State,
  situation: SurveyingSituation,
  survey: Survey,
  effects: readonly Effect[] = [],
): Transition {
  if (survey.is !== 'done') {
    return goTo(state, { ...situation, survey }, [...effects, ...sayings(situation.survey, survey)]);
  }
  const { exercise, source } = situation;
  const advice = roomAdvice(survey);
  return goTo(state, { at: 'room-advised', exercise, source, advice }, [
    ...surveyLeaving,
    { type: 'say-room', what: { is: 'advice', advice } },
  ]);
}

/** Said once when it becomes so, and not again while it lasts. */
function sayings(before: Survey, after: Survey): readonly Effect[] {
  if (after.is !== 'turning') return [];
  if (before.is !== 'turning') return [{ type: 'say-room', what: { is: 'turn' } }];
  if (after.isTooFast && !before.isTooFast) return [{ type: 'say-room', what: { is: 'slower' } }];
  if (after.isFaceLost && !before.isFaceLost) return [{ type: 'say-room', what: { is: 'find-face' } }];
  return [];
}

/** Away from the page nobody turns. */
export function surveyHidden(state: State, situation: SurveyingSituation): Transition {
  return withSurvey(state, situation, pauseSurvey(situation.survey), [{ type: 'stop-judging' }]);
}

export function surveyShown(state: State, { exercise }: SurveyingSituation): Transition {
  return update(state, {}, [{ type: 'start-judging', exercise }]);
}
